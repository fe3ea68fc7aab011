/** Which callout a tip answers: its question, and where the story can be read. */
import type { Casework } from './casework.ts';

export function Answers({ work, callout }: { work: Casework; callout: string | null }) {
  if (callout === null) return null;
  const found = work.callout(callout);
  return (
    <p class="answers">
      <span class="note">Answers the callout:</span> <bdi>{found?.question ?? 'one that no profile has any more'}</bdi>
      {found?.story && (
        <>
          {' '}
          <span class="address-text">{found.story}</span>
        </>
      )}
    </p>
  );
}
