/** Why each block of a text is there: the passages that were marked, and the places where the words of each stand. */
import type { Range } from './ranges.ts';
import { type Redactor, redactor } from './redactor.ts';
import { wordsOfPassage } from './taken-out.ts';

export interface Group {
  /** As the first of them was written. */
  words: string;
  /** Passages that were marked with these words. */
  marked: readonly Range[];
  /** All places of the text that go with them, those too. */
  places: readonly Range[];
}

export interface Groups {
  all: readonly Group[];
  /** The groups that keep a place out; none where it is other tips, or contact details, that do. */
  of(place: Range): readonly Group[];
}

/** Different passages that are told apart; more are one group. It bounds the work. */
const GROUPS_MAX = 100;

interface Open {
  words: string;
  redactor: Redactor;
  marked: Range[];
  places: Range[];
}

/** `marked` and `all`: in order, apart from each other; each passage that was marked lies in one of `all`. */
export function groupsOf(text: string, marked: readonly Range[], all: readonly Range[]): Groups {
  const groups: Open[] = [];
  const byWords = new Map<string, Open>();
  const groupFor = (words: string): Open => {
    const same = groups.find((one) => isAll(words, one.redactor.find(words))) ?? groups[GROUPS_MAX - 1];
    if (same !== undefined) return same;
    const group = { words, redactor: redactor(wordsOfPassage(words)), marked: [], places: [] };
    groups.push(group);
    return group;
  };
  const marks = marked.map((range) => {
    const words = text.slice(range.start, range.end);
    const group = byWords.get(words) ?? groupFor(words);
    byWords.set(words, group);
    group.marked.push(range);
    return { range, group };
  });

  const written = new Map<string, readonly Open[]>();
  const owners = new Map<Range, ReadonlySet<Open>>();
  let n = 0;
  for (const place of all) {
    const words = text.slice(place.start, place.end);
    const found = written.get(words) ?? groups.filter((one) => one.redactor.find(words).length > 0);
    written.set(words, found);
    const owning = new Set(found);
    // A passage without a word in it is found nowhere: it is out because it was marked.
    for (let mark = marks[n]; mark !== undefined && mark.range.start < place.end; mark = marks[n]) {
      owning.add(mark.group);
      n += 1;
    }
    owners.set(place, owning);
    for (const group of owning) group.places.push(place);
  }
  return { all: groups, of: (place) => [...(owners.get(place) ?? [])] };
}

const isAll = (words: string, found: readonly Range[]) =>
  found.length === 1 && found[0]?.start === 0 && found[0].end === words.length;
