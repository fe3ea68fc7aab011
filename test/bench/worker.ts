/**
 * The Workers door in workerd on this machine: its bundle, its start, what an accepted tip costs beside a Worker that stores nothing, and
 * a minute of 100 tips a second. One machine's workerd is no Cloudflare: its network, its storage and its neighbours are not here.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { toBase64url } from '../../src/crypto/bytes.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { TODAY } from '../crypto/fixtures.ts';
import { bundle, modulesIn } from '../setup/workerd/bundle.ts';
import { SERVER, SIZE_PATH, TEST, type TestOptions } from '../setup/workerd/headers.ts';
import { startMiniflare } from '../setup/workerd/miniflare.ts';
import { middle, setUp, tips } from './accept.ts';
import { exchange, load, open, type Prepared } from './load.ts';
import { ms, type Row } from './row.ts';

const KIB = 1024;
const STARTS = 7;
const ROUNDS = 5;
const TIPS = 600;
const AT_ONCE = 16;
const PER_SECOND = 100;
const SECONDS = 60;
const TOKEN = new Uint8Array(32).fill(9);

const NOTHING = `export default { async fetch(request) {
  await request.arrayBuffer();
  return new Response('{}', { status: 201, headers: { 'content-type': 'application/json' } });
} };`;

export async function run(): Promise<Row[]> {
  await ready();
  const folder = mkdtempSync(join(tmpdir(), 'flowerpot-bench-worker-'));
  try {
    const [door, test] = [join(folder, 'door'), join(folder, 'test')];
    for (const made of [bundle(door, 'src/worker.ts'), bundle(test)])
      if ('missing' in made) throw new Error(made.missing);
    return [size(door), await starts(door), ...(await accepting(test, join(folder, 'data')))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function size(door: string): Row {
  const parts = modulesIn(door).map(({ contents }) => Buffer.from(contents));
  const plain = parts.reduce((sum, part) => sum + part.length, 0);
  const packed = parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
  return {
    what: 'Workers door: the bundle, as wrangler makes it',
    ours: `${(packed / KIB).toFixed(0)} KiB compressed, ${(plain / KIB).toFixed(0)} KiB plain`,
    against: 'the older limit of a free account: 3 MB compressed',
    ratio: `${(packed / 3e6).toFixed(2)} x`,
    budget: '',
  };
}

/** From the process's begin to the first answer: with an object that makes its tables, and with a script that does nothing. */
async function starts(door: string): Promise<Row> {
  const took: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let n = 0; n < STARTS; n += 1) {
    took.bare.push(await timed(() => startBare()));
    took.ours.push(await timed(() => startMiniflare({ bundle: door, isTest: false }), '/api/desk/reach'));
  }
  const [ours, bare] = [middle(took.ours), middle(took.bare)];
  return {
    what: 'Workers door: workerd begun, object made, first answer of the API',
    ours: ms(ours),
    against: `a Worker that stores nothing: ${ms(bare)}`,
    ratio: `${(ours / bare).toFixed(2)} x the time`,
    budget: '',
  };
}

async function timed(start: () => Promise<{ miniflare: Miniflare; url: URL }>, path = '/'): Promise<number> {
  const begun = performance.now();
  const { miniflare, url } = await start();
  await (await fetch(new URL(path, url))).arrayBuffer();
  const time = performance.now() - begun;
  await miniflare.dispose();
  return time;
}

async function startBare(): Promise<{ miniflare: Miniflare; url: URL }> {
  const options = { modules: true, script: NOTHING, compatibilityDate: '2026-11-17', cf: false } as const;
  const miniflare = new Miniflare(convertV4MiniflareOptions(options));
  return { miniflare, url: await miniflare.ready };
}

async function accepting(test: string, data: string): Promise<Row[]> {
  const ours = await startMiniflare({ bundle: test, data });
  const bare = await startBare();
  const options: TestOptions = {
    quota: { dailyBytes: 1e12, freeFloor: 0 },
    // The puzzles are solved before the clock starts, so they need not be hard; checking them costs the same.
    config: { ...SERVER, puzzle: { restBits: 1, maxBits: 1 } },
    setup: toBase64url(TOKEN),
  };
  const beside = {
    [TEST.newsroom]: 'bench',
    [TEST.options]: JSON.stringify(options),
    [TEST.now]: String(Date.parse(`${TODAY}T12:00:00Z`)),
    [TEST.free]: '1e12',
  };
  const told = { url: ours.url.origin, setupLink: `#setup=${toBase64url(TOKEN)}`, headers: beside };
  try {
    await setUp(told);
    const taken = await rates(told, bare.url.origin, pids());
    const minute = await steady(told);
    const each = await bytesOfEach(told);
    return [...taken, ...minute, each];
  } finally {
    await ours.miniflare.dispose();
    await bare.miniflare.dispose();
  }
}

