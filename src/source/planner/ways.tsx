/** A recommendation: why, and the ways in their order with the next three steps of each. */
import type { Way } from '../../browser/planner/answers.ts';
import type { Situation } from '../../browser/planner/situations.ts';
import { pathOf, useReading } from '../site.ts';
import type { PlannerWords } from '../words/en/planner.ts';

/** Names of those who can be reached in each way. */
export type Offers = ReadonlyMap<Way, readonly string[]>;

/** These need nobody's account. */
const ALWAYS: readonly Way[] = ['first', 'tor', 'form', 'meet'];

/** Where the guide says more. */
const TOPICS: Readonly<Partial<Record<Way, string>>> = {
  first: 'device',
  tor: 'network',
  form: 'answer',
  meet: 'in-person',
  signal: 'signal',
  post: 'post',
  pgp: 'email',
  email: 'email',
  phone: 'phone',
};

/** In the order of the table. `offers`: of this newsroom; `null` where they are not known, and all ways are told. */
export function waysOf({ ways }: Situation, offers: Offers | null): Way[] {
  return ways.filter((way) => offers === null || ALWAYS.includes(way) || offers.has(way));
}

export function Ways(props: { words: PlannerWords; situation: Situation; offers: Offers | null }) {
  const { words, situation, offers } = props;
  const { language } = useReading();
  return (
    <>
      <p>
        <strong>{words.why}:</strong> {words.reasons[situation.id]}
      </p>
      <ol class="planned">
        {waysOf(situation, offers).map((way) => {
          const { name, steps } = words.ways[way];
          const names = offers?.get(way);
          const topic = TOPICS[way];
          return (
            <li key={way}>
              <strong>{name}</strong>
              {names !== undefined && <span class="soft"> {words.who(names)}</span>}
              <ul>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
              {topic !== undefined && (
                <a class="in-foot" href={`${pathOf('guide', language)}#${topic}`}>
                  {words.more}
                  <span class="hidden">: {name}</span>
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
