/** What is wrong with the list of members or with somebody's keys, said on every page of the open desk. */
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { DeskError } from '../session/desk-error.ts';
import { failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { joined } from '../shared/words.ts';
import { NewKeys } from './new-keys.tsx';
import type { TeamDesk } from './team.ts';

export function TeamWarnings({ desk }: { desk: TeamDesk }) {
  const problem = desk.teamProblem.value;
  const { mismatched } = desk.people.value;
  const names = desk.directory.value.directory.members.flatMap(({ key, name }) =>
    mismatched.includes(key) ? [name] : [],
  );
  return (
    <>
      {/* A network that fails is said where work is waiting for it; a list that cannot be trusted is said everywhere. */}
      {problem instanceof DeskError && <FailureNotice failure={failure(problem)} />}
      {names.length > 0 && (
        <Notice kind="error" title={`The server shows another key for ${joined(names)}`}>
          <p>
            It is not the one that the signed list names, so nothing is sealed to it. Somebody may have tampered with
            the server: tell your admin, by phone or in person.
          </p>
        </Notice>
      )}
      {desk.pending.dropped.value > 0 && (
        <Notice kind="warn" title="Changes of the list were not signed">
          <p>
            {desk.pending.dropped.value === 1 ? 'One change was' : `${desk.pending.dropped.value} changes were`} waiting
            for a signature when the desk was locked, and {desk.pending.dropped.value === 1 ? 'is' : 'are'} dropped.
            Nothing of it was published. Make what is still wanted again, under “Newsroom”.
          </p>
          <div class="actions">
            <Button onClick={() => desk.pending.seen()}>Put this away</Button>
          </div>
        </Notice>
      )}
      <NewKeys desk={desk} now={Date.now} />
      {desk.secretState.value === 'unreadable' && (
        <Notice kind="error" title="The desk secret for you cannot be opened">
          <p>
            What the server holds for you is damaged or was not made by a member, so you cannot write in cases. Tell
            your admin, by phone or in person.
          </p>
        </Notice>
      )}
    </>
  );
}
