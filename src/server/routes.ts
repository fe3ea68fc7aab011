/** Every route, and who may use it. Nothing is registered elsewhere (test/server/routes.test.ts). */
import { TrieRouter } from 'hono/router/trie-router';
import type { Asked, MemberAsked } from './context.ts';
import { getConnection } from './handlers/connection.ts';
import { getEvents, putDeletion, putEvent } from './handlers/events.ts';
import { postDeskRemoval, postFile, postKept, postRemoval } from './handlers/files.ts';
import { getRecipients, postForeign } from './handlers/foreign.ts';
import { deleteTip, getTips, postEnvelopes } from './handlers/inbox.ts';
import { deleteInvite, getInvites, postInvitation, postInvite, postJoin } from './handlers/invites.ts';
import { getDirectory, getHealth, getIntake, getNewsroomScript, getPuzzle, getReach } from './handlers/open.ts';
import { getDirectoryText, getProfiles, putProfile } from './handlers/profiles.ts';
import { postReturn, putDirectory, putKeys } from './handlers/publish.ts';
import { getReplies, postMailbox, putReply } from './handlers/replies.ts';
import { deleteRequest, deleteRequestById, getRequest, getRequests, putRequest } from './handlers/requests.ts';
import { deleteSession, deleteSessionById, getSession, getSessions, postSession } from './handlers/session.ts';
import { postSetup } from './handlers/setup.ts';
import { getMembers, putWelcome } from './handlers/team.ts';
import { getTemplates, putTemplates } from './handlers/templates.ts';
import { putTip } from './handlers/tips.ts';
import { deleteUpload, getUpload, getUploads, postFiles, putUpload } from './handlers/uploads.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** `anyone` needs no session, `member` a valid one, `reporter` and `admin` one whose account has that role. */
export type Route = {
  method: Method;
  path: string;
} /** `form`: posted by a page without scripts, whose `no-referrer` makes its Origin `null`; there is no session that another site could use. */ & (
  | { who: 'anyone'; form?: true; handler: (asked: Asked) => Promise<Response> }
  | { who: 'member' | 'reporter' | 'admin'; handler: (asked: MemberAsked) => Promise<Response> }
);

