/** One answer: who wrote it, when, all of it, how long it stays. */
import type { ComponentChildren } from 'preact';
import { Button } from '../../browser/components/button.tsx';
import { addDays } from '../../protocol/days.ts';
import { useReading } from '../site.ts';
import type { CodenameWords } from '../words/en/codename.ts';
import type { Answer } from './read.ts';

export function AnswerItem(props: {
  answer: Answer;
  days: number;
  words: CodenameWords;
  /** To save its files; `null` where it has none. */
  files: ComponentChildren;
  onRemove: () => void;
}) {
  const { format } = useReading().words;
  const { box } = props.words;
  const { name, written, day, text, isGap } = props.answer;
  return (
    <li>
      <article>
        <h3>
          <bdi>{name}</bdi>
          {written !== 'present' && <span class="note"> ({box[written]})</span>}
        </h3>
        <p class="soft">{format.day(day)}</p>
        <p class="answer-text" dir="auto">
          {text}
        </p>
        {props.files}
        {isGap && (
          <p class="gap">
            <strong>{box.missing(name)}</strong> {box.missingWhy}
          </p>
        )}
        <p class="soft stays">{box.stays(format.day(addDays(day, props.days)), props.days)}</p>
        <Button kind="quiet" onClick={props.onRemove}>
          {box.remove}
        </Button>
      </article>
    </li>
  );
}
