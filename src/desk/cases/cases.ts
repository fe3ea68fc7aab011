/** The cases of a desk: fetched and folded, kept up to date, written in. The rules are in fold.ts and writer.ts. */
import { signal } from '@preact/signals';
import type { EventBody } from '../../protocol/event.ts';
import { type Case, CaseError, type Cases, type CasesState, type CaseTarget } from './case.ts';
import { createLogs, type LogParts } from './logs.ts';
import { noteParser } from './markdown-parser.ts';
import { createWriter, type WriterParts } from './writer.ts';

export type CasesParts = LogParts & Omit<WriterParts, 'logs'>;

const EMPTY: CasesState = { byId: new Map(), deleted: new Map(), phase: 'idle', problem: null, waiting: true };

export function createCases(parts: CasesParts): Cases {
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

  async function write(target: CaseTarget, bodies: readonly EventBody[], to?: readonly string[]): Promise<void> {
    if (isWaiting()) throw new CaseError('no-secret');
    const id = 'case' in target ? target.case : logs.idOf(target.thread);
    if (id === null) throw new CaseError('no-secret');
    let written = 0;
    try {
      if ('thread' in target) await writer.open(id, target.thread, target.readers);
      for (const body of bodies) {
        await writer.write(id, body, to);
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

  /** The case of a thread, deleted or not. */
  const find = (thread: string, among: ReadonlyMap<string, Case>) => {
    const id = logs.idOf(thread);
    return (id === null ? undefined : among.get(id)) ?? null;
  };

  return {
    state,
    ofThread: (thread) => find(thread, state.value.byId),
    deletionOf: (thread) => find(thread, state.value.deleted)?.deleted ?? null,
    refresh() {
      running ??= refresh().finally(() => {
        running = null;
      });
      return running;
    },
    write(target, bodies, to) {
      const next = writing.then(() => write(target, bodies, to));
      writing = next.catch(() => undefined);
      return next;
    },
    stored: () => logs.stored(),
    delete(id) {
      const next = writing.then(async () => {
        await logs.pull();
        await writer.delete(id).finally(() => show());
        if (!closed) await logs.remember().catch(() => undefined);
      });
      writing = next.catch(() => undefined);
      return next;
    },
    close() {
      closed = true;
      logs.close();
      noteParser.forget();
      state.value = EMPTY;
    },
  };
}
