/**
 * One row of the inbox: a conversation with what its case, the device and the calendar say about it. One that colleagues kept or
 * shared is a row too, whether the server still has it or not.
 */
import { addDays, type Day, daysBetween } from '../../protocol/days.ts';
import { type Case, wordsOf } from '../cases/case.ts';
import { mailboxOf } from '../cases/mailbox.ts';
import { messagesOf, receivedIn } from '../cases/messages-of.ts';
import { counted, type Listed } from '../list/listed.ts';
import { sameText } from '../list/search-index.ts';
import type { HeldMessage, ReceivedMessage } from '../messages/message.ts';

/** Days left at which a tip that nobody kept is called out. */
export const EXPIRING_DAYS = 7;

export const TIPS = { one: 'tip', many: 'tips' };
export const tips = (count: number) => counted(count, TIPS);

/** `key`: the conversation's: the same row whether its messages come from the server or out of its case. `day`: of the newest tip. */
export interface Item extends Listed {
  /** All of the conversation, oldest first, replies among them. */
  messages: readonly HeldMessage[];
  /** The source's of them, and the newest of those: its words stand in the row. */
  tips: readonly HeldMessage[];
  message: HeldMessage;
  case: Case | null;
  unread: boolean;
  mine: boolean;
  /** Sealed to this member alone: nobody else can hand it over. */
  onlyMe: boolean;
  /** The source can be answered, and wrote last. */
  awaits: boolean;
  /** A reply stands in the case that was not put into the mailbox. */
  unsent: boolean;
  /** Last day of the first of the server's copies to go, UTC, and the days until then; `null` where there is none or all are kept. */
  until: Day | null;
  daysLeft: number | null;
}

/** What the server still has of it, the newest last. */
export const receivedOf = ({ tips }: Pick<Item, 'tips'>): ReceivedMessage[] =>
  tips.flatMap(({ received }) => received ?? []);

/** Of the source's messages. */
export const filesIn = ({ tips }: Pick<Item, 'tips'>): number => tips.reduce((sum, { files }) => sum + files.length, 0);

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

/** Builds all rows, one for each conversation, newest day first. A row in which nothing changed is the same object as before. */
export function itemBuilder(me: string, retentionDays: number): (sources: ItemSources) => Item[] {
  let before = new Map<string, { item: Item; from: readonly unknown[] }>();

  return ({ tips, cases, read, today }) => {
    const now: typeof before = new Map();
    const byThread = new Map<string, Case>();
    for (const one of cases.values()) if (one.thread !== null) byThread.set(one.thread, one);

    const add = (key: string, thread: string | null, own: Case | null) => {
      const received = receivedIn(tips, thread);
      const unread = [...received, ...(own?.tips ?? [])].filter(({ id, reply }) => reply === null && !read.has(id));
      const from = [own, received.length === 0 ? null : today, ...received, null, ...unread.map(({ id }) => id)];
      const last = before.get(key);
      const isSame = last?.from.length === from.length && last.from.every((value, n) => value === from[n]);
      const item = isSame ? last.item : itemOf(key, messagesOf(own, thread, tips, today), own, last?.item);
      if (item !== null) now.set(key, { item, from });
    };
    const itemOf = (key: string, messages: HeldMessage[], own: Case | null, last: Item | undefined): Item | null => {
      const written = messages.filter(({ reply }) => reply === null);
      const message = written.at(-1);
      if (message === undefined) return null;
      const dying = written.flatMap(({ received, kept }) => (received === null || kept !== null ? [] : received.day));
      const [first] = dying.sort();
      const until = first === undefined ? null : addDays(first, retentionDays);
      const replies = messages.filter(({ reply }) => reply !== null);
      const unsent = replies.filter(({ id, sharedBy }) => sharedBy === null && !own?.delivered.has(id));
      return {
        key,
        day: message.day,
        messages,
        tips: written,
        message,
        case: own,
        unread: written.some(({ id }) => !read.has(id)),
        status: own?.status ?? 'new',
        mine: own?.assigned.includes(me) ?? false,
        tags: own?.tags ?? [],
        callout: written.findLast(({ callout }) => callout !== null)?.callout ?? null,
        // Of what another program made nobody knows who else can open it.
        onlyMe: written.every(
          ({ received, foreign }) => foreign === undefined && (received?.to.every((member) => member === me) ?? false),
        ),
        awaits: messages.findLast((one) => !unsent.includes(one))?.reply === null && mailboxOf(messages) !== null,
        unsent: unsent.length > 0,
        until,
        daysLeft: until === null ? null : Math.max(0, daysBetween(today, until)),
        search: sameText(last?.search, {
          key,
          // The newest first: without a search the row begins with it.
          text: joined([
            ...[...written.toReversed(), ...replies].map(({ text }) => text),
            ...messages.flatMap(({ files }) => files.map(({ name }) => name)),
          ]),
          contact: joined(written.map(({ contact }) => contact ?? '')),
          notes: own === null ? '' : wordsOf(own),
        }),
      };
    };

    for (const { thread } of tips) if (!now.has(thread)) add(thread, thread, byThread.get(thread) ?? null);
    let outside = false;
    for (const own of cases.values()) {
      const key = own.thread ?? own.id;
      if (now.has(key)) continue;
      outside = true;
      add(key, own.thread, own);
    }
    before = now;
    const items = Array.from(now.values(), ({ item }) => item);
    const byDay = (a: Item, b: Item) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);
    return outside ? items.sort(byDay) : items;
  };
}

const joined = (texts: readonly string[]) => texts.filter((text) => text !== '').join('\n');
