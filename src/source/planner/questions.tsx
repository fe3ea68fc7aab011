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
      <fieldset>
        <legend>{words.fears}</legend>
        <p class="hint">{words.fearsHint}</p>
        {FEARS.map((one) => (
          <Choice
            key={one}
            type="checkbox"
            name="fears"
            label={words.fear[one]}
            checked={fears.includes(one)}
            onChange={(on) => answer({ fears: toggled(fears, one, on) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.has}</legend>
        <p class="hint">{words.hasHint}</p>
        {MEANS.map((one) => (
          <Choice
            key={one}
            type="checkbox"
            name="has"
            label={words.means[one]}
            checked={has.includes(one)}
            onChange={(on) => answer({ has: toggled(has, one, on) })}
          />
        ))}
      </fieldset>
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

const toggled = <T,>(all: readonly T[], one: T, on: boolean): T[] =>
  on ? [...all.filter((other) => other !== one), one] : all.filter((other) => other !== one);
