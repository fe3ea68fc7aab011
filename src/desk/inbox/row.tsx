/** A tip as a row of the list: its words, and what stands about it. */
import type { Day } from '../../protocol/days.ts';
import type { Place } from '../list/day-list.tsx';
import { ListRow } from '../list/list-row.tsx';
import { STATUS_WORDS } from '../shared/words.ts';
import type { Controls } from './controls.ts';
import { filesIn, type Item, isExpiring } from './item.ts';
import type { View } from './view.ts';

export function TipRow(props: { item: Item; place: Place; today: Day; view: View; controls: Controls }) {
  const { item, view, controls } = props;
  return (
    <ListRow
      item={item}
      without="A tip without words"
      terms={view.hits.value?.terms ?? null}
      notes="In the case: "
      place={props.place}
      today={props.today}
      isUnread={item.unread}
      isOpen={item.key === view.open.value}
      select={{ isOn: view.selected.value.has(item.key), toggle: (range) => controls.select(item.key, range) }}
      onOpen={() => controls.open(item.key)}
      facts={factsOf(item)}
    />
  );
}

/** One line of what is not as usual; what matters most comes first, the rest may be cut off. `null`: all is as usual. */
function factsOf(item: Item) {
  const facts = [
    isExpiring(item) && (
      <span key="dying" class="tag dying">
        {daysLeft(item.daysLeft ?? 0)}
      </span>
    ),
    item.status !== 'new' && (
      <span key="status" class="tag">
        {STATUS_WORDS[item.status]}
      </span>
    ),
    item.mine && (
      <span key="mine" class="tag">
        Mine
      </span>
    ),
    item.messages.length > 1 && (
      <span key="many" class="tag plain">
        {item.messages.length} messages
      </span>
    ),
    filesIn(item) > 0 && (
      <span key="files" class="tag plain">
        {filesIn(item) === 1 ? '1 file' : `${filesIn(item)} files`}
      </span>
    ),
    item.unsent && (
      <span key="unsent" class="tag dying">
        Reply not sent
      </span>
    ),
    item.messages.at(-1)?.reply && !item.unsent && (
      <span key="answered" class="tag plain">
        answered
      </span>
    ),
    item.tips.every(({ kept }) => kept !== null) && (
      <span key="kept" class="tag">
        Kept
      </span>
    ),
    item.tips.every(({ received, kept }) => received === null && kept === null) && (
      <span key="shared" class="tag">
        Shared with you
      </span>
    ),
    ...item.tags.map((tag) => (
      <span class="tag" key={`#${tag}`} dir="auto">
        #{tag}
      </span>
    )),
    item.tips.some(({ contact }) => contact !== null && contact !== '') && (
      <span key="contact" class="tag plain">
        left contact details
      </span>
    ),
  ].filter((fact) => fact !== false && fact !== null && fact !== undefined);
  return facts.length === 0 ? null : facts;
}

export function daysLeft(days: number): string {
  if (days === 0) return 'deleted tonight (UTC)';
  return days === 1 ? '1 day left' : `${days} days left`;
}