interface Reached {
  url: string;
  setupLink: string;
  /** What a test tells its newsroom beside each request. */
  headers: Readonly<Record<string, string>>;
}

async function prepared(told: Reached, count: number): Promise<Prepared[]> {
  const lines = Object.entries(told.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return (await tips(told, count)).map(({ head, body }) => ({
    head: head.replace('\r\n', `\r\n${lines.join('')}`),
    body,
  }));
}

/** Tips taken as fast as they come, and the processor's time for each, beside the same bodies at a Worker that stores nothing. */
async function rates(told: Reached, bare: string, of: { ours: number; bare: number }): Promise<Row[]> {
  const measured = { ours: { rates: [], cpu: [] }, bare: { rates: [], cpu: [] } } as Record<
    'ours' | 'bare',
    { rates: number[]; cpu: number[] }
  >;
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const requests = await prepared(told, TIPS);
    for (const [which, url] of [
      ['ours', told.url],
      ['bare', bare],
    ] as const) {
      const before = processorMs(of[which]);
      const { rate } = await load(url, requests, AT_ONCE, 201);
      if (round === 0) continue;
      measured[which].rates.push(rate);
      measured[which].cpu.push((processorMs(of[which]) - before) / TIPS);
    }
  }
  const [rate, bareRate] = [middle(measured.ours.rates), middle(measured.bare.rates)];
  const [cpu, bareCpu] = [middle(measured.ours.cpu), middle(measured.bare.cpu)];
  return [
    {
      what: `Workers door: accept tips of 14,522 bytes, durable, ${AT_ONCE} at once`,
      ours: `${rate.toFixed(0)}/s`,
      against: `a Worker that stores nothing: ${bareRate.toFixed(0)}/s`,
      ratio: `${(rate / bareRate).toFixed(2)} x the rate`,
      budget: '',
    },
    {
      what: 'Workers door: the processor’s time for an accepted tip, all of workerd',
      ours: ms(cpu),
      against: `a Worker that stores nothing: ${ms(bareCpu)}`,
      ratio: `${(cpu / bareCpu).toFixed(1)} x the time`,
      budget: '',
    },
  ];
}

/** A minute of so many tips a second, each sent when its moment comes, whether or not those before it are answered. */
async function steady(told: Reached): Promise<Row[]> {
  const times: number[] = [];
  let late = 0;
  for (let second = 0; second < SECONDS; second += 1) {
    const requests = await prepared(told, PER_SECOND);
    const begun = performance.now();
    await Promise.all(
      requests.map(async (request, n) => {
        await new Promise((resolve) => setTimeout(resolve, (n * 1000) / PER_SECOND));
        const socket = await open(told.url);
        const sent = performance.now();
        const { status } = await exchange(socket, request);
        socket.destroy();
        if (status !== 201) throw new Error(`answered ${status}`);
        times.push(performance.now() - sent);
      }),
    );
    if (performance.now() - begun > 1100) late += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  return [
    {
      what: `Workers door: a minute of ${PER_SECOND} tips a second`,
      ours: `${times.length} taken; median ${ms(at(0.5))}, 99 of 100 within ${ms(at(0.99))}, slowest ${ms(at(1))}`,
      against: `${late} seconds of ${SECONDS} ran late`,
      ratio: '',
      budget: '',
    },
  ];
}

async function bytesOfEach({ url, headers }: Reached): Promise<Row> {
  const answer = await fetch(new URL(SIZE_PATH, url), { method: 'POST', headers });
  const { tips: count, bytes }: { tips: number; bytes: number } = await answer.json();
  return {
    what: 'Workers door: what a tip of 14,522 bytes takes of its object',
    ours: `${(bytes / count).toFixed(0)} bytes`,
    against: `${count} stored`,
    ratio: `${(bytes / count / 14_522).toFixed(2)} x its size`,
    budget: '',
  };
}

/** The two workerds of this process, in the order in which they were started. */
function pids(): { ours: number; bare: number } {
  const [ours = 0, bare = 0] = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isOwnWorkerd(pid))
    .sort((a, b) => a - b);
  return { ours, bare };
}

function isOwnWorkerd(pid: number): boolean {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name === 'workerd' && Number(parent) === process.pid;
  } catch {
    return false;
  }
}

/** Linux counts in hundredths of a second. */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
