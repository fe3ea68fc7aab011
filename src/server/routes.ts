/** Every route, and who may use it. Nothing is registered elsewhere (test/server/routes.test.ts). */
import type { Context, Member } from './context.ts';
import { deleteTip, getTips, postEnvelopes } from './handlers/inbox.ts';
import { getDirectory, getHealth, getIntake, getNewsroomScript, getPuzzle } from './handlers/open.ts';
import { putDirectory, putIntake } from './handlers/publish.ts';
import { deleteSession, getSession, postSession } from './handlers/session.ts';
import { postSetup } from './handlers/setup.ts';
import { putTip } from './handlers/tips.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** `anyone` needs no session, `member` a valid one, `admin` one whose account has that role. */
export type Route = { method: Method; path: string } & (
  | { who: 'anyone'; handler: (context: Context, request: Request, id: string) => Promise<Response> }
  | {
      who: 'member' | 'admin';
      handler: (context: Context, request: Request, member: Member, id: string) => Promise<Response>;
    }
);

export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/healthz', who: 'anyone', handler: getHealth },
  { method: 'GET', path: '/newsroom.js', who: 'anyone', handler: getNewsroomScript },
  { method: 'GET', path: '/api/directory', who: 'anyone', handler: getDirectory },
  { method: 'GET', path: '/api/intake', who: 'anyone', handler: getIntake },
  { method: 'GET', path: '/api/puzzle', who: 'anyone', handler: getPuzzle },
  { method: 'PUT', path: '/api/tips/:id', who: 'anyone', handler: putTip },
  // Guarded by the token of the set-up link.
  { method: 'POST', path: '/api/desk/setup', who: 'anyone', handler: postSetup },
  { method: 'POST', path: '/api/desk/sessions', who: 'anyone', handler: postSession },
  { method: 'GET', path: '/api/desk/session', who: 'member', handler: getSession },
  { method: 'DELETE', path: '/api/desk/sessions', who: 'member', handler: deleteSession },
  { method: 'GET', path: '/api/desk/tips', who: 'member', handler: getTips },
  { method: 'POST', path: '/api/desk/envelopes', who: 'member', handler: postEnvelopes },
  { method: 'DELETE', path: '/api/desk/tips/:id', who: 'member', handler: deleteTip },
  { method: 'PUT', path: '/api/desk/intake', who: 'member', handler: putIntake },
  { method: 'PUT', path: '/api/desk/directory', who: 'admin', handler: putDirectory },
];

/** Methods that the table knows for this path; empty for a path it does not know. `:id` stands for one segment. */
export function methodsOf(path: string): Method[] {
  const segments = path.split('/');
  const matches = (pattern: string[]) =>
    pattern.length === segments.length && pattern.every((part, n) => part === ':id' || part === segments[n]);
  return ROUTES.filter((route) => matches(route.path.split('/'))).map((route) => route.method);
}
