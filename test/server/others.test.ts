/** Another's identifier answers like an unknown one, byte for byte, on every route that takes an id. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { hideAmongThrowaways } from '../../src/crypto/message.ts';
import { HEADERS } from '../../src/protocol/api.ts';
import { SessionsAnswer, TEMPLATES_BOX_BYTES } from '../../src/protocol/desk-api.ts';
import { ROUTES } from '../../src/server/routes.ts';
import { root } from '../crypto/fixtures.ts';
import {
  invite,
  putBytes,
  putTip,
  read,
  type Session,
  sealed,
  send,
  type TeamHarness,
  teamServer,
} from './fixtures.ts';

let harness: TeamHarness;
beforeEach(async () => {
  harness = await teamServer();
});
afterEach(() => harness.close());

/** Everything that the one who asks can see of an answer. */
async function whole(answer: Response): Promise<unknown> {
  return { status: answer.status, headers: [...answer.headers].sort(), body: await answer.text() };
}

type Step = () => Promise<Response>;

/** The same call with an id that is another's, and with one that nobody has. */
interface Pair {
  others: Step;
  unknown: Step;
  status: number;
  /** Afterwards, the other one's thing must be as it was. */
  untouched(): Promise<void>;
}

const remove = (path: string, session: Session, headers: Record<string, string> = {}) =>
  send(harness, 'DELETE', path, undefined, { ...session, ...headers });

