/** What is under way with files, for as long as the desk is open: it goes on whatever of the page is shown. */
import { type Signal, signal } from '@preact/signals';
import type { Chosen, FileProgress } from '../../browser/files/upload.ts';
import type { Failure } from '../shared/failure.ts';

export type Saving =
  | { at: 'rest'; problem: Failure | null }
  | { at: 'saving'; bytes: number; stop: AbortController }
  | { at: 'saved' };

/** Files of a reply that is not sent yet. `sending`: while they are on their way. */
export interface ReplyFilesState {
  chosen: readonly Chosen[];
  sending: { all: readonly FileProgress[]; stop: AbortController } | null;
}

export interface UnderWay {
  saving(file: string): Signal<Saving>;
  reply(conversation: string): Signal<ReplyFilesState>;
  /** Stops all. */
  close(): void;
}

export function createUnderWay(): UnderWay {
  const savings = new Map<string, Signal<Saving>>();
  const replies = new Map<string, Signal<ReplyFilesState>>();
  const of = <T>(all: Map<string, Signal<T>>, key: string, first: T): Signal<T> => {
    const found = all.get(key) ?? signal(first);
    all.set(key, found);
    return found;
  };
  return {
    saving: (file) => of<Saving>(savings, file, { at: 'rest', problem: null }),
    reply: (conversation) => of<ReplyFilesState>(replies, conversation, { chosen: [], sending: null }),
    close() {
      for (const { value } of savings.values()) if (value.at === 'saving') value.stop.abort();
      for (const { value } of replies.values()) value.sending?.stop.abort();
      savings.clear();
      replies.clear();
    },
  };
}
