/** Twelve fields for twelve words: completed, pasted, and said of each what is wrong with it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import type { Fault } from '../codename/near.ts';
import type { Site } from '../site.ts';
import type { CodenameWords } from '../words/en/codename.ts';
import { ranked, spread } from './completion.ts';
import { useLists } from './use-lists.ts';
import type { BoxFailure } from './use-mailbox.ts';
import { WordField } from './word-field.tsx';

export function Entry(props: {
  site: Site;
  words: CodenameWords;
  typed: readonly string[];
  onTyped: (typed: readonly string[]) => void;
  fault: Fault | null;
  failure: BoxFailure | null;
  busy: boolean;
  onOpen: () => void;
}) {
  const { entry } = props.words;
  const { typed, onTyped, fault, busy } = props;
  const lists = useLists(props.site);
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const [missing, setMissing] = useState<readonly number[]>([]);
  const [offered, setOffered] = useState(0);
  /** What was said is said of these words: another look is worth it when they have changed. */
  const [judged, setJudged] = useState<readonly string[] | null>(null);
  const isSaid = judged === typed;
  const unknown = isSaid && fault?.kind === 'unknown' ? fault.position - 1 : null;
  const empty = missing.filter((place) => (typed[place] ?? '').trim() === '');

  const focus = (place: number) => {
    const field = fields.current[place];
    field?.focus();
    field?.select();
  };
  useEffect(() => {
    if (busy || fault === null) return;
    setJudged(typed);
    if (fault.kind === 'unknown') focus(fault.position - 1);
  }, [fault]);

  const open = () => {
    const blank = typed.flatMap((word, place) => (word.trim() === '' ? [place] : []));
    setMissing(blank);
    const [first] = blank;
    if (first !== undefined) return focus(first);
    setJudged(null);
    props.onOpen();
  };
  const change = (place: number, word: string) => onTyped(typed.with(place, word));
  const paste = (place: number, words: readonly string[]) => {
    const { fields: filled, next } = spread(typed, place, words);
    onTyped(filled);
    focus(next);
  };
  const said =
    empty.length > 0 ? sayMissing(empty, props.words) : isSaid && fault ? sayFault(fault, props.words) : null;

  return (
    <form
      class="entry"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) open();
      }}
    >
      <p>{entry.lead}</p>
      <p class="hint">{entry.how}</p>
      {props.failure !== null && props.failure !== 'list' && (
        <Failed failure={props.failure} words={props.words} title={props.words.box.failed} />
      )}
      {said !== null && (
        <Notice kind="error" title={entry.wrong} id="entry-wrong">
          <p>{said}</p>
          {unknown !== null && fault?.kind === 'unknown' && fault.near.length > 0 && (
            <p class="actions" dir="ltr">
              {fault.near.map((word) => (
                <Button
                  key={word}
                  onClick={() => {
                    change(unknown, word.normalize('NFC'));
                    focus(unknown);
                  }}
                >
                  {word.normalize('NFC')}
                </Button>
              ))}
            </p>
          )}
        </Notice>
      )}
      <fieldset>
        <legend class="hidden">{entry.words}</legend>
        <div class="word-fields" dir="ltr" translate={false}>
          {typed.map((word, place) => (
            <WordField
              key={place}
              words={props.words}
              place={place}
              value={word}
              lists={ranked(lists, typed.toSpliced(place, 1))}
              wrong={place === unknown || empty.includes(place)}
              hold={(field) => {
                fields.current[place] = field;
              }}
              onChange={(value) => change(place, value)}
              onWords={(words) => paste(place, words)}
              onOffered={setOffered}
              onNext={() => focus(Math.min(place + 1, typed.length - 1))}
            />
          ))}
        </div>
        <p class="hidden" role="status">
          {offered > 0 ? entry.suggestions(offered) : ''}
        </p>
      </fieldset>
      <p class="actions">
        <Button type="submit" kind="main" busy={busy}>
          {busy ? entry.opening : entry.open}
        </Button>
        {typed.some((word) => word !== '') && !busy && (
          <Button
            kind="quiet"
            onClick={() => {
              onTyped(typed.map(() => ''));
              focus(0);
            }}
          >
            {entry.clear}
          </Button>
        )}
      </p>
    </form>
  );
}

function sayMissing(places: readonly number[], { entry }: CodenameWords): string {
  const [first] = places;
  return first !== undefined && places.length === 1
    ? entry.missing(first + 1)
    : entry.missingSeveral(places.map((place) => place + 1));
}

function sayFault(fault: Fault, { entry }: CodenameWords): string {
  switch (fault.kind) {
    case 'unknown':
      return entry.unknown(
        fault.position,
        fault.near.map((word) => word.normalize('NFC')),
      );
    case 'checksum':
    case 'count':
      return entry.checksum;
  }
}

export function Failed(props: { failure: BoxFailure; words: CodenameWords; title: string }) {
  const { box, entry } = props.words;
  const text = {
    offline: box.failedOffline,
    busy: box.failedBusy,
    answer: box.failedAnswer,
    keys: box.failedGone,
    broken: entry.broken,
    list: box.failedOffline,
  }[props.failure];
  return (
    <Notice kind="error" title={props.title}>
      <p>{text}</p>
    </Notice>
  );
}
