/** This member's own profile: what stands on the server, renewed at each unlock, and whether that is what this device saw last. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Api, ApiError } from '../../browser/http.ts';
import { fromBase64url, wipe } from '../../crypto/bytes.ts';
import { signProfile, verifyProfile } from '../../crypto/profile.ts';
import type { Callout } from '../../protocol/callout.ts';
import { type Day, epochOf } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import { PROBLEMS } from '../../protocol/problems.ts';
import { EMPTY_PROFILE, nextProfile, type Profile, type ProfileContent } from '../../protocol/profile.ts';
import { getProfiles, putProfile } from '../session/calls.ts';
import { DeskError } from '../session/desk-error.ts';
import type { Vault } from '../vault/vault.ts';

export interface ProfilesState {
  /** Whether the server was asked since the unlock: before, this device knows no more than it remembers. */
  asked: boolean;
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
  /**
   * Signs and publishes this, which was begun from what `base` is the key of. Throws `DeskError` under a wrong clock, `ApiError`:
   * `stale-profile` when another device has changed it since; the state then shows what it wrote.
   */
  publish(content: ProfileContent, base: string): Promise<void>;
}

/** The callouts of this id, with whose they are: an id is public, and somebody may have taken another's. One's own first. */
export function calloutsOf({ all, own }: ProfilesState, id: string): (Callout & { by: string })[] {
  const found = [...all.values()].flatMap(({ member, callouts }) => callouts.map((one) => ({ ...one, by: member })));
  return found.filter((one) => one.id === id).sort((a, b) => rank(a, own) - rank(b, own));
}

const rank = (of: { by: string }, own: Profile | null) => (of.by === own?.member ? 0 : 1);

/** Characters of a question that stand in a list. */
const SHORT = 60;

/** What a callout asks, shortly; `null` for one that no profile has any more. */
export function questionOf(state: ProfilesState, id: string): string | null {
  const question = calloutsOf(state, id)[0]?.question;
  if (question === undefined) return null;
  return question.length > SHORT ? `${question.slice(0, SHORT - 1).toWellFormed()}…` : question;
}

/** What a draft was begun from; the same through a renewal. */
export function contentKey(profile: Profile | null): string {
  const { about, languages, picture, channels, callouts } = profile ?? EMPTY_PROFILE;
  return JSON.stringify([about, languages, picture, channels, callouts]);
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
  const state = signal<ProfilesState>({
    asked: false,
    own: vault.memory.profile,
    all: new Map(),
    isOlder: false,
    problem: null,
  });

  async function look(): Promise<void> {
    const { profiles } = await getProfiles(api);
    const by = { newsroomKey: newsroom, members: [...parts.directory().members, { key: member }], today: null };
    const all = new Map(profiles.flatMap((one) => verifyProfile(one, by) ?? []).map((one) => [one.member, one]));
    const served = all.get(member) ?? null;
    const known = vault.memory.profile;
    const isOlder = known !== null && (served?.serial ?? 0) < known.serial;
    if (!isOlder) await remember(served);
    state.value = { asked: true, own: isOlder ? known : served, all, isOlder, problem: null };
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
    state.value = { asked: true, own: next, all: new Map([...all, [member, next]]), isOlder: false, problem: null };
  }

  /** One after the other: an answer that began before a write must not be taken for an older one of the server's. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  }

  async function renew(): Promise<void> {
    await look();
    const { own, isOlder } = state.value;
    const isDue = own !== null && own.epoch < epochOf(parts.today());
    if (isDue && !isOlder && parts.clockIsRight) await put(own);
  }

  return {
    state,
    refresh: () =>
      inTurn(renew).catch((problem: unknown) => {
        // Another device of this member renewed it in between.
        if (problem instanceof ApiError && problem.code === 'stale-profile') return;
        state.value = { ...state.value, problem };
      }),
    publish: (content, base) =>
      inTurn(async () => {
        // The server refuses days that are not its own: said before, in words that help.
        if (!parts.clockIsRight) throw new DeskError('clock');
        if (contentKey(state.value.own) !== base) throw refused('stale-profile');
        try {
          await put(content);
        } catch (error) {
          if (error instanceof ApiError && error.code === 'stale-profile') await look();
          throw error;
        }
      }),
  };
}

/** As the server would have said it. */
function refused(code: 'stale-profile'): ApiError {
  const { status, title, detail } = PROBLEMS[code];
  return new ApiError(code, status, title, detail);
}
