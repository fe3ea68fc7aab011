/** Where no script can ask: what the table says for the most common cases, in kinds of ways, for whoever has a device and a network. */
import { FEARS, type Fear } from '../../browser/planner/answers.ts';
import { situationOf } from '../../browser/planner/situations.ts';
import { useReading } from '../site.ts';
import type { PlannerWords } from '../words/en/planner.ts';
import { Ways } from './ways.tsx';

/** The strictest first. */
const CASES: readonly (readonly Fear[])[] = [['home', 'state'], ...FEARS.toReversed().map((one) => [one]), []];

export function PlannerCases({ words }: { words: PlannerWords }) {
  const { home, format } = useReading().words;
  return (
    <>
      <h2>{home.planner}</h2>
      <p>{home.plannerCases}</p>
      {CASES.map((fears) => (
        <details key={fears.join()}>
          <summary>
            {fears.length === 0 ? home.plannerNobody : format.list(fears.map((one) => words.fear[one]))}
          </summary>
          <Ways
            words={words}
            situation={situationOf({ share: 'words', fears, has: ['phone', 'network', 'time'] })}
            offers={null}
          />
        </details>
      ))}
      <p class="soft">{words.limits}</p>
    </>
  );
}
