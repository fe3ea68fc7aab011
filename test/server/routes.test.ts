/** Who may use which route: every route of the app, tried as everybody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../../src/crypto/bytes.ts';
import { ROUTES } from '../../src/server/routes.ts';
import { send, type TeamHarness, teamServer } from './fixtures.ts';

type Who = 'anyone' | 'member' | 'reporter' | 'admin';

/** Written here once more, by hand: a change of the table must be meant. */
const EXPECTED: Readonly<Record<string, Who>> = {
  'GET /healthz': 'anyone',
  'GET /newsroom.js': 'anyone',
  'GET /directory.txt': 'anyone',
  'GET /recipients.txt': 'anyone',
  'POST /plain/tips': 'anyone',
  'GET /api/directory': 'anyone',
  'GET /api/intake': 'anyone',
  'GET /api/profiles': 'anyone',
  'GET /api/connection': 'anyone',
  'GET /api/puzzle': 'anyone',
  'PUT /api/tips/:id': 'anyone',
  'GET /api/uploads': 'anyone',
  'GET /api/uploads/:id': 'anyone',
  'PUT /api/uploads/:id': 'anyone',
  'DELETE /api/uploads/:id': 'anyone',
  'POST /api/files': 'anyone',
  'POST /api/files/removals': 'anyone',
  'POST /api/mailbox': 'anyone',
  'GET /api/desk/reach': 'anyone',
  'POST /api/desk/setup': 'anyone',
  'POST /api/desk/invitation': 'anyone',
  'POST /api/desk/join': 'anyone',
  'POST /api/desk/sessions': 'anyone',
  'GET /api/desk/session': 'member',
  'DELETE /api/desk/sessions': 'member',
  'GET /api/desk/sessions': 'member',
  'DELETE /api/desk/sessions/:id': 'member',
  'GET /api/desk/tips': 'reporter',
  'POST /api/desk/envelopes': 'reporter',
  'DELETE /api/desk/tips/:id': 'reporter',
  'GET /api/desk/events': 'member',
  'PUT /api/desk/events/:id': 'member',
  'PUT /api/desk/deletions/:id': 'admin',
  'GET /api/desk/replies': 'member',
  'PUT /api/desk/replies/:id': 'member',
  'POST /api/desk/files': 'member',
  'POST /api/desk/kept': 'member',
  'POST /api/desk/removals': 'member',
  'GET /api/desk/templates': 'member',
  'PUT /api/desk/templates/:id': 'admin',
  'GET /api/desk/members': 'member',
  'PUT /api/desk/welcomes/:id': 'member',
  'GET /api/desk/invites': 'admin',
  'POST /api/desk/invites': 'admin',
  'DELETE /api/desk/invites/:id': 'admin',
  'POST /api/desk/return': 'anyone',
  'PUT /api/desk/keys': 'member',
  'PUT /api/desk/profile': 'member',
  'GET /api/desk/request': 'member',
  'PUT /api/desk/request': 'member',
  'DELETE /api/desk/request': 'member',
  'GET /api/desk/requests': 'admin',
  'DELETE /api/desk/requests/:id': 'admin',
  'PUT /api/desk/directory': 'admin',
};

/** The members have one role each: what one role may, another may not by the way. */
const VISITORS = ['nobody', 'stranger', 'editor', 'reporter', 'admin'] as const;
type Visitor = (typeof VISITORS)[number];
const MAY: Readonly<Record<Who, readonly Visitor[]>> = {
  anyone: VISITORS,
  member: ['editor', 'reporter', 'admin'],
  reporter: ['reporter'],
  admin: ['admin'],
};

let harness: TeamHarness;
let cookies: Record<Visitor, Record<string, string>>;

beforeAll(async () => {
  harness = await teamServer();
  const { editor, reporter, admin } = harness;
  const stranger = { cookie: `__Host-flowerpot=${toBase64url(new Uint8Array(32).fill(1))}` };
  cookies = { nobody: {}, stranger, editor, reporter, admin };
});
afterAll(() => harness.close());

describe('the table of routes', () => {
  it('is everything that the app has', () => {
    // In workerd the app is out of reach; it is made from the same table.
    const registered = (harness.app.routes ?? ROUTES).map((route) => `${route.method} ${route.path}`);
    expect(registered.sort()).toEqual(Object.keys(EXPECTED).sort());
    const table = ROUTES.map((route) => [`${route.method} ${route.path}`, route.who]);
    expect(Object.fromEntries(table)).toEqual(EXPECTED);
  });
});

describe.each(Object.entries(EXPECTED))('%s is for %s', (route, who) => {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(':id', toBase64url(new Uint8Array(16)));

  it.each(VISITORS)('asked by %s', async (visitor) => {
    // Signing out would end the session that the other routes need: with no store behind it, it changes nothing.
    harness.instead['members.closeSession'] = { value: null };
    const answer = await send(harness, method, path, method === 'GET' ? undefined : {}, cookies[visitor]);
    const code = answer.headers.get('content-type')?.includes('problem') ? (await answer.json()).code : null;
    if (MAY[who].includes(visitor)) {
      expect([401, 403]).not.toContain(answer.status);
    } else {
      const isKnown = visitor !== 'nobody' && visitor !== 'stranger';
      expect([visitor, code]).toEqual([visitor, isKnown ? 'forbidden' : 'not-signed-in']);
    }
  });
});
