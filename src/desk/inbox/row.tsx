/** A tip as a row of the list: its words, and what stands about it. */
import type { Place } from '../list/day-list.tsx';
import { ExcerptText } from '../list/excerpt-text.tsx';
import { ListRow } from '../list/list-row.tsx';
import { STATUS_WORDS } from '../shared/words.ts';
import type { Controls } from './controls.ts';
import { type Item, isExpiring } from './item.ts';
import type { View } from './view.ts';

export function TipRow(props: { item: Item; place: Place; view: View; controls: Controls }) {
  const { item, view, controls } = props;
  return (
    <ListRow
      id={item.key}
      place={props.place}
      isUnread={item.unread}
      isOpen={item.key === view.open.value}
      select={{ isOn: view.selected.value.has(item.key), toggle: (range) => controls.select(item.key, range) }}
      onOpen={() => controls.open(item.key)}
    >
      <ExcerptText of={item.search} terms={view.hits.value?.terms ?? null} notes="In the case: " />
      <Facts item={item} />
    </ListRow>
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
