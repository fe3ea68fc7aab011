/** The cases of a desk: fetched and folded, kept up to date, written in. The rules are in fold.ts and writer.ts. */
import { signal } from '@preact/signals';
import { Reply } from '../../protocol/reply.ts';
import { parseJson, type Signed } from '../../protocol/schema.ts';
import type { Mailbox } from '../../protocol/tip.ts';
import { createSearcher, type Searcher } from '../list/searcher.ts';
import { keepFile } from '../session/calls.ts';
import type { Case, Cases, CasesState, CaseTarget } from './case.ts';
import { CaseError } from './case-error.ts';
import { deliver } from './deliver.ts';
import { createLogs, type LogParts } from './logs.ts';
import { noteParser } from './markdown-parser.ts';
import { createWriter, type WriterParts } from './writer.ts';

export type CasesParts = LogParts & Omit<WriterParts, 'logs'>;

const EMPTY: CasesState = { byId: new Map(), deleted: new Map(), phase: 'idle', problem: null, waiting: true };

export function createCases(parts: CasesParts, search: Searcher = createSearcher()): Cases {
  const logs = createLogs(parts);
  const writer = createWriter({ ...parts, logs });
  const state = signal<CasesState>(EMPTY);
  let running: Promise<void> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let closed = false;

  const show = (change: Partial<CasesState> = {}) => {
    if (closed) return;
    const all = [...logs.byId];
    const byId = new Map(all.filter(([, { deleted }]) => deleted === null));
    const deleted = new Map(all.filter(([id]) => !byId.has(id)));
    state.value = { ...state.value, byId, deleted, waiting: isWaiting(), ...change };
  };
  const isWaiting = () => {
    const secret = parts.deskSecret();
    secret?.fill(0);
    return secret === null;
  };

  async function refresh(): Promise<void> {
    show({ phase: 'fetching', problem: null });
    try {
      await logs.pull(() => show());
      await logs.remember();
    } catch (problem) {
      show({ problem });
    } finally {
      show({ phase: 'idle' });
    }
  }

  /** One after the other: `acts` in this order, in a case that is opened first if need be. */
  async function act(target: CaseTarget, acts: readonly ((id: string) => Promise<void>)[]): Promise<void> {
    if (isWaiting()) throw new CaseError('no-secret');
    const id = 'case' in target ? target.case : logs.idOf(target.thread);
    if (id === null) throw new CaseError('no-secret');
    let written = 0;
    try {
      await writer.open(id, 'address' in target ? [target.address, ...(target.others ?? [])] : []);
      for (const one of acts) {
        await one(id);
        written += 1;
      }
    } catch (cause) {
      throw written === 0 ? cause : new CaseError('partly', { written, cause });
    } finally {
      show();
      // What stands in the log stands there: that it could not be noted must not look as if it did not.
      if (!closed) await logs.remember().catch(() => undefined);
    }
  }

  async function deliverTo(id: string, signed: Signed, mailbox: Mailbox, removals: readonly string[]): Promise<void> {
    const reply = parseJson(Reply, signed.signed);
    if (reply === null) throw new CaseError('not-a-reader');
    await deliver(parts.api, reply.id, { signed, mailbox, removals });
    await writer.write(id, { kind: 'delivered', member: reply.member, reply: reply.id });
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = writing.then(work);
    writing = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  }

  /** The case of a thread, deleted or not. */
  const find = (thread: string, among: ReadonlyMap<string, Case>) => {
    const id = logs.idOf(thread);
    return (id === null ? undefined : among.get(id)) ?? null;
  };

  const present = (target: CaseTarget) => {
    const { byId } = state.value;
    return 'case' in target ? (byId.get(target.case) ?? null) : find(target.thread, byId);
  };

  return {
    state,
    search,
    ofThread: (thread) => find(thread, state.value.byId),
    deletionOf: (thread) => find(thread, state.value.deleted)?.deleted ?? null,
    refresh() {
      running ??= refresh().finally(() => {
        running = null;
      });
      return running;
    },
    write: (target, given) =>
      inTurn(async () => {
        const bodies = typeof given === 'function' ? given(present(target)) : given;
        if (bodies === null) return;
        await act(
          target,
          bodies.map((body) => (id) => writer.write(id, body)),
        );
      }),
    reply: (target, written) =>
      inTurn(async () => {
        const stands: Signed[] = [];
        await act(target, [async (id) => void stands.push(await writer.reply(id, written))]);
        const [signed] = stands;
        if (signed === undefined) throw new CaseError('busy');
        return signed;
      }),
    deliver: (target, signed, mailbox, removals) =>
      inTurn(() => act(target, [(id) => deliverTo(id, signed, mailbox, removals)])),
    keep: (target, { original, day, removals }, to) =>
      inTurn(async () => {
        // Files first: a kept tip whose files are deleted all the same would be no kept tip.
        for (const token of removals) await keepFile(parts.api, token);
        await act(target, [(id) => writer.keep(id, original, day, to)]);
      }),
    share: (target, members, given) => inTurn(() => act(target, [(id) => writer.share(id, members, given)])),
    unshare: (target, member) => inTurn(() => act(target, [(id) => writer.unshare(id, member)])),
    stored: () => logs.stored(),
    delete: (id) =>
      inTurn(async () => {
        await logs.pull();
        await writer.delete(id).finally(() => show());
        if (!closed) await logs.remember().catch(() => undefined);
      }),
    close() {
      closed = true;
      logs.close();
      search.close();
      noteParser.forget();
      state.value = EMPTY;
    },
  };
}
