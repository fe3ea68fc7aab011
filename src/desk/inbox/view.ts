/** What the inbox page shows and what is chosen in it, as signals that follow the inbox, the cases and the device. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Filter, isExpiring, isFiltering, NO_FILTER, type Shown, show } from './filter.ts';
import type { InboxDesk } from './inbox.ts';
import { type Item, itemBuilder } from './item.ts';

export interface Hits {
  /** What was asked, as it was typed. */
  query: string;
  keys: ReadonlySet<string>;
  terms: readonly string[];
  similar: boolean;
}

export interface View {
  readonly items: ReadonlySignal<readonly Item[]>;
  readonly filter: Signal<Filter>;
  readonly query: Signal<string>;
  /** `null` while nothing is searched for. */
  readonly hits: ReadonlySignal<Hits | null>;
  /** Texts that the search has not read yet. */
  readonly waiting: ReadonlySignal<number>;
  readonly searchStopped: ReadonlySignal<boolean>;
  readonly shown: ReadonlySignal<Shown>;
  /** Tips that die within a week, in all of the list; and those of them that were not read. */
  readonly expiring: ReadonlySignal<{ tips: number; unread: number }>;
  /** Key of the row that the keyboard acts on, and of the one that is open. */
  readonly active: Signal<string | null>;
  readonly open: Signal<string | null>;
  readonly selected: Signal<ReadonlySet<string>>;
  readonly openItem: ReadonlySignal<Item | null>;
  readonly selectedItems: ReadonlySignal<readonly Item[]>;
  /** No filter and no search. */
  clear(): void;
  close(): void;
}

export function createView(desk: Pick<InboxDesk, 'inbox' | 'cases' | 'vault' | 'session'>): View {
  const { inbox, cases } = desk;
  const build = itemBuilder(desk.vault.keys.member, desk.session.retentionDays);
  // Apart from the state, which also changes with every number that is counted up.
  const tips = computed(() => inbox.state.value.tips);
  const today = computed(() => inbox.state.value.today ?? desk.session.today);
  const byId = computed(() => cases.state.value.byId);
  const items = computed(() =>
    build({
      tips: tips.value,
      cases: byId.value,
      read: inbox.readState.read.value,
      today: today.value,
    }),
  );
  const filter = signal(NO_FILTER);
  const query = signal('');
  const hits = signal<Hits | null>(null);
  const shown = computed(() => show(items.value, filter.value, hits.value?.keys ?? null));
  const expiring = computed(() => {
    const dying = items.value.filter((item) => isExpiring(item) && item.status !== 'muted');
    return { tips: dying.length, unread: dying.filter(({ unread }) => unread).length };
  });
  const active = signal<string | null>(null);
  const open = signal<string | null>(null);
  const selected = signal<ReadonlySet<string>>(new Set());
  const openItem = computed(() => items.value.find(({ key }) => key === open.value) ?? null);
  const selectedItems = computed(() =>
    selected.value.size === 0 ? [] : items.value.filter(({ key }) => selected.value.has(key)),
  );

  let asked = 0;
  const ends = [
    effect(() => inbox.search.follow(items.value.map(({ search }) => search))),
    // Asked again whenever the index has grown: a search while tips are being opened fills up by itself.
    effect(() => {
      const text = query.value;
      void inbox.search.waiting.value;
      asked += 1;
      const turn = asked;
      if (text.trim() === '') hits.value = null;
      else
        void inbox.search.find(text).then((found) => {
          if (turn === asked) hits.value = found && { ...found, query: text.trim(), keys: new Set(found.keys) };
        });
    }),
    // Marks of messages that are gone from the server and from the cases are forgotten, once all of both is known.
    effect(() => {
      const { phase, problem, waiting } = cases.state.value;
      if (!inbox.complete.value || inbox.state.value.problem !== null) return;
      if (phase !== 'idle' || problem !== null || waiting) return;
      inbox.readState.keepOnly(new Set(items.value.map(({ message }) => message.id)));
    }),
  ];

  return {
    items,
    filter,
    query,
    hits,
    waiting: inbox.search.waiting,
    searchStopped: inbox.search.stopped,
    shown,
    expiring,
    active,
    open,
    selected,
    openItem,
    selectedItems,
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
export function isNarrowed(view: View): boolean {
  return isFiltering(view.filter.value) || view.hits.value !== null;
}
