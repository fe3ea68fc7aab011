/** From a passphrase to an open desk: unseal, sign in, check the directory, publish intake, move the chain on, start the pool. */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Api, ApiError, api as createApi } from '../browser/http.ts';
import { decodeRecipient } from '../crypto/age/recipient.ts';
import { fromBase64url, wipe } from '../crypto/bytes.ts';
import { foreignSecret } from '../crypto/foreign.ts';
import { type Day, dayOf, epochOf } from '../protocol/days.ts';
import type { SessionsAnswer } from '../protocol/desk-api.ts';
import { EPOCHS_TRIED_MAX, INTAKE_EPOCHS } from '../protocol/limits.ts';
import type { Cases } from './cases/case.ts';
import { createCases } from './cases/cases.ts';
import { createDrafts, type Drafts } from './cases/drafts.ts';
import { startOpener } from './cases/opener.ts';
import { createSeen, type Seen } from './cases/seen.ts';
import { createWaiting, type WaitingReplies } from './cases/waiting.ts';
import { createFileWork, type FileWork } from './files/file-work.ts';
import { createInbox, type Inbox } from './inbox/inbox.ts';
import { startPool } from './inbox/pool.ts';
import type { Draft } from './profile/draft.ts';
import { createProfiles, type Profiles } from './profile/profiles.ts';
import { getSessions, putKeys, signIn, signOut } from './session/calls.ts';
import { sameDay } from './session/clock.ts';
import { DeskError } from './session/desk-error.ts';
import { admins, currentDirectory, type Present, type Warning, warningsFor } from './session/directory.ts';
import { advanced, chainOf, publicKeys } from './session/keys.ts';
import { renewing } from './session/renewing.ts';
import type { SignedIn } from './session/signed-in.ts';
import type { Failure } from './shared/failure.ts';
import { createTeam, type Team } from './team/team.ts';
import { createTemplates, type TemplateShelf } from './team/templates.ts';
import type { Vault } from './vault/vault.ts';

export interface Desk extends SignedIn, Team {
  readonly inbox: Inbox;
  readonly cases: Cases;
  readonly seen: Seen;
  readonly waiting: WaitingReplies;
  readonly templates: TemplateShelf;
  readonly drafts: Drafts;
  readonly files: FileWork;
  /** What could not be written, until it was seen. */
  readonly trouble: Signal<readonly Failure[]>;
  readonly profiles: Profiles;
  readonly profileDraft: Signal<Draft | null>;
  /** Whether single keys do something; this and the next are remembered on the device. */
  readonly singleKeys: Signal<boolean>;
  /** Whether the number of unread tips stands in the title of the window. */
  readonly unreadInTitle: Signal<boolean>;
  /** The session was ended before its time: from another device, or with the membership. */
  readonly ended: ReadonlySignal<boolean>;
  /** Wipes what is in memory, ends the session, stops the workers. */
  close(): Promise<void>;
}

/**
 * Opens the desk. `pageKey` is the newsroom key that this site's pages name. Throws `ApiError` (network, login) or
 * `DeskError`; the vault is closed then.
 */
