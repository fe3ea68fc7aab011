/** A case as a row of the list: its source's words, and how it stands. */
import type { Day } from '../../protocol/days.ts';
import type { Place } from '../list/day-list.tsx';
import { ListRow } from '../list/list-row.tsx';
import type { ListView } from '../list/list-view.ts';
import { STATUS_WORDS } from '../shared/words.ts';
import type { CaseItem } from './case-list.ts';

export function CaseRow(props: {
  item: CaseItem;
  place: Place;
  today: Day;
  view: ListView<CaseItem>;
  name: (member: string) => string;
  onOpen: (key: string) => void;
}) {
  const { item, view } = props;
  return (
    <ListRow
      item={item}
      without="No tip in it that you can read now"
      terms={view.hits.value?.terms ?? null}
      notes="Notes: "
      place={props.place}
      today={props.today}
      title={item.case.title}
      isUnread={item.unread}
      isOpen={item.key === view.open.value}
      onOpen={() => props.onOpen(item.key)}
      facts={
        <>
          {item.case.faults.length > 0 && <span class="tag dying">The record is not sound</span>}
          <span class="tag">{STATUS_WORDS[item.status]}</span>
          {item.kept && <span class="tag">Kept</span>}
          {item.tags.map((tag) => (
            <span class="tag" key={tag} dir="auto">
              #{tag}
            </span>
          ))}
          {item.case.assigned.map((member) => (
            <span class="tag plain" key={member} dir="auto">
              {props.name(member)}
            </span>
          ))}
        </>
      }
    />
  );
}
