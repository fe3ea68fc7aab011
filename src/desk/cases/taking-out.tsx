/**
 * Takes passages out of a tip's text, in the text itself. It can be selected, by mouse, finger or keys, and not be changed.
 * What is taken out stands in it as it will be read; pressing a block puts its words back.
 */
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { type Group, groupsOf } from '../redact/groups.ts';
import { passages, type Range } from '../redact/ranges.ts';
import { redactor } from '../redact/redactor.ts';
import { wordsOfPassage } from '../redact/taken-out.ts';
import { stopFrom, wholeWords } from '../redact/words-at.ts';
import { joined } from '../shared/words.ts';
import { count } from './sentences.ts';
import { lineFrom, rangeOf, select, selectedIn } from './taking-out-dom.ts';
import { TakenList, TakeOutWords } from './taking-out-parts.tsx';
import { DRAWN_MAX, quoted, TakenText } from './taking-out-text.tsx';

const UNDO_MAX = 100;

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
  const [chosen, setChosen] = useState<Range | null>(null);
  /** Where the keyboard began to select, and where it is. */
  const keys = useRef<{ anchor: Range; head: Range }>({ anchor: START, head: START });
  const [shows, setShows] = useState(false);
  const [said, setSaid] = useState('');
  const [past, setPast] = useState<readonly (readonly Range[])[]>([]);
  const groups = useMemo(() => groupsOf(text, ranges, all), [text, ranges, all]);
  const id = useId();

  const choose = (next: Range | null) => {
    setChosen(next);
    if (next !== null) setSaid('');
  };
  useEffect(() => {
    // A selection that moves to a button is kept: on a phone the press itself takes it away.
    const follow = () => {
      const found = area.current && selectedIn(area.current, text);
      if (found === null) return;
      const next = wholeWords(text, found);
      const { anchor, head } = keys.current;
      if (!isSame(next, union(anchor, head))) {
        const at = next ?? found;
        keys.current = { anchor: { start: at.start, end: at.start }, head: { start: at.end, end: at.end } };
      }
      choose(next);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [text]);

  const rest = (at: number) => {
    keys.current = { anchor: { start: at, end: at }, head: { start: at, end: at } };
    setChosen(null);
    document.getSelection()?.removeAllRanges();
    area.current?.focus({ preventScroll: true });
  };
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
    const place = all.find((one) => isSame(one, chosen));
    if (place !== undefined) return putBackAt(place);
    const words = text.slice(chosen.start, chosen.end);
    const more = redactor(wordsOfPassage(words))
      .find(text)
      .filter(({ start, end }) => end <= chosen.start || start >= chosen.end).length;
    const also =
      more === 0 ? '' : ` The same words stand in ${count(more, 'more place')} of this text: taken out there too.`;
    change(passages(text, [...ranges, chosen]), `Taken out: ${quoted(words)}.${also}`);
    rest(chosen.end);
  };
  const putBack = (back: readonly Group[], at: number) => {
    const marked = new Set(back.flatMap((group) => group.marked));
    const places = new Set(back.flatMap((group) => group.places)).size;
    change(
      ranges.filter((range) => !marked.has(range)),
      `Put back: ${joined(back.slice(0, 3).map(({ words }) => quoted(words)))}${places > 1 ? `, in ${places} places` : ''}.`,
    );
    rest(at);
  };
  const putBackAt = (place: Range) => {
    const owners = groups.of(place);
    if (owners.length > 0) putBack(owners, place.end);
    else setSaid('These words are left out elsewhere, as contact details or in another tip: put them back there.');
  };
  const undo = () => {
    const last = past.at(-1);
    if (last === undefined) return setSaid('There is nothing to undo.');
    props.onRanges(last);
    setPast(past.slice(0, -1));
    setSaid('Undone.');
    area.current?.focus({ preventScroll: true });
  };
  const takeOutWords = (words: string): boolean => {
    const sought = wordsOfPassage(words);
    if (sought.length === 0) {
      setSaid('Type the words to take out.');
      return false;
    }
    const found = redactor(sought).find(text);
    const left = found.filter(({ start, end }) => !all.some((one) => one.start <= start && one.end >= end));
    if (found.length === 0) setSaid(`${quoted(words.trim())} does not stand in this text.`);
    else if (left.length === 0) setSaid(`${quoted(words.trim())} is taken out already.`);
    else
      change(
        passages(text, [...ranges, ...found]),
        `Taken out: ${quoted(words.trim())}, in ${count(found.length, 'place')}.`,
      );
    return found.length > 0;
  };

  const move = (isForward: boolean, byLine: boolean, extends_: boolean) => {
    const element = area.current;
    if (element === null) return;
    const { anchor, head } = keys.current;
    const from = extends_ || chosen === null ? head : chosen;
    const edge = isForward ? from.end : from.start;
    const line = byLine ? lineFrom(element, text, { start: edge, end: edge }, isForward) : null;
    const at = line === null ? edge : (wholeWords(text, { start: line, end: line + 1 })?.start ?? line);
    const stop = stopFrom(text, at, line === null ? isForward : true, all) ?? stopFrom(text, at, !isForward, all);
    if (stop === null) return;
    keys.current = { anchor: extends_ ? anchor : stop, head: stop };
    const next = union(keys.current.anchor, stop);
    select(element, text, next);
    choose(next);
  };
  const chooseAll = (element: HTMLElement) => {
    const next = wholeWords(text, { start: 0, end: text.length });
    if (next === null) return;
    keys.current = { anchor: next, head: next };
    select(element, text, next);
    choose(next);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const isCommand = event.ctrlKey || event.metaKey;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    if (event.altKey) return;
    if (isCommand && event.key.toLowerCase() === 'z' && !event.shiftKey) undo();
    else if (isCommand && event.key.toLowerCase() === 'a') chooseAll(event.currentTarget);
    else if (isCommand) return;
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      move((event.key === 'ArrowRight') !== isRtl, false, event.shiftKey);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
      move(event.key === 'ArrowDown', true, event.shiftKey);
    else if (event.key === 'Enter' || event.key === 'Delete' || event.key === 'Backspace') {
      const focused = placeUnder(event.target);
      if (focused === null) takeOut();
      else putBackAt(focused);
    } else return;
    event.preventDefault();
  };
  const placeUnder = (target: EventTarget | null): Range | null => {
    const block = target instanceof Element ? target.closest('.block') : null;
    const range = rangeOf(block ?? undefined);
    return all.find((one) => isSame(one, range)) ?? null;
  };

  const more = Math.max(0, all.length - DRAWN_MAX);
  const place = chosen && all.find((one) => isSame(one, chosen));
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one goes through it and selects with keys
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
            : quoted(text.slice(chosen.start, chosen.end)) + (place ? ', taken out. Enter puts it back.' : '')}
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

const START: Range = { start: 0, end: 0 };
const union = (a: Range, b: Range): Range => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });
const isSame = (a: Range | null, b: Range | null) => a?.start === b?.start && a?.end === b?.end;
