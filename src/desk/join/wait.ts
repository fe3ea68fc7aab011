/** From an application to a member: sends it, and looks at the signed list until it names these keys. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Api } from '../../browser/http.ts';
import type { Day } from '../../protocol/days.ts';
import { DeskError } from '../session/desk-error.ts';
import { admins, currentDirectory, type Present } from '../session/directory.ts';
import type { Vault } from '../vault/vault.ts';
import { sendApplication } from './application.ts';

export interface WaitState {
  /** `unsent` until the server has the application. `refused`: its invitation is not valid (any more). */
  readonly phase: 'unsent' | 'sent' | 'refused' | 'admitted';
  /** Names of those who can admit; empty before the first look. */
  readonly admins: readonly string[];
  /** Looks that found the list without these keys. */
  readonly looked: number;
  /** Why the last look failed; `null` when it did not. */
  readonly problem: unknown;
}

export interface Wait {
  readonly state: ReadonlySignal<WaitState>;
  /**
   * Looks once; a call during a look joins it. Sends the application when this desk has not done so since it was
   * unlocked, or with `send`, which shows a refusal. `admitted` is noted in the vault. Never throws: see `problem`.
   */
  look(send?: boolean): Promise<WaitState['phase']>;
}

/** `api` needs no session. `pageKey`: the newsroom key that this site's pages name. */
export function createWait(api: Api, vault: Vault, pageKey: string | null, today: () => Day): Wait {
  const state = signal<WaitState>({ phase: 'unsent', admins: [], looked: 0, problem: null });
  let running: Promise<WaitState['phase']> | null = null;
  const set = (change: Partial<WaitState>) => {
    state.value = { ...state.value, ...change };
  };

  async function isListed(member: string): Promise<boolean> {
    const { directory }: Present = await currentDirectory(api, vault);
    set({ admins: admins(directory).map(({ name }) => name) });
    return directory.members.some(({ key }) => key === member);
  }

  async function admitted(): Promise<'admitted'> {
    await vault.saveKeys({ ...vault.keys, pending: null });
    set({ phase: 'admitted', problem: null });
    return 'admitted';
  }

  async function once(send: boolean): Promise<WaitState['phase']> {
    try {
      const { newsroom, member, pending } = vault.keys;
      if (pageKey !== null && pageKey !== newsroom) throw new DeskError('other-newsroom');
      // The list first: who was admitted has no application waiting any more.
      if (await isListed(member)) return await admitted();
      if ((send || state.value.phase === 'unsent') && pending !== null) {
        const phase = await sendApplication(api, vault.keys, pending, today());
        // Admission ends the invitation: it may have come between the two.
        if (phase === 'refused' && (await isListed(member))) return await admitted();
        set({ phase });
      }
      set({ problem: null, looked: state.value.looked + 1 });
    } catch (problem) {
      set({ problem });
    }
    return state.value.phase;
  }

  return {
    state,
    look(send = false) {
      running ??= once(send).finally(() => {
        running = null;
      });
      return running;
    },
  };
}
