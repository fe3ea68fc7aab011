/** Case events over HTTP: appended in their place, framed in the feed, of the right shape. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import { signDirectory } from '../../src/crypto/directory.ts';
import { memberKeys } from '../../src/crypto/keys.ts';
import { hideAmongThrowaways } from '../../src/crypto/message.ts';
import { EVENT_SIZES, EVENTS_FETCH_BYTES } from '../../src/protocol/limits.ts';
import { largestSealed, sealedSize } from '../../src/protocol/sizes.ts';
import { BODIES, SMALL_BODIES } from '../../src/server/limits.ts';
import { root } from '../crypto/fixtures.ts';
import {
  expectProblem,
  following,
  type HarnessOptions,
  itInProcess,
  putBytes,
  type Session,
  send,
  type TeamHarness,
  teamServer,
} from './fixtures.ts';

/** Position, case, sequence, length (docs/API.md). */
const EVENT_HEAD_BYTES = 48;

const DAY = 86_400_000;

let harness: TeamHarness;
beforeEach(async () => {
  harness = await teamServer();
});
afterEach(() => harness.close());

/** A body whose length is not known beforehand. */
const streamed = (body: ReadableStream<Uint8Array<ArrayBuffer>>) => ({ body, duplex: 'half' });

interface Frame {
  position: number;
  place: string;
  envelope: Uint8Array;
}

/** A sealed event's bytes; what is inside is nothing to the server. */
const sealedEvent = (bytes = 8192, stanzas = 4) => seal(new Uint8Array(bytes), hideAmongThrowaways([], stanzas));
const newCase = () => toBase64url(random(32));
const put = (place: string, envelope: Uint8Array, session: Session = harness.reporter, on = harness) =>
  putBytes(on, `/api/desk/events/${place}`, envelope, session);
const get = (query = '', session: Session = harness.editor) =>
  send(harness, 'GET', `/api/desk/events${query}`, undefined, session);

async function feed(query = '', session: Session = harness.editor): Promise<Frame[]> {
  const answer = await get(query, session);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const frames: Frame[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = view.getUint32(at + 44);
    const start = at + EVENT_HEAD_BYTES;
    frames.push({
      position: Number(view.getBigUint64(at)),
      place: `${toBase64url(bytes.slice(at + 8, at + 40))}.${view.getUint32(at + 40)}`,
      envelope: bytes.slice(start, start + length),
    });
    at = start + length;
  }
  return frames;
}

