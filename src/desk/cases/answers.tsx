/** Which callout a tip answers: its question, who asks it, and where the story can be read. */
import { visible } from '../shared/visible.ts';
import type { Casework } from './casework.ts';

export function Answers({ work, callout }: { work: Casework; callout: string | null }) {
  if (callout === null) return null;
  const found = work.callouts(callout);
  return (
    <p class="answers">
      <span class="note">Answers the callout:</span> {found.length === 0 && 'one that no profile has any more'}
      {found.map(({ by, question, story }) => (
        <span key={by}>
          <bdi>{visible(question)}</bdi> <span class="note">({work.name(by)})</span>{' '}
          {story !== null && <span class="address-text">{visible(story)}</span>}
        </span>
      ))}
    </p>
  );
}