export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/healthz', who: 'anyone', handler: getHealth },
  { method: 'GET', path: '/newsroom.js', who: 'anyone', handler: getNewsroomScript },
  { method: 'GET', path: '/directory.txt', who: 'anyone', handler: getDirectoryText },
  { method: 'GET', path: '/recipients.txt', who: 'anyone', handler: getRecipients },
  { method: 'POST', path: '/plain/tips', who: 'anyone', form: true, handler: postForeign },
  { method: 'GET', path: '/api/directory', who: 'anyone', handler: getDirectory },
  { method: 'GET', path: '/api/intake', who: 'anyone', handler: getIntake },
  { method: 'GET', path: '/api/profiles', who: 'anyone', handler: getProfiles },
  { method: 'GET', path: '/api/connection', who: 'anyone', handler: getConnection },
  { method: 'GET', path: '/api/puzzle', who: 'anyone', handler: getPuzzle },
  { method: 'PUT', path: '/api/tips/:id', who: 'anyone', handler: putTip },
  { method: 'GET', path: '/api/uploads', who: 'anyone', handler: getUploads },
  // Guarded by the upload's id, which only its sender knows.
  { method: 'GET', path: '/api/uploads/:id', who: 'anyone', handler: getUpload },
  { method: 'PUT', path: '/api/uploads/:id', who: 'anyone', handler: putUpload },
  { method: 'DELETE', path: '/api/uploads/:id', who: 'anyone', handler: deleteUpload },
  // Guarded by the file's id, and by its token: both stand in sealed messages alone.
  { method: 'POST', path: '/api/files', who: 'anyone', handler: postFile },
  { method: 'POST', path: '/api/files/removals', who: 'anyone', handler: postRemoval },
  // Guarded by the mailbox's token, which the codename gives.
  { method: 'POST', path: '/api/mailbox', who: 'anyone', handler: postMailbox },
  { method: 'GET', path: '/api/desk/reach', who: 'anyone', handler: getReach },
  // Guarded by the token of the set-up link.
  { method: 'POST', path: '/api/desk/setup', who: 'anyone', handler: postSetup },
  { method: 'POST', path: '/api/desk/sessions', who: 'anyone', handler: postSession },
  { method: 'GET', path: '/api/desk/session', who: 'member', handler: getSession },
  { method: 'DELETE', path: '/api/desk/sessions', who: 'member', handler: deleteSession },
  { method: 'GET', path: '/api/desk/sessions', who: 'member', handler: getSessions },
  { method: 'DELETE', path: '/api/desk/sessions/:id', who: 'member', handler: deleteSessionById },
  // An editor never gets a tip as it came, only what a reporter shares.
  { method: 'GET', path: '/api/desk/tips', who: 'reporter', handler: getTips },
  { method: 'POST', path: '/api/desk/envelopes', who: 'reporter', handler: postEnvelopes },
  { method: 'DELETE', path: '/api/desk/tips/:id', who: 'reporter', handler: deleteTip },
  { method: 'GET', path: '/api/desk/events', who: 'member', handler: getEvents },
  { method: 'PUT', path: '/api/desk/events/:id', who: 'member', handler: putEvent },
  { method: 'PUT', path: '/api/desk/deletions/:id', who: 'admin', handler: putDeletion },
  { method: 'GET', path: '/api/desk/replies', who: 'member', handler: getReplies },
  { method: 'PUT', path: '/api/desk/replies/:id', who: 'member', handler: putReply },
  { method: 'POST', path: '/api/desk/files', who: 'member', handler: postFiles },
  { method: 'POST', path: '/api/desk/kept', who: 'member', handler: postKept },
  // As `/api/files/removals`, and what is kept.
  { method: 'POST', path: '/api/desk/removals', who: 'member', handler: postDeskRemoval },
  { method: 'GET', path: '/api/desk/templates', who: 'member', handler: getTemplates },
  { method: 'PUT', path: '/api/desk/templates/:id', who: 'admin', handler: putTemplates },
  { method: 'GET', path: '/api/desk/members', who: 'member', handler: getMembers },
  // A member who is no admin may hand it to an admin alone, and only while no admin has it.
  { method: 'PUT', path: '/api/desk/welcomes/:id', who: 'member', handler: putWelcome },
  { method: 'GET', path: '/api/desk/invites', who: 'admin', handler: getInvites },
  { method: 'POST', path: '/api/desk/invites', who: 'admin', handler: postInvite },
  { method: 'DELETE', path: '/api/desk/invites/:id', who: 'admin', handler: deleteInvite },
  // Guarded by the id of an invitation, which nobody guesses.
  { method: 'POST', path: '/api/desk/invitation', who: 'anyone', handler: postInvitation },
  // Guarded by the token of an invitation.
  { method: 'POST', path: '/api/desk/join', who: 'anyone', handler: postJoin },
  // Guarded by two signatures of the newsroom's key.
  { method: 'POST', path: '/api/desk/return', who: 'anyone', handler: postReturn },
  { method: 'PUT', path: '/api/desk/keys', who: 'member', handler: putKeys },
  { method: 'PUT', path: '/api/desk/profile', who: 'member', handler: putProfile },
  { method: 'GET', path: '/api/desk/request', who: 'member', handler: getRequest },
  { method: 'PUT', path: '/api/desk/request', who: 'member', handler: putRequest },
  { method: 'DELETE', path: '/api/desk/request', who: 'member', handler: deleteRequest },
  { method: 'GET', path: '/api/desk/requests', who: 'admin', handler: getRequests },
  { method: 'DELETE', path: '/api/desk/requests/:id', who: 'admin', handler: deleteRequestById },
  { method: 'PUT', path: '/api/desk/directory', who: 'admin', handler: putDirectory },
];

/**
 * Paths as hono matches them, whatever the method. Its `methodNotAllowed` does this inside, but as a middleware for all
 * paths it would stand in the app beside the table, which is to be everything there is.
 */
const methods = new TrieRouter<Method>();
for (const { method, path } of ROUTES) methods.add('ALL', path, method);

/** Methods that the table knows for this path; empty for a path it does not know. */
export function methodsOf(path: string): Method[] {
  return methods.match('ALL', path)[0].map(([method]) => method);
}
