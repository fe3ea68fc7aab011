/** Which messages were read on this device. The whole record is written at each change, so changes are gathered first. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Vault } from '../vault/vault.ts';

const SAVE_AFTER_MS = 1500;

export interface ReadState {
  /** Ids of messages. */
  readonly read: ReadonlySignal<ReadonlySet<string>>;
  set(ids: Iterable<string>, read: boolean): void;
  /** Forgets what is not among these: the record must not grow for ever. */
  keepOnly(existing: ReadonlySet<string>): void;
  /** Writes what is waiting, now. The lock calls it: the sealing happens before it returns, the writing after. */
  flush(): void;
}

export function createReadState(vault: Pick<Vault, 'memory' | 'saveMemory'>): ReadState {
  const read = signal<ReadonlySet<string>>(new Set(vault.memory.read));
  let timer: ReturnType<typeof setTimeout> | null = null;

  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    // A record that could not be written is written with the next mark; until then the desk goes on in memory.
    vault.saveMemory({ ...vault.memory, read: [...read.value] }).catch(() => undefined);
  };
  const change = (next: ReadonlySet<string>) => {
    if (next.size === read.value.size && [...next].every((id) => read.value.has(id))) return;
    read.value = next;
    timer ??= setTimeout(flush, SAVE_AFTER_MS);
  };
  return {
    read,
    set(ids, isRead) {
      const next = new Set(read.value);
      for (const id of ids) {
        if (isRead) next.add(id);
        else next.delete(id);
      }
      change(next);
    },
    keepOnly: (existing) => change(new Set([...read.value].filter((id) => existing.has(id)))),
    flush,
  };
}
