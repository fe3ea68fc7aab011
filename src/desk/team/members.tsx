/** The members as the signed list has them: roles, reach, words to compare; for admins also editing and removing. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Words } from '../../browser/components/words.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import { dayOf } from '../../protocol/days.ts';
import type { Member } from '../../protocol/directory.ts';
import { longDay } from '../shared/words.ts';
import { EditMember } from './edit-member.tsx';
import { NameDoubts } from './name-doubts.tsx';
import { OwnRequest } from './own-request.tsx';
import { type Reach, reachOf } from './reach.ts';
import { RemoveMember } from './remove-member.tsx';
import { roleNames } from './roles.tsx';
import type { TeamDesk } from './team.ts';

export function Members(props: { desk: TeamDesk; isAdmin: boolean; now: () => number; onAdded: () => void }) {
  const { desk } = props;
  const { directory } = desk.directory.value;
  const { isAdmin } = props;
  const [reach, setReach] = useState<ReadonlyMap<string, Reach>>(new Map());
  const [asked, setAsked] = useState<{ member: Member; what: 'edit' | 'remove' } | null>(null);
  useEffect(() => {
    // Without an answer the list stands without these days; the desk says elsewhere what is wrong with the network.
    reachOf(desk.api, directory, dayOf(props.now())).then(setReach, () => undefined);
  }, [desk, directory]);

  const close = () => setAsked(null);
  const added = () => {
    close();
    props.onAdded();
  };
  return (
    <section aria-labelledby="members-title">
      <h2 id="members-title">Members</h2>
      <ul class="cards">
        {directory.members.map((member) => (
          <li key={member.key}>
            <MemberFacts desk={desk} member={member} reach={reach.get(member.key)} isAdmin={isAdmin} />
            {!isAdmin && member.key === desk.vault.keys.member && (
              <OwnRequest desk={desk} now={props.now} member={member} />
            )}
            {isAdmin && (
              <div class="actions">
                <Button onClick={() => setAsked({ member, what: 'edit' })}>
                  Change…<span class="hidden"> {member.name}</span>
                </Button>
                {member.key !== desk.vault.keys.member && (
                  <Button kind="danger" onClick={() => setAsked({ member, what: 'remove' })}>
                    Remove…<span class="hidden"> {member.name}</span>
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked?.what === 'edit' && <EditMember desk={desk} member={asked.member} onClose={close} onAdded={added} />}
      {asked?.what === 'remove' && <RemoveMember desk={desk} member={asked.member} onClose={close} onAdded={added} />}
      {directory.former.length > 0 && (
        <details>
          <summary>
            Former members <span class="note">({directory.former.length})</span>
          </summary>
          <ul class="bare-list">
            {directory.former.map(({ key, name, ended }) => (
              <li key={key}>
                <bdi>{name}</bdi>
                <span class="note"> · until {longDay(ended)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function MemberFacts(props: { desk: TeamDesk; member: Member; reach: Reach | undefined; isAdmin: boolean }) {
  const { desk, member } = props;
  return (
    <>
      <p class="who">
        <strong dir="auto">{member.name}</strong>
        {member.key === desk.vault.keys.member && <span class="tag own-tag">you</span>}
        <span>, {roleNames(member.roles)}</span>
        {member.beats.length > 0 && (
          <span class="note">
            {' '}
            · <bdi>{member.beats.join(', ')}</bdi>
          </span>
        )}
      </p>
      {props.isAdmin && <NameDoubts of={member} members={desk.directory.value.directory.members} />}
      {member.roles.includes('reporter') && <ReachLine reach={props.reach} />}
      {desk.people.value.mismatched.includes(member.key) && (
        <p class="error">The server shows another key for this member than the signed list.</p>
      )}
      <details>
        <summary>
          Fingerprint<span class="hidden"> of {member.name}</span>
        </summary>
        <Words size="inline" words={fingerprintWords(member.key)} label={`Fingerprint of ${member.name}`} />
      </details>
    </>
  );
}

function ReachLine({ reach }: { reach: Reach | undefined }) {
  if (reach === undefined) return null;
  if (reach.until === null) return <p class="error">Cannot receive: no desk of this member has published keys.</p>;
  const text = `Can receive through ${longDay(reach.until)}`;
  return reach.warn ? (
    <p class="error">{text}, unless this member unlocks a desk before.</p>
  ) : (
    <p class="hint">{text}. Every unlock moves this on.</p>
  );
}
