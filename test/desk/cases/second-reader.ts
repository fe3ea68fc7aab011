/**
 * A second reading of a case log, written from docs/PROTOCOL.md section 13 alone. Quotes in comments are from there; `CHOICE`
 * marks where the document leaves more than one reading open.
 */
import { addDays } from '../../../src/protocol/days.ts';
import type { Event } from '../../../src/protocol/event.ts';

/** What one place of the log holds for this reader; signatures of authors and sources were already verified by the caller. */
export interface Place {
  seq: number; // where the server shows it
  hash: string; // of the sealed file
  reading:
    | { outcome: 'closed' }
    | { outcome: 'damaged'; code: string } // `bad-signature`, `newer`, `wrong-newsroom`; anything else: no event at all
    | { outcome: 'opened'; opened: Opened };
}
export interface Opened {
  event: Event;
  signed: { signed: string; by: string; sig: string };
  addresses: readonly { thread: string; to: readonly string[] }[] | null; // `null`: one of them is not what a source signed
  tips:
    | readonly {
        id: string;
        day: string;
        text: string;
        contact: string | null;
        redacted: number;
        thread: string | null;
      }[]
    | null;
}
export interface Input {
  case: string;
  sealed: readonly Place[];
  own: string;
  directory: {
    members: readonly { key: string; roles: readonly string[] }[];
    former: readonly { key: string; ended: string }[];
  };
  remembered: { length: number; hash: string } | null;
  caseOf(thread: string): string | null; // `null`: not known here, then it cannot be checked
}
export interface View {
  readers: string[];
  byRight: string[];
  status: string;
  assigned: string[];
  tags: string[];
  title: string | null;
  told: { by: string; day: string } | null; // the last account that status, assignment, tags and title rest on
  notes: { by: string; id: string; text: string; from: { by: string; day: string } | null }[];
  tips: string[]; // JSON of [`kept` or `shared`, id, text, contact, redacted], each once
  history: string[]; // `seq kind by` of the events that count, in order
  deleted: { by: string; day: string } | null; // it was deleted, and nothing counted since
  faults: string[]; // `seq kind by`
}

