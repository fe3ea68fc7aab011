/** What is selected in a text that passages are taken out of: whole words, by mouse, finger or keys. */
import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Range } from '../redact/ranges.ts';
import { stopFrom, wholeWords } from '../redact/words-at.ts';
import { lineFrom, select, selectedIn } from './taking-out-dom.ts';

const START: Range = { start: 0, end: 0 };
const union = (a: Range, b: Range): Range => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });
export const isSame = (a: Range | null, b: Range | null) => a?.start === b?.start && a?.end === b?.end;

export interface Selecting {
  chosen: Range | null;
  /** Nothing is selected any more. */
  clear(): void;
  /** The same, and the keyboard goes on from here, or from where it was. */
  rest(at?: number): void;
  /** Whether the key was one that selects. */
  onKey(event: TargetedKeyboardEvent<HTMLElement>): boolean;
}

/** `taken`: passages that are one stop of the keyboard each. `onChoose` is called with each new selection. */
export function useSelecting(
  area: RefObject<HTMLElement | null>,
  text: string,
  taken: readonly Range[],
  onChoose: () => void,
): Selecting {
  const [chosen, setChosen] = useState<Range | null>(null);
  /** Where the keyboard began to select, and where it is. */
  const keys = useRef({ anchor: START, head: START });
  const choose = (next: Range | null) => {
    setChosen(next);
    if (next !== null) onChoose();
  };

  useEffect(() => {
    // A selection that moves to a button is kept: on a phone the press itself takes it away.
    const follow = () => {
      const found = area.current && selectedIn(area.current, text);
      if (found === null) return;
      const next = wholeWords(text, found);
      if (!isSame(next, union(keys.current.anchor, keys.current.head))) {
        const { start, end } = next ?? found;
        keys.current = { anchor: { start, end: start }, head: { start: end, end } };
      }
      choose(next);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [text]);

  const chooseWith = (element: HTMLElement, anchor: Range, head: Range) => {
    keys.current = { anchor, head };
    const next = union(anchor, head);
    select(element, text, next);
    choose(next);
  };
  const move = (element: HTMLElement, isForward: boolean, byLine: boolean, isLonger: boolean) => {
    const { anchor, head } = keys.current;
    const from = isLonger || chosen === null ? head : chosen;
    const edge = isForward ? from.end : from.start;
    const line = byLine ? lineFrom(element, text, { start: edge, end: edge }, isForward) : null;
    const stop =
      line === null
        ? stopFrom(text, edge, isForward, taken)
        : stopFrom(text, wholeWords(text, { start: line, end: line + 1 })?.start ?? line, true, taken);
    // At the text's end the last one stays.
    const there = stop ?? (isLonger ? head : stopFrom(text, edge, !isForward, taken));
    if (there !== null) chooseWith(element, isLonger ? anchor : there, there);
  };
  return {
    chosen,
    clear: () => setChosen(null),
    rest(at = keys.current.head.start) {
      const here = { start: at, end: at };
      keys.current = { anchor: here, head: here };
      setChosen(null);
      document.getSelection()?.removeAllRanges();
      area.current?.focus({ preventScroll: true });
    },
    onKey({ key, shiftKey, ctrlKey, metaKey, currentTarget }) {
      if (ctrlKey || metaKey) {
        const all = key.toLowerCase() === 'a' ? wholeWords(text, { start: 0, end: text.length }) : null;
        if (all !== null) chooseWith(currentTarget, all, all);
        return all !== null;
      }
      const isRtl = getComputedStyle(currentTarget).direction === 'rtl';
      if (key === 'ArrowLeft' || key === 'ArrowRight')
        move(currentTarget, (key === 'ArrowRight') !== isRtl, false, shiftKey);
      else if (key === 'ArrowUp' || key === 'ArrowDown') move(currentTarget, key === 'ArrowDown', true, shiftKey);
      else return false;
      return true;
    },
  };
}
