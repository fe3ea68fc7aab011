/** Which replies lie in mailboxes, as the server says: of all members at once, so that nobody has to ask about one. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Api, unreadable } from '../../browser/http.ts';
import { toBase64url } from '../../crypto/bytes.ts';
import { BYTES } from '../../protocol/limits.ts';
import { getReplies } from '../session/calls.ts';
import type { Waiting } from './mailbox.ts';

export interface WaitingReplies {
  readonly state: ReadonlySignal<Pick<Waiting, 'ids' | 'asked'>>;
  /** Asks anew, also where a call is on its way: what was put there since is not in its answer. Never rejects. */
  refresh(): Promise<void>;
}

/** `delivered`: of all cases, which replies were put into mailboxes, as far as this desk knows now. */
export function createWaiting(api: Api, delivered: () => ReadonlySet<string>): WaitingReplies {
  const state = signal<Pick<Waiting, 'ids' | 'asked'>>({ ids: null, asked: new Set() });
  let last: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    const asked = delivered();
    try {
      const bytes = await getReplies(api);
      if (bytes.length % BYTES.id !== 0) throw unreadable(200);
      const count = bytes.length / BYTES.id;
      const all = Array.from({ length: count }, (_, n) =>
        toBase64url(bytes.subarray(n * BYTES.id, (n + 1) * BYTES.id)),
      );
      state.value = { ids: new Set(all), asked };
    } catch {
      // What became of replies is not known then, and the page says so.
      state.value = { ids: null, asked: new Set() };
    }
  }

  return {
    state,
    refresh() {
      last = last.then(run);
      return last;
    },
  };
}
