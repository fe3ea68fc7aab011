/** What the inbox page shows and what is chosen in it, as signals that follow the inbox, the cases and the device. */
import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { Toggle } from '../list/filter.ts';
import { createListView, type ListView } from '../list/list-view.ts';
import type { InboxDesk } from './inbox.ts';
import { filesIn, type Item, isExpiring, itemBuilder } from './item.ts';
import { createJobs, type Jobs } from './jobs.ts';

export interface View extends ListView<Item> {
  /** Tips that die within a week, in all of the list; and those of them that were not read. */
  readonly expiring: ReadonlySignal<{ tips: number; unread: number }>;
  readonly selected: Signal<ReadonlySet<string>>;
  /** Of the open conversation, ids of what was not read before it was opened. */
  readonly fresh: ReadonlySignal<ReadonlySet<string>>;
  readonly selectedItems: ReadonlySignal<readonly Item[]>;
  /** Goes on, and says what failed, whatever page is shown. */
  readonly jobs: Jobs;
}

export const TOGGLES: readonly Toggle<Item>[] = [
  { name: 'unread', text: 'Unread', has: (item) => item.unread },
  { name: 'mine', text: 'Mine', has: (item) => item.mine },
  { name: 'only-me', text: 'Only to you', has: (item) => item.onlyMe },
  { name: 'awaits', text: 'To answer', has: (item) => item.awaits },
  { name: 'files', text: 'With files', has: (item) => filesIn(item) > 0 },
  { name: 'expiring', text: 'Expiring', has: isExpiring },
];

export function createView(
  desk: Pick<InboxDesk, 'api' | 'directory' | 'inbox' | 'cases' | 'vault' | 'session' | 'drafts'>,
): View {
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
  const list = createListView(items, inbox.search, TOGGLES);
  const expiring = computed(() => {
    const dying = items.value.filter((item) => isExpiring(item) && item.status !== 'muted');
    return { tips: dying.length, unread: dying.filter(({ unread }) => unread).length };
  });
  const selected = signal<ReadonlySet<string>>(new Set());
  const selectedItems = computed(() =>
    selected.value.size === 0 ? [] : items.value.filter(({ key }) => selected.value.has(key)),
  );
  // Marks of messages that are gone from the server and from the cases are forgotten, once all of both is known.
  const end = effect(() => {
    const { phase, problem, waiting } = cases.state.value;
    if (!inbox.complete.value || inbox.state.value.problem !== null) return;
    if (phase !== 'idle' || problem !== null || waiting) return;
    const ofCases = [...byId.value.values()].map(({ id, thread }) => thread ?? id);
    desk.drafts.keepOnly(new Set([...items.value.map(({ key }) => key), ...ofCases]));
    inbox.readState.keepOnly(new Set(items.value.flatMap(({ tips: all }) => all.map(({ id }) => id))));
  });

  // However a tip came to be open, it was read then, and so is what comes while it is; it may be marked as unread all the same.
  const fresh = signal<ReadonlySet<string>>(new Set());
  let marked: { key: string | null; ids: Set<string> } = { key: null, ids: new Set() };
  const opened = effect(() => {
    const key = list.open.value;
    const item = list.openItem.value;
    untracked(() => {
      if (key !== marked.key) {
        marked = { key, ids: new Set() };
        fresh.value = new Set();
      }
      const news = (item?.tips ?? []).filter(({ id }) => !marked.ids.has(id)).map(({ id }) => id);
      if (news.length === 0) return;
      for (const id of news) marked.ids.add(id);
      fresh.value = new Set([...fresh.value, ...news.filter((id) => !inbox.readState.read.value.has(id))]);
      inbox.readState.set(news, true);
    });
  });

  return {
    ...list,
    expiring,
    selected,
    selectedItems,
    fresh,
    jobs: createJobs(desk, (keys) => items.value.filter(({ key }) => keys.has(key))),
    close() {
      list.close();
      end();
      opened();
    },
  };
}
