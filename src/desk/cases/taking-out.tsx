/**
 * Takes passages out of a tip's text, in the text itself. It can be selected, by mouse, finger or keys, and not be changed.
 * What is taken out stands in it as it will be read; pressing a block puts its words back.
 */
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { type Group, groupsOf } from '../redact/groups.ts';
import { passages, type Range, rangeAt } from '../redact/ranges.ts';
import { redactor } from '../redact/redactor.ts';
import { wordsOfPassage } from '../redact/taken-out.ts';
import { joined } from '../shared/words.ts';
import { count } from './sentences.ts';
import { rangeOf, select } from './taking-out-dom.ts';
import { TakenList, TakeOutWords } from './taking-out-parts.tsx';
import { isSame, useSelecting } from './taking-out-select.ts';
import { DRAWN_MAX, quoted, TakenText } from './taking-out-text.tsx';

const UNDO_MAX = 100;
const ELSEWHERE = 'They are left out elsewhere, as contact details or in another tip: put them back there.';

export function TakingOut(props: {
  /** Which tip, for the labels. */
  title: string;
  text: string;
  ranges: readonly Range[];
  /** With the places where the same words stand: they go too. */
  all: readonly Range[];
  onRanges: (ranges: readonly Range[]) => void;
}) {
  const { title, text, ranges, all } = props;
  const area = useRef<HTMLDivElement>(null);
  const [shows, setShows] = useState(false);
  const [said, setSaid] = useState('');
  const [past, setPast] = useState<readonly (readonly Range[])[]>([]);
  const groups = useMemo(() => groupsOf(text, ranges, all), [text, ranges, all]);
  const id = useId();

  const { chosen, clear, rest, onKey } = useSelecting(area, text, all, () => setSaid(''));
  const chosenPlace = chosen && all.find((one) => isSame(one, chosen));
  /** Places that were put back: other tips, or contact details, may keep them out. */
  const back = useRef<readonly Range[]>([]);
  useEffect(() => {
    const places = back.current;
    back.current = [];
    const staying = all.filter(({ start, end }) => rangeAt(places, start) ?? rangeAt(places, end - 1)).length;
    if (staying > 0)
      setSaid(`${count(staying, 'place')} of these words ${staying === 1 ? 'stays' : 'stay'} taken out. ${ELSEWHERE}`);
  }, [all]);

  const change = (next: readonly Range[], saying: string) => {
    setPast([...past, ranges].slice(-UNDO_MAX));
    props.onRanges(next);
    setSaid(saying);
  };
  const takeOut = () => {
    if (chosen === null) {
      setSaid('Nothing is selected. Select words in the text above first.');
      area.current?.focus({ preventScroll: true });
      return;
    }
    if (chosenPlace) return putBackAt(chosenPlace);
    const words = text.slice(chosen.start, chosen.end);
    const more = redactor(wordsOfPassage(words))
      .find(text)
      .filter(({ start, end }) => end <= chosen.start || start >= chosen.end).length;
    const also =
      more === 0 ? '' : ` The same words stand in ${count(more, 'more place')} of this text: taken out there too.`;
    change(passages(text, [...ranges, chosen]), `Taken out: ${quoted(words)}.${also}`);
    rest(chosen.end);
  };
  const putBack = (owners: readonly Group[], at: number) => {
    const marked = new Set(owners.flatMap((group) => group.marked));
    const places = new Set(owners.flatMap((group) => group.places));
    const words = joined(owners.slice(0, 3).map((group) => quoted(group.words)));
    back.current = [...places].sort((a, b) => a.start - b.start);
    change(
      ranges.filter((range) => !marked.has(range)),
      `Put back: ${words}${places.size > 1 ? `, in ${places.size} places` : ''}.`,
    );
    rest(at);
  };
  const putBackAt = (place: Range) => {
    const owners = groups.of(place);
    if (owners.length > 0) putBack(owners, place.end);
    else setSaid(ELSEWHERE);
  };
  const undo = () => {
    const last = past.at(-1);
    if (last === undefined) return setSaid('There is nothing to undo.');
    props.onRanges(last);
    setPast(past.slice(0, -1));
    setSaid('Undone.');
    rest();
  };
  const takeOutWords = (words: string): boolean => {
    const sought = wordsOfPassage(words);
    if (sought.length === 0) {
      setSaid('Type the words to take out.');
      return false;
    }
    const found = redactor(sought).find(text);
    const left = found.filter(({ start, end }) => (rangeAt(all, start)?.end ?? 0) < end);
    if (found.length === 0) setSaid(`${quoted(words.trim())} does not stand in this text.`);
    else if (left.length === 0) setSaid(`${quoted(words.trim())} is taken out already.`);
    else {
      change(
        passages(text, [...ranges, ...found]),
        `Taken out: ${quoted(words.trim())}, in ${count(found.length, 'place')}.`,
      );
      clear();
    }
    return found.length > 0;
  };

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const { key, altKey, shiftKey } = event;
    if (altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && key.toLowerCase() === 'z' && !shiftKey) undo();
    else if (!isCommand && (key === 'Enter' || key === 'Delete' || key === 'Backspace')) {
      const focused = placeUnder(event.target);
      if (focused === null) takeOut();
      else putBackAt(focused);
    } else if (!onKey(event)) return;
    event.preventDefault();
  };
  const placeUnder = (target: EventTarget | null): Range | null => {
    const block = target instanceof Element ? target.closest('.block') : null;
    const range = rangeOf(block ?? undefined);
    return all.find((one) => isSame(one, range)) ?? null;
  };

  const more = Math.max(0, all.length - DRAWN_MAX);
  return (
    <div class="taking-out">
      <p class="taking-title" id={`${id}-title`}>
        {title}
      </p>
      <div
        ref={area}
        class="left-text"
        // A screen reader hands its keys on.
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: reason: its text is selected with keys
        tabIndex={0}
        dir="auto"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-hint`}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const pressed = placeUnder(target);
          if (pressed !== null) putBackAt(pressed);
        }}
        onPointerUp={(event) => {
          if (event.pointerType === 'mouse' && chosen !== null) select(event.currentTarget, text, chosen);
        }}
      >
        <TakenText text={text} all={all} groups={groups} shows={shows} />
      </div>
      {more > 0 && (
        <p class="hint">
          The text goes on, and {count(more, 'more place')} in it, not shown here, {more === 1 ? 'is' : 'are'} taken
          out.
        </p>
      )}
      <div class="actions">
        <Button onClick={takeOut}>Take out the selection</Button>
        {past.length > 0 && <Button onClick={undo}>Undo</Button>}
        <span class="said" role="status">
          {chosen === null || said !== ''
            ? said
            : quoted(text.slice(chosen.start, chosen.end)) + (chosenPlace ? ', taken out. Enter puts it back.' : '')}
        </span>
      </div>
      <p class="hint" id={`${id}-hint`}>
        Select words in the text; whole words are taken. Pressing a block puts its words back.{' '}
        <span class="with-keys">
          With keys: arrows go from word to word, with Shift they select more, Enter takes out or puts back, Ctrl or ⌘
          with Z undoes.
        </span>
      </p>
      <TakeOutWords onTake={takeOutWords} />
      {groups.all.length > 0 && (
        <TakenList groups={groups.all} onPutBack={(group) => putBack([group], group.places[0]?.start ?? 0)} />
      )}
      {all.length > 0 && (
        <Choice
          type="checkbox"
          name={`${id}-shows`}
          label="Show what is taken out"
          detail="Struck through, for you alone. Without it the text stands as it will be read."
          checked={shows}
          onChange={setShows}
        />
      )}
    </div>
  );
}
