/** Invitations, and what a newcomer does with one. An admin's next directory turns the application into an account. */
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { addDays, dayOf } from '../../protocol/days.ts';
import {
  type InvitationAnswer,
  InvitationBody,
  InviteBody,
  type InvitesAnswer,
  JoinBody,
} from '../../protocol/desk-api.ts';
import { Role } from '../../protocol/directory.ts';
import { INVITE_DAYS, INVITES_MAX } from '../../protocol/limits.ts';
import { Hash, parseJson, Signed } from '../../protocol/schema.ts';
import type { Invite } from '../../store/store.ts';
import { readJson } from '../body.ts';
import { fromBase64url, toBase64url } from '../bytes.ts';
import type { Asked } from '../context.ts';
import { LOGIN_BODY_MAX } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { replyDone, replyEmpty, replyJson } from '../reply.ts';
import { requireApplication, requireIntake } from '../signatures.ts';

const Roles = v.array(Role);

/** `GET /api/desk/invites` (admin). */
export async function getInvites({ context }: Asked): Promise<Response> {
  const invites = await context.store.invites.list(dayOf(context.now()));
  const answer: InvitesAnswer = { invites: invites.map(shown) };
  return replyJson(200, answer);
}

/** Throws when the stored text is none of ours: the database was changed by other hands. */
function shown({ id, roles, until, application: text }: Invite): InvitesAnswer['invites'][number] {
  const application = text === null ? null : parseJson(Signed, text);
  if (text !== null && application === null) throw new TypeError('stored application');
  return { id: toBase64url(id), roles: v.parse(Roles, roles), until, application };
}

/** `POST /api/desk/invites` (admin). The token itself stays with the admin's desk. */
export async function postInvite({ context, request }: Asked): Promise<Response> {
  const { id, roles } = await readJson(context, request, InviteBody);
  const until = addDays(dayOf(context.now()), INVITE_DAYS);
  const added = await context.store.invites.add({ id: fromBase64url(id), roles, until }, INVITES_MAX);
  if (added === 'full') throw new Refusal('invites-full');
  // The id is a hash of 32 random bytes: whoever sends one twice has to make a new one.
  if (added === 'taken') throw new Refusal('bad-request');
  return replyEmpty(201);
}

/** `DELETE /api/desk/invites/:id` (admin): withdraws an invitation, or refuses the application under it. */
export async function deleteInvite({ context, id }: Asked): Promise<Response> {
  if (!v.is(Hash, id)) throw new Refusal('bad-request');
  if (!(await context.store.invites.remove(fromBase64url(id)))) throw new Refusal('not-found');
  return replyDone();
}

/** `POST /api/desk/invitation`: one that is unknown, withdrawn, used or over is answered alike. */
export async function postInvitation({ context, request }: Asked): Promise<Response> {
  const { id } = await readJson(context, request, InvitationBody, LOGIN_BODY_MAX);
  if ((await context.store.newsroom.read()) === null) throw new Refusal('not-set-up');
  const invite = await context.store.invites.find(fromBase64url(id), dayOf(context.now()));
  if (invite === null || invite.application !== null) throw new Refusal('invite-refused');
  const answer: InvitationAnswer = { roles: v.parse(Roles, invite.roles), until: invite.until };
  return replyJson(200, answer);
}

/** `POST /api/desk/join`: whoever has the link. Nothing that costs work is done before the invitation is found good. */
export async function postJoin({ context, request }: Asked): Promise<Response> {
  const { token, application, intake, login } = await readJson(context, request, JoinBody);
  const newsroom = await context.store.newsroom.read();
  if (newsroom === null) throw new Refusal('not-set-up');
  const today = dayOf(context.now());
  const id = sha256(fromBase64url(token));
  const applied = JSON.stringify(application);
  const invite = await context.store.invites.find(id, today);
  if (invite === null || (invite.application ?? applied) !== applied) throw new Refusal('invite-refused');
  const { archive } = await requireApplication(application, newsroom.key);
  await requireIntake(intake, application.by, newsroom.key);
  if ((await context.store.members.account(application.by)) !== null) throw new Refusal('already-member');

  const result = await context.store.invites.join(
    id,
    { today, until: addDays(today, INVITE_DAYS) },
    {
      account: { key: application.by, ...(await context.logins.hash(login)) },
      application: applied,
      intake: JSON.stringify(intake),
      archive,
    },
  );
  // Of several at once one wins; an admin may have withdrawn it meanwhile.
  if (result === 'refused') throw new Refusal('invite-refused');
  if (result === 'member') throw new Refusal('already-member');
  return replyDone();
}
