/**
 * Whether what a look into a mailbox takes tells what lies there: an unknown mailbox against an emptied one, one reply, a full
 * one, and a look that deletes; all in random order, with the time that every look waits and without it. A server of its own.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ready } from '../../src/crypto/sodium.ts';
import { MAILBOX_ANSWER_MS } from '../../src/server/limits.ts';
import { middle, setUp, start, tips } from './accept.ts';
import { exchange, load, open } from './load.ts';
import { FULL, KINDS, type Kind, type Look, looks, prefill } from './mailbox-looks.ts';
import { kept, ms, type Row } from './row.ts';
import { longer, spread } from './statistics.ts';

/** Looks of each kind, and the milliseconds that each waits: fewer than a server's own, so that a run ends. */
const SERIES = [
  { name: 'one at a time', each: 500, atOnce: 1, wait: '300' },
  { name: '8 at once', each: 1500, atOnce: 8, wait: '300' },
  { name: 'one at a time, without the wait', each: 1500, atOnce: 1, wait: '0' },
  { name: '8 at once, without the wait', each: 1500, atOnce: 8, wait: '0' },
] as const;
/** Standard errors from one half within which nothing is told: of eight comparisons in a run one is beyond it every 50 runs. */
const MOST_ERRORS = 3;
/** Tips stored 64 at once, in groups before a look that deletes, one group beside it. At 256 MiB of log SQLite empties it by itself. */
const BURST = { group: 1500, groups: 8, looks: 6 };
/** Of the time that every look waits: work past half of it might not be done in time on another machine. */
const WORK_MOST = 0.5;

interface Measured {
  times: Record<Kind, number[]>;
  /** Bytes of each answer with its head. */
  sizes: Set<number>;
}

export async function run(): Promise<Row[]> {
  await ready();
  const root = mkdtempSync(join(tmpdir(), 'flowerpot-bench-'));
  const dist = join(root, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'bench');
  const rows: Row[] = [];
  const work: [string, number[]][] = [];
  const sizes = new Set<number>();
  try {
    for (const { name, each, atOnce, wait } of SERIES) {
      process.stderr.write(`  ${name}\n`);
      const data = join(root, 'data');
      const boxes = await prefill(data, each);
      const server = await start('ours', data, dist, '0', 'fixed', wait);
      const measured = await look(server.url, looks(boxes, each), atOnce);
      await server.stop();
      rmSync(data, { recursive: true });
      rows.push(...compared(name, measured.times, wait !== '0'));
      for (const size of measured.sizes) sizes.add(size);
      if (wait === '0') work.push([name.replace(', without the wait', ''), measured.times.deletes]);
    }
    work.push(await beside(root, dist));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return [...rows, sized(sizes), ...work.map(worked)];
}

/** Milliseconds from the first byte out to the last byte in. */
async function look(url: string, asked: readonly Look[], atOnce: number): Promise<Measured> {
  const measured: Measured = {
    times: { unknown: [], emptied: [], one: [], full: [], deletes: [] },
    sizes: new Set(),
  };
  const waiting = [...asked];
  const sockets = await Promise.all(Array.from({ length: atOnce }, () => open(url)));
  await Promise.all(
    sockets.map(async (socket) => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const begun = performance.now();
        const { status, bytes } = await exchange(socket, next.request(url));
        measured.times[next.kind].push(performance.now() - begun);
        if (status !== 200) throw new Error(`answered ${status}`);
        measured.sizes.add(bytes);
      }
    }),
  );
  for (const socket of sockets) socket.destroy();
  return measured;
}

function compared(series: string, times: Measured['times'], isHidden: boolean): Row[] {
  const { unknown } = times;
  return KINDS.filter((kind) => kind !== 'unknown').map((kind) => {
    const apart = (middle(times[kind]) - middle(unknown)) / spread(unknown);
    const { chance, error } = longer(times[kind], unknown);
    return {
      what: `look into a mailbox: ${kind}; ${series}`,
      ours: exact(middle(times[kind])),
      against: `unknown: ${exact(middle(unknown))}`,
      ratio: `${apart < 0 ? '' : '+'}${apart.toFixed(2)} spreads; longer with ${chance.toFixed(3)} ± ${error.toFixed(3)}`,
      budget: isHidden ? kept(Math.abs(chance - 0.5) <= MOST_ERRORS * error, `0.5 within ${MOST_ERRORS} errors`) : '',
    };
  });
}

const exact = (value: number) => `${value.toFixed(2)} ms`;

function sized(sizes: ReadonlySet<number>): Row {
  const all = [...sizes].map((size) => size.toLocaleString('en'));
  return {
    what: 'look into a mailbox: bytes of an answer, head included',
    ours: `${all.join(', ')} bytes`,
    against: `${sizes.size} size${sizes.size === 1 ? '' : 's'} in all looks`,
    ratio: '',
    budget: kept(sizes.size === 1, 'one size'),
  };
}

function worked([how, times]: [string, number[]]): Row {
  const slowest = Math.max(...times);
  const ratio = slowest / MAILBOX_ANSWER_MS;
  return {
    what: `look into a mailbox: the slowest of ${times.length} that delete, without the wait; ${how}`,
    ours: `${ms(slowest)} (median ${ms(middle(times))})`,
    against: `every look waits ${MAILBOX_ANSWER_MS} ms`,
    ratio: `${ratio.toFixed(2)} x the wait`,
    budget: kept(ratio <= WORK_MOST, `<= ${WORK_MOST}`),
  };
}

/** A full mailbox is emptied while tips are stored as fast as can be, at the end of a burst: deleting then empties a long log. */
async function beside(root: string, dist: string): Promise<[string, number[]]> {
  const data = join(root, 'data');
  const { full } = await prefill(data, BURST.looks);
  const server = await start('ours', data, dist, '0', 'fixed', '0');
  await setUp(server);
  const times: number[] = [];
  for (const box of full.slice(-BURST.looks)) {
    const requests = [];
    for (let group = 0; group < BURST.groups; group += 1) requests.push(...(await tips(server, BURST.group)));
    const last = await tips(server, BURST.group);
    await load(server.url, requests, 64, 201);
    const socket = await open(server.url);
    const rest = load(server.url, last, 64, 201);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begun = performance.now();
    await exchange(socket, box.look(box.replies).request(server.url));
    times.push(performance.now() - begun);
    await rest;
    socket.destroy();
  }
  await server.stop();
  return [`${FULL} replies each, in a burst of tips`, times];
}
