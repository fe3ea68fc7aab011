/** A tip's text as it is given on: what is taken out stands in it as blocks, or struck through. */
import { REDACTION } from '../../protocol/event.ts';
import type { Groups } from '../redact/groups.ts';
import type { Range } from '../redact/ranges.ts';
import { visible } from '../shared/visible.ts';
import { joined } from '../shared/words.ts';

/** Blocks that are drawn: the same word may stand in a text tens of thousands of times. */
export const DRAWN_MAX = 1000;

export function TakenText(props: { text: string; all: readonly Range[]; groups: Groups; shows: boolean }) {
  const { text, groups } = props;
  const drawn = props.all.slice(0, DRAWN_MAX);
  const end = props.all[DRAWN_MAX]?.start ?? text.length;
  const from = [0, ...drawn.map((place) => place.end)];
  return (
    <>
      {from.map((start, n) => [
        <Piece key={`${n}t`} text={text} start={start} end={drawn[n]?.start ?? end} />,
        drawn[n] !== undefined && (
          <Block key={`${n}b`} text={text} place={drawn[n]} groups={groups} shows={props.shows} />
        ),
      ])}
    </>
  );
}

function Piece({ text, start, end }: { text: string; start: number; end: number }) {
  if (start === end) return null;
  return (
    <span data-start={start} data-end={end}>
      {visible(text.slice(start, end))}
    </span>
  );
}

function Block(props: { text: string; place: Range; groups: Groups; shows: boolean }) {
  const { text, place, groups, shows } = props;
  const words = text.slice(place.start, place.end);
  const owners = groups.of(place);
  const isMarked = owners.some(({ marked }) => marked.some(({ start }) => start >= place.start && start < place.end));
  const isElsewhere = owners.length === 0;
  const because = isElsewhere
    ? 'because contact details or another tip have it'
    : `because of ${joined(owners.slice(0, 3).map((group) => quoted(group.words)))}`;
  const name = isMarked ? quoted(words) : `${quoted(words)}, also taken out ${because}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: reason: a button neither wraps nor is selected through
    <span
      class={isMarked ? 'block' : 'block also'}
      role="button"
      tabIndex={-1}
      aria-label={isElsewhere ? name : `Put back the passage ${name}`}
      title={isMarked ? 'Put back' : `Also taken out ${because}`}
      data-start={place.start}
      data-end={place.end}
      data-because={isMarked ? undefined : because}
    >
      {shows ? <s>{visible(words)}</s> : REDACTION}
    </span>
  );
}

const QUOTED_MAX = 60;

export function quoted(words: string): string {
  const short = words.length > QUOTED_MAX ? `${words.slice(0, QUOTED_MAX)}…` : words;
  return `“${visible(short).replace(/\s+/g, ' ')}”`;
}
