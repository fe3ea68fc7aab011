/** Who may use which route: every route of the app, tried as everybody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../../src/crypto/bytes.ts';
import { directoryHash, signDirectory } from '../../src/crypto/directory.ts';
import { ROUTES } from '../../src/server/routes.ts';
import { createServer } from '../../src/server/server.ts';
import { type Harness, newsroomServer, send, setupBody, signIn } from './fixtures.ts';

/** Written here once more, by hand: a change of the table must be meant. */
const EXPECTED: Readonly<Record<string, 'anyone' | 'member' | 'admin'>> = {
  'GET /healthz': 'anyone',
  'GET /newsroom.js': 'anyone',
  'GET /api/directory': 'anyone',
  'GET /api/intake': 'anyone',
  'GET /api/puzzle': 'anyone',
  'PUT /api/tips/:id': 'anyone',
  'POST /api/desk/setup': 'anyone',
  'POST /api/desk/sessions': 'anyone',
  'GET /api/desk/session': 'member',
  'DELETE /api/desk/sessions': 'member',
  'GET /api/desk/tips': 'member',
  'POST /api/desk/envelopes': 'member',
  'DELETE /api/desk/tips/:id': 'member',
  'PUT /api/desk/intake': 'member',
  'PUT /api/desk/directory': 'admin',
};

type Visitor = 'nobody' | 'stranger' | 'member' | 'admin';
const MAY: Readonly<Record<'anyone' | 'member' | 'admin', readonly Visitor[]>> = {
  anyone: ['nobody', 'stranger', 'member', 'admin'],
  member: ['member', 'admin'],
  admin: ['admin'],
};

let harness: Harness;
let plain: Harness;
const cookies: Record<Visitor, Record<string, string>> = { nobody: {}, stranger: {}, member: {}, admin: {} };

beforeAll(async () => {
  harness = await newsroomServer();
  cookies.admin = await signIn(harness);
  cookies.stranger = { cookie: `__Host-flowerpot=${toBase64url(new Uint8Array(32).fill(1))}` };
  // A second newsroom, whose one account has lost the role of admin.
  plain = await newsroomServer();
  cookies.member = await signIn(plain);
  await demote(plain);
});
afterAll(async () => {
  await harness.close();
  await plain.close();
});

/** The account stays; in the next directory somebody else is admin. */
async function demote({ store, room }: Harness): Promise<void> {
  const [member] = room.members;
  const directory = signDirectory(room.keys.seed, {
    ...room.directory,
    serial: 2,
    previous: directoryHash(setupBody(room).directory.signed),
  });
  const done = await store.publishDirectory({
    directory: JSON.stringify(directory),
    serial: 2,
    stanzas: 4,
    previous: { stanzas: 4, until: '2026-11-30' },
    roles: new Map([[member?.key ?? '', ['reporter', 'editor']]]),
  });
  expect(done).toBe(true);
}

describe('the table of routes', () => {
  it('is everything that the app has', () => {
    const registered = harness.app.routes.map((route) => `${route.method} ${route.path}`);
    expect(registered.sort()).toEqual(Object.keys(EXPECTED).sort());
    const table = ROUTES.map((route) => [`${route.method} ${route.path}`, route.who]);
    expect(Object.fromEntries(table)).toEqual(EXPECTED);
    expect(createServer).toBeTypeOf('function');
  });
});

describe.each(Object.entries(EXPECTED))('%s is for %s', (route, who) => {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(':id', toBase64url(new Uint8Array(16)));

  it.each(['nobody', 'stranger', 'member', 'admin'] as const)('asked by %s', async (visitor) => {
    const on = visitor === 'member' ? plain : harness;
    // Signing out last would end the session that the other routes need: with no store behind it, it changes nothing.
    const close = on.store.closeSession;
    on.store.closeSession = async () => undefined;
    const answer = await send(on, method, path, method === 'GET' ? undefined : {}, cookies[visitor]);
    on.store.closeSession = close;
    const code = answer.headers.get('content-type')?.includes('problem') ? (await answer.json()).code : null;
    if (MAY[who].includes(visitor)) {
      expect([401, 403]).not.toContain(answer.status);
      expect(['not-signed-in', 'forbidden']).not.toContain(code);
    } else {
      expect([visitor, code]).toEqual([visitor, visitor === 'member' ? 'forbidden' : 'not-signed-in']);
    }
  });
});
