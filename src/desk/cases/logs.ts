/** All logs as the server shows them, fetched from a cursor on, opened, and folded into cases; and the heads this device remembers. */
import type { Api } from '../../browser/http.ts';
import { wipe } from '../../crypto/bytes.ts';
import { caseId } from '../../crypto/event.ts';
import type { Directory } from '../../protocol/directory.ts';
import { getEvents } from '../session/calls.ts';
import type { Case, StoredCase } from './case.ts';
import { readFeed } from './feed.ts';
import { fold, type Head, type Sealed } from './fold.ts';
import type { Opener } from './opener.ts';
import type { Read } from './reading.ts';

export type Heads = Readonly<Record<string, Head>>;

export interface LogParts {
  readonly api: Api;
  readonly opener: Opener;
  /** This member's key. */
  readonly own: string;
  directory(): Directory;
  /** A copy of the desk secret, which the caller wipes; `null` while it is not here. */
  deskSecret(): Uint8Array | null;
  /** What this device remembers of the logs it has read: a log cannot become shorter unnoticed. */
  readonly heads: { load(): Heads; save(heads: Heads): Promise<void> };
}

export interface Logs {
  readonly byId: ReadonlyMap<string, Case>;
  /** `null` while the desk secret is not here. */
  idOf(thread: string): string | null;
  /** The next free place, and the hash of what stands before it. */
  end(id: string): { seq: number; previous: string | null };
  hashAt(id: string, seq: number): string | null;
  /** Takes in an event that this desk has stored itself. */
  add(id: string, seq: number, bytes: number, read: Read): void;
  stored(): readonly StoredCase[];
  /** Fetches what is new; one run after the other, so that a call sees what was stored before it. Throws `ApiError`, `RpcError`. */
  pull(onProgress?: () => void): Promise<void>;
  /** Writes the heads down, if there are new ones. */
  remember(): Promise<void>;
  close(): void;
}

interface Held extends Sealed {
  /** Of the envelope, which is not held. */
  bytes: number;
}

export function createLogs(parts: LogParts): Logs {
  const logs = new Map<string, Map<string, Held>>();
  const byId = new Map<string, Case>();
  const ids = new Map<string, string>();
  const stop = new AbortController();
  let heads: Record<string, Head> = { ...parts.heads.load() };
  let cursor = 0;
  let pulling: Promise<void> = Promise.resolve();
  /** What the folds were made with: a member who leaves, or the secret that arrives, changes them all. */
  let basis: { directory: Directory | null; secret: boolean } = { directory: null, secret: false };

  function idOf(thread: string): string | null {
    const known = ids.get(thread);
    if (known !== undefined) return known;
    const secret = parts.deskSecret();
    if (secret === null) return null;
    const id = caseId(secret, thread);
    wipe(secret);
    ids.set(thread, id);
    return id;
  }

  /** Folds these cases anew, or all of them when what they rest on has changed. */
  function refold(changed: ReadonlySet<string>): void {
    const secret = parts.deskSecret();
    const now = { directory: parts.directory(), secret: secret !== null };
    if (secret !== null) wipe(secret);
    const isNew = now.directory !== basis.directory || now.secret !== basis.secret;
    basis = now;
    for (const id of isNew ? new Set([...logs.keys(), ...Object.keys(heads)]) : changed) {
      const sealed = [...(logs.get(id)?.values() ?? [])];
      const remembered = heads[id] ?? null;
      // Of a case in which nothing is for this member nothing is said.
      if (remembered === null && sealed.every(({ reading }) => reading.outcome === 'closed')) continue;
      const found = fold({ case: id, sealed, own: parts.own, directory: now.directory, remembered, caseOf: idOf });
      byId.set(id, found);
      dropDeleted(id, deletedBefore(found.history));
    }
  }

  /** What a deletion stands for is gone from the server, and goes from here. */
  function dropDeleted(id: string, before: number): void {
    const log = logs.get(id);
    for (const [key, { seq }] of log ?? []) if (seq < before) log?.delete(key);
  }

  function put(id: string, one: Held): boolean {
    const log = logs.get(id) ?? new Map<string, Held>();
    logs.set(id, log);
    const key = `${one.seq} ${one.hash}`;
    if (log.has(key)) return false;
    log.set(key, one);
    return true;
  }

  async function run(onProgress: () => void): Promise<void> {
    for (;;) {
      const events = readFeed(await getEvents(parts.api, cursor, stop.signal), cursor);
      // Asked before the envelopes move to the workers.
      const sizes = events.map(({ envelope }) => envelope.length);
      const reads = await parts.opener.open(events.map(({ envelope }) => envelope));
      const changed = new Set<string>();
      for (const [n, { case: id, seq, position }] of events.entries()) {
        const read = reads[n];
        if (read === undefined) throw new RangeError('an event was not opened');
        if (put(id, { seq, bytes: sizes[n] ?? 0, ...read })) changed.add(id);
        cursor = position;
      }
      refold(changed);
      onProgress();
      if (events.length === 0) return;
    }
  }

  function end(id: string) {
    let seq = 0;
    for (const one of logs.get(id)?.values() ?? []) seq = Math.max(seq, one.seq + 1);
    return { seq, previous: hashAt(id, seq - 1) };
  }
  /** Where the server shows two, the one that the fold takes. */
  function hashAt(id: string, seq: number): string | null {
    const there = [...(logs.get(id)?.values() ?? [])].filter((one) => one.seq === seq).map(({ hash }) => hash);
    return there.sort()[0] ?? null;
  }

  /**
   * The head to remember from now on: the last event that this device opened and found right. What it could not open is the
   * server's word alone: remembered, a piece of junk shown once would be a fault for ever. A log that does not hold the
   * head before keeps it: its fault must not go away by itself.
   */
  function headOf(id: string, history: Case['history']): Head | null {
    const known = heads[id] ?? null;
    const before = known !== null && known.length > deletedBefore(history) ? known : null;
    if (before !== null && hashAt(id, before.length - 1) !== before.hash) return before;
    const last = history.at(-1);
    if (last === undefined || (before !== null && before.length > last.event.seq)) return before;
    return { length: last.event.seq + 1, hash: last.hash };
  }

  return {
    byId,
    idOf,
    end,
    hashAt,
    stored() {
      const sum = (log: ReadonlyMap<string, Held>) => [...log.values()].reduce((all, { bytes }) => all + bytes, 0);
      return [...logs].map(([id, log]) => ({ id, events: log.size, bytes: sum(log) }));
    },
    add(id, seq, bytes, read) {
      put(id, { seq, bytes, ...read });
      refold(new Set([id]));
    },
    pull(onProgress = () => undefined) {
      const next = pulling.then(() => run(onProgress));
      pulling = next.catch(() => undefined);
      return next;
    },
    async remember() {
      const next = { ...heads };
      let isNew = false;
      for (const [id, { history }] of byId) {
        const head = headOf(id, history);
        if (head === null || head === heads[id]) continue;
        next[id] = head;
        isNew = true;
      }
      if (!isNew || stop.signal.aborted) return;
      await parts.heads.save(next);
      heads = next;
    },
    close() {
      stop.abort();
      parts.opener.close();
      for (const map of [logs, byId, ids]) map.clear();
    },
  };
}

/** The place of the deletion that a history begins with: nothing before it counts. 0 for none. */
function deletedBefore([first]: Case['history']): number {
  return first?.event.kind === 'deleted' ? first.event.seq : 0;
}
