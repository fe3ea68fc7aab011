/** Invitations as an admin's desk makes and reads them. The link's 32 bytes never reach the server, only their hash. */
import { random, toBase64url } from '../../crypto/bytes.ts';
import { inviteId, verifyApplication } from '../../crypto/team.ts';
import type { Day } from '../../protocol/days.ts';
import type { InvitesAnswer } from '../../protocol/desk-api.ts';
import type { Role } from '../../protocol/directory.ts';
import { BYTES } from '../../protocol/limits.ts';
import type { Application } from '../../protocol/team.ts';

export interface OpenInvite {
  readonly id: string;
  readonly roles: readonly Role[];
  /** Last day on which it may be used, or the applicant admitted. */
  readonly until: Day;
}

export interface Applied extends OpenInvite {
  /** `null`: not signed by the key that it names. It can only be refused. */
  readonly application: Application | null;
}

export interface Invites {
  readonly open: readonly OpenInvite[];
  readonly applied: readonly Applied[];
}

/** `id` goes to the server, `link` to the newcomer. */
export function newInvite(origin: string): { id: string; link: string } {
  const token = random(BYTES.token);
  return { id: inviteId(toBase64url(token)), link: `${origin}/desk#join=${toBase64url(token)}` };
}

export function readInvites({ invites }: InvitesAnswer, newsroom: string): Invites {
  const open: OpenInvite[] = [];
  const applied: Applied[] = [];
  for (const { id, roles, until, application } of invites) {
    if (application === null) open.push({ id, roles, until });
    else applied.push({ id, roles, until, application: verifyApplication(application, newsroom) });
  }
  return { open, applied };
}
