/**
 * `npm run bench`: everything that DESIGN 11 and docs/BENCHMARKS.md speak of, in one run. `npm run bench -- envelope` runs one
 * part; `--write` puts the rows into docs/BENCHMARKS.md. Never part of the tests: machines are noisy, ratios less so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Row } from './row.ts';

const PARTS: Record<string, () => Promise<{ run(): Promise<Row[]> }>> = {
  envelope: () => import('./envelope.ts'),
  opening: () => import('./opening.ts'),
  desk: () => import('./desk.ts'),
  accept: () => import('./accept.ts'),
  files: () => import('./files.ts'),
  mailbox: () => import('./mailbox.ts'),
  worker: () => import('./worker.ts'),
};
const START = '<!-- measured -->';
const END = '<!-- /measured -->';

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const names = asked.length > 0 ? asked : Object.keys(PARTS);
const rows: Row[] = [];
for (const name of names) {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`no such part: ${name}; there are ${Object.keys(PARTS).join(', ')}`);
  process.stderr.write(`measuring: ${name}\n`);
  rows.push(...(await (await part()).run()));
}

const FILE = new URL('../../docs/BENCHMARKS.md', import.meta.url);
const text = readFileSync(FILE, 'utf8');
const [before = '', rest = ''] = text.split(START);
const [measured = '', after = ''] = rest.split(END);

/** Rows of parts that were not asked for now stay as they were. */
const nameOf = (line: string) => line.split(' | ')[0];
const fresh = rows.map((row) => `| ${row.what} | ${row.ours} | ${row.against} | ${row.ratio} | ${row.budget} |`);
const replaced = new Set(fresh.map(nameOf));
const older = measured.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| What'));
const left = asked.length > 0 ? older.filter((line) => !replaced.has(nameOf(line))) : [];

const machine = `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
const when = new Date().toISOString().slice(0, 10);
const head = ['| What | Ours | Against | Ratio | Budget |', '|---|---|---|---|---|'];
const note = left.length > 0 ? ` (${names.join(', ')}; the other rows are older)` : '';
const lines = [`${when}${note}, ${machine}.`, '', ...head];
process.stdout.write(`${[...lines, ...fresh].join('\n')}\n`);

if (process.argv.includes('--write')) {
  writeFileSync(FILE, `${before}${START}\n${[...lines, ...left, ...fresh].join('\n')}\n${END}${after}`);
}
process.exit(0);
