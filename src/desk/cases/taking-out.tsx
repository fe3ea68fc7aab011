/**
 * Takes passages out of a tip's text. The text stands in a read-only text area: selecting works there by mouse, by finger,
 * and by keyboard (Shift and arrows), and its offsets are exact. Below is what will be given on, as it will be.
 */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { REDACTION } from '../../protocol/event.ts';
import { passages, type Range } from '../redact/ranges.ts';
import type { Places } from '../redact/taken-out.ts';
import { visible } from '../shared/visible.ts';
import { joined } from '../shared/words.ts';
import { count } from './sentences.ts';

/** Places that are drawn: the same word may stand in a text tens of thousands of times. */
const DRAWN_MAX = 200;

export function TakingOut(props: {
  /** Which tip, for the labels. */
  title: string;
  text: string;
  ranges: readonly Range[];
  /** With the places where the same words stand: they go too. */
  all: readonly Range[];
  onRanges: (ranges: readonly Range[]) => void;
}) {
  const { title, text, ranges, all } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const id = useId();
  const take = () => {
    const element = area.current;
    if (element === null) return;
    const start = offsetIn(text, element.selectionStart);
    const end = offsetIn(text, element.selectionEnd);
    if (start === end) setSaid('Nothing is selected. Select a passage in the text above first.');
    else {
      props.onRanges(passages(text, [...ranges, { start, end }]));
      setSaid('Taken out. Check below what is left.');
      element.setSelectionRange(element.selectionEnd, element.selectionEnd);
    }
    element.focus();
  };
  const putBack = (back: readonly Range[]) => {
    props.onRanges(ranges.filter((one) => !back.includes(one)));
    setSaid('Put back.');
    area.current?.focus();
  };
  const markedIn = (range: Range) => ranges.filter(({ start }) => start >= range.start && start < range.end);
  const block = (range: Range) => {
    const marked = markedIn(range);
    if (marked.length === 0)
      return (
        <span class="block" role="img" aria-label="the same words, taken out">
          {REDACTION}
        </span>
      );
    return (
      <button
        type="button"
        class="block"
        aria-label={`Put back the passage ${excerpt(text.slice(range.start, range.end))}`}
        onClick={() => putBack(marked)}
      >
        {REDACTION}
        <span class="put-back">put back</span>
      </button>
    );
  };
  const more = all.slice(DRAWN_MAX);
  return (
    <div class="taking-out">
      <label for={id}>{title}</label>
      <textarea
        id={id}
        ref={area}
        class="taking-area"
        readOnly
        rows={6}
        value={text}
        aria-describedby={`${id}-hint`}
        onSelect={() => setSaid('')}
      />
      <p class="hint" id={`${id}-hint`}>
        Select a passage, then take it out. With the keyboard: Shift and the arrow keys.
      </p>
      <div class="actions">
        <Button onClick={take}>Take out the selection</Button>
        <span role="status">{said}</span>
      </div>
      {all.length > 0 && (
        <section class="left-text" aria-label={`${title}: what is left`} dir="auto">
          {segments(text.slice(0, more[0]?.start), all.slice(0, DRAWN_MAX)).map(({ before, range }, place) => (
            <span key={place}>
              {visible(before)}
              {range !== null && block(range)}
            </span>
          ))}
          {more.length > 0 && (
            <p class="hint">
              … and {count(more.length, 'more place')}, not shown here, {more.length === 1 ? 'is' : 'are'} taken out.{' '}
              {more.filter((range) => markedIn(range).length > 0).map(block)}
            </p>
          )}
        </section>
      )}
    </div>
  );
}

/** Where else the words stand that are taken out, in whatever writing; `children` says what becomes of them. */
export function AlsoFound(props: { found: Places; children: ComponentChildren }) {
  const { tips, notes, tags, titles } = props.found;
  const places = [
    tips > 0 ? `${count(tips, 'more place')} of the tips` : '',
    notes > 0 ? `${count(notes, 'place')} of the notes` : '',
    tags > 0 ? `${count(tags, 'place')} of the tags` : '',
    titles > 0 ? 'the title' : '',
  ].filter((place) => place !== '');
  const unfound =
    'Misspellings, “Weber, Anna” for “Anna Weber”, names in another alphabet’s spelling, and “[at]” for @ are not found: look for them yourself.';
  if (places.length === 0)
    return <p class="hint">What you leave out was found nowhere else in what goes along. {unfound}</p>;
  return (
    <p class="note-warning">
      What you leave out also stands in {joined(places)}.{props.children} {unfound}
    </p>
  );
}

/** The text up to each passage, and what follows the last. */
function segments(text: string, ranges: readonly Range[]): { before: string; range: Range | null }[] {
  let at = 0;
  const parts: { before: string; range: Range | null }[] = [];
  for (const range of ranges) {
    parts.push({ before: text.slice(at, range.start), range });
    at = range.end;
  }
  return [...parts, { before: text.slice(at), range: null }];
}

/** A text area counts every line end as one character, however it was written. */
export function offsetIn(text: string, counted: number): number {
  let at = 0;
  for (let n = 0; n < counted; n += 1) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

const excerpt = (text: string) => `“${visible(text.slice(0, 60))}${text.length > 60 ? '…' : ''}”`;
