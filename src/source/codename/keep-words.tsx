/** On the receipt of what can be answered: where and when to look, the words once more, and how to go on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { pathOf, useReading } from '../site.ts';
import type { CodenameWords } from '../words/en/codename.ts';
import { Sheet } from './step.tsx';

export function KeepWords(props: { codename: readonly string[]; words: CodenameWords }) {
  const { language } = useReading();
  const { sent } = props.words;
  const [isShown, setShown] = useState(false);
  return (
    <section>
      <h2>{sent.heading}</h2>
      <p>{sent.where(`\u2066${location.host}${pathOf('mailbox', language)}\u2069`)}</p>
      <p>{sent.when}</p>
      <p>{sent.only}</p>
      <p class="actions">
        <Button onClick={() => setShown(!isShown)}>{isShown ? sent.hide : sent.again}</Button>
      </p>
      {isShown && <Sheet codename={props.codename} words={props.words} />}
      <p class="soft">{sent.gone}</p>
    </section>
  );
}

/** Whether the next message goes on with this conversation. */
export function Another(props: { words: CodenameWords; onSame: () => void; onFresh: () => void }) {
  const { sent } = props.words;
  // The button that asked for it is gone.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="another">
      <h2 tabIndex={-1} ref={heading}>
        {sent.anotherHow}
      </h2>
      <p class="actions">
        <Button onClick={props.onSame}>{sent.same}</Button>
      </p>
      <p class="soft">{sent.sameWhy}</p>
      <p class="actions">
        <Button onClick={props.onFresh}>{sent.fresh}</Button>
      </p>
      <p class="soft">{sent.freshWhy}</p>
    </section>
  );
}
