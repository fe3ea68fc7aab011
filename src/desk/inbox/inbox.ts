/**
 * The inbox: lists what the server holds, fetches every unknown envelope whole, tries it in the pool, shows what opened.
 * Newest first; what the near epochs do not open is tried with all others at the end. One hostile tip never stops it.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Api, unreadable } from '../../browser/http.ts';
import { sha256, toBase64url } from '../../crypto/bytes.ts';
import type { TipEntry } from '../../protocol/api.ts';
import type { Day } from '../../protocol/days.ts';
import { ENVELOPE_HEAD_BYTES, readFrames } from '../../protocol/frames.ts';
import { ENVELOPES_PER_FETCH, TIPS_LISTED_MAX } from '../../protocol/limits.ts';
import type { CaseDesk } from '../cases/casework.ts';
import { createSearcher, type Searcher } from '../list/searcher.ts';
import type { ReceivedMessage } from '../messages/message.ts';
import type { Received } from '../messages/received.ts';
import { getEnvelopes, getTips } from '../session/calls.ts';
import type { Vault } from '../vault/vault.ts';
import type { Outcome, Pass } from './opener.ts';
import type { Trial } from './opener.worker.ts';
import type { Pool } from './pool.ts';
import { createReadState, type ReadState } from './read-state.ts';

export interface InboxState {
  /** Newest day first, by id within a day: the server's order says nothing about the time of day, and neither do we. */
  tips: readonly ReceivedMessage[];
  phase: 'idle' | 'listing' | 'opening' | 'searching';
  /** Envelopes tried of those to try in this round. */
  tried: number;
  total: number;
  /** Stored tips that are for others, and that are damaged or hostile. */
  others: number;
  broken: number;
  /** Those of a version or kind that this desk does not know yet. */
  newer: number;
  /** The server's open day, and when the list was last complete. */
  today: Day | null;
  problem: unknown;
}

/** What the page of the inbox works with. */
export interface InboxDesk extends CaseDesk {
  readonly inbox: Inbox;
}

export interface Inbox {
  readonly state: ReadonlySignal<InboxState>;
  /** What was read on this device. */
  readonly readState: ReadState;
  /** Full-text search; the page tells it what to hold. */
  readonly search: Searcher;
  /** Whether the list has been complete since the unlock: what is not in it is not on the server. */
  readonly complete: ReadonlySignal<boolean>;
  /** Brings the list up to date. Runs once at a time; a call during a run joins it. */
  refresh(): Promise<void>;
  /** Forgets what was not for this member, and tries every tip with every key again. */
  tryAgain(): Promise<void>;
  /** What another program sealed, from the server once more. `gone`: it is not there; `broken`: not what it was. Throws `ApiError`. */
  bytesOf: Received['bytesOf'];
  /** Takes a tip off the list after the server deleted it. */
  drop(id: string): void;
  close(): void;
}

/** Results reach the screen in bundles: the first ones soon, then at a pace that leaves the page its time. */
const SHOW_EVERY_MS = 100;
const SHOW_MANY_EVERY_MS = 500;
/** From here on the screen is full. */
const MANY = 200;
/** The first fetch is small, so that the newest tips are not behind megabytes of others. */
const FIRST_FETCH = 48;

/** Tips of others that are tried once more each time: within a second or so, behind everything else. */
const LOOK_AGAIN = 64;

