/** Connections that promise a body and do not send it, on real sockets: they stop nobody else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { fromBase64url, random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { hideAmongThrowaways } from '../../src/crypto/message.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { HEADERS, PuzzleAnswer, SEALED_TYPE } from '../../src/protocol/api.ts';
import { MESSAGE_MAX } from '../../src/protocol/limits.ts';
import { parseJson } from '../../src/protocol/schema.ts';
import { sealedSize } from '../../src/protocol/sizes.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { putTip } from '../setup/put-tip.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const LARGEST = sealedSize(4, MESSAGE_MAX);
const dist = mkdtempSync(join(tmpdir(), 'flowerpot-idle-'));
const sockets: Socket[] = [];
let server: TestServer;
let newsroom: TestNewsroom;

beforeAll(async () => {
  await ready();
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '');
  server = await startServer({ overrides: { dist, puzzle: { restBits: 1, maxBits: 1 } } });
  newsroom = await setUpNewsroom(server);
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await server?.close();
  rmSync(dist, { recursive: true });
});

async function solution(): Promise<string> {
  const puzzle = parseJson(PuzzleAnswer, await (await fetch(`${server.url}/api/puzzle`)).text());
  if (puzzle === null) throw new Error('no puzzle');
  return `${puzzle.challenge}.${toBase64url(await solvePuzzle(fromBase64url(puzzle.challenge), puzzle))}`;
}

/** Sends the head of a tip and `bytes` of its body, and stays. */
function stall(
  headers: Record<string, string>,
  bytes: number,
  call = `PUT /api/tips/${toBase64url(random(16))}`,
): Promise<Socket> {
  const head = {
    host: new URL(server.url).host,
    'content-type': SEALED_TYPE,
    'content-length': String(LARGEST),
    [HEADERS.removal]: toBase64url(sha256(random(32))),
    ...headers,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
      socket.write(`${call} HTTP/1.1\r\n${lines.join('')}\r\n`);
      socket.write(Buffer.alloc(bytes, 0x61), () => resolve(socket));
    });
    sockets.push(socket);
    socket.on('error', reject);
  });
}

const honest = () => putTip(server, seal(new Uint8Array(8192), hideAmongThrowaways([], 4)));

it('two hundred that solved a puzzle and sent one byte leave room for an honest tip', async () => {
  for (let n = 0; n < 200; n += 1) await stall({ [HEADERS.puzzle]: await solution() }, 1);
  expect(await honest()).toBe(201);
  const large = seal(new Uint8Array(MESSAGE_MAX), hideAmongThrowaways([], 4));
  expect(await putTip(server, large)).toBe(201);
});

it('JSON for which nothing was solved takes none of the room for tips, nor all that a sign-in needs', async () => {
  const json = { 'content-type': 'application/json' };
  for (let n = 0; n < 400; n += 1) await stall(json, 60_000, 'POST /api/desk/join');
  expect(await honest()).toBe(201);
  expect(await putTip(server, seal(new Uint8Array(MESSAGE_MAX), hideAmongThrowaways([], 4)))).toBe(201);
  const login = { account: newsroom.members[0]?.key, login: newsroom.members[0]?.login };
  const signedIn = await fetch(`${server.url}/api/desk/sessions`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(login),
  });
  expect(signedIn.status).toBe(201);
});

it('a connection that asks on and on without reading is ended, and a few requests at once are answered', async () => {
  const ask = (count: number) => 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(count);
  const open = () => connect(Number(new URL(server.url).port), '127.0.0.1');
  const few = open();
  let answers = '';
  few.on('data', (data) => {
    answers += data.toString();
  });
  few.write(ask(3));
  await expect.poll(() => answers.split('HTTP/1.1 200').length).toBe(4);
  few.destroy();
  const many = open();
  let ended = false;
  many.on('error', () => undefined);
  many.on('close', () => {
    ended = true;
  });
  many.write(ask(5000));
  await expect.poll(() => ended, { timeout: 5000 }).toBe(true);
  expect(await honest()).toBe(201);
});

it('one without a puzzle is answered at once, whatever it still promises to send', async () => {
  const socket = await stall({}, 1);
  const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
  expect(answer).toContain('HTTP/1.1 403');
  expect(answer).toContain('puzzle-missing');
});

it('ones that fill the memory for large bodies with real bytes do not stop a text', async () => {
  const filling = Math.ceil((48 * 1024 ** 2) / (LARGEST - 1));
  for (let n = 0; n < filling; n += 1) await stall({ [HEADERS.puzzle]: await solution() }, LARGEST - 1);
  expect(await honest()).toBe(201);
});
