/** Three questions, and the recommendation that follows from them as they are answered. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { type Answers, FEARS, MEANS, SHARES } from '../../browser/planner/answers.ts';
import { situationOf } from '../../browser/planner/situations.ts';
import { useReading } from '../site.ts';
import type { PlannerWords } from '../words/en/planner.ts';
import { type Offers, Ways, waysOf } from './ways.tsx';

const NOTHING: Omit<Answers, 'share'> & { share: Answers['share'] | null } = { share: null, fears: [], has: [] };

export function Questions({ words, offers }: { words: PlannerWords; offers: Offers | null }) {
  const { format } = useReading().words;
  const [{ share, fears, has }, setAnswers] = useState(NOTHING);
  const answer = (change: Partial<typeof NOTHING>) => setAnswers((now) => ({ ...now, ...change }));
  const situation = share === null ? null : situationOf({ share, fears, has });
  return (
    <>
      <fieldset>
        <legend>{words.share}</legend>
        {SHARES.map((one) => (
          <Choice
            key={one}
            type="radio"
            name="share"
            label={words.shares[one]}
            checked={share === one}
            onChange={() => answer({ share: one })}
          />
        ))}
      </fieldset>
      <Ticks
        name="fears"
        legend={words.fears}
        hint={words.fearsHint}
        all={FEARS}
        labels={words.fear}
        ticked={fears}
        onChange={(now) => answer({ fears: now })}
      />
      <Ticks
        name="has"
        legend={words.has}
        hint={words.hasHint}
        all={MEANS}
        labels={words.means}
        ticked={has}
        onChange={(now) => answer({ has: now })}
      />
      {situation === null ? (
        <p class="soft">{words.waiting}</p>
      ) : (
        <section class="about" aria-labelledby="planned">
          <h3 id="planned">{words.result}</h3>
          <Ways words={words} situation={situation} offers={offers} />
          <p class="soft">{words.limits}</p>
          <Button onClick={() => setAnswers(NOTHING)}>{words.again}</Button>
        </section>
      )}
      <p class="hidden" role="status">
        {situation !== null &&
          `${words.result}: ${format.list(waysOf(situation, offers).map((way) => words.ways[way].name))}`}
      </p>
    </>
  );
}

/** A question to which several answers may be ticked. */
function Ticks<T extends string>(props: {
  name: string;
  legend: string;
  hint: string;
  all: readonly T[];
  labels: Readonly<Record<T, string>>;
  ticked: readonly T[];
  onChange: (ticked: T[]) => void;
}) {
  const { ticked } = props;
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <p class="hint">{props.hint}</p>
      {props.all.map((one) => (
        <Choice
          key={one}
          type="checkbox"
          name={props.name}
          label={props.labels[one]}
          checked={ticked.includes(one)}
          onChange={(on) => props.onChange([...ticked.filter((other) => other !== one), ...(on ? [one] : [])])}
        />
      ))}
    </fieldset>
  );
}