/** Each route with an id, asked by somebody who may use the route, or who may not; never by the owner. */
const PAIRS: Record<string, () => Promise<Pair[]>> = {
  'DELETE /api/desk/sessions/:id': async () => {
    const list = await send(harness, 'GET', '/api/desk/sessions', undefined, harness.admin);
    const [own] = (await read(list, 200, SessionsAnswer)).sessions;
    return [harness.reporter, harness.editor].map((session) => ({
      others: () => remove(`/api/desk/sessions/${own?.id}`, session),
      unknown: () => remove(`/api/desk/sessions/${toBase64url(random(32))}`, session),
      status: 404,
      async untouched() {
        expect((await send(harness, 'GET', '/api/desk/session', undefined, harness.admin)).status).toBe(200);
      },
    }));
  },

  'DELETE /api/desk/invites/:id': async () => {
    await invite(harness, harness.admin, root(9), ['editor']);
    const id = toBase64url(sha256(root(9)));
    return [harness.reporter, harness.editor, { cookie: '' }].map((session) => ({
      others: () => remove(`/api/desk/invites/${id}`, session),
      unknown: () => remove(`/api/desk/invites/${toBase64url(random(32))}`, session),
      status: session.cookie === '' ? 401 : 403,
      async untouched() {
        expect(await harness.store.invites.list('2026-11-23')).toHaveLength(1);
      },
    }));
  },

  'DELETE /api/desk/tips/:id': async () => {
    const tip = sealed(harness);
    await putTip(harness, tip);
    const token = { [HEADERS.removal]: toBase64url(random(32)) };
    return [harness.reporter, harness.editor, harness.admin].map((session) => ({
      others: () => remove(`/api/desk/tips/${tip.id}`, session, token),
      unknown: () => remove(`/api/desk/tips/${toBase64url(random(16))}`, session, token),
      status: session === harness.reporter ? 404 : 403,
      async untouched() {
        expect(await harness.store.tips.list(null, 10)).toHaveLength(1);
      },
    }));
  },

  'PUT /api/desk/events/:id': async () => {
    const event = () => seal(new Uint8Array(8192), hideAmongThrowaways([], 4));
    const taken = toBase64url(random(32));
    const put = (place: string, session: Session) => putBytes(harness, `/api/desk/events/${place}`, event(), session);
    expect((await put(`${taken}.0`, harness.admin)).status).toBe(201);
    // A place that is not free refuses alike, be it taken in another's case or beyond the end of none.
    return [harness.reporter, harness.editor].map((session) => ({
      others: () => put(`${taken}.0`, session),
      unknown: () => put(`${toBase64url(random(32))}.1`, session),
      status: 409,
      async untouched() {
        expect(await harness.store.events.after(0, 1e9)).toHaveLength(1);
      },
    }));
  },

  'PUT /api/desk/deletions/:id': async () => {
    const event = () => seal(new Uint8Array(8192), hideAmongThrowaways([], 4));
    const taken = toBase64url(random(32));
    await putBytes(harness, `/api/desk/events/${taken}.0`, event(), harness.reporter);
    const put = (id: string, session: Session) => putBytes(harness, `/api/desk/deletions/${id}.1`, event(), session);
    return [harness.reporter, harness.editor, { cookie: '' }].map((session) => ({
      others: () => put(taken, session),
      unknown: () => put(toBase64url(random(32)), session),
      status: session.cookie === '' ? 401 : 403,
      async untouched() {
        expect(await harness.store.events.after(0, 1e9)).toHaveLength(1);
      },
    }));
  },

  'DELETE /api/desk/requests/:id': async () => {
    const key = harness.room.members[1]?.key ?? '';
    await harness.store.requests.put(key, { serial: 1, until: '2026-12-23', message: '{}' });
    return [harness.reporter, harness.editor, { cookie: '' }].map((session) => ({
      others: () => remove(`/api/desk/requests/${key}.1`, session),
      unknown: () => remove(`/api/desk/requests/${toBase64url(random(32))}.1`, session),
      status: session.cookie === '' ? 401 : 403,
      async untouched() {
        expect(await harness.store.requests.list('2026-11-23')).toHaveLength(1);
      },
    }));
  },

  'PUT /api/desk/welcomes/:id': async () => {
    const [, , editor] = harness.room.members;
    const welcome = seal(new Uint8Array(8192), hideAmongThrowaways([], 1));
    const put = (id: string, session: Session) => putBytes(harness, `/api/desk/welcomes/${id}`, welcome, session);
    return [harness.reporter, { cookie: '' }].map((session) => ({
      others: () => put(editor?.key ?? '', session),
      unknown: () => put(toBase64url(random(32)), session),
      status: session.cookie === '' ? 401 : 403,
      async untouched() {
        expect((await harness.store.members.list()).map((member) => member.welcome)).toEqual([null, null, null]);
      },
    }));
  },
  // The id of a reply is one of its mailbox: who does not know that mailbox learns nothing of it.
  'PUT /api/desk/replies/:id': async () => {
    const envelope = seal(new Uint8Array(8192), hideAmongThrowaways([], 1));
    const [mailbox, another, own] = [random(32), random(32), random(16)];
    const put = (id: Uint8Array, address: Uint8Array, session: Session) =>
      putBytes(harness, `/api/desk/replies/${toBase64url(id)}`, envelope, {
        ...session,
        [HEADERS.mailbox]: toBase64url(address),
      });
    await put(own, mailbox, harness.reporter);
    return [harness.editor, { cookie: '' }].map((session) => ({
      others: () => put(own, another, session),
      unknown: () => put(random(16), another, session),
      status: session.cookie === '' ? 401 : 201,
      async untouched() {
        expect(await harness.store.replies.look(mailbox, [])).toEqual([{ id: own, envelope }]);
      },
    }));
  },
  'PUT /api/desk/templates/:id': async () => {
    const put = (id: string, session: Session) =>
      putBytes(harness, `/api/desk/templates/${id}`, new Uint8Array(TEMPLATES_BOX_BYTES), session);
    await put('1', harness.admin);
    return [harness.reporter, { cookie: '' }].map((session) => ({
      others: () => put('1', session),
      unknown: () => put('9', session),
      status: session.cookie === '' ? 401 : 403,
      async untouched() {
        expect((await harness.store.templates.read())?.serial).toBe(1);
      },
    }));
  },
};

it('these are all the desk’s routes that take an id', () => {
  const taking = ROUTES.filter(({ path }) => path.startsWith('/api/desk/') && path.includes(':id'));
  expect(taking.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(PAIRS).sort());
});

it.each(Object.entries(PAIRS))('%s', async (_route, make) => {
  for (const { others, unknown, status, untouched } of await make()) {
    const answer = await whole(await others());
    expect(answer).toMatchObject({ status });
    expect(answer).toEqual(await whole(await unknown()));
    await untouched();
  }
});

it('envelopes that are not there are left out, and say nothing of those that are', async () => {
  const tip = sealed(harness);
  await putTip(harness, tip);
  const ask = (ids: string[]) => send(harness, 'POST', '/api/desk/envelopes', { ids }, harness.editor);
  const answer = await whole(await ask([tip.id]));
  expect(answer).toMatchObject({ status: 403 });
  expect(answer).toEqual(await whole(await ask([toBase64url(random(16))])));
});
