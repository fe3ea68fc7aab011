/**
 * One row of the inbox: a message with what its case, the device and the calendar say about it. One that colleagues kept or
 * shared is a row too, whether the server still has it or not.
 */
import { addDays, type Day, daysBetween } from '../../protocol/days.ts';
import { type Case, wordsOf } from '../cases/case.ts';
import { counted, type Listed } from '../list/listed.ts';
import { sameText } from '../list/search-index.ts';
import { type HeldMessage, heldMessage, type MessageCopy, type ReceivedMessage } from '../messages/message.ts';

/** Days left at which a tip that nobody kept is called out. */
export const EXPIRING_DAYS = 7;

export const TIPS = { one: 'tip', many: 'tips' };
export const tips = (count: number) => counted(count, TIPS);

/** `key`: conversation and message: the same tip has it whether it comes from the server or out of its case. */
export interface Item extends Listed {
  message: HeldMessage;
  case: Case | null;
  unread: boolean;
  mine: boolean;
  /** Sealed to this member alone: nobody else can hand it over. */
  onlyMe: boolean;
  /** Last day of the server's copy, UTC, and the days until then; `null` where there is none or it is kept. */
  until: Day | null;
  daysLeft: number | null;
}

export function isExpiring({ daysLeft }: Item): boolean {
  return daysLeft !== null && daysLeft <= EXPIRING_DAYS;
}

export interface ItemSources {
  tips: readonly ReceivedMessage[];
  cases: ReadonlyMap<string, Case>;
  read: ReadonlySet<string>;
  /** The server's day: it is the server that deletes. */
  today: Day;
}

/** Builds all rows, newest day first. A row in which nothing changed is the same object as before. */
export function itemBuilder(me: string, retentionDays: number): (sources: ItemSources) => Item[] {
  let before = new Map<string, { item: Item; from: readonly unknown[] }>();

  return ({ tips, cases, read, today }) => {
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

    const add = (
      key: string,
      received: ReceivedMessage | null,
      copies: readonly MessageCopy[],
      own: Case | null,
    ): void => {
      const id = received?.id ?? copies[0]?.id ?? '';
      const unread = !read.has(id);
      const from = [received, own, unread, received === null ? null : today];
      const last = before.get(key);
      if (last?.from.every((value, n) => value === from[n])) return void now.set(key, last);
      const message = heldMessage(received, copies);
      if (message === null) return;
      const { text, contact, day, kept, callout } = message;
      const item: Item = {
        key,
        day,
        message,
        case: own,
        unread,
        status: own?.status ?? 'new',
        mine: own?.assigned.includes(me) ?? false,
        tags: own?.tags ?? [],
        callout,
        onlyMe: received?.to.every((member) => member === me) ?? false,
        ...(received === null || kept !== null ? { until: null, daysLeft: null } : ends(day)),
        search: sameText(last?.item.search, {
          key,
          text,
          contact: contact ?? '',
          notes: own === null ? '' : wordsOf(own),
        }),
      };
      now.set(key, { item, from });
    };

    for (const one of tips) {
      const own = byThread.get(one.thread) ?? null;
      add(keyOf(one.thread, one.id), one, own?.tips.filter(({ id }) => id === one.id) ?? [], own);
    }
    let outside = false;
    for (const own of cases.values()) {
      for (const { id } of own.tips) {
        const key = keyOf(own.thread ?? own.id, id);
        if (now.has(key)) continue;
        outside = true;
        const copies = own.tips.filter((copy) => copy.id === id);
        add(key, null, copies, own);
      }
    }
    before = now;
    const items = Array.from(now.values(), ({ item }) => item);
    const byDay = (a: Item, b: Item) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);
    return outside ? items.sort(byDay) : items;
  };
}

export function keyOf(conversation: string, message: string): string {
  return `${conversation}.${message}`;
}
