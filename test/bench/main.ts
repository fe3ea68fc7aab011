/**
 * `npm run bench`: everything that DESIGN 11 and docs/BENCHMARKS.md speak of, in one run. `npm run bench -- envelope` runs one
 * part; `--write` puts the table into docs/BENCHMARKS.md. Never part of the tests: machines are noisy, ratios less so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Row } from './row.ts';

const PARTS: Record<string, () => Promise<{ run(): Promise<Row[]> }>> = {
  envelope: () => import('./envelope.ts'),
  opening: () => import('./opening.ts'),
  desk: () => import('./desk.ts'),
  accept: () => import('./accept.ts'),
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

const lines = [
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB.`,
  '',
  '| What | Ours | Against | Ratio | Budget |',
  '|---|---|---|---|---|',
  ...rows.map((row) => `| ${row.what} | ${row.ours} | ${row.against} | ${row.ratio} | ${row.budget} |`),
];
process.stdout.write(`${lines.join('\n')}\n`);

if (process.argv.includes('--write')) {
  const file = new URL('../../docs/BENCHMARKS.md', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const [before] = text.split(START);
  const [, after] = text.split(END);
  writeFileSync(file, `${before}${START}\n${lines.join('\n')}\n${END}${after ?? '\n'}`);
}
process.exit(0);
