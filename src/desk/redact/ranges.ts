/** Passages of a text, and the text without them. */
import { REDACTION } from '../../protocol/event.ts';

/** A selection, in UTF-16 units as a text area counts them: from `start` up to, and not with, `end`. */
export interface Range {
  start: number;
  end: number;
}

/** Characters of an alphabet between two of which there always is a border: a segmenter is slow at thousands of places. */
const APART =
  /^[\t -~\u00a1-\u00a8\u00b0-\u02ff\u0370-\u0482\u05d0-\u05ea\u0620-\u063f\u0641-\u064a\u2580-\u259f\u4e00-\u9fff]{2}$/;

/**
 * What is really taken out for these selections: in order, none empty; those that overlap or touch become one. A range
 * that would cut a character (an emoji of several parts, a letter and its accent) takes all of it.
 */
export function passages(text: string, ranges: readonly Range[]): Range[] {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text);
  const isBorder = (at: number) => at === 0 || at === text.length || APART.test(text.slice(at - 1, at + 1));
  const borderBefore = (at: number) => (isBorder(at) ? at : (segments.containing(at)?.index ?? at));
  const borderAfter = (at: number) => {
    const last = isBorder(at) ? undefined : segments.containing(at - 1);
    return last === undefined ? at : last.index + last.segment.length;
  };
  const whole = ranges
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ start: borderBefore(start), end: borderAfter(end) }))
    .sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const range of whole) {
    const before = merged.at(-1);
    if (before !== undefined && range.start <= before.end) before.end = Math.max(before.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** The one of many that a place lies in; `null` for none. `ranges`: in order, apart from each other. */
export function rangeAt(ranges: readonly Range[], at: number): Range | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  const range = ranges[low];
  return range !== undefined && range.start <= at ? range : null;
}

/** Takes passages out. Each becomes the same five blocks, whatever its length. */
export function redact(text: string, ranges: readonly Range[]): { text: string; redacted: number } {
  const taken = passages(text, ranges);
  let left = '';
  let at = 0;
  for (const { start, end } of taken) {
    left += text.slice(at, start) + REDACTION;
    at = end;
  }
  return { text: left + text.slice(at), redacted: taken.length };
}