export async function openDesk(vault: Vault, pageKey: string | null, now: () => number): Promise<Desk> {
  try {
    if (pageKey !== null && pageKey !== vault.keys.newsroom) throw new DeskError('other-newsroom');
    const plain = createApi('same-origin');
    /** Last day of the session; `null` while that is not known. */
    let until: Day | null = null;
    const enter = async () => {
      const answer = await signIn(plain, vault.keys.member, vault.keys.login);
      until = await getSessions(plain).then(ownEnd, () => null);
      return answer;
    };
    const session = await enter().catch(async (error) => {
      throw isUnknown(error) ? await notMember(plain, vault) : error;
    });
    const ended = signal(false);
    let closed = false;
    const api = renewing(plain, enter, () => {
      const inTime = until !== null && dayOf(now()) <= until;
      if (inTime && !closed) ended.value = true;
      return !inTime && !closed;
    });
    const today = dayOf(now());
    const directory = signal(await currentDirectory(api, vault));
    const clockIsRight = sameDay(session.today, today);
    // A clock that is wrong, ours or the server's, must not erase keys: the chain then stays where it is.
    if (clockIsRight) await vault.saveKeys(advanced(vault.keys, today));
    if (clockIsRight) await putKeys(api, publicKeys(vault.keys, today));
    const warnFor = (present: Present) => warningsFor(present.directory, vault.keys.member, dayOf(now()), clockIsRight);
    const warnings = signal<readonly Warning[]>(warnFor(directory.value));
    const take = (next: Present) => {
      directory.value = next;
      warnings.value = warnFor(next);
    };
    const { team, closeTeam } = createTeam(api, vault, directory, take);
    await team.refreshTeam();
    // A source's clock may run ahead: every recipient that was ever published is tried, whatever the day.
    const chain = chainOf(vault.keys);
    const latest = Math.max(epochOf(today), epochOf(session.today)) + INTAKE_EPOCHS - 1;
    const last = Math.min(latest, chain.epoch + EPOCHS_TRIED_MAX);
    const reader = {
      newsroomKeys: [vault.keys.newsroom],
      member: vault.keys.member,
      secret: foreignSecret(fromBase64url(vault.keys.signingSeed)),
    };
    const pool = await startPool(chain, last, reader).finally(() => wipe(chain.key, reader.secret));
    const inbox = createInbox(api, pool, vault, clockIsRight);
    const opener = await openerOf(vault).catch((error: unknown) => {
      inbox.close();
      throw error;
    });
    const cases = createCases({
      api,
      opener,
      own: vault.keys.member,
      newsroom: vault.keys.newsroom,
      signingSeed: vault.keys.signingSeed,
      directory: () => directory.value.directory,
      archive(member) {
        const recipient = team.people.value.archives.get(member);
        return recipient === undefined ? null : decodeRecipient(recipient);
      },
      deskSecret: team.deskSecret,
      heads: {
        load: () => vault.memory.heads,
        save: (heads) => vault.saveMemory({ ...vault.memory, heads }),
      },
      now,
    });
    const profiles = createProfiles({
      api,
      vault,
      directory: () => directory.value.directory,
      today: () => dayOf(now()),
      clockIsRight,
    });
    void profiles.refresh();
    const seen = createSeen(vault.memory.seen ?? lengthsOf(vault.memory.heads), (lengths) =>
      vault.saveMemory({ ...vault.memory, seen: lengths }),
    );
    const drafts = createDrafts(vault.memory.drafts, (texts) => vault.saveMemory({ ...vault.memory, drafts: texts }));
    const templates = createTemplates({
      api,
      vault,
      directory: () => directory.value.directory,
      deskSecret: team.deskSecret,
    });
    void templates.refresh();
    const files = createFileWork(api, () => dayOf(now()));
    const singleKeys = signal(vault.memory.shortcuts);
    const unreadInTitle = signal(vault.memory.unreadInTitle);
    const endWishes = effect(() => {
      const wishes = { shortcuts: singleKeys.value, unreadInTitle: unreadInTitle.value };
      const { shortcuts, unreadInTitle: before } = vault.memory;
      if (wishes.shortcuts !== shortcuts || wishes.unreadInTitle !== before)
        void vault.saveMemory({ ...vault.memory, ...wishes });
    });
    return {
      api,
      vault,
      session,
      directory,
      warnings,
      inbox,
      cases,
      seen,
      waiting: createWaiting(
        api,
        () => new Set([...cases.state.value.byId.values()].flatMap((of) => [...of.delivered])),
      ),
      templates,
      drafts,
      files,
      trouble: signal([]),
      profiles,
      profileDraft: signal(null),
      singleKeys,
      unreadInTitle,
      ended,
      take,
      ...team,
      async close() {
        closed = true;
        endWishes();
        seen.flush();
        drafts.flush();
        drafts.close();
        files.close();
        inbox.close();
        cases.close();
        closeTeam();
        vault.close();
        await signOut(plain).catch(() => undefined); // the session ends by itself; the lock must not wait for a network
      },
    };
  } catch (error) {
    vault.close();
    throw error;
  }
}

/** A device from before reading was remembered: what it had fetched counts as read. */
const lengthsOf = (heads: Record<string, { length: number }>) =>
  Object.fromEntries(Object.entries(heads).map(([id, { length }]) => [id, length]));

/** Its workers get a copy of the seed each, and end with it. */
async function openerOf({ keys }: Vault) {
  const seed = fromBase64url(keys.archiveSeed);
  try {
    return await startOpener(seed, keys.newsroom);
  } finally {
    wipe(seed);
  }
}

const ownEnd = ({ sessions }: SessionsAnswer) => sessions.find(({ current }) => current)?.until ?? null;

const isUnknown = (error: unknown) => error instanceof ApiError && error.code === 'wrong-login';

/** The vault's keys are right for themselves, so there is no account for them. Says whom to ask, when that can be known. */
async function notMember(api: Api, vault: Vault): Promise<DeskError> {
  const present = await currentDirectory(api, vault).catch(() => null);
  return new DeskError('not-member', {
    admins: present === null ? [] : admins(present.directory).map(({ name }) => name),
  });
}
