/**
 * Accepted tips per second over HTTP, durable, against a bare Hono handler that reads the same body and stores nothing
 * (DESIGN 11). The load comes from this process, each server runs in its own; the two take turns within one run.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromBase64url, random, toBase64url } from '../../src/crypto/bytes.ts';
import { signDirectory } from '../../src/crypto/directory.ts';
import { signIntake } from '../../src/crypto/intake.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { sealTip } from '../../src/crypto/tip.ts';
import { HEADERS, PuzzleAnswer, SEALED_TYPE } from '../../src/protocol/api.ts';
import { parseJson } from '../../src/protocol/schema.ts';
import { openNodeStore } from '../../src/store/node/store.ts';
import { intakes, newsroom, TODAY } from '../crypto/fixtures.ts';
import type { Told } from './accept-server.ts';
import { load, type Measured, type Prepared } from './load.ts';
import { kept, ms, type Row } from './row.ts';

const SERVER = fileURLToPath(new URL('accept-server.ts', import.meta.url));
const CONCURRENCY = [1, 16, 64];
const ROUNDS = 5;
const TIPS = 1500;
/** Of bare throughput, at 16 and 64 at once. */
const RATIO_LEAST = 0.5;
const STORED = [1000, 100_000];
const LATENCY_MOST = 1.2;

type Asked = Told & { headers?: Readonly<Record<string, string>> };

interface Server extends Told {
  stop(): Promise<void>;
}

export async function start(kind: 'ours' | 'bare', ...words: string[]): Promise<Server> {
  const child = fork(SERVER, [kind, ...words]);
  const [told] = await once(child, 'message');
  return {
    ...told,
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

export async function run(): Promise<Row[]> {
  await ready();
  const root = mkdtempSync(join(tmpdir(), 'flowerpot-bench-'));
  const dist = join(root, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'bench');
  try {
    return [...(await throughput(root, dist)), ...(await growth(root, dist))];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function throughput(root: string, dist: string): Promise<Row[]> {
  const ours = await start('ours', join(root, 'data'), dist);
  const bare = await start('bare');
  await setUp(ours);
  const rows: Row[] = [];
  for (const concurrency of CONCURRENCY) {
    const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    // The first round warms up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const requests = await tips(ours, TIPS);
      const stored = (await load(ours.url, requests, concurrency, 201)).rate;
      const read = (await load(bare.url, requests, concurrency, 201)).rate;
      if (round === 0) continue;
      rates.ours.push(stored);
      rates.bare.push(read);
    }
    const ratio = middle(rates.ours) / middle(rates.bare);
    rows.push({
      what: `accept tips of 14,522 bytes, durable, ${concurrency} at once`,
      ours: `${middle(rates.ours).toFixed(0)}/s`,
      against: `bare Hono handler: ${middle(rates.bare).toFixed(0)}/s`,
      ratio: `${ratio.toFixed(2)} x the rate`,
      budget: concurrency === 1 ? '' : kept(ratio >= RATIO_LEAST, `>= ${RATIO_LEAST}`),
    });
  }
  await ours.stop();
  await bare.stop();
  return rows;
}

/** Does accepting slow down with what is stored? */
async function growth(root: string, dist: string): Promise<Row[]> {
  const measured: Measured[] = [];
  for (const count of STORED) {
    const data = join(root, `data-${count}`);
    await prefill(data, count);
    const server = await start('ours', data, dist);
    await setUp(server);
    await load(server.url, await tips(server, 500), 1, 201);
    measured.push(await load(server.url, await tips(server, TIPS), 1, 201));
    await server.stop();
    rmSync(data, { recursive: true });
  }
  const [few, many] = measured;
  if (few === undefined || many === undefined) throw new Error('two measurements');
  const ratio = many.latency / few.latency;
  return [
    {
      what: 'accept one tip, 100,000 stored that day',
      ours: ms(many.latency),
      against: `1,000 stored: ${ms(few.latency)}`,
      ratio: `${ratio.toFixed(2)} x the time`,
      budget: kept(ratio <= LATENCY_MOST, `<= ${LATENCY_MOST}`),
    },
  ];
}

async function prefill(data: string, count: number): Promise<void> {
  const store = openNodeStore(data, { dailyBytes: 1e12, freeFloor: 0, freeBytes: () => 1e12 });
  const envelope = random(14_522);
  for (let stored = 0; stored < count; stored += 500) {
    const group = Array.from({ length: 500 }, () => ({
      id: random(16),
      day: TODAY,
      envelope,
      removal: random(32),
      files: [],
    }));
    await Promise.all(group.map((tip) => store.tips.accept(tip)));
  }
  await store.close();
}

/** `headers`: beside those of each request. */
export async function setUp({ url, setupLink, headers: beside = {} }: Asked): Promise<void> {
  const { keys, members, directory } = newsroom(1);
  const [member] = members;
  if (member === undefined) throw new Error('a member');
  const body = {
    token: setupLink?.split('=')[1],
    directory: signDirectory(keys.seed, directory),
    intake: signIntake(member, keys.key, TODAY),
    login: member.login,
  };
  const headers = { ...beside, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/desk/setup`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Requests for tips that this server will take: fresh ids, one sealed envelope, solved puzzles. */
export async function tips({ url, headers = {} }: Asked, count: number): Promise<Prepared[]> {
  const room = newsroom(1);
  const to = room.members.map((member) => member.key);
  const sealed = sealTip({
    directory: room.directory,
    intakes: intakes(room),
    to,
    text: 'x',
    contact: '',
    callout: null,
    today: TODAY,
  });
  return Promise.all(
    Array.from({ length: count }, async () => {
      const answer = parseJson(PuzzleAnswer, await (await fetch(`${url}/api/puzzle`, { headers })).text());
      if (answer === null) throw new Error('a puzzle');
      const nonces = await solvePuzzle(fromBase64url(answer.challenge), answer);
      const head = [
        `PUT /api/tips/${toBase64url(random(16))} HTTP/1.1`,
        `host: ${new URL(url).host}`,
        `content-type: ${SEALED_TYPE}`,
        `content-length: ${sealed.envelope.length}`,
        `${HEADERS.removal}: ${sealed.removal}`,
        `${HEADERS.puzzle}: ${answer.challenge}.${toBase64url(nonces)}`,
      ];
      return { head: `${head.join('\r\n')}\r\n\r\n`, body: sealed.envelope };
    }),
  );
}

export function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
