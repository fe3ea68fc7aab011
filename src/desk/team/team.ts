/** What an open desk knows of its colleagues, kept up to date: the signed list, their recipients, the desk secret. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Api } from '../../browser/http.ts';
import { fromBase64url, wipe } from '../../crypto/bytes.ts';
import { getMembers } from '../session/calls.ts';
import { currentDirectory, type Present, rolesOf } from '../session/directory.ts';
import type { SignedIn } from '../session/signed-in.ts';
import type { Vault } from '../vault/vault.ts';
import { createPending, type Pending } from './pending.ts';
import { checkPeople, type People } from './people.ts';
import { type SecretState, settleSecret } from './secret.ts';

export interface Team {
  readonly people: ReadonlySignal<People>;
  readonly secretState: ReadonlySignal<SecretState>;
  /** What this admin wants to change in the list, not signed yet. */
  readonly pending: Pending;
  /** Why the last look failed; `null` when it did not. */
  readonly teamProblem: ReadonlySignal<unknown>;
  /**
   * A copy of the 32 bytes that case ids are derived from, which the caller wipes. `null` until an admin's desk has
   * handed them over, and after the lock.
   */
  deskSecret(): Uint8Array | null;
  /**
   * Looks whether another list was signed, and at the members when something there may have changed (always with
   * `all`). Runs once at a time. Never throws: see `teamProblem`.
   */
  refreshTeam(all?: boolean): Promise<void>;
}

/** What the pages of the team work with. */
export interface TeamDesk extends SignedIn, Team {}

const NOBODY: People = { archives: new Map(), mismatched: [], missing: [], unwelcomed: [] };

/** `directory` is the verified one. `closeTeam` wipes the secret. */
export function createTeam(api: Api, vault: Vault, directory: Signal<Present>, take: (next: Present) => void) {
  const people = signal<People>(NOBODY);
  const secretState = signal<SecretState>('waiting');
  const teamProblem = signal<unknown>(null);
  const pending = createPending();
  let secret: Uint8Array | null = null;
  let closed = false;
  let running: Promise<void> | null = null;

  async function lookAtMembers(): Promise<void> {
    const present = directory.value.directory;
    const answer = await getMembers(api);
    const checked = checkPeople(answer, present);
    people.value = checked;
    const { state, unwelcomed } = await settleSecret(api, vault, { directory: present, answer, people: checked });
    if (closed) return;
    const { deskSecret } = vault.keys;
    if (deskSecret !== null) secret ??= fromBase64url(deskSecret);
    secretState.value = state;
    people.value = { ...checked, unwelcomed };
  }

  async function look(all: boolean): Promise<void> {
    try {
      const next = await currentDirectory(api, vault);
      const changed = next.hash !== directory.value.hash;
      if (changed) take(next);
      const { missing, mismatched, unwelcomed } = people.value;
      const isAdmin = rolesOf(next.directory, vault.keys.member).includes('admin');
      const open = missing.length + mismatched.length > 0 || (isAdmin && unwelcomed.length > 0);
      if (all || changed || open || secret === null) await lookAtMembers();
      teamProblem.value = null;
    } catch (problem) {
      if (!closed) teamProblem.value = problem;
    }
  }

  function refreshTeam(all = false): Promise<void> {
    // A look under way may have asked before what the caller knows of.
    if (running !== null && all) return running.then(() => refreshTeam(true));
    running ??= look(all).finally(() => {
      running = null;
    });
    return running;
  }

  const team: Team = {
    people,
    secretState,
    pending,
    teamProblem,
    deskSecret: () => secret?.slice() ?? null,
    refreshTeam,
  };
  return {
    team,
    closeTeam() {
      closed = true;
      pending.close();
      if (secret !== null) wipe(secret);
      secret = null;
    },
  };
}
