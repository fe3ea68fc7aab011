/**
 * The inbox: lists what the server holds, fetches every unknown envelope whole, tries it in the pool, shows what opened.
 * Newest first; what the near epochs do not open is tried with all others at the end. One hostile tip never stops it.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Api } from '../../browser/http.ts';
import type { TipEntry } from '../../protocol/api.ts';
import type { Day } from '../../protocol/days.ts';
import { ENVELOPES_PER_FETCH } from '../../protocol/limits.ts';
import type { Signed } from '../../protocol/schema.ts';
import type { Tip } from '../../protocol/tip.ts';
import { getEnvelopes, getTips } from '../session/calls.ts';
import type { Vault } from '../vault/vault.ts';
import { readFrames } from './frames.ts';
import type { Outcome, Pass } from './opener.ts';
import type { Trial } from './opener.worker.ts';
import type { Pool } from './pool.ts';

export interface InboxTip {
  /** The server's id: for deleting. */
  id: string;
  day: Day;
  tip: Tip;
  signed: Signed;
  removal: string;
}

export interface InboxState {
  /** Newest day first, by id within a day: the server's order says nothing about the time of day, and neither do we. */
  tips: readonly InboxTip[];
  phase: 'idle' | 'listing' | 'opening' | 'searching';
  /** Envelopes tried of those to try in this round. */
  tried: number;
  total: number;
  /** Stored tips that are for others, and that are damaged or hostile. */
  others: number;
  broken: number;
  /** The server's open day, and when the list was last complete. */
  today: Day | null;
  problem: unknown;
}

export interface Inbox {
  readonly state: ReadonlySignal<InboxState>;
  /** Brings the list up to date. Runs once at a time; a call during a run joins it. */
  refresh(): Promise<void>;
  /** Forgets what was not for this member, and tries every tip with every key again. */
  tryAgain(): Promise<void>;
  /** Takes a tip off the list after the server deleted it. */
  drop(id: string): void;
  close(): void;
}

/** Results reach the screen in bundles: ten a second are enough for eyes, and a thousand renders are not. */
const SHOW_EVERY_MS = 100;

/** `remember: false`: what did not open is not written down, because under a wrong clock the right keys may be missing. */
export function createInbox(api: Api, pool: Pool, vault: Vault, remember: boolean): Inbox {
  const opened = new Map<string, InboxTip>();
  const notMine = new Set(vault.memory.notMine);
  /** Tried again at every unlock: a damaged answer must not hide a sound tip for good. */
  const broken = new Set<string>();
  const stop = new AbortController();
  const state = signal<InboxState>({
    tips: [],
    phase: 'idle',
    tried: 0,
    total: 0,
    others: 0,
    broken: 0,
    today: null,
    problem: null,
  });
  let running: Promise<void> | null = null;
  let showing: ReturnType<typeof setTimeout> | null = null;

  const set = (change: Partial<InboxState>) => {
    state.value = { ...state.value, ...change };
  };
  const show = () => {
    showing = null;
    set({ tips: sorted(opened), others: notMine.size, broken: broken.size });
  };
  const showSoon = () => {
    showing ??= setTimeout(show, SHOW_EVERY_MS);
  };

  async function list(): Promise<TipEntry[]> {
    const all: TipEntry[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof getTips>> = await getTips(api, after);
      all.push(...page.tips);
      after = page.next;
      set({ today: page.today });
    } while (after !== null && !stop.signal.aborted);
    return all;
  }

  /** Fetches and tries `entries`; the next fetch is under way while the pool works. Returns those that none opened. */
  async function tryAll(entries: readonly TipEntry[], pass: Pass): Promise<TipEntry[]> {
    const days = new Map(entries.map((entry) => [entry.id, entry]));
    const left: TipEntry[] = [];
    const settle = (id: string, result: Outcome) => {
      const entry = days.get(id);
      if (entry === undefined) return;
      if (result.outcome === 'opened') opened.set(id, { ...result, id, day: entry.day });
      else if (result.outcome === 'broken') broken.add(id);
      else left.push(entry);
      set({ tried: state.value.tried + 1 });
      showSoon();
    };
    let work: Promise<void> = Promise.resolve();
    for await (const frames of fetchAll(entries.map((entry) => entry.id))) {
      const trials: Trial[] = frames.flatMap(({ id, envelope }) => {
        const day = days.get(id)?.day;
        return day === undefined ? [] : [{ id, day, envelope }];
      });
      await work;
      work = pool.open(trials, pass, settle);
      work.catch(() => undefined); // awaited, and so reported, in the next turn
    }
    await work;
    return left;
  }

  async function* fetchAll(ids: readonly string[]) {
    let rest = [...ids];
    while (rest.length > 0) {
      const asked = rest.slice(0, ENVELOPES_PER_FETCH);
      const frames = readFrames(await getEnvelopes(api, asked, stop.signal));
      yield frames;
      // The answer stops at a number of bytes: what follows its last envelope is asked for again, the rest are gone.
      const last = frames.at(-1)?.id;
      const answered = last === undefined ? asked.length : asked.indexOf(last) + 1;
      rest = rest.slice(Math.max(1, answered));
    }
  }

  async function run(): Promise<void> {
    set({ phase: 'listing', problem: null, tried: 0, total: 0 });
    try {
      const listed = await list();
      const present = new Set(listed.map((entry) => entry.id));
      for (const known of [opened, notMine, broken]) {
        for (const id of [...known.keys()]) if (!present.has(id)) known.delete(id);
      }
      const fresh = listed.filter(({ id }) => !opened.has(id) && !notMine.has(id) && !broken.has(id));
      set({ phase: 'opening', total: fresh.length });
      const left = await tryAll(fresh, 'near');
      set({ phase: 'searching', tried: 0, total: left.length });
      for (const entry of await tryAll(left, 'rest')) notMine.add(entry.id);
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
    refresh() {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    async tryAgain() {
      await running;
      notMine.clear();
      broken.clear();
      await this.refresh();
    },
    drop(id) {
      opened.delete(id);
      show();
    },
    close() {
      stop.abort();
      if (showing !== null) clearTimeout(showing);
      pool.close();
      opened.clear();
    },
  };
}

/** One row per message: a server that lists one envelope twice, or under another id, gains nothing. */
function sorted(opened: ReadonlyMap<string, InboxTip>): InboxTip[] {
  const byMessage = new Map<string, InboxTip>();
  const rows = [...opened.values()].sort((a, b) => (a.day === b.day ? compare(a.id, b.id) : compare(b.day, a.day)));
  for (const row of rows) byMessage.set(`${row.tip.thread} ${row.tip.id}`, row);
  return rows.filter((row) => byMessage.get(`${row.tip.thread} ${row.tip.id}`) === row);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
