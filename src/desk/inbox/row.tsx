/** One row of the list: its box for choosing, the words of the tip, and what stands about it. */
import { useMemo } from 'preact/hooks';
import { STATUS_WORDS } from '../cases/sentences.ts';
import { visible } from '../shared/visible.ts';
import { excerptOf } from './excerpt.ts';
import { isExpiring } from './filter.ts';
import type { Item } from './item.ts';

interface RowProps {
  item: Item;
  /** Pixels from the top of its day. */
  top: number;
  /** Its number within the day, from 1, and how many the day has. */
  place: number;
  of: number;
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean;
  terms: readonly string[] | null;
  onOpen: (key: string) => void;
  onSelect: (key: string, range: boolean) => void;
}

export function Row(props: RowProps) {
  const { item } = props;
  const { from, parts } = useMemo(() => excerptOf(item, props.terms), [item, props.terms]);
  const name = `row-${item.key}`;
  return (
    <li
      class={item.unread ? 'tip-row unread' : 'tip-row'}
      aria-posinset={props.place}
      aria-setsize={props.of}
      // Set through the style object, one property at a time, which the site's policy lets pass: no style is in the markup.
      style={{ insetBlockStart: `${props.top}px` }}
    >
      <label class="row-select">
        <input
          type="checkbox"
          autocomplete="off"
          tabIndex={props.isActive ? 0 : -1}
          checked={props.isSelected}
          aria-labelledby={`${name}-select ${name}`}
          onClick={(event) => props.onSelect(item.key, event.shiftKey)}
        />
        <span class="hidden" id={`${name}-select`}>
          Select:
        </span>
      </label>
      <button
        type="button"
        id={name}
        class={item.unread ? 'row unread' : 'row'}
        data-tip={item.key}
        tabIndex={props.isActive ? 0 : -1}
        aria-current={props.isOpen ? 'true' : undefined}
        onClick={() => props.onOpen(item.key)}
      >
        {item.unread && <span class="hidden">Unread: </span>}
        <span class="excerpt" dir="auto">
          {from !== 'text' && <span class="from">{from === 'notes' ? 'In the case: ' : 'Contact: '}</span>}
          {parts.map(({ text, found }, n) =>
            found ? <mark key={n}>{visible(text)}</mark> : <span key={n}>{visible(text)}</span>,
          )}
        </span>
        <Facts item={item} />
      </button>
    </li>
  );
}

/** One line of what is not as usual; what matters most comes first, the rest may be cut off. */
function Facts({ item }: { item: Item }) {
  const { message } = item;
  return (
    <span class="row-facts">
      {isExpiring(item) && <span class="tag dying">{daysLeft(item.daysLeft ?? 0)}</span>}
      {item.status !== 'new' && <span class="tag">{STATUS_WORDS[item.status]}</span>}
      {item.mine && <span class="tag">Mine</span>}
      {message.kept !== null && <span class="tag">Kept</span>}
      {message.received === null && message.kept === null && <span class="tag">Shared with you</span>}
      {item.tags.map((tag) => (
        <span class="tag" key={tag} dir="auto">
          #{tag}
        </span>
      ))}
      {message.contact && <span class="tag plain">left contact details</span>}
      {/* Said last, where little else stands. */}
      {!isExpiring(item) && item.until !== null && <span class="tag plain">until {item.until}</span>}
    </span>
  );
}

export function daysLeft(days: number): string {
  if (days === 0) return 'deleted tonight (UTC)';
  return days === 1 ? 'deleted in 1 day' : `deleted in ${days} days`;
}
