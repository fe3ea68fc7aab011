/** Inviting: the roles, a link that is shown once, and the invitations that nobody has used yet. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Words } from '../../browser/components/words.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import { addDays, dayOf } from '../../protocol/days.ts';
import type { Role } from '../../protocol/directory.ts';
import { INVITE_DAYS } from '../../protocol/limits.ts';
import { addInvite, removeInvite } from '../session/calls.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { longDay } from '../shared/words.ts';
import { article } from './change-line.tsx';
import { newInvite, type OpenInvite } from './invites.ts';
import { RoleChoices, roleNames } from './roles.tsx';
import type { TeamDesk } from './team.ts';

interface Made {
  id: string;
  link: string;
  roles: readonly Role[];
}

export function Invitations(props: {
  desk: TeamDesk;
  now: () => number;
  open: readonly OpenInvite[];
  onChanged: () => Promise<void>;
}) {
  const [roles, setRoles] = useState<Role[]>(['reporter']);
  const [made, setMade] = useState<Made | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const { busy, problem, run } = useAction();

  const attempt = (work: () => Promise<void>) => run(() => work().then(props.onChanged));
  const make = (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(roles.length === 0 ? 'Choose at least one.' : null);
    if (roles.length === 0) return;
    void attempt(async () => {
      const { id, link } = newInvite(location.origin);
      await addInvite(props.desk.api, { id, roles });
      setMade({ id, link, roles });
    });
  };
  const withdraw = (id: string) =>
    attempt(async () => {
      await removeInvite(props.desk.api, id);
      if (made?.id === id) setMade(null);
    });

  return (
    <section aria-labelledby="invite-title">
      <h2 id="invite-title">Invite somebody</h2>
      <FailureNotice failure={problem} />
      {made === null ? (
        <form onSubmit={make} autocomplete="off">
          <p>
            You get a link that lets one person apply. It lets nobody in by itself: you compare eight words with them
            and sign the list.
          </p>
          <RoleChoices legend="Roles" chosen={roles} error={wrong} onChange={setRoles} />
          <div class="actions">
            <Button type="submit" busy={busy}>
              {busy ? 'Making the link…' : 'Make the link'}
            </Button>
          </div>
        </form>
      ) : (
        <MadeInvite made={made} desk={props.desk} now={props.now} onDone={() => setMade(null)} />
      )}
      {props.open.length > 0 && (
        <>
          <h3>Open invitations</h3>
          <ul class="lines">
            {props.open.map(({ id, roles: invited, until }) => (
              <li key={id}>
                <span>
                  <span class="code">{shortName(id)}</span> for {article(roleNames(invited))}, valid through{' '}
                  {longDay(until)}
                </span>
                <Button busy={busy} onClick={() => void withdraw(id)}>
                  Withdraw <span class="hidden">{shortName(id)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function MadeInvite(props: { made: Made; desk: TeamDesk; now: () => number; onDone: () => void }) {
  const { made } = props;
  return (
    <div class="card">
      <h3>The link, shown this once</h3>
      <p class="link-text">{made.link}</p>
      <CopyButton
        text={() => made.link}
        label="Copy the link"
        copied="Copied. Your clipboard keeps it until you copy something else."
        failed="Select the text and copy it."
      />
      <ul>
        <li>
          For one {roleNames(made.roles)}, once, through {longDay(addDays(dayOf(props.now()), INVITE_DAYS))}. The list
          below calls it <span class="code">{shortName(made.id)}</span>.
        </li>
        <li>Send it by Signal, or hand it over in person. Not by e-mail: whoever reads it first could apply.</li>
        <li>
          Their page first shows the eight words of the newsroom. Tell them these words by phone or in person:
          <Words
            size="inline"
            words={fingerprintWords(props.desk.vault.keys.newsroom)}
            label="Fingerprint of the newsroom, to tell them"
          />
        </li>
        <li>Then they apply, and appear on this page with eight words of their own.</li>
      </ul>
      <div class="actions">
        <Button kind="main" onClick={props.onDone}>
          I have sent it
        </Button>
      </div>
    </div>
  );
}

/** Enough of the id to tell invitations apart on one page. */
const shortName = (id: string) => id.slice(0, 4);
