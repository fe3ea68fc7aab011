/**
 * One row: a box for choosing it where that is possible, a button with its words and its day that opens it, and its facts,
 * which describe the button and are no part of its name.
 */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Day } from '../../protocol/days.ts';
import { visible } from '../shared/visible.ts';
import { shortDay } from '../shared/words.ts';
import type { Place } from './day-list.tsx';
import { excerptOf } from './excerpt.ts';
import type { Listed } from './listed.ts';

export function ListRow(props: {
  item: Listed;
  /** Stands for its words while nothing is searched for; `null` for none. */
  title?: string | null;
  /** Its words where there is no text. */
  without: string;
  /** From the search. */
  terms: readonly string[] | null;
  /** How to say that the words are from the notes. */
  notes: string;
  place: Place;
  today: Day;
  isUnread?: boolean;
  isOpen: boolean;
  /** Without it there is no box. */
  select?: { isOn: boolean; toggle: (range: boolean) => void };
  onOpen: () => void;
  /** What is not as usual about it; `null`: nothing, and its words have the room. */
  facts: ComponentChildren;
}) {
  const { item, place, select } = props;
  const { from, parts } = useMemo(() => excerptOf(item.search, props.terms), [item.search, props.terms]);
  const words = parts.map(({ text }) => text).join('');
  const title = props.terms === null ? (props.title ?? null) : null;
  const name = `row-${item.key}`;
  const unread = props.isUnread ? ' unread' : '';
  const tabIndex = place.isActive ? 0 : -1;
  return (
    <li
      class={`list-row${unread}${select?.isOn ? ' selected' : ''}`}
      aria-posinset={place.place}
      aria-setsize={place.of}
      // Set through the style object, one property at a time, which the site's policy lets pass: no style is in the markup.
      style={{ insetBlockStart: `${place.top}px` }}
    >
      {select && (
        <label class="row-select">
          <input
            type="checkbox"
            autocomplete="off"
            tabIndex={tabIndex}
            checked={select.isOn}
            aria-labelledby={`${name}-select ${name}`}
            onClick={(event) => select.toggle(event.shiftKey)}
          />
          <span class="hidden" id={`${name}-select`}>
            Select:
          </span>
        </label>
      )}
      <button
        type="button"
        id={name}
        class={`row${unread}`}
        data-row={item.key}
        tabIndex={tabIndex}
        aria-describedby={props.facts === null ? undefined : `${name}-facts`}
        aria-current={props.isOpen ? 'true' : undefined}
        onClick={props.onOpen}
      >
        {props.isUnread && <span class="hidden">Unread: </span>}
        <span class={props.facts === null ? 'excerpt two' : 'excerpt'} dir="auto">
          {title ?? (words === '' && props.without)}
          {title === null && from !== 'text' && (
            <span class="from">{from === 'notes' ? props.notes : 'Contact: '}</span>
          )}
          {title === null &&
            parts.map(({ text, found }, n) =>
              found ? <mark key={n}>{visible(text)}</mark> : <span key={n}>{visible(text)}</span>,
            )}
        </span>
        <span class="row-day">{shortDay(item.day, props.today)}</span>
      </button>
      {props.facts !== null && (
        <span class="row-facts" id={`${name}-facts`}>
          {props.facts}
        </span>
      )}
    </li>
  );
}
