/** Which rows to show: filters that combine, and how many rows each would leave. */
import { STATUSES, type Status } from '../../protocol/event.ts';
import type { Listed } from './listed.ts';

export interface Filter {
  /** Names of toggles; `muted` is one of every list. */
  on: ReadonlySet<string>;
  status: Status | null;
  tag: string | null;
  callout: string | null;
}

export const NO_FILTER: Filter = { on: new Set(), status: null, tag: null, callout: null };

/** A filter that is on or off. */
export interface Toggle<T> {
  name: string;
  /** What its button says. */
  text: string;
  has(item: T): boolean;
}

/** Statuses to choose from; muted is a filter of its own, because muted rows are out of sight unless asked for. */
export const SHOWN_STATUSES = STATUSES.filter((status) => status !== 'muted');

export interface Shown<T> {
  items: readonly T[];
  /** How many rows there would be with this filter added (or, if it is on, are), by its name. */
  toggles: ReadonlyMap<string, number>;
  /** Choices that exist, with how many rows each would leave; sorted. */
  statuses: ReadonlyMap<Status, number>;
  tags: ReadonlyMap<string, number>;
  callouts: ReadonlyMap<string, number>;
  /** Muted rows that everything but the muting lets through. */
  mutedHidden: number;
}

export function isFiltering(filter: Filter): boolean {
  return filter.on.size > 0 || filter.status !== null || filter.tag !== null || filter.callout !== null;
}

/** `found`: keys of a search's result, `null` without a search. One walk over the list, however many filters. */
export function show<T extends Listed>(
  items: readonly T[],
  all: readonly Toggle<T>[],
  filter: Filter,
  found: ReadonlySet<string> | null,
): Shown<T> {
  const shown: T[] = [];
  const toggles = new Map<string, number>();
  const statuses = new Map<Status, number>();
  const tags = new Map<string, number>();
  const callouts = new Map<string, number>();
  let mutedHidden = 0;
  const asked = all.filter(({ name }) => filter.on.has(name));
  const wantsMuted = filter.on.has('muted');

  for (const item of items) {
    if (found !== null && !found.has(item.key)) continue;
    if (!asked.every((toggle) => toggle.has(item))) continue;
    const isMuted = item.status === 'muted';
    const fitsMuted = isMuted === wantsMuted;
    const fitsStatus = filter.status === null || item.status === filter.status;
    const fitsTag = filter.tag === null || item.tags.includes(filter.tag);
    const fitsCallout = filter.callout === null || item.callout === filter.callout;
    if (fitsStatus && fitsTag && fitsCallout && isMuted) {
      count(toggles, 'muted');
      if (!wantsMuted) mutedHidden += 1;
    }
    if (fitsMuted && fitsTag && fitsCallout) count(statuses, item.status);
    if (fitsMuted && fitsStatus && fitsCallout) for (const tag of item.tags) count(tags, tag);
    if (fitsMuted && fitsStatus && fitsTag && item.callout !== null) count(callouts, item.callout);
    if (!(fitsMuted && fitsStatus && fitsTag && fitsCallout)) continue;
    shown.push(item);
    for (const toggle of all) if (toggle.has(item)) count(toggles, toggle.name);
  }
  return { items: shown, toggles, statuses, tags: sortedByName(tags), callouts, mutedHidden };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sortedByName(counts: Map<string, number>): Map<string, number> {
  return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
}
