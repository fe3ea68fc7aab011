/** Desks at the real routes and a real store: what the in-memory server of the other tests says is what this one says. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Api, type Ask, api } from '../../../src/browser/http.ts';
import { ready } from '../../../src/crypto/sodium.ts';
import { givenOn, standingNotes } from '../../../src/desk/cases/account.ts';
import type { CaseTarget } from '../../../src/desk/cases/case.ts';
import { TODAY } from '../../crypto/fixtures.ts';
import { type Session, type TeamHarness, teamServer } from '../../server/fixtures.ts';
import { TEXT_ALONE } from '../text-alone.ts';
import { desk, type House, house, note, noteId, type TestDesk } from './house.ts';

let of: House;
let harness: TeamHarness;
let desks: TestDesk[];
let target: CaseTarget;

beforeEach(async () => {
  await ready();
  of = house();
  harness = await teamServer();
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => harness.app.request(path, init));
  const { admin, reporter, editor } = harness;
  desks = [admin, reporter, editor].map((session, n) =>
    desk(of, { api: as(session) }, n, { directory: () => harness.room.directory }),
  );
  target = of.target(0, 1);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await harness.close();
});

/** The pages' own client, with one member's session. */
function as({ cookie }: Session): Api {
  const plain = api('same-origin');
  const mine = (ask: Ask = {}): Ask => ({ ...ask, headers: { ...ask.headers, cookie } });
  return {
    json: (path, schema, ask) => plain.json(path, schema, mine(ask)),
    bytes: (path, ask) => plain.bytes(path, mine(ask)),
    done: (path, ask) => plain.done(path, mine(ask)),
  };
}

it('two write at once, an editor joins, and all three see the same case', async () => {
  const [first, second, editor] = desks;
  if (first === undefined || second === undefined || editor === undefined) throw new Error('no desks');
  await Promise.all([
    first.cases.write(target, [note(1, 'one'), note(2, 'two'), { kind: 'status', status: 'working' }]),
    second.cases.write(target, [note(3, 'three'), note(4, 'four')]),
  ]);
  await first.cases.refresh();
  const mine = first.cases.ofThread(of.thread);
  if (mine === null) throw new Error('no case');
  expect(mine).toMatchObject({ faults: [], length: 7, status: 'working' });

  const text = 'The harbour master kept two ledgers. '.repeat(9000);
  const tip = {
    id: noteId(3),
    thread: null,
    to: null,
    redacted: 0,
    text,
    contact: null,
    day: TODAY,
    original: null,
    ...TEXT_ALONE,
  };
  const choice = { contact: false, passages: new Map() };
  const { given } = givenOn([tip], { notes: standingNotes(mine), tags: mine.tags, others: [] }, choice);
  await first.cases.share(target, [of.key(2)], given);
  for (const one of desks) await one.cases.refresh();
  const seen = desks.map(({ cases }) => cases.ofThread(of.thread));
  expect(seen.map((one) => one?.faults)).toEqual([[], [], []]);
  expect(seen[1]).toEqual(seen[0]);
  const words = (one: typeof mine | null | undefined) => one?.notes.map(({ by, text }) => `${by} ${text}`).sort();
  expect(words(seen[2])).toEqual(words(seen[0]));
  expect(seen[2]?.status).toBe('working');
  expect(seen[2]?.tips).toMatchObject([{ text }]);
  expect(seen[2]?.closed).toBe(7);
  expect(harness.log).toEqual([]);
});

it('every first answer is lost, and every event is there once', async () => {
  const [first, second] = desks;
  const { app } = harness;
  const answers: number[] = [];
  let last: { path: string; init: RequestInit } | null = null;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const answer = await app.request(path, init);
    if (init.method !== 'PUT') return answer;
    const isRepeated = last?.path === path && last.init.body === init.body;
    last = { path, init };
    if (!isRepeated) throw new TypeError('lost');
    answers.push(answer.status);
    return answer;
  });
  await first?.cases.write(target, [note(1, 'one')]);
  await second?.cases.write(target, [note(2, 'two')]);
  // The second desk did not know yet that the case was open.
  expect(answers).toEqual([200, 200, 409, 200, 200]);
  await first?.cases.refresh();
  expect(first?.cases.ofThread(of.thread)).toMatchObject({ faults: [], length: 4 });
});
