/** The rooms of DESIGN 5, checked on every import of src; and the check itself, on trees that are wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faults } from './architecture/check.ts';
import { LINES_MAX, ROOMS } from './architecture/rooms.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

function sources(): Map<string, string> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return new Map(files.sort().map((file) => [file.split(sep).join('/'), readFileSync(join(SRC, file), 'utf8')]));
}

describe('src', () => {
  it('keeps to its rooms', () => {
    const tree = sources();
    expect(tree.size).toBeGreaterThan(50);
    expect(faults(tree, ROOMS)).toEqual([]);
  });

  it('has a server that cannot open a tip: nothing it imports, however far, is of the crypto room', () => {
    const tree = sources();
    // The whole of src with the crypto room taken away: what the server needs must still be there.
    const without = new Map([...tree].filter(([path]) => !path.startsWith('crypto/')));
    const broken = faults(without, ROOMS).filter((fault) => /^(server|store|protocol|node|worker)[/.]/.test(fault));
    expect(broken).toEqual([]);
  });
});

describe('the check', () => {
  const of = (files: Record<string, string>) => faults(new Map(Object.entries(files)), ROOMS);
  const crypto = { 'crypto/age.ts': 'export const open = 1;' };

  it('passes a sound tree', () => {
    const days = { 'protocol/days.ts': "import * as v from 'valibot';\nexport type Day = string;\n" };
    const server = {
      'server/server.ts': "import type { Day } from '../protocol/days.ts';\nimport { Hono } from 'hono';\n",
    };
    expect(of({ ...days, ...server })).toEqual([]);
  });

  it.each([
    ["import { open } from '../crypto/age.ts';"],
    ["import type { open } from '../crypto/age.ts';"],
    ["export { open } from '../crypto/age.ts';"],
    ["export * from '../crypto/age.ts';"],
    ["const { open } = await import('../crypto/age.ts');"],
    ["type Open = typeof import('../crypto/age.ts');"],
    ["new Worker(new URL('../crypto/age.ts', import.meta.url));"],
  ])('finds a server that does %s', (line) => {
    expect(of({ ...crypto, 'server/a.ts': line })).toEqual(['server/a.ts: server may not import crypto/age.ts']);
  });

  it.each([
    ['server/a.ts', 'node:fs'],
    ['server/a.ts', 'libsodium-wrappers'],
    ['server/handlers/a.ts', 'drizzle-orm/sqlite-core'],
    ['store/a.ts', 'node:fs'],
    ['store/a.ts', 'better-sqlite3'],
    ['store/node/a.ts', 'hono'],
    ['protocol/a.ts', '@noble/hashes/sha2.js'],
    ['desk/a.ts', 'libsodium-wrappers'],
    ['source/a.tsx', 'node:crypto'],
    ['cli/a.ts', 'drizzle-orm'],
    ['crypto/a.ts', 'honolulu'],
  ])('finds %s importing %s', (path, specifier) => {
    const room = path.startsWith('store/node') ? 'store/node' : path.split('/')[0];
    expect(of({ [path]: `import '${specifier}';` })).toEqual([`${path}: ${room} may not import ${specifier}`]);
  });

  it('finds source and desk reaching for each other, and the server reaching for an adapter', () => {
    const files = { 'source/a.ts': '', 'desk/a.ts': '', 'store/schema.ts': '', 'store/node/store.ts': '' };
    expect(of({ ...files, 'desk/b.ts': "import '../source/a.ts';" })).toHaveLength(1);
    expect(of({ ...files, 'source/b.ts': "import '../desk/a.ts';" })).toHaveLength(1);
    expect(of({ ...files, 'server/b.ts': "import '../store/node/store.ts';" })).toHaveLength(1);
    expect(of({ ...files, 'server/b.ts': "import '../store/schema.ts';" })).toHaveLength(1);
  });

  it('finds cycles, also among types, but not by way of a worker', () => {
    const a = "import { b } from './b.ts';";
    const b = "export { c as b } from './c.ts';";
    expect(of({ 'server/a.ts': a, 'server/b.ts': b, 'server/c.ts': "import './a.ts';" })).toEqual([
      'server/a.ts -> server/b.ts -> server/c.ts -> server/a.ts: a cycle',
    ]);
    expect(of({ 'server/a.ts': a, 'server/b.ts': b, 'server/c.ts': "import type { A } from './a.ts';" })).toHaveLength(
      1,
    );
    const worker = "new Worker(new URL('./a.ts', import.meta.url));";
    expect(of({ 'server/a.ts': a, 'server/b.ts': b, 'server/c.ts': worker })).toEqual([]);
  });

  it('finds rooms nobody knows, files too long, imports of nothing, and imports it cannot read', () => {
    expect(of({ 'attic/a.ts': '' })).toEqual(['attic/a.ts: in no known room']);
    expect(of({ 'cellar.ts': '' })).toEqual(['cellar.ts: in no known room']);
    expect(of({ 'server/a.ts': '\n'.repeat(LINES_MAX + 1) })).toEqual(['server/a.ts: 401 lines, more than 400']);
    expect(of({ 'server/a.ts': "import './b.ts';" })).toEqual([
      'server/a.ts: imports server/b.ts, which does not exist',
    ]);
    expect(of({ 'server/a.ts': 'await import(name);' })).toEqual([
      'server/a.ts: imports something that only shows at run time',
    ]);
    expect(of({ 'server/a.ts': 'import {' })[0]).toContain('cannot be parsed');
  });
});
