/** Which replies lie in mailboxes, as the server says: of all members at once, so that nobody has to ask about one. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Api, unreadable } from '../../browser/http.ts';
import { toBase64url } from '../../crypto/bytes.ts';
import { BYTES } from '../../protocol/limits.ts';
import { getReplies } from '../session/calls.ts';

export interface WaitingReplies {
  /** `null`: the server was not asked yet, or did not answer. */
  readonly ids: ReadonlySignal<ReadonlySet<string> | null>;
  /** Asks anew; a call during a call joins it. Never rejects. */
  refresh(): Promise<void>;
}

export function createWaiting(api: Api): WaitingReplies {
  const ids = signal<ReadonlySet<string> | null>(null);
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    try {
      const bytes = await getReplies(api);
      if (bytes.length % BYTES.id !== 0) throw unreadable(200);
      const count = bytes.length / BYTES.id;
      const all = Array.from({ length: count }, (_, n) =>
        toBase64url(bytes.subarray(n * BYTES.id, (n + 1) * BYTES.id)),
      );
      ids.value = new Set(all);
    } catch {
      // What became of replies is not known then, and the page says so.
      ids.value = null;
    }
  }

  return {
    ids,
    refresh() {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
  };
}
