/** The desk's calls to the server, one function each (docs/API.md). All throw `ApiError`. */
import { type Api, ApiError } from '../../browser/http.ts';
import {
  DirectoryAnswer,
  HEADERS,
  IntakeAnswer,
  SessionAnswer,
  type SetupBody,
  TipsAnswer,
} from '../../protocol/api.ts';
import {
  InvitationAnswer,
  type InviteBody,
  InvitesAnswer,
  type JoinBody,
  type KeysBody,
  MembersAnswer,
  OwnRequestAnswer,
  ReachAnswer,
  RequestsAnswer,
  type ReturnBody,
  SessionsAnswer,
} from '../../protocol/desk-api.ts';
import type { Committed } from '../../protocol/files.ts';
import { ProfilesAnswer } from '../../protocol/profile.ts';
import type { Signed } from '../../protocol/schema.ts';

export const setUp = (api: Api, body: SetupBody) => api.done('/api/desk/setup', { method: 'POST', json: body });

/** Whether the server takes what this page sends. */
export const getReach = (api: Api, from: string) =>
  api.json(`/api/desk/reach?from=${encodeURIComponent(from)}`, ReachAnswer);

export const signIn = (api: Api, account: string, login: string) =>
  api.json('/api/desk/sessions', SessionAnswer, { method: 'POST', json: { account, login } });

export const signOut = (api: Api) => api.done('/api/desk/sessions', { method: 'DELETE' });

export const getDirectory = (api: Api) => api.json('/api/directory', DirectoryAnswer);

export const putDirectory = (api: Api, directory: Signed) =>
  api.done('/api/desk/directory', { method: 'PUT', json: directory });

export const getIntake = (api: Api) => api.json('/api/intake', IntakeAnswer);

export const putKeys = (api: Api, keys: KeysBody) => api.done('/api/desk/keys', { method: 'PUT', json: keys });

export const getProfiles = (api: Api) => api.json('/api/profiles', ProfilesAnswer);

/** Throws `ApiError` with `stale-profile` when this serial or a later one is there. */
export const putProfile = (api: Api, profile: Signed) =>
  api.done('/api/desk/profile', { method: 'PUT', json: profile });

/** One's own. */
export const getRequest = (api: Api) => api.json('/api/desk/request', OwnRequestAnswer);

/** Throws `ApiError` with `stale-request` when this serial or a later one was there. */
export const putRequest = (api: Api, request: Signed) =>
  api.done('/api/desk/request', { method: 'PUT', json: request });

export const withdrawRequest = (api: Api) => api.done('/api/desk/request', { method: 'DELETE' });

/** Of all members (admin). */
export const getRequests = (api: Api) => api.json('/api/desk/requests', RequestsAnswer);

/** The one of this serial and no later one (admin). */
export const refuseRequest = (api: Api, member: string, serial: number) =>
  api.done(`/api/desk/requests/${member}.${serial}`, { method: 'DELETE' });

/** One's own. */
export const getSessions = (api: Api) => api.json('/api/desk/sessions', SessionsAnswer);

/** `id` as in `getSessions`. */
export const endSession = (api: Api, id: string) => api.done(`/api/desk/sessions/${id}`, { method: 'DELETE' });

export const getInvites = (api: Api) => api.json('/api/desk/invites', InvitesAnswer);

export const addInvite = (api: Api, invite: InviteBody) =>
  api.done('/api/desk/invites', { method: 'POST', json: invite });

export const removeInvite = (api: Api, id: string) => api.done(`/api/desk/invites/${id}`, { method: 'DELETE' });

/** Needs no session. Throws `ApiError` with `invite-refused`. */
export const getInvitation = (api: Api, id: string) =>
  api.json('/api/desk/invitation', InvitationAnswer, { method: 'POST', json: { id } });

/** Needs no session. */
export const join = (api: Api, body: JoinBody) => api.done('/api/desk/join', { method: 'POST', json: body });

