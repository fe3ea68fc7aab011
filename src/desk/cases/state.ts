/** What accepted events make of a case, one after the other in the order of their places. */
import type { Event, Status } from '../../protocol/event.ts';
import { type MessageCopy, replyKey } from '../messages/message.ts';
import type { Case, Note } from './case.ts';
import type { Readers } from './readers.ts';
import type { Opened } from './reading.ts';

export interface CaseState {
  status: Status;
  assigned: Set<string>;
  tags: Set<string>;
  title: string | null;
  /** By author and id: nobody can write into another's note. */
  notes: Map<string, Note>;
  tips: Map<string, MessageCopy>;
  delivered: Set<string>;
  told: Case['told'];
}

export function emptyState(): CaseState {
  return {
    status: 'new',
    assigned: new Set(),
    tags: new Set(),
    title: null,
    notes: new Map(),
    tips: new Map(),
    delivered: new Set(),
    told: null,
  };
}

/** Everything but the readers, which decide who may write: see readers.ts. `readers` as they are at this place. */
export function applyEvent(state: CaseState, opened: Opened, readers: Readers): void {
  const { event, signed } = opened;
  switch (event.kind) {
    case 'status':
      state.status = event.status;
      break;
    case 'assignment':
      merge(state.assigned, event);
      break;
    case 'tags':
      merge(state.tags, event);
      break;
    case 'title':
      state.title = event.title === '' ? null : event.title;
      break;
    case 'note': {
      const key = `${signed.by} ${event.note}`;
      const there = state.notes.get(key);
      // What somebody else told of this note gives way to its author's own words.
      const before = there && there.from === null ? there : null;
      const { day = event.day, versions = [] } = before ?? {};
      const note = { id: event.note, by: signed.by, day, text: event.text, redacted: 0 };
      state.notes.set(key, { ...note, versions: [...versions, event.seq], from: null });
      break;
    }
    case 'account':
      addTips(state, opened);
      if (!readers.seesAll()) takeAccount(state, event, signed.by);
      break;
    case 'kept':
    case 'reply':
      addTips(state, opened);
      break;
    case 'delivered':
      state.delivered.add(replyKey(event.member, event.reply));
      break;
    case 'opened':
    case 'share':
    case 'exported':
    case 'deleted':
      break;
  }
}

/** For who has not seen it all: what was before, as somebody tells it. Nobody's own words are replaced by it. */
function takeAccount(state: CaseState, event: Extract<Event, { kind: 'account' }>, by: string): void {
  state.told = { by, day: event.day };
  state.status = event.status;
  state.assigned = new Set(event.assigned);
  state.tags = new Set(event.tags);
  state.title = event.title ?? null;
  for (const told of event.notes) {
    const key = `${told.by} ${told.id}`;
    if (state.notes.get(key)?.from === null) continue;
    state.notes.set(key, { ...told, versions: [], from: { by, day: event.day } });
  }
}

function addTips(state: CaseState, { event, signed, tips }: Opened): void {
  for (const tip of tips ?? []) {
    // The same copy given twice is one; another copy of the same tip, with more or less in it, is its own.
    const key = JSON.stringify([tip.how, tip.id, tip.text, tip.contact, tip.redacted, tip.original !== null]);
    if (!state.tips.has(key)) state.tips.set(key, { ...tip, by: signed.by, seq: event.seq });
  }
}

function merge(set: Set<string>, { add, remove }: { add: readonly string[]; remove: readonly string[] }): void {
  for (const one of remove) set.delete(one);
  for (const one of add) set.add(one);
}
