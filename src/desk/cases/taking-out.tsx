/**
 * Takes passages out of a tip's text. The text stands in a read-only text area: selecting works there by mouse, by finger,
 * and by keyboard (Shift and arrows), and its offsets are exact. Below is what will be given on, as it will be.
 */
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { REDACTION } from '../../protocol/event.ts';
import { passages, type Range } from './share.ts';

export function TakingOut(props: {
  /** Which tip, for the labels. */
  title: string;
  text: string;
  ranges: readonly Range[];
  onRanges: (ranges: readonly Range[]) => void;
}) {
  const { title, text, ranges } = props;
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
  const putBack = (range: Range) => {
    props.onRanges(ranges.filter((one) => one !== range));
    setSaid('Put back.');
    area.current?.focus();
  };
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
      {ranges.length > 0 && (
        <section class="left-text" aria-label={`${title}: what is left`} dir="auto">
          {segments(text, ranges).map(({ before, range }, place) => (
            <span key={place}>
              {before}
              {range !== null && (
                <button
                  type="button"
                  class="block"
                  aria-label={`Put back the passage ${excerpt(text.slice(range.start, range.end))}`}
                  onClick={() => putBack(range)}
                >
                  {REDACTION}
                  <span class="put-back">put back</span>
                </button>
              )}
            </span>
          ))}
        </section>
      )}
    </div>
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

const excerpt = (text: string) => (text.length <= 60 ? `“${text}”` : `“${text.slice(0, 60)}…”`);