export function secondReading(input: Input): View {
  const { own, directory, remembered } = input;
  const faults = new Map<string, string>();
  /** "named once for a place" */
  const fault = (seq: number, kind: string, by = ''): void => {
    const name = `${seq} ${kind}`;
    if (!faults.has(name)) faults.set(name, `${name} ${by}`);
  };

  // "Events are taken in the order of their places"; "two files in one place (the one with the smaller hash is taken)".
  const shown = new Map<number, Place>();
  const twice = new Set<number>();
  for (const place of input.sealed) {
    const other = shown.get(place.seq);
    if (other !== undefined && other.hash !== place.hash) twice.add(place.seq);
    if (other === undefined || place.hash < other.hash) shown.set(place.seq, place);
  }
  const all = [...shown.values()].sort((a, b) => a.seq - b.seq);

  const isMisplaced = (place: Place, event: Event): boolean => event.case !== input.case || event.seq !== place.seq;
  // "its author is in no directory, or had left more than a day before `day`"
  const isForeign = (by: string, day: string): boolean =>
    !directory.members.some(({ key }) => key === by) &&
    !directory.former.some(({ key, ended }) => key === by && day <= addDays(ended, 1));

  // "A deletion counts if its author is an admin by the directory, or was a member and the server shows nothing before it".
  // CHOICE: who is not `foreign` "was a member", so a present member without the role too.
  const isDeletion = (place: Place): boolean => {
    if (place.reading.outcome !== 'opened') return false;
    const { event, signed } = place.reading.opened;
    // "in any place but 0"
    if (event.kind !== 'deleted' || place.seq === 0 || isMisplaced(place, event)) return false;
    if (directory.members.some(({ key, roles }) => key === signed.by && roles.includes('admin'))) return true;
    return place === all[0] && !isForeign(signed.by, event.day);
  };
  // "Nothing before the last deletion that counts is looked at". CHOICE: so neither is an earlier one with the same id.
  const deletion = all.findLast(isDeletion) ?? null;
  const places = deletion === null ? all : all.slice(all.indexOf(deletion));
  const start = deletion?.seq ?? 0;
  const hashBefore = (seq: number): string | undefined => (seq > start ? shown.get(seq - 1)?.hash : undefined);

  // What the case is, so far.
  const byRight = new Set<string>();
  const added = new Set<string>();
  const reads = (member: string): boolean => byRight.has(member) || added.has(member);
  /** Whom "any share, one that does not count too, ever named in `add`". */
  const named = new Set<string>();
  /** "Its view is *whole* until it meets a place that is missing, closed, or holds no event that belongs there". */
  let whole = true;
  /** "where a place before it was missing, closed, or held no event that belongs there". */
  let unseen = false;
  const counted = new Set<string>();
  let status = 'new';
  let assigned = new Set<string>();
  let tags = new Set<string>();
  let title: string | null = null;
  let told: View['told'] = null;
  const ownNotes = new Map<string, View['notes'][number]>();
  const toldNotes = new Map<string, View['notes'][number]>();
  const tips = new Set<string>();
  const history: string[] = [];
  let deleted: View['deleted'] = null;
  /** An event that counts. `believed`: a share of which this member takes it all. */
  function apply({ event, signed: { by }, tips: texts }: Opened, believed: boolean): void {
    deleted = event.kind === 'deleted' ? { by, day: event.day } : null;
    const keep = (how: 'kept' | 'shared'): void => {
      for (const { id, text, contact, redacted } of texts ?? []) {
        tips.add(JSON.stringify([how, id, text, contact, redacted]));
      }
    };
    switch (event.kind) {
      case 'status':
        status = event.status;
        break;
      case 'assignment':
        // "removals first, then additions"
        for (const member of event.remove) assigned.delete(member);
        for (const member of event.add) assigned.add(member);
        break;
      case 'tags':
        for (const tag of event.remove) tags.delete(tag);
        for (const tag of event.add) tags.add(tag);
        break;
      case 'title':
        // "the last one holds; an empty one takes it off"
        title = event.title || null;
        break;
      case 'note':
        ownNotes.set(by + event.note, { by, id: event.note, text: event.text, from: null });
        break;
      case 'share':
        // "besides whom this member knew before, its author, its `to` and its `add` are believed to read". CHOICE: `remove`,
        // to whom a share is sealed as well, is taken away (removals first, as elsewhere).
        if (believed) for (const member of [by, ...event.to]) added.add(member);
        for (const member of event.remove) added.delete(member);
        for (const member of event.add) added.add(member);
        break;
      case 'account':
        keep('shared');
        // "a member who reads by right with a whole view takes the tips alone"
        if (whole && byRight.has(own)) break;
        told = { by, day: event.day };
        status = event.status;
        assigned = new Set(event.assigned);
        tags = new Set(event.tags);
        title = event.title ?? null;
        // CHOICE: `from` has the day of the account; a later account of the same note takes the place of the earlier.
        for (const note of event.notes) {
          toldNotes.set(note.by + note.id, { by: note.by, id: note.id, text: note.text, from: told });
        }
        break;
      case 'kept':
        keep('kept');
    }
  }

  /** An event that this reader opened: "the first fault that applies is named". */
  function judge(place: Place, opened: Opened): void {
    const { event, signed } = opened;
    const { seq } = place;
    const { by } = signed;
    if (isMisplaced(place, event)) {
      whole = false;
      unseen = true;
      fault(seq, 'misplaced', by);
      return;
    }
    // "`previous` is not the hash of the file before it (where that is shown), or the first has one"; "from this place on,
    // itself included".
    const before = seq === 0 ? null : hashBefore(seq);
    if (place !== deletion && before !== undefined && event.previous !== before) {
      whole = false;
      fault(seq, 'changed', by);
    }
    // "whose author and `id` were there before, in one that counted, is passed over, but for `changed` and for whom it names"
    const isAgain = counted.has(`${by} ${event.id}`);
    const wrong = place === deletion || isAgain ? null : faultOf(opened);
    // "any share before it that stands in its place, one that does not count too"
    if (event.kind === 'share') for (const member of event.add) named.add(member);
    if (isAgain) return;
    if (wrong !== null && wrong !== 'believed') {
      fault(seq, wrong, by);
      return;
    }
    if (place !== deletion) counted.add(`${by} ${event.id}`);
    history.push(`${seq} ${event.kind} ${by}`);
    apply(opened, wrong === 'believed');
  }

  function faultOf({ event, signed: { by }, addresses, tips: texts }: Opened): string | null {
    if (isForeign(by, event.day)) return 'foreign';
    // "Every signed text and address of a source must verify, and its thread must give this case's id."
    const isOther = ({ thread }: { thread: string | null }): boolean =>
      thread !== null && (input.caseOf(thread) ?? input.case) !== input.case;
    if (addresses === null || texts === null || addresses.some(isOther) || texts.some(isOther)) return 'false-tip';
    // "the members in the `to` of any address that stood in an `opened` or a `share` so far"; "a source's signature proves
    // that, whoever shows it". CHOICE: so also in one whose author does not read the case, but in none with a fault above.
    if (event.kind === 'opened' || event.kind === 'share') {
      for (const { to } of addresses) for (const member of to) byRight.add(member);
    }
    // "Any other `deleted` event is `unknown-reader` [...] and the view is not whole from there on."
    if (event.kind === 'deleted') {
      whole = false;
      return 'unknown-reader';
    }
    // "A share that adds this member, who does not read the case before it nor by the addresses in it, counts whoever wrote it
    // where a place before it was missing, closed, or held no event that belongs there"
    if (event.kind === 'share' && event.add.includes(own) && !reads(own) && unseen) return 'believed';
    // "An event counts only if its author reads the case at its place, by what stands in it and before it."
    if (reads(by)) return null;
    // "any after a deletion that counts"
    return whole && deletion === null && !named.has(by) ? 'not-a-reader' : 'unknown-reader';
  }

  // "sees a log that begins with a closed place: nothing is missing before that, unless the device remembers a head of this log"
  let expected = start;
  const first = places[0];
  if (first?.reading.outcome === 'closed' && remembered === null) expected = first.seq;
  let closedAt = -2;
  const closed: number[] = [];
  for (const place of places) {
    const { seq, reading } = place;
    if (seq > expected) {
      whole = false;
      unseen = true;
      fault(expected, 'missing');
    }
    expected = seq + 1;
    // CHOICE: these two are of the place, and named beside whatever fault its event has; they end the whole view at once.
    const isAnother = remembered !== null && remembered.length === seq + 1 && remembered.hash !== place.hash;
    if (twice.has(seq) || isAnother) {
      whole = false;
      fault(seq, 'changed');
    }
    if (reading.outcome === 'closed') {
      whole = false;
      unseen = true;
      // "One fault for a run of closed places, at its first"
      if (closedAt !== seq - 1) closed.push(seq);
      closedAt = seq;
    } else if (reading.outcome === 'damaged') {
      whole = false;
      unseen = true;
      const kinds: Record<string, string> = {
        newer: 'newer',
        'wrong-newsroom': 'misplaced',
        'bad-signature': 'foreign',
      };
      fault(seq, kinds[reading.code] ?? 'damaged');
    } else {
      judge(place, reading.opened);
    }
  }
  // "this member reads by right (by any address in the log, a later one too)"
  if (byRight.has(own)) for (const seq of closed) fault(seq, 'without-you');
  // "this device has seen more events than the server shows. At the first place that is not shown"
  if (remembered !== null && remembered.length > expected) fault(expected, 'withheld');

  // "a note's own event, earlier or later, takes its place"; "an empty text withdraws it" (CHOICE: in an account too).
  const notes = [...new Map([...toldNotes, ...ownNotes])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, note]) => (note.text === '' ? [] : [note]));
  return {
    readers: [...new Set([...byRight, ...added])].sort(),
    byRight: [...byRight].sort(),
    status,
    assigned: [...assigned].sort(),
    tags: [...tags].sort(),
    title,
    told,
    notes,
    tips: [...tips].sort(),
    history,
    deleted,
    faults: [...faults.values()].sort(),
  };
}
