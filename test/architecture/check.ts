/** Checks a tree of sources against the rooms. Pure: the tree is a map from path to text, so a test can make one up. */
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { LINES_MAX, type Room } from './rooms.ts';

/** Paths are relative to src, with forward slashes. */
export type Tree = ReadonlyMap<string, string>;

interface Import {
  specifier: string;
  /** A worker's module runs apart, so it makes no cycle. Types do: who reads one file would have to read the other first. */
  isWorker: boolean;
}

/** What is wrong, one line each; empty for a sound tree. */
export function faults(tree: Tree, rooms: Readonly<Record<string, Room>>): string[] {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, text] of tree) {
    const room = roomOf(path, rooms);
    if (room === null) {
      found.push(`${path}: in no known room`);
      continue;
    }
    const lines = text.split('\n').length - 1;
    if (lines > LINES_MAX) found.push(`${path}: ${lines} lines, more than ${LINES_MAX}`);
    const { imports, unreadable } = importsOf(path, text);
    found.push(...unreadable.map((why) => `${path}: ${why}`));
    graph.set(path, []);
    for (const { specifier, isWorker } of imports) {
      const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null;
      if (target === null) {
        if (!mayUsePackage(specifier, rooms[room])) found.push(`${path}: ${room} may not import ${specifier}`);
      } else if (!tree.has(target) && /\.tsx?$/.test(target)) {
        found.push(`${path}: imports ${target}, which does not exist`);
      } else {
        if (!mayUseFile(room, target, rooms)) found.push(`${path}: ${room} may not import ${target}`);
        if (!isWorker) graph.get(path)?.push(target);
      }
    }
  }
  return [...found, ...cycles(graph)];
}

/** The longest room name that the path is, or begins with. */
function roomOf(path: string, rooms: Readonly<Record<string, Room>>): string | null {
  const names = Object.keys(rooms).filter((name) => path === name || path.startsWith(`${name}/`));
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}

function mayUseFile(from: string, target: string, rooms: Readonly<Record<string, Room>>): boolean {
  const room = roomOf(target, rooms);
  const allowed = rooms[from]?.rooms ?? [];
  return room === from || allowed.includes(target) || (room !== null && allowed.includes(room));
}

function mayUsePackage(specifier: string, room: Room | undefined): boolean {
  return (room?.packages ?? []).some(
    (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
  );
}

/** Every import, export-from, dynamic import, import type and worker URL of a file. */
function importsOf(path: string, text: string): { imports: Import[]; unreadable: string[] } {
  const { program, module, errors } = parseSync(path, text);
  const imports: Import[] = [];
  const unreadable = errors.map((error) => `cannot be parsed: ${error.message}`);
  const add = (specifier: string, isWorker = false) => imports.push({ specifier, isWorker });
  for (const { moduleRequest } of module.staticImports) add(moduleRequest.value);
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) if (moduleRequest) add(moduleRequest.value);
  }
  new Visitor({
    ImportExpression({ source }) {
      if (source.type === 'Literal' && typeof source.value === 'string') {
        add(source.value);
      } else unreadable.push('imports something that only shows at run time');
    },
    TSImportType({ source }) {
      add(source.value);
    },
    NewExpression({ callee, arguments: [first] }) {
      // new Worker(new URL('./x.worker.ts', import.meta.url))
      const isUrl = callee.type === 'Identifier' && callee.name === 'URL';
      if (!isUrl || first?.type !== 'Literal' || typeof first.value !== 'string') return;
      if (/^\..*\.tsx?$/.test(first.value)) add(first.value, true);
    },
  }).visit(program);
  return { imports, unreadable };
}

/** Cycles of imports, each named once. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  function walk(path: string): void {
    if (way.includes(path)) {
      found.push(`${[...way.slice(way.indexOf(path)), path].join(' -> ')}: a cycle`);
      return;
    }
    if (done.has(path)) return;
    way.push(path);
    for (const next of graph.get(path) ?? []) walk(next);
    way.pop();
    done.add(path);
  }
  for (const path of graph.keys()) walk(path);
  return found;
}
