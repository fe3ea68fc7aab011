/** What a list shows, and what is searched, filtered, open and reached by the keyboard in it, as signals that follow its rows. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Filter, isFiltering, NO_FILTER, type Shown, show, type Toggle } from './filter.ts';
import type { Listed } from './listed.ts';
import type { Searcher } from './searcher.ts';

export interface Hits {
  /** What was asked, as it was typed. */
  query: string;
  keys: ReadonlySet<string>;
  terms: readonly string[];
  similar: boolean;
  /** There was nothing to look for in the query. */
  nothing: boolean;
}

export interface ListView<T extends Listed> {
  readonly items: ReadonlySignal<readonly T[]>;
  readonly toggles: readonly Toggle<T>[];
  readonly filter: Signal<Filter>;
  readonly query: Signal<string>;
  /** `null` while nothing is searched for. */
  readonly hits: ReadonlySignal<Hits | null>;
  /** Texts that the search has not read yet. */
  readonly waiting: ReadonlySignal<number>;
  readonly searchStopped: ReadonlySignal<boolean>;
  readonly shown: ReadonlySignal<Shown<T>>;
  /** Key of the row that the keyboard acts on, and of the one that is open. */
  readonly active: Signal<string | null>;
  readonly open: Signal<string | null>;
  readonly openItem: ReadonlySignal<T | null>;
  /** How far it was scrolled, in pixels: a list that comes back stands where it stood. */
  readonly scroll: { top: number };
  find(key: string | null): T | null;
  /** No filter and no search. */
  clear(): void;
  close(): void;
}

export function createListView<T extends Listed>(
  items: ReadonlySignal<readonly T[]>,
  search: Searcher,
  toggles: readonly Toggle<T>[],
): ListView<T> {
  const filter = signal(NO_FILTER);
  const query = signal('');
  const hits = signal<Hits | null>(null);
  const active = signal<string | null>(null);
  const open = signal<string | null>(null);
  const find = (key: string | null) => items.value.find((item) => item.key === key) ?? null;

  let asked = 0;
  const ends = [
    effect(() => search.follow(items.value.map((item) => item.search))),
    // Asked again whenever the index has grown: a search while tips are being opened fills up by itself.
    effect(() => {
      const text = query.value;
      void search.waiting.value;
      asked += 1;
      const turn = asked;
      if (text === '') hits.value = null;
      else
        void search.find(text).then((found) => {
          if (turn === asked) hits.value = found && { ...found, query: text.trim(), keys: new Set(found.keys) };
        });
    }),
  ];

  return {
    items,
    toggles,
    filter,
    query,
    hits,
    waiting: search.waiting,
    searchStopped: search.stopped,
    shown: computed(() => show(items.value, toggles, filter.value, hits.value?.keys ?? null)),
    active,
    open,
    openItem: computed(() => find(open.value)),
    scroll: { top: 0 },
    find,
    clear() {
      filter.value = NO_FILTER;
      query.value = '';
    },
    close() {
      for (const end of ends) end();
    },
  };
}

/** Whether rows are missing because of what was asked for. */
export function isNarrowed(view: Pick<ListView<Listed>, 'filter' | 'hits'>): boolean {
  return isFiltering(view.filter.value) || view.hits.value !== null;
}
