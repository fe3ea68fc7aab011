/** A case as a row of the list: its source's words, and how it stands. */
import type { Place } from '../list/day-list.tsx';
import { ExcerptText } from '../list/excerpt-text.tsx';
import { ListRow } from '../list/list-row.tsx';
import type { ListView } from '../list/list-view.ts';
import { STATUS_WORDS } from '../shared/words.ts';
import type { CaseItem } from './case-list.ts';

export function CaseRow(props: {
  item: CaseItem;
  place: Place;
  view: ListView<CaseItem>;
  name: (member: string) => string;
  onOpen: (key: string) => void;
}) {
  const { item, view } = props;
  return (
    <ListRow
      id={item.key}
      place={props.place}
      isOpen={item.key === view.open.value}
      onOpen={() => props.onOpen(item.key)}
    >
      {item.tips.length === 0 && view.hits.value === null ? (
        <span class="excerpt">No tip in it that you can read now</span>
      ) : (
        <ExcerptText of={item.search} terms={view.hits.value?.terms ?? null} notes="Notes: " />
      )}
      <span class="row-facts">
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
      </span>
    </ListRow>
  );
}
