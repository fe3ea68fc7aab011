/** Members' part of the HTTP API (DESIGN 6): who belongs to the newsroom, and what they write in cases. */
import * as v from 'valibot';
import { DirectoryBody, SignedIntake } from './api.ts';
import { Recipient, Role } from './directory.ts';
import {
  APPLICATION_BYTES_MAX,
  INVITES_MAX,
  MEMBERS_MAX,
  MESSAGE_SIZES,
  REQUEST_MAX,
  TEMPLATES_SIZE,
} from './limits.ts';
import { base64url, Count, DayText, Hash, Key, Signed, Token } from './schema.ts';
import { sealedSize } from './sizes.ts';

/**
 * `GET /api/desk/reach?from=origin`: whether the server takes what a page of this origin sends, and which provider runs it, where that
 * says something of what is kept; `null` for a machine of the operator's choice.
 */
export const ReachAnswer = v.strictObject({ known: v.boolean(), provider: v.nullable(v.picklist(['cloudflare'])) });
export type ReachAnswer = v.InferOutput<typeof ReachAnswer>;

export const SignedApplication = v.pipe(
  Signed,
  v.check((s) => s.signed.length <= APPLICATION_BYTES_MAX, 'too large'),
);

/** A welcome is one stanza around the smallest padded size: 9,907 bytes. */
export const WELCOME_BYTES = sealedSize(1, MESSAGE_SIZES[0] ?? 0);
export const SealedWelcome = base64url(WELCOME_BYTES);

const Roles = v.pipe(
  v.array(Role),
  v.minLength(1),
  v.check((roles) => new Set(roles).size === roles.length, 'a role twice'),
);

/** `POST /api/desk/invites` (admin): `id` is SHA-256 of the 32 random bytes in the link; the server never has those. 201. */
export const InviteBody = v.strictObject({ id: Hash, roles: Roles });
export type InviteBody = v.InferOutput<typeof InviteBody>;
/** `GET /api/desk/invites` (admin): open ones, and those that wait to be admitted. In the order of their ids. */
export const InvitesAnswer = v.strictObject({
  invites: v.pipe(
    v.array(v.strictObject({ id: Hash, roles: Roles, until: DayText, application: v.nullable(SignedApplication) })),
    v.maxLength(INVITES_MAX),
  ),
});
export type InvitesAnswer = v.InferOutput<typeof InvitesAnswer>;

/**
 * `POST /api/desk/invitation` (whoever has the link): whether it may still be used, asked before anybody writes words on
 * paper. By its id: the token stays in the page until the newsroom's eight words were compared.
 */
export const InvitationBody = v.strictObject({ id: Hash });
export const InvitationAnswer = v.strictObject({ roles: Roles, until: DayText });
export type InvitationAnswer = v.InferOutput<typeof InvitationAnswer>;

/** `POST /api/desk/join` (whoever has the link): waits until an admin signs a directory that lists the applicant. 204; the same again: 204. */
export const JoinBody = v.strictObject({
  token: Token,
  application: SignedApplication,
  intake: SignedIntake,
  login: Token,
});
export type JoinBody = v.InferOutput<typeof JoinBody>;

/** `POST /api/desk/return` (whoever has the newsroom's words): an admin with new keys. 204. */
export const ReturnBody = v.strictObject({ directory: DirectoryBody, statement: Signed, login: Token });
export type ReturnBody = v.InferOutput<typeof ReturnBody>;

/**
 * `GET /api/desk/members`: whom case events can be sealed to. The hash of `archive` stands in the signed directory: a
 * desk checks it. `welcome` is one's own.
 */
export const MembersAnswer = v.strictObject({
  members: v.pipe(
    v.array(v.strictObject({ key: Key, archive: v.nullable(Recipient), welcomed: v.boolean() })),
    v.maxLength(MEMBERS_MAX),
  ),
  welcome: v.nullable(SealedWelcome),
});
export type MembersAnswer = v.InferOutput<typeof MembersAnswer>;

/** `PUT /api/desk/keys` (own), at each unlock: what sources and colleagues seal to. */
export const KeysBody = v.strictObject({ intake: SignedIntake, archive: Recipient });
export type KeysBody = v.InferOutput<typeof KeysBody>;

/** A member's request (team.ts), signed. `PUT /api/desk/request`: in the place of one's own before. 204. */
export const SignedRequest = v.pipe(
  Signed,
  v.check((s) => s.signed.length <= REQUEST_MAX, 'too large'),
);
/** `GET /api/desk/request`: one's own. `serial` of the last one ever, 0 for none; `request` is `null` when none waits. */
export const OwnRequestAnswer = v.strictObject({ serial: Count, request: v.nullable(SignedRequest) });
export type OwnRequestAnswer = v.InferOutput<typeof OwnRequestAnswer>;
/** `GET /api/desk/requests` (admin): all that wait, in the order of the members' keys. */
export const RequestsAnswer = v.strictObject({ requests: v.pipe(v.array(SignedRequest), v.maxLength(MEMBERS_MAX)) });
export type RequestsAnswer = v.InferOutput<typeof RequestsAnswer>;
/** `DELETE /api/desk/requests/:id` (admin) with `id` = `member.serial`: refuses the one that was seen, and no later one. */
export const RequestPlace = v.strictObject({ member: Key, serial: Count });

/** `GET /api/desk/sessions`: one's own. `id` names it for `DELETE /api/desk/sessions/:id` and does not let anybody in. */
export const SessionsAnswer = v.strictObject({
  sessions: v.array(v.strictObject({ id: Hash, until: DayText, current: v.boolean() })),
});
export type SessionsAnswer = v.InferOutput<typeof SessionsAnswer>;

/**
 * `GET /api/desk/events?after=N`: sealed events of all cases in the order in which they were stored, in frames (frames.ts).
 * Positions rise and may have gaps. The answer stops before EVENTS_FETCH_BYTES are passed (never before the first); empty at
 * the end.
 */

/** `PUT /api/desk/events/:id` with `id` = `case.seq`: 201 stored, 200 the same bytes stand there, 409 `event-conflict`. */
export const EventPlace = v.strictObject({ case: Hash, seq: Count });
export type EventPlace = v.InferOutput<typeof EventPlace>;

/** `GET /api/desk/templates`, `PUT /api/desk/templates/:id`: nonce, padded templates, tag. */
export const TEMPLATES_BOX_BYTES = 24 + TEMPLATES_SIZE + 16;
