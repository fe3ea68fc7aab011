/** Notes and replies that are being written: kept on the device, sealed as all of its memory is, so that a lock loses none. */
import { effect, type Signal, signal } from '@preact/signals';

const SAVE_AFTER_MS = 800;

/** What is being written; `null`: nothing. */
export type Draft = Signal<string | null>;

export interface Drafts {
  /** `what`: a note's id, `new` or `reply`. */
  of(subject: { id: string }, what: string): Draft;
  /** Whether something was typed that is not kept yet. */
  isUnkept(): boolean;
  /** Forgets drafts of conversations that are gone. */
  keepOnly(subjects: ReadonlySet<string>): void;
  /** Writes what is waiting, now. The lock calls it: the sealing happens before it returns, the writing after. */
  flush(): void;
  close(): void;
}

/** `before`, and what `save` is given: texts by subject and `what`, with a space between. */
export function createDrafts(
  before: Readonly<Record<string, string>>,
  save: (drafts: Record<string, string>) => Promise<void>,
): Drafts {
  const drafts = new Map<string, Draft>();
  const ends: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    const texts = [...drafts].flatMap(([name, { value }]) => (value === null || value === '' ? [] : [[name, value]]));
    // A record that could not be written is written with the next change; until then the desk goes on in memory.
    save(Object.fromEntries(texts)).catch(() => undefined);
  };
  const make = (name: string, text: string | null): Draft => {
    const draft = signal(text);
    drafts.set(name, draft);
    let isFirst = true;
    ends.push(
      effect(() => {
        draft.value;
        if (!isFirst) timer ??= setTimeout(flush, SAVE_AFTER_MS);
        isFirst = false;
      }),
    );
    return draft;
  };
  for (const [name, text] of Object.entries(before)) make(name, text);

  return {
    of({ id }, what) {
      const name = `${id} ${what}`;
      return drafts.get(name) ?? make(name, null);
    },
    isUnkept: () => timer !== null,
    keepOnly(subjects) {
      for (const [name, draft] of drafts) {
        if (!subjects.has(name.slice(0, name.lastIndexOf(' ')))) draft.value = null;
      }
    },
    flush,
    close() {
      for (const end of ends) end();
    },
  };
}
