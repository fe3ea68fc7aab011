/** What stands below a text that passages are taken out of: words to look for, what is out, and where else it stands. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import type { Group } from '../redact/groups.ts';
import type { Places } from '../redact/taken-out.ts';
import { joined } from '../shared/words.ts';
import { count } from './sentences.ts';
import { quoted } from './taking-out-text.tsx';

/** Groups that are listed. */
const LISTED_MAX = 50;

export function TakeOutWords(props: { onTake: (words: string) => boolean }) {
  const [words, setWords] = useState('');
  const id = useId();
  const take = () => props.onTake(words) && setWords('');
  return (
    <div class="take-words">
      <label for={id}>Words to take out, wherever they stand</label>
      <div class="together">
        <input
          id={id}
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            // The form around is not sent by it.
            event.preventDefault();
            take();
          }}
        />
        <Button onClick={take}>Take out all</Button>
      </div>
    </div>
  );
}

export function TakenList(props: { groups: readonly Group[]; onPutBack: (group: Group) => void }) {
  const more = props.groups.length - LISTED_MAX;
  return (
    <ul class="taken-list" aria-label="Taken out">
      {props.groups.slice(0, LISTED_MAX).map((group) => (
        <li key={group.words}>
          <button type="button" onClick={() => props.onPutBack(group)}>
            <bdi>{quoted(group.words)}</bdi> in {count(group.places.length, 'place')}
            <span class="put-back">put back</span>
          </button>
        </li>
      ))}
      {more > 0 && <li>and {count(more, 'other passage')}</li>}
    </ul>
  );
}

/** Where else the words stand that are taken out, in whatever writing; `children` says what becomes of them. */
export function AlsoFound(props: { found: Places; children: ComponentChildren }) {
  const { tips, notes, tags, titles } = props.found;
  const places = [
    tips > 0 ? `${count(tips, 'more place')} of the tips` : '',
    notes > 0 ? `${count(notes, 'place')} of the notes` : '',
    tags > 0 ? `${count(tags, 'place')} of the tags` : '',
    titles > 0 ? 'the title' : '',
  ].filter((place) => place !== '');
  const unfound =
    'Misspellings, “Weber, Anna” for “Anna Weber”, names in another alphabet’s spelling, and “[at]” for @ are not found: look for them yourself.';
  if (places.length === 0)
    return <p class="hint">What you leave out was found nowhere else in what goes along. {unfound}</p>;
  return (
    <p class="note-warning">
      What you leave out also stands in {joined(places)}.{props.children} {unfound}
    </p>
  );
}
