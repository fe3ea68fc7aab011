/** What came of a file that was handed over. */
import type { ForeignOutcome } from '../../protocol/foreign.ts';
import { pathOf } from '../site.ts';
import type { PlainView } from './plain-page.tsx';

export function OutcomePage({ view, outcome }: { view: PlainView; outcome: ForeignOutcome }) {
  const { words, language, directory } = view;
  const { title, text } = words.outcomes[outcome];
  return (
    <>
      <h1>{title}</h1>
      {text.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {outcome !== 'sent' && (
        <ul class="more">
          <li>
            <a href={`${pathOf('plain', language)}#steps`}>{words.back}</a>
          </li>
          <li>
            <a href="/directory.txt">{directory}</a>
          </li>
        </ul>
      )}
    </>
  );
}
