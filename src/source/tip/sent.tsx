/** After it is stored: what that means, and what to do now. Nothing of the text is left here. */
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import type { Day } from '../../protocol/days.ts';
import { useReading } from '../site.ts';

export interface SentFacts {
  /** `null`: the server names a day that this device does not believe. */
  day: Day | null;
  /** Names of those who can open it. */
  names: readonly string[];
  leftContact: boolean;
}

export function Sent(props: { facts: SentFacts; onAnother: () => void }) {
  const { words } = useReading();
  const { sent, format } = words;
  const { day, names, leftContact } = props.facts;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {sent.heading}
      </h1>
      <p class="lead">{day === null ? sent.textOtherDay : sent.text(format.day(day))}</p>
      <p>{sent.to(format.list(names))}</p>
      <p>
        {sent.reply} {leftContact ? sent.replyContact : sent.replyNone}
      </p>
      <section>
        <h2>{sent.now}</h2>
        <ol>
          {sent.nowList.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <p class="soft">{sent.wiped}</p>
      <p class="actions">
        <Button onClick={props.onAnother}>{sent.another}</Button>
      </p>
    </>
  );
}
