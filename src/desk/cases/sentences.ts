/** The log of a case in sentences: what happened, and what is wrong with it and what to do. Not a word of notes or tips is in them. */
import { joined, STATUS_WORDS } from '../shared/words.ts';
import type { CaseFault, HistoryEntry } from './case.ts';
import type { NameOf } from './names.ts';

export function count(n: number, thing: string): string {
  return `${n} ${n === 1 ? thing : thing.replace(/y$/, 'ie').concat('s')}`;
}

const NOTE_WORDS = { true: 'wrote a note', false: 'changed a note', null: 'wrote or changed a note' } as const;

/** `first` says whether a note's text is its first version, or a case's opening the first, where that is known. */
export function sentence(entry: HistoryEntry, name: NameOf, first: boolean | null = null): string {
  const { event } = entry;
  const who = name(entry.by);
  const names = (keys: readonly string[]) => joined(keys.map(name));
  switch (event.kind) {
    case 'opened':
      return first === false ? `${who} joined in.` : `${who} opened the case.`;
    case 'status':
      return `${who} set the status to “${STATUS_WORDS[event.status]}”.`;
    case 'assignment': {
      if (event.remove.length === 0 && event.add.join() === entry.by) return `${who} took it on.`;
      if (event.add.length === 0 && event.remove.join() === entry.by) return `${who} gave it up.`;
      return `${who} ${both('assigned it to', names(event.add), 'took it from', names(event.remove))}.`;
    }
    case 'tags':
      return `${who} ${both('added', quoted(event.add, 'tag'), 'took off', quoted(event.remove, 'tag'))}.`;
    case 'title':
      return event.title === '' ? `${who} took the title off.` : `${who} set the title to “${event.title}”.`;
    case 'note':
      return `${who} ${event.text === '' ? 'withdrew a note' : NOTE_WORDS[`${first}`]}.`;
    case 'share':
      return `${who} ${both('shared it with', names(event.add), 'stopped sharing it with', names(event.remove))}.`;
    case 'account': {
      const less = event.tips.filter((tip) => !('original' in tip)).length;
      const told = [
        event.tips.length === 0
          ? ''
          : `${count(event.tips.length, 'message')}${less === 0 ? '' : ' with something left out'}`,
        event.notes.length === 0 ? '' : count(event.notes.length, 'note'),
      ].filter((part) => part !== '');
      return `${who} told ${names(event.to.filter((key) => key !== entry.by)) || 'nobody'} how the case stands${told.length === 0 ? '' : `, with ${joined(told)}`}.`;
    }
    case 'kept':
      return `${who} kept the tip of ${event.stored}.`;
    case 'reply':
      return `${who} wrote a reply to the source.`;
    case 'delivered':
      return event.member === entry.by
        ? `${who} put the reply into the source’s mailbox.`
        : `${who} put a reply of ${name(event.member)} into the source’s mailbox.`;
    case 'exported':
      return `${who} made an export of ${count(event.files, 'file')}.`;
    case 'deleted':
      return `${who} deleted the case, and ${count(event.seq, 'entry')} with it.`;
  }
}

/** Tells whether an event is the first version of its note, or the first to open its case. */
export function firstOfItsKind(history: readonly HistoryEntry[]): (entry: HistoryEntry) => boolean {
  const firsts = new Map<string, HistoryEntry>();
  for (const entry of history) {
    const { event, by } = entry;
    const name = event.kind === 'note' ? `note ${by} ${event.note}` : event.kind;
    if (!firsts.has(name)) firsts.set(name, entry);
  }
  const entries = new Set(firsts.values());
  return (entry) => entries.has(entry);
}

function quoted(words: readonly string[], thing: string): string {
  if (words.length === 0) return '';
  return `the ${thing}${words.length === 1 ? '' : 's'} ${joined(words.map((word) => `“${word}”`))}`;
}

function both(first: string, added: string, second: string, removed: string): string {
  const parts = [added === '' ? '' : `${first} ${added}`, removed === '' ? '' : `${second} ${removed}`];
  return parts.filter((part) => part !== '').join(' and ') || 'changed nothing';
}

/** Places are counted from 1 for people. */
export function faultSentence({ kind, seq, by }: CaseFault, name: NameOf): string {
  const who = by === null ? 'somebody' : name(by);
  const place = seq + 1;
  switch (kind) {
    case 'missing':
      return `Entry ${place} is missing, or more from there on: the server lost or withholds it.`;
    case 'changed':
      return `Entry ${place} does not fit the one before it: something there was changed, dropped or exchanged.`;
    case 'withheld':
      return `This device has seen more than ${count(seq, 'entry')}, and the server no longer shows the rest: it was restored from a backup, or withholds them.`;
    case 'misplaced':
      return `Entry ${place} is a copy of what ${who} wrote for another place: somebody put it here. It is not counted.`;
    case 'foreign':
      return `Entry ${place} was signed by nobody who was a member then. It is not counted.`;
    case 'not-a-reader':
      return `Entry ${place} was signed by ${who}, who does not read this case. It is not counted.`;
    case 'unknown-reader':
      return `Entry ${place} was signed by ${who}. This desk cannot tell whether they read this case, so it is not counted. Ask them.`;
    case 'without-you':
      return `Entry ${place}, or more from there on, is not sealed to you, although the source wrote to you. It may be older than that, or a message to others. Ask who reads this case.`;
    case 'false-tip':
      return `Entry ${place}, by ${who}, passes something on as a source’s that no source of this case signed. It is not counted.`;
    case 'newer':
      return `Entry ${place} was made by a newer version of Flowerpot and is not counted here. Reload the desk.`;
    case 'damaged':
      return `Entry ${place} cannot be read: it is damaged.`;
  }
}
