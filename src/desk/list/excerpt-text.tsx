/** The words of a row, with what a search found marked. */
import { useMemo } from 'preact/hooks';
import { visible } from '../shared/visible.ts';
import { excerptOf } from './excerpt.ts';
import type { SearchText } from './search-index.ts';

/** `notes`: how to say that the words are from the notes. */
export function ExcerptText(props: { of: SearchText; terms: readonly string[] | null; notes: string }) {
  const { from, parts } = useMemo(() => excerptOf(props.of, props.terms), [props.of, props.terms]);
  return (
    <span class="excerpt" dir="auto">
      {from !== 'text' && <span class="from">{from === 'notes' ? props.notes : 'Contact: '}</span>}
      {parts.map(({ text, found }, n) =>
        found ? <mark key={n}>{visible(text)}</mark> : <span key={n}>{visible(text)}</span>,
      )}
    </span>
  );
}