/** Needs no session. Throws `ApiError` with `stale-directory` when another directory came first. */
export const comeBack = (api: Api, body: ReturnBody) => api.done('/api/desk/return', { method: 'POST', json: body });

export const getMembers = (api: Api) => api.json('/api/desk/members', MembersAnswer);

export const putWelcome = (api: Api, member: string, welcome: Uint8Array<ArrayBuffer>) =>
  api.done(`/api/desk/welcomes/${member}`, { method: 'PUT', bytes: welcome });

/** The framed answer of all that was stored after this position, see `readFeed`; empty at the end. */
export const getEvents = (api: Api, after: number, signal: AbortSignal) =>
  api.bytes(`/api/desk/events?after=${after}`, { signal, timeout: 120_000 });

/** Throws `ApiError` with `event-conflict` when the place is taken; safe to repeat. */
export const putEvent = (api: Api, id: string, seq: number, envelope: Uint8Array<ArrayBuffer>) =>
  api.done(`/api/desk/events/${id}.${seq}`, { method: 'PUT', bytes: envelope, timeout: 120_000 });

/** As `putEvent`: the last event of a case, in the place of all before it (admin). */
export const putDeletion = (api: Api, id: string, seq: number, envelope: Uint8Array<ArrayBuffer>) =>
  api.done(`/api/desk/deletions/${id}.${seq}`, { method: 'PUT', bytes: envelope, timeout: 120_000 });

export const getTips = (api: Api, after: string | null) =>
  api.json(after === null ? '/api/desk/tips' : `/api/desk/tips?after=${encodeURIComponent(after)}`, TipsAnswer);

/** In frames: src/protocol/frames.ts. */
export const getEnvelopes = (api: Api, ids: readonly string[], signal: AbortSignal) =>
  api.bytes('/api/desk/envelopes', { method: 'POST', json: { ids }, signal, timeout: 120_000 });

/** Safe to repeat. Throws `ApiError`: `different-reply` when one of this id lies there, `mailbox-full`. */
export const putReply = (api: Api, id: string, mailbox: string, envelope: Uint8Array<ArrayBuffer>) =>
  api.done(`/api/desk/replies/${id}`, {
    method: 'PUT',
    bytes: envelope,
    headers: { [HEADERS.mailbox]: mailbox },
    timeout: 120_000,
  });

/** The sealed box; empty while there is none. */
export const getTemplates = (api: Api) => api.bytes('/api/desk/templates');

/** Throws `ApiError` with `stale-templates` when another admin's came first (admin). */
export const putTemplates = (api: Api, serial: number, box: Uint8Array<ArrayBuffer>) =>
  api.done(`/api/desk/templates/${serial}`, { method: 'PUT', bytes: box });

/** Ids of all that wait in mailboxes, 16 bytes each. */
export const getReplies = (api: Api) => api.bytes('/api/desk/replies', { timeout: 120_000 });

/** Gone already is what was asked for: somebody else was faster. */
export const deleteTip = (api: Api, id: string, removal: string) =>
  api
    .done(`/api/desk/tips/${id}`, { method: 'DELETE', headers: { [HEADERS.removal]: removal } })
    .catch((problem: unknown) => {
      if (!(problem instanceof ApiError && problem.code === 'not-found')) throw problem;
    });

/** `token`: the file's removal token. Gone already is what was asked for. */
export const deleteFile = (api: Api, token: string) =>
  api.done('/api/desk/removals', { method: 'POST', json: { token } }).catch(unlessGone);

/** It no longer expires. One that is gone cannot be kept: its message says what it was. */
export const keepFile = (api: Api, token: string) =>
  api.done('/api/desk/kept', { method: 'POST', json: { token } }).catch(unlessGone);

/** Uploads of this desk's become files that stay. Throws `ApiError` with `no-upload` when one is not there whole. */
export const commitFiles = (api: Api, files: readonly Committed[]) =>
  api.done('/api/desk/files', { method: 'POST', json: { files } });

function unlessGone(problem: unknown): void {
  if (!(problem instanceof ApiError && problem.code === 'not-found')) throw problem;
}