describe('a case event', () => {
  it('is stored in its place, and every member gets it, whoever it is for', async () => {
    const [one, other] = [newCase(), newCase()];
    const events = [`${one}.0`, `${other}.0`, `${one}.1`].map((place) => ({ place, envelope: sealedEvent() }));
    for (const { place, envelope } of events) {
      const answer = await put(place, envelope);
      expect([answer.status, await answer.text()]).toEqual([201, '']);
    }
    for (const session of [harness.admin, harness.reporter, harness.editor]) {
      const found = await feed('', session);
      expect(found.map(({ place, envelope }) => ({ place, envelope }))).toEqual(events);
    }
  });

  it('is safe to repeat: the same bytes are stored once', async () => {
    const place = `${newCase()}.0`;
    const envelope = sealedEvent();
    expect((await put(place, envelope)).status).toBe(201);
    expect((await put(place, envelope)).status).toBe(200);
    expect((await put(place, envelope, harness.editor)).status).toBe(200);
    expect(await feed()).toHaveLength(1);
  });

  it('loses to the one that came first, and to a gap', async () => {
    const id = newCase();
    await expectProblem(await put(`${id}.1`, sealedEvent()), 'event-conflict');
    await put(`${id}.0`, sealedEvent());
    await expectProblem(await put(`${id}.0`, sealedEvent()), 'event-conflict');
    await expectProblem(await put(`${id}.2`, sealedEvent()), 'event-conflict');
    expect(await feed()).toHaveLength(1);
  });

  it('wins its place against others at once', async () => {
    const place = `${newCase()}.0`;
    const sessions = [harness.admin, harness.reporter, harness.editor];
    const answers = await Promise.all(sessions.map((session) => put(place, sealedEvent(), session)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    expect(await feed()).toHaveLength(1);
  });

  it.each(EVENT_SIZES.map((size) => [size]))('of %i bytes inside is taken, and given back whole', async (size) => {
    const envelope = sealedEvent(size);
    expect((await put(`${newCase()}.0`, envelope)).status).toBe(201);
    expect((await feed()).map((frame) => frame.envelope)).toEqual([envelope]);
  });

  it('in no place is refused', async () => {
    const id = newCase();
    const wrong = ['x', id, `${id}.`, `${id}.-1`, `${id}.00`, `${id}.1e3`, `${id}.0.0`, `.0`, `${id}.4294967296`];
    for (const place of [...wrong, `${id.slice(1)}.0`, `${id}.9007199254740993`]) {
      await expectProblem(await put(place, sealedEvent()), 'bad-request');
    }
    expect(await feed()).toEqual([]);
  });

  it('that is cut, lengthened, not padded, too large, or no age file is refused', async () => {
    const place = `${newCase()}.0`;
    const good = sealedEvent();
    await expectProblem(await put(place, good.slice(0, -1)), 'wrong-size');
    await expectProblem(await put(place, new Uint8Array([...good, 0])), 'wrong-size');
    await expectProblem(await put(place, good.slice(0, 3000)), 'not-age');
    await expectProblem(await put(place, sealedEvent(8191)), 'wrong-size');
    await expectProblem(await put(place, new Uint8Array(0)), 'not-age');
    await expectProblem(await put(place, new TextEncoder().encode('A note, in the clear.'.repeat(500))), 'not-age');
    await expectProblem(await put(place, new Uint8Array(largestSealed(4, EVENT_SIZES) + 1)), 'too-large');
    await expectProblem(await send(harness, 'PUT', `/api/desk/events/${place}`, {}, harness.editor), 'wrong-type');
    expect(await feed()).toEqual([]);
  });

  itInProcess('whose length is not the one declared is refused', async () => {
    const claimed = { ...harness.editor, 'content-length': '10' };
    await expectProblem(await put(`${newCase()}.0`, sealedEvent(), claimed), 'bad-request');
    expect(await feed()).toEqual([]);
  });

  it('has as many stanzas as members ask for, rounded up; the number of the directory before holds for a week', async () => {
    const place = () => `${newCase()}.0`;
    for (const wrong of [1, 3, 8]) {
      await expectProblem(await put(place(), sealedEvent(8192, wrong)), 'wrong-stanzas');
    }
    const { directory, keys } = harness.room;
    const more = [110, 111].map((n) => ({
      key: memberKeys(root(n)).key,
      name: `Member ${n}`,
      roles: ['editor' as const],
      beats: [],
      archive: toBase64url(root(n)),
    }));
    const next = following(harness.room, { members: [...directory.members, ...more] });
    await send(harness, 'PUT', '/api/desk/directory', signDirectory(keys.seed, next), harness.admin);
    expect((await put(place(), sealedEvent(8192, 8))).status).toBe(201);
    expect((await put(place(), sealedEvent(8192, 4))).status).toBe(201);
    await expectProblem(await put(place(), sealedEvent(8192, 12)), 'wrong-stanzas');

    // Sessions would end meanwhile: the store is told otherwise.
    harness.instead['members.session'] = { args: { 1: '2026-11-23' } };
    harness.clock.now += 7 * DAY;
    expect((await put(place(), sealedEvent(8192, 4))).status).toBe(201);
    harness.clock.now += DAY;
    await expectProblem(await put(place(), sealedEvent(8192, 4)), 'wrong-stanzas');
    expect((await put(place(), sealedEvent(8192, 8))).status).toBe(201);
  });

  it('finds no room under the floor, and a repeat of one that is stored does', async () => {
    let free = 1e12;
    await within({ quota: { freeFloor: 1000, freeBytes: () => free } }, async (full) => {
      const [place, envelope] = [`${newCase()}.0`, sealedEvent()];
      expect((await put(place, envelope, full.editor, full)).status).toBe(201);
      free = 1000;
      await expectProblem(await put(`${newCase()}.0`, sealedEvent(), full.editor, full), 'full');
      expect((await put(place, envelope, full.editor, full)).status).toBe(200);
    });
  });

  itInProcess('waits its turn when too many bytes are on their way', async () => {
    const most = largestSealed(4, EVENT_SIZES);
    const slow: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>[] = [];
    const count = Math.floor((BODIES.bodies - SMALL_BODIES.reserve) / most);
    const pending = Array.from({ length: count }, () =>
      harness.app.request(`/api/desk/events/${newCase()}.0`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream', ...harness.editor },
        ...streamed(new ReadableStream({ start: (controller) => void slow.push(controller) })),
      }),
    );
    for (const controller of slow) controller.enqueue(new Uint8Array(most));
    // Their bytes are taken before this one's are asked for.
    await expectProblem(await put(`${newCase()}.0`, sealedEvent(EVENT_SIZES.at(-1))), 'too-many');
    expect((await put(`${newCase()}.0`, sealedEvent())).status).toBe(201);
    for (const controller of slow) controller.close();
    for (const answer of await Promise.all(pending)) await expectProblem(answer, 'not-age');
    expect((await put(`${newCase()}.0`, sealedEvent(EVENT_SIZES.at(-1)))).status).toBe(201);
  });
});

describe('a day of one member', () => {
  it('holds so many bytes and no more; another member, a repeat and the next day are free of it', async () => {
    const envelope = () => sealedEvent();
    const size = envelope().length;
    const config = { eventBytesPerDay: 3 * size };
    await within({ config }, async (small) => {
      const places = [0, 1, 2].map(() => ({ place: `${newCase()}.0`, bytes: envelope() }));
      const answers = await Promise.all(places.map(({ place, bytes }) => put(place, bytes, small.reporter, small)));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      await expectProblem(await put(`${newCase()}.0`, envelope(), small.reporter, small), 'daily-limit');
      expect((await put(`${newCase()}.0`, envelope(), small.editor, small)).status).toBe(201);
      small.clock.now += DAY;
      expect((await put(`${newCase()}.0`, envelope(), small.reporter, small)).status).toBe(201);
      const [first] = places;
      expect((await put(first?.place ?? '', first?.bytes ?? envelope(), small.reporter, small)).status).toBe(200);
      // A deletion makes room: it does not count, and is not held back.
      const [, other] = places;
      const admin = { ...small.admin };
      for (let n = 0; n < 3; n += 1) await put(`${newCase()}.0`, envelope(), admin, small);
      await expectProblem(await put(`${newCase()}.0`, envelope(), admin, small), 'daily-limit');
      const gone = await putBytes(small, `/api/desk/deletions/${other?.place.replace('.0', '.1')}`, envelope(), admin);
      expect(gone.status).toBe(201);
      // What was not stored does not count.
      for (let n = 0; n < 5; n += 1) {
        await expectProblem(await put(`${newCase()}.7`, envelope(), small.reporter, small), 'event-conflict');
      }
      expect((await put(`${newCase()}.0`, envelope(), small.reporter, small)).status).toBe(201);
    });
  });
});

describe('deleting a case', () => {
  const remove = (place: string, envelope: Uint8Array, session: Session) =>
    putBytes(harness, `/api/desk/deletions/${place}`, envelope, session);

  it('is an admin’s: one event takes the place of all, and the server notes that it happened and no more', async () => {
    const id = newCase();
    for (const n of [0, 1]) await put(`${id}.${n}`, sealedEvent());
    const last = sealedEvent();
    for (const session of [harness.reporter, harness.editor]) {
      await expectProblem(await remove(`${id}.2`, last, session), 'forbidden');
    }
    await expectProblem(await remove(`${id}.1`, last, harness.admin), 'event-conflict');
    await expectProblem(await remove(`${id}.2`, last.slice(1), harness.admin), 'not-age');
    expect(harness.log).toEqual([]);
    expect((await remove(`${id}.2`, last, harness.admin)).status).toBe(201);
    expect((await remove(`${id}.2`, last, harness.admin)).status).toBe(200);
    expect(await feed()).toEqual([expect.objectContaining({ place: `${id}.2`, envelope: last })]);
    expect(new Set(harness.log)).toEqual(new Set(['an admin deleted a case']));
  });
});

describe('the feed', () => {
  it('goes on after a position, to an empty end', async () => {
    const id = newCase();
    for (const n of [0, 1, 2]) await put(`${id}.${n}`, sealedEvent());
    const all = await feed();
    expect(all.map(({ place }) => place)).toEqual([`${id}.0`, `${id}.1`, `${id}.2`]);
    expect(await feed('?after=0')).toEqual(all);
    expect(await feed(`?after=${all[0]?.position}`)).toEqual(all.slice(1));
    expect(await feed(`?after=${all[2]?.position}`)).toEqual([]);
    expect(await feed(`?after=${Number.MAX_SAFE_INTEGER}`)).toEqual([]);
  });

  it('stops before eight MiB are passed', async () => {
    const largest = EVENT_SIZES.at(-1) ?? 0;
    const fit = Math.floor(EVENTS_FETCH_BYTES / sealedSize(4, largest));
    for (let n = 0; n < fit + 1; n += 1) await put(`${newCase()}.0`, sealedEvent(largest));
    const first = await feed();
    expect(first).toHaveLength(fit);
    expect(await feed(`?after=${first.at(-1)?.position}`)).toHaveLength(1);
  });

  it('after what is no position is refused', async () => {
    for (const after of ['', 'x', '-1', '1.5', '01', '1e3', '%200', '9007199254740993']) {
      await expectProblem(await get(`?after=${after}`), 'bad-request');
    }
  });
});

async function within(options: HarnessOptions, use: (other: TeamHarness) => Promise<void>): Promise<void> {
  const other = await teamServer(options);
  try {
    await use(other);
  } finally {
    await other.close();
  }
}