/** `remember: false`: what did not open is not written down, because under a wrong clock the right keys may be missing. */
export function createInbox(
  api: Api,
  pool: Pool,
  vault: Pick<Vault, 'memory' | 'saveMemory'>,
  remember: boolean,
  search: Searcher = createSearcher(),
): Inbox {
  const opened = new Map<string, ReceivedMessage>();
  /** What opened, in order, and what came since. */
  let rows: readonly ReceivedMessage[] = [];
  let came: ReceivedMessage[] = [];
  let tried = 0;
  const readState = createReadState(vault);
  const notMine = new Set(vault.memory.notMine);
  const doubted = new Set(vault.memory.notMine);
  /** Tried again at every unlock: a damaged answer must not hide a sound tip for good. */
  const broken = new Set<string>();
  const newer = new Set<string>();
  const stop = new AbortController();
  const state = signal<InboxState>({
    tips: [],
    phase: 'idle',
    tried: 0,
    total: 0,
    others: 0,
    broken: 0,
    newer: 0,
    today: null,
    problem: null,
  });
  const complete = signal(false);
  let running: Promise<void> | null = null;
  let showing: ReturnType<typeof setTimeout> | null = null;

  const set = (change: Partial<InboxState>) => {
    state.value = { ...state.value, ...change };
  };
  const show = () => {
    if (showing !== null) clearTimeout(showing);
    showing = null;
    if (stop.signal.aborted) return;
    rows = merged(
      rows.filter(({ serverId }) => opened.has(serverId)),
      came.filter(({ serverId }) => opened.has(serverId)),
    );
    came = [];
    set({ tips: unique(rows), tried, others: notMine.size, broken: broken.size, newer: newer.size });
  };
  const showSoon = () => {
    showing ??= setTimeout(show, opened.size < MANY ? SHOW_EVERY_MS : SHOW_MANY_EVERY_MS);
  };

  async function list(): Promise<TipEntry[]> {
    const all = new Map<string, TipEntry>();
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof getTips>> = await getTips(api, after);
      // A list that goes on from somewhere else, or to where it was, or beyond what a server can hold, has no end.
      const last = page.tips.at(-1);
      const goesOn = last !== undefined && !all.has(last.id) && page.next === `${last.day}.${last.id}`;
      if (page.next !== null && !(goesOn && all.size < TIPS_LISTED_MAX)) throw unreadable(200);
      for (const entry of page.tips) all.set(entry.id, entry);
      after = page.next;
      set({ today: page.today });
    } while (after !== null && !stop.signal.aborted);
    return [...all.values()];
  }

  /** Fetches and tries `entries`; the next fetch is under way while the pool works. Returns those that none opened. */
  async function tryAll(entries: readonly TipEntry[], pass: Pass): Promise<TipEntry[]> {
    const days = new Map(entries.map((entry) => [entry.id, entry]));
    const left: TipEntry[] = [];
    const settle = (id: string, result: Outcome) => {
      const entry = days.get(id);
      if (entry === undefined) return;
      if (result.outcome === 'opened') {
        const { tip, signed, address, removal, removals } = result;
        const {
          thread,
          text,
          contact,
          to,
          directory,
          callout = null,
          mailbox = null,
          seen = [],
          files = [],
          foreign,
        } = tip;
        const said = { id: tip.id, thread, day: entry.day, text, contact, redacted: 0, original: signed };
        const more = { to, callout, reply: null, seen, mailbox, files, removals, foreign };
        const row = { ...said, ...more, serverId: id, removal, address, directory };
        opened.set(id, row);
        came.push(row);
      } else if (result.outcome === 'broken') (result.code === 'newer' ? newer : broken).add(id);
      else left.push(entry);
      tried += 1;
      showSoon();
    };
    // Two rounds at once: the pool has the next tips at hand when it is done with the last of these.
    let before: Promise<void> = Promise.resolve();
    let work: Promise<void> = Promise.resolve();
    for await (const frames of fetchAll(entries.map((entry) => entry.id))) {
      const trials: Trial[] = frames.flatMap(({ id, envelope }) => {
        const day = days.get(id)?.day;
        return day === undefined ? [] : [{ id, day, envelope }];
      });
      await before;
      before = work;
      work = pool.open(trials, pass, settle);
      work.catch(() => undefined); // awaited, and so reported, in one of the next turns
    }
    await before;
    await work;
    return left;
  }

  async function* fetchAll(ids: readonly string[]) {
    let rest = [...ids];
    let size = FIRST_FETCH;
    while (rest.length > 0) {
      const asked = rest.slice(0, size);
      size = ENVELOPES_PER_FETCH;
      const answer = readFrames(await getEnvelopes(api, asked, stop.signal), ENVELOPE_HEAD_BYTES);
      if (answer === null) throw unreadable(200);
      const frames = answer.map(({ head, body }) => ({ id: toBase64url(head), envelope: body }));
      yield frames;
      // The answer stops at a number of bytes: what follows its last envelope is asked for again, the rest are gone.
      const last = frames.at(-1)?.id;
      const answered = last === undefined ? asked.length : asked.indexOf(last) + 1;
      rest = rest.slice(Math.max(1, answered));
    }
  }

  /**
   * "Not mine" is what one answer of the server made it. What was so at the unlock is fetched and tried once more, a few each
   * time, the ones longest not looked at first: a wrong answer does not hide a tip for good.
   */
  async function lookAgain(listed: ReadonlyMap<string, TipEntry>): Promise<void> {
    const some = [...doubted].flatMap((id) => listed.get(id) ?? []).slice(0, LOOK_AGAIN);
    const left = await tryAll(await tryAll(some, 'near'), 'rest');
    for (const { id } of some) {
      doubted.delete(id);
      notMine.delete(id);
    }
    for (const { id } of left) notMine.add(id);
    show();
  }

  async function run(): Promise<void> {
    tried = 0;
    set({ phase: 'listing', problem: null, tried: 0, total: 0 });
    try {
      const listed = await list();
      const present = new Set(listed.map((entry) => entry.id));
      for (const known of [opened, notMine, broken, newer]) {
        for (const id of [...known.keys()]) if (!present.has(id)) known.delete(id);
      }
      const fresh = listed.filter(({ id }) => !opened.has(id) && !notMine.has(id) && !broken.has(id) && !newer.has(id));
      set({ phase: 'opening', total: fresh.length });
      const left = await tryAll(fresh, 'near');
      show();
      tried = 0;
      set({ phase: 'searching', tried: 0, total: left.length });
      for (const entry of await tryAll(left, 'rest')) notMine.add(entry.id);
      show();
      complete.value = true;
      await lookAgain(new Map(listed.map((entry) => [entry.id, entry])));
      if (remember) await vault.saveMemory({ ...vault.memory, notMine: [...notMine] });
    } catch (problem) {
      if (!stop.signal.aborted) set({ problem });
    } finally {
      set({ phase: 'idle' });
      show();
    }
  }

  return {
    state,
    readState,
    search,
    complete,
    refresh() {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    async tryAgain() {
      await running;
      notMine.clear();
      doubted.clear();
      broken.clear();
      newer.clear();
      await this.refresh();
    },
    async bytesOf({ serverId: id, day, foreign }) {
      for await (const frames of fetchAll([id])) {
        const envelope = frames.find((frame) => frame.id === id)?.envelope;
        if (envelope === undefined) return 'gone';
        const bytes = await pool.bytes({ id, day, envelope });
        // What a server gives the second time need not be what it gave the first.
        return bytes !== null && toBase64url(sha256(bytes)) === foreign?.file?.hash ? bytes : 'broken';
      }
      return 'gone';
    },
    drop(id) {
      opened.delete(id);
      showSoon();
    },
    close() {
      stop.abort();
      if (showing !== null) clearTimeout(showing);
      readState.flush();
      search.close();
      pool.close();
      opened.clear();
      rows = [];
      came = [];
      set({ tips: [], phase: 'idle' });
    },
  };
}

/** Both in one order, newest day first and by id within a day. `rows` are in order already. */
function merged(rows: readonly ReceivedMessage[], added: readonly ReceivedMessage[]): readonly ReceivedMessage[] {
  const fresh = [...added].sort(order);
  const all: ReceivedMessage[] = [];
  let at = 0;
  for (const row of rows) {
    for (let next = fresh[at]; next !== undefined && order(next, row) < 0; next = fresh[at]) {
      all.push(next);
      at += 1;
    }
    all.push(row);
  }
  all.push(...fresh.slice(at));
  return all;
}

/** One row per message: a server that lists one envelope twice, or under another id, gains nothing. */
function unique(rows: readonly ReceivedMessage[]): readonly ReceivedMessage[] {
  const last = new Map<string, ReceivedMessage>();
  for (const row of rows) last.set(keyOf(row), row);
  return last.size === rows.length ? rows : rows.filter((row) => last.get(keyOf(row)) === row);
}

const keyOf = ({ thread, id }: ReceivedMessage) => `${thread} ${id}`;

function order(a: ReceivedMessage, b: ReceivedMessage): number {
  return a.day === b.day ? compare(a.serverId, b.serverId) : compare(b.day, a.day);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
