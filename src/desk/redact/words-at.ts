/** Where words begin and end around a place of a text: what is selected is whole words, and the keyboard goes from one to the next. */
import type { Range } from './ranges.ts';

/** Characters looked at around a place: a segmenter is slow on a long text, and few words are longer. */
const AROUND = 300;
/** What a key stops at: a word, a number, a sign or picture; not white space, nor punctuation by itself. */
const STOP = /[\p{L}\p{N}\p{S}\p{Extended_Pictographic}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The whole words that a selection touches; `null` where it is nothing but white space. */
export function wholeWords(text: string, { start, end }: Range): Range | null {
  const chosen = text.slice(start, end);
  const inner = { start: start + chosen.length - chosen.trimStart().length, end: start + chosen.trimEnd().length };
  if (inner.start >= inner.end) return null;
  return {
    start: segmentAt(text, inner.start)?.start ?? inner.start,
    end: segmentAt(text, inner.end - 1)?.end ?? inner.end,
  };
}

/** The next stop behind a place, or the last before it. A passage that was taken out is one stop. `null` at the text's end. */
export function stopFrom(text: string, from: number, isForward: boolean, taken: readonly Range[]): Range | null {
  return isForward ? stopBehind(text, from, taken) : stopBefore(text, from, taken);
}

function stopBehind(text: string, from: number, taken: readonly Range[]): Range | null {
  const passage = taken.find(({ end }) => end > from);
  for (let at = from; at < text.length; ) {
    const end = endNear(text, at + AROUND);
    const [stop] = stopsIn(text, at, end);
    if (passage !== undefined && passage.start < (stop?.end ?? end))
      return stop !== undefined && stop.start < passage.start ? { ...stop, end: passage.start } : passage;
    if (stop !== undefined) return stop;
    at = end;
  }
  return null;
}

function stopBefore(text: string, from: number, taken: readonly Range[]): Range | null {
  const passage = taken.findLast(({ start }) => start < from);
  for (let at = from; at > 0; ) {
    const start = startNear(text, at - AROUND);
    const stop = stopsIn(text, start, at).at(-1);
    if (passage !== undefined && passage.end > (stop?.start ?? start))
      return stop !== undefined && stop.end > passage.end ? { ...stop, start: passage.end } : passage;
    if (stop !== undefined) return stop;
    at = start;
  }
  return null;
}

function segmentAt(text: string, at: number): Range | null {
  const from = startNear(text, at - AROUND);
  const found = segmenter.segment(text.slice(from, endNear(text, at + AROUND))).containing(at - from);
  return found === undefined ? null : { start: from + found.index, end: from + found.index + found.segment.length };
}

function stopsIn(text: string, start: number, end: number): Range[] {
  return Array.from(segmenter.segment(text.slice(start, end)))
    .filter(({ segment }) => STOP.test(segment))
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}

/** White space beside these places, where there is some: no word is cut there. */
function startNear(text: string, near: number): number {
  if (near <= 0) return 0;
  const space = text.slice(near, near + AROUND / 2).search(/\s/);
  return near + Math.max(0, space);
}

function endNear(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.slice(near - AROUND / 2, near).search(/\s\S*$/);
  return space < 0 ? near : near - AROUND / 2 + space;
}
