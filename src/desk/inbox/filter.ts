/** Which rows to show: filters that combine, and how many rows each would leave. */
import { STATUSES, type Status } from '../../protocol/event.ts';
import { EXPIRING_DAYS, type Item } from './item.ts';

export const TOGGLES = ['unread', 'mine', 'onlyMe', 'expiring', 'muted'] as const;
export type Toggle = (typeof TOGGLES)[number];

export interface Filter {
  on: ReadonlySet<Toggle>;
  status: Status | null;
  tag: string | null;
}

export const NO_FILTER: Filter = { on: new Set(), status: null, tag: null };

/** Statuses to choose from; muted is a filter of its own, because muted tips are out of sight unless asked for. */
export const SHOWN_STATUSES = STATUSES.filter((status) => status !== 'muted');

export interface Shown {
  items: readonly Item[];
  /** How many rows there would be with this filter added (or, if it is on, are). */
  toggles: Readonly<Record<Toggle, number>>;
  /** Choices that exist, with how many rows each would leave; sorted. */
  statuses: ReadonlyMap<Status, number>;
  tags: ReadonlyMap<string, number>;
  /** Muted rows that everything but the muting lets through. */
  mutedHidden: number;
}

export function isFiltering(filter: Filter): boolean {
  return filter.on.size > 0 || filter.status !== null || filter.tag !== null;
}

export function isExpiring({ daysLeft }: Item): boolean {
  return daysLeft !== null && daysLeft <= EXPIRING_DAYS;
}

const HAS: Readonly<Record<Toggle, (item: Item) => boolean>> = {
  unread: (item) => item.unread,
  mine: (item) => item.mine,
  onlyMe: (item) => item.onlyMe,
  expiring: isExpiring,
  muted: (item) => item.status === 'muted',
};

/** `found`: keys of a search's result, `null` without a search. One walk over the list, however many filters. */
export function show(items: readonly Item[], filter: Filter, found: ReadonlySet<string> | null): Shown {
  const shown: Item[] = [];
  const toggles = { unread: 0, mine: 0, onlyMe: 0, expiring: 0, muted: 0 };
  const statuses = new Map<Status, number>();
  const tags = new Map<string, number>();
  let mutedHidden = 0;
  const asked = TOGGLES.filter((toggle) => toggle !== 'muted' && filter.on.has(toggle));
  const wantsMuted = filter.on.has('muted');

  for (const item of items) {
    if (found !== null && !found.has(item.key)) continue;
    if (!asked.every((toggle) => HAS[toggle](item))) continue;
    const fits = {
      muted: HAS.muted(item) === wantsMuted,
      status: filter.status === null || item.status === filter.status,
      tag: filter.tag === null || item.tags.includes(filter.tag),
    };
    const but = (name: keyof typeof fits) =>
      (Object.keys(fits) as (keyof typeof fits)[]).every((other) => other === name || fits[other]);
    if (but('muted') && HAS.muted(item)) {
      toggles.muted += 1;
      if (!wantsMuted) mutedHidden += 1;
    }
    if (but('status')) count(statuses, item.status);
    if (but('tag')) for (const tag of item.tags) count(tags, tag);
    if (!(fits.muted && fits.status && fits.tag)) continue;
    shown.push(item);
    for (const toggle of TOGGLES) if (toggle !== 'muted' && HAS[toggle](item)) toggles[toggle] += 1;
  }
  return { items: shown, toggles, statuses, tags: sortedByName(tags), mutedHidden };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sortedByName(counts: Map<string, number>): Map<string, number> {
  return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
}
