/** This member's own profile: what stands on the server, renewed at each unlock, and whether that is what this device saw last. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Api, ApiError } from '../../browser/http.ts';
import { fromBase64url, wipe } from '../../crypto/bytes.ts';
import { signProfile, verifyProfile } from '../../crypto/profile.ts';
import type { Callout } from '../../protocol/callout.ts';
import { type Day, epochOf } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import { nextProfile, type Profile, type ProfileContent } from '../../protocol/profile.ts';
import { getProfiles, putProfile } from '../session/calls.ts';
import type { Vault } from '../vault/vault.ts';

export interface ProfilesState {
  /** This member's, as this device knows it last; `null` before the first. */
  own: Profile | null;
  /** Those of all members that can be believed, by member. */
  all: ReadonlyMap<string, Profile>;
  /** The server shows an older one of this member's than this device has seen, or none: somebody withholds it, or a backup was restored. */
  isOlder: boolean;
  /** Why the last look or renewal failed; `null` when it did not. */
  problem: unknown;
}

export interface Profiles {
  readonly state: ReadonlySignal<ProfilesState>;
  /** Fetches, compares, and renews one's own for the weeks to come. Never throws: see `problem`. */
  refresh(): Promise<void>;
  /** Signs and publishes this. Throws `ApiError`: `stale-profile` when another device was faster; the state then shows what it wrote. */
  publish(content: ProfileContent): Promise<void>;
}

/** A callout of anybody's profile; `null` for one that no profile has any more. */
export function calloutOf({ all }: ProfilesState, id: string): Callout | null {
  return [...all.values()].flatMap(({ callouts }) => callouts).find((one) => one.id === id) ?? null;
}

/** Characters of a question that stand in a list. */
const SHORT = 60;

/** What a callout asks, shortly. */
export function questionOf(state: ProfilesState, id: string): string {
  const question = calloutOf(state, id)?.question ?? 'A callout of before';
  return question.length > SHORT ? `${question.slice(0, SHORT - 1).toWellFormed()}…` : question;
}

export interface ProfileParts {
  readonly api: Api;
  readonly vault: Pick<Vault, 'keys' | 'memory' | 'saveMemory'>;
  directory(): Directory;
  today(): Day;
  /** Nothing is renewed under a wrong clock. */
  readonly clockIsRight: boolean;
}

export function createProfiles(parts: ProfileParts): Profiles {
  const { api, vault } = parts;
  const { member, newsroom } = vault.keys;
  const state = signal<ProfilesState>({ own: vault.memory.profile, all: new Map(), isOlder: false, problem: null });

  async function look(): Promise<void> {
    const { profiles } = await getProfiles(api);
    const by = { newsroomKey: newsroom, members: [...parts.directory().members, { key: member }], today: null };
    const all = new Map(profiles.flatMap((one) => verifyProfile(one, by) ?? []).map((one) => [one.member, one]));
    const served = all.get(member) ?? null;
    const known = vault.memory.profile;
    const isOlder = known !== null && (served?.serial ?? 0) < known.serial;
    if (!isOlder) await remember(served);
    state.value = { own: isOlder ? known : served, all, isOlder, problem: null };
  }

  async function remember(profile: Profile | null): Promise<void> {
    if (JSON.stringify(profile) === JSON.stringify(vault.memory.profile)) return;
    await vault.saveMemory({ ...vault.memory, profile });
  }

  async function put(content: ProfileContent): Promise<void> {
    const { own, all } = state.value;
    const serial = Math.max(own?.serial ?? 0, all.get(member)?.serial ?? 0);
    const next = nextProfile({ newsroom, member, serial }, content, parts.today());
    const seed = fromBase64url(vault.keys.signingSeed);
    try {
      await putProfile(api, signProfile(seed, next));
    } finally {
      wipe(seed);
    }
    await remember(next);
    state.value = { own: next, all: new Map([...all, [member, next]]), isOlder: false, problem: null };
  }

  return {
    state,
    async refresh() {
      try {
        await look();
        const { own, isOlder } = state.value;
        const isDue = own !== null && own.epoch < epochOf(parts.today());
        if (isDue && !isOlder && parts.clockIsRight) await put(own);
      } catch (problem) {
        // Another device of this member renewed it in between.
        if (problem instanceof ApiError && problem.code === 'stale-profile') return;
        state.value = { ...state.value, problem };
      }
    },
    async publish(content) {
      try {
        await put(content);
      } catch (error) {
        if (error instanceof ApiError && error.code === 'stale-profile') await look();
        throw error;
      }
    },
  };
}
