/** One row: a box for choosing it where that is possible, and a button with its words and facts that opens it. */
import type { ComponentChildren } from 'preact';
import type { Place } from './day-list.tsx';

export function ListRow(props: {
  id: string;
  place: Place;
  isUnread?: boolean;
  isOpen: boolean;
  /** Without it there is no box. */
  select?: { isOn: boolean; toggle: (range: boolean) => void };
  onOpen: () => void;
  children: ComponentChildren;
}) {
  const { id, place, select } = props;
  const name = `row-${id}`;
  const unread = props.isUnread ? ' unread' : '';
  const tabIndex = place.isActive ? 0 : -1;
  return (
    <li
      class={`list-row${unread}`}
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
        data-row={id}
        tabIndex={tabIndex}
        aria-current={props.isOpen ? 'true' : undefined}
        onClick={props.onOpen}
      >
        {props.isUnread && <span class="hidden">Unread: </span>}
        {props.children}
      </button>
    </li>
  );
}
