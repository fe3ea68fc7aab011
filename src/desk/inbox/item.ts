/**
 * One row of the inbox: a tip with what its case, the device and the calendar say about it. A tip that colleagues kept or
 * shared is a row too, whether the server still has it or not.
 */
import { addDays, type Day, daysBetween } from '../../protocol/days.ts';
import type { Status } from '../../protocol/event.ts';
import type { Case, CaseTip } from '../cases/case.ts';
import type { InboxTip } from '../messages/received.ts';
import type { SearchText } from './search-index.ts';

/** Days left at which a tip that nobody kept is called out. */
export const EXPIRING_DAYS = 7;

export interface Item {
  /** Conversation and message: the same tip has it whether it comes from the server or out of its case. */
  key: string;
  /** The message's own id. */
  message: string;
  day: Day;
  text: string;
  /** `null`: left out of a shared copy. */
  contact: string | null;
  /** The tip on the server; `null` when only the case has it. */
  stored: InboxTip | null;
  /** The case's own copies, kept or shared. */
  copies: readonly CaseTip[];
  case: Case | null;
  unread: boolean;
  status: Status;
  mine: boolean;
  tags: readonly string[];
  /** The whole tip stands in its case: it outlives the server's copy. */
  kept: boolean;
  /** Sealed to this member alone: nobody else can hand it over. */
  onlyMe: boolean;
  /** Last day of the server's copy, UTC, and the days until then; `null` where there is none or it is kept. */
  until: Day | null;
  daysLeft: number | null;
  /** ISO 639-3, `null` when it can not be told, `undefined` before it was looked at. */
  language: string | null | undefined;
  search: SearchText;
}

export interface ItemSources {
  tips: readonly InboxTip[];
  cases: ReadonlyMap<string, Case>;
  read: ReadonlySet<string>;
  languages: ReadonlyMap<string, string | null>;
  /** The server's day: it is the server that deletes. */
  today: Day;
}

/** Builds all rows, newest day first. A row in which nothing changed is the same object as before. */
export function itemBuilder(me: string, retentionDays: number): (sources: ItemSources) => Item[] {
  let before = new Map<string, { item: Item; from: readonly unknown[] }>();

  return ({ tips, cases, read, languages, today }) => {
    const now: typeof before = new Map();
    const days = new Map<Day, { until: Day; daysLeft: number }>();
    const ends = (day: Day) => {
      const known = days.get(day);
      if (known !== undefined) return known;
      const until = addDays(day, retentionDays);
      const end = { until, daysLeft: Math.max(0, daysBetween(today, until)) };
      days.set(day, end);
      return end;
    };
    const byThread = new Map<string, Case>();
    for (const one of cases.values()) if (one.thread !== null) byThread.set(one.thread, one);

    const add = (key: string, stored: InboxTip | null, copies: readonly CaseTip[], own: Case | null): void => {
      const body = stored?.tip ?? copies[0];
      const day = stored?.day ?? copies[0]?.day;
      if (body === undefined || day === undefined) return;
      const unread = !read.has(body.id);
      const language = languages.get(key);
      const from = [stored, own, unread, language, stored === null ? null : today];
      const last = before.get(key);
      if (last?.from.every((value, n) => value === from[n])) return void now.set(key, last);
      const kept = copies.some(({ how }) => how === 'kept');
      const end = stored === null || kept ? { until: null, daysLeft: null } : ends(day);
      const item: Item = {
        key,
        message: body.id,
        day,
        text: body.text,
        contact: body.contact,
        stored,
        copies,
        case: own,
        unread,
        status: own?.status ?? 'new',
        mine: own?.assigned.includes(me) ?? false,
        tags: own?.tags ?? [],
        kept,
        onlyMe: stored?.tip.to.every((member) => member === me) ?? false,
        ...end,
        language,
        search: searchText(last?.item.search, {
          key,
          text: body.text,
          contact: body.contact ?? '',
          notes: notesOf(own),
        }),
      };
      now.set(key, { item, from });
    };

    for (const tip of tips) {
      const own = byThread.get(tip.tip.thread) ?? null;
      const copies = own?.tips.filter(({ id }) => id === tip.tip.id) ?? [];
      add(keyOf(tip.tip.thread, tip.tip.id), tip, copies, own);
    }
    let outside = false;
    for (const own of cases.values()) {
      for (const { id } of own.tips) {
        const key = keyOf(own.thread ?? own.id, id);
        if (now.has(key)) continue;
        outside = true;
        add(key, null, bestFirst(own.tips.filter((copy) => copy.id === id)), own);
      }
    }
    before = now;
    const items = Array.from(now.values(), ({ item }) => item);
    return outside ? items.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)) : items;
  };
}

export function keyOf(conversation: string, message: string): string {
  return `${conversation}.${message}`;
}

/** What says most: the whole tip, then the copy with the fewest passages out, with contact details before without. */
function bestFirst(copies: readonly CaseTip[]): CaseTip[] {
  const missing = (copy: CaseTip) =>
    (copy.original === null ? 1 : 0) + copy.redacted * 2 + (copy.contact === null ? 1 : 0);
  return [...copies].sort((a, b) => missing(a) - missing(b));
}

function notesOf(own: Case | null): string {
  return own === null
    ? ''
    : [...own.notes.map(({ text }) => text), ...own.tags].filter((text) => text !== '').join('\n');
}

/** The object before, when it says the same: the index then has nothing to do. */
function searchText(last: SearchText | undefined, next: SearchText): SearchText {
  const same = last?.text === next.text && last.notes === next.notes && last.contact === next.contact;
  return same && last !== undefined ? last : next;
}
