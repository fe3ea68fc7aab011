/** What every room of an open desk works with. */
import type { ReadonlySignal } from '@preact/signals';
import type { Api } from '../../browser/http.ts';
import type { SessionAnswer } from '../../protocol/api.ts';
import type { Vault } from '../vault/vault.ts';
import { type Present, rolesOf, type Warning } from './directory.ts';

export interface SignedIn {
  readonly api: Api;
  readonly vault: Vault;
  readonly session: SessionAnswer;
  readonly directory: ReadonlySignal<Present>;
  readonly warnings: ReadonlySignal<readonly Warning[]>;
  /** Puts a verified, newer directory in the place of the one shown. */
  take(next: Present): void;
}

/** Whether tips are fetched: the server refuses them to everybody else. By the list in force, not by the sign-in. */
export function isReporter({ directory, vault }: Pick<SignedIn, 'directory' | 'vault'>): boolean {
  return rolesOf(directory.value.directory, vault.keys.member).includes('reporter');
}
