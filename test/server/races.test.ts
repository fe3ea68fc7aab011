/** What may be had once is asked for by several at once, behind either door: exactly one gets it, and nothing is done twice. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { hideAmongThrowaways } from '../../src/crypto/message.ts';
import { HEADERS } from '../../src/protocol/api.ts';
import { mailboxBody, readMailbox } from '../../src/protocol/mailbox.ts';
import { newsroom, root } from '../crypto/fixtures.ts';
import {
  invite,
  joinBody,
  putBytes,
  putTip,
  puzzle,
  sealed,
  send,
  type TeamHarness,
  teamServer,
  tipCount,
} from './fixtures.ts';

const AT_ONCE = 8;
const KIB = 1024;

let harness: TeamHarness;
beforeEach(async () => {
  harness = await teamServer();
});
afterEach(() => harness.close());

const atOnce = async (ask: (n: number) => Promise<Response>) => {
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => ask(n)));
  return answers.map(({ status }) => status).sort();
};
const one = (won: number, lost: number) => [won, ...Array.from({ length: AT_ONCE - 1 }, () => lost)].sort();
const event = (stanzas = 4) => seal(new Uint8Array(8 * KIB), hideAmongThrowaways([], stanzas));

it('one puzzle pays for one tip', async () => {
  const solution = await puzzle(harness);
  expect(await atOnce(() => putTip(harness, sealed(harness), { solution }))).toEqual(one(201, 403));
  expect(await tipCount(harness)).toBe(1);
});

it('one tip is stored once, though each sending is paid for', async () => {
  const tip = sealed(harness);
  const solutions = await Promise.all(Array.from({ length: AT_ONCE }, () => puzzle(harness)));
  const statuses = await atOnce((n) => putTip(harness, tip, { solution: solutions[n] ?? null }));
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(await tipCount(harness)).toBe(1);
});

it('one place in a case is taken by one event', async () => {
  const place = `/api/desk/events/${toBase64url(random(32))}.0`;
  const headers = { 'content-type': 'application/octet-stream', ...harness.reporter };
  expect(await atOnce(() => putBytes(harness, place, event(), headers))).toEqual(one(201, 409));
});

it('one invitation is used by one newcomer', async () => {
  const token = root(222);
  await invite(harness, harness.admin, token, ['reporter']);
  const newcomers = newsroom(3 + AT_ONCE).members.slice(3);
  const answers = await atOnce((n) => {
    const member = newcomers[n];
    if (member === undefined) throw new Error('a newcomer');
    return send(harness, 'POST', '/api/desk/join', joinBody(harness.room, member, token));
  });
  expect(answers.filter((status) => status === 204)).toHaveLength(1);
});

it('one reply is put into a mailbox once, and deleted once: no look afterwards finds it', async () => {
  const token = random(32);
  const headers = { ...harness.reporter, [HEADERS.mailbox]: toBase64url(sha256(token)) };
  const id = toBase64url(random(16));
  const [envelope, path] = [event(1), `/api/desk/replies/${id}`];
  expect(await atOnce(() => putBytes(harness, path, envelope, headers))).toEqual(one(201, 200));
  const looks = await Promise.all(
    Array.from({ length: AT_ONCE }, () => send(harness, 'POST', '/api/mailbox', mailboxBody(toBase64url(token), [id]))),
  );
  for (const look of looks) {
    expect(look.status).toBe(200);
    expect(readMailbox(new Uint8Array(await look.arrayBuffer()))?.replies).toEqual([]);
  }
  const waiting = await send(harness, 'GET', '/api/desk/replies', undefined, harness.editor);
  expect((await waiting.arrayBuffer()).byteLength).toBe(0);
});
