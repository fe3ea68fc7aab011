/** What accepted events make of a case, one after the other in the order of their places. */
import type { Status } from '../../protocol/event.ts';
import type { CaseTip, Note } from './case.ts';
import type { Opened } from './reading.ts';

export interface CaseState {
  thread: string | null;
  readers: Set<string>;
  status: Status;
  assigned: Set<string>;
  tags: Set<string>;
  /** By author and id: nobody can write into another's note. */
  notes: Map<string, Note>;
  tips: Map<string, CaseTip>;
}

export function emptyState(): CaseState {
  return {
    thread: null,
    readers: new Set(),
    status: 'new',
    assigned: new Set(),
    tags: new Set(),
    notes: new Map(),
    tips: new Map(),
  };
}

/** Everything but the readers, which decide who may write: see the fold. */
export function take(state: CaseState, { event, signed, tips }: Opened): void {
  switch (event.kind) {
    case 'opened':
      state.thread = event.thread;
      break;
    case 'status':
      state.status = event.status;
      break;
    case 'assignment':
      merge(state.assigned, event);
      break;
    case 'tags':
      merge(state.tags, event);
      break;
    case 'note': {
      const key = `${signed.by} ${event.id}`;
      const before = state.notes.get(key) ?? { id: event.id, by: signed.by, day: event.day, text: '', versions: [] };
      state.notes.set(key, { ...before, text: event.text, versions: [...before.versions, event.seq] });
      break;
    }
    case 'share':
    case 'kept':
      for (const { thread: _, ...tip } of tips ?? []) {
        // The same copy given twice is one; another copy of the same tip, with more or less in it, is its own.
        const key = JSON.stringify([tip.how, tip.id, tip.text, tip.contact, tip.redacted, tip.original !== null]);
        if (!state.tips.has(key)) state.tips.set(key, { ...tip, by: signed.by, seq: event.seq });
      }
      break;
    case 'exported':
    case 'deleted':
      break;
  }
}

function merge(set: Set<string>, { add, remove }: { add: readonly string[]; remove: readonly string[] }): void {
  for (const one of remove) set.delete(one);
  for (const one of add) set.add(one);
}
