/** Those who used an invitation: their eight words, compared by voice, then admitted with the next signature, or refused. */
import { useId, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Words } from '../../browser/components/words.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import type { Role } from '../../protocol/directory.ts';
import type { Application } from '../../protocol/team.ts';
import { removeInvite } from '../session/calls.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { longDay } from '../shared/words.ts';
import type { Applied } from './invites.ts';
import { mixedScripts, namesakes } from './names.ts';
import { RoleChoices } from './roles.tsx';
import type { TeamDesk } from './team.ts';

interface Shared {
  desk: TeamDesk;
  onChanged: () => Promise<void>;
  /** The admission waits for the next signature. */
  onAdded: () => void;
}

export function Applications(props: Shared & { applied: readonly Applied[] }) {
  if (props.applied.length === 0) return null;
  return (
    <section aria-labelledby="applied-title">
      <h2 id="applied-title">Waiting to be admitted</h2>
      {props.applied.map((applied) => (
        // By all that will be signed: what the server shows in its place later has not been compared.
        <Applicant key={JSON.stringify([applied.id, applied.application])} {...props} applied={applied} />
      ))}
    </section>
  );
}

function Applicant({ applied, ...shared }: Shared & { applied: Applied }) {
  const { application } = applied;
  return (
    <article class="card" aria-label={application?.name ?? 'A damaged application'}>
      {application === null ? (
        <>
          <h3>A damaged application</h3>
          <p class="error">
            It is not signed by the keys that it names: damaged, or made by somebody else. Refuse it, and send another
            invitation.
          </p>
          <div class="actions">
            <Refuse {...shared} id={applied.id} name="this application" />
          </div>
        </>
      ) : (
        <Admit {...shared} applied={applied} application={application} />
      )}
    </article>
  );
}

function Admit(props: Shared & { applied: Applied; application: Application }) {
  const { desk, application, applied } = props;
  const { name } = application;
  const [compared, setCompared] = useState(false);
  const [roles, setRoles] = useState<Role[]>([...applied.roles]);
  const [replaces, setReplaces] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const { members } = desk.directory.value.directory;
  const staying = members.filter(({ key }) => key !== replaces);
  const { same, alike } = namesakes({ key: application.member, name }, staying);
  const [namesake] = same;
  const mixed = mixedScripts(name);

  const admit = (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(roles.length === 0 ? 'Choose at least one.' : null);
    if (!compared || roles.length === 0) return;
    desk.pending.add({ kind: 'admit', application, roles, replaces });
    props.onAdded();
  };
  const added = desk.pending.changes.value.find(
    (change) => change.kind === 'admit' && change.application === application,
  );
  const refuse = (
    <Refuse
      {...props}
      id={applied.id}
      name={name}
      onChanged={async () => {
        if (added) desk.pending.takeBack(added);
        await props.onChanged();
      }}
    />
  );
  if (added) {
    return (
      <>
        <h3 dir="auto">{name}</h3>
        <p>Compared. Is admitted when you sign the changes above.</p>
        <div class="actions">{refuse}</div>
      </>
    );
  }
  return (
    <form onSubmit={admit} autocomplete="off">
      <h3 dir="auto">{name}</h3>
      {application.beats.length > 0 && (
        <p class="note" dir="auto">
          {application.beats.join(', ')}
        </p>
      )}
      <p>Applied with a link that an admin of yours made, and waits through {longDay(applied.until)}.</p>
      <Words words={fingerprintWords(application.member)} label={`The eight words of ${name}`} />
      <p>
        Call <bdi>{name}</bdi> on a number you knew before, or meet. Let them read the words on their screen to you, and
        compare each one. Anybody can type a name here; only the right person’s own screen shows these words.
      </p>
      <div class="field">
        <Choice
          type="checkbox"
          name="compared"
          label={`I compared these words with ${name} by phone or in person`}
          checked={compared}
          onChange={setCompared}
        />
      </div>
      {mixed !== null && (
        <Notice kind="warn" title="Look at this name twice">
          <p dir="auto">{mixed}</p>
        </Notice>
      )}
      {alike.length > 0 && (
        <Notice kind="warn" title="This name looks like another in the list">
          <p>
            Compare it letter by letter with{' '}
            {alike.map((member, n) => (
              <span key={member.key}>
                {n > 0 && ', '}
                <bdi>{member.name}</bdi>
              </span>
            ))}
            : sources could take one for the other. If this is the same person with new keys, choose below whose place
            is taken.
          </p>
        </Notice>
      )}
      {namesake && (
        <Notice kind="warn" title="This name is in the list already">
          <p>
            Sources would see it twice
            {namesake.name !== name && (
              <>
                {' '}
                (it stands there as <bdi>{namesake.name}</bdi>)
              </>
            )}
            . If this is the same person with new keys, choose below whose place is taken.
          </p>
        </Notice>
      )}
      <Replaces desk={desk} chosen={replaces} onChange={setReplaces} />
      <RoleChoices legend="Roles" chosen={roles} error={wrong} onChange={setRoles} />
      <div class="actions">
        <Button kind="main" type="submit" disabled={!compared}>
          Admit
        </Button>
        {refuse}
      </div>
    </form>
  );
}

function Replaces(props: { desk: TeamDesk; chosen: string | null; onChange: (key: string | null) => void }) {
  const group = useId();
  const me = props.desk.vault.keys.member;
  const others = props.desk.directory.value.directory.members.filter(({ key }) => key !== me);
  if (others.length === 0) return null;
  const choice = (key: string | null, label: string, detail?: string) => (
    <Choice
      key={key}
      type="radio"
      name={group}
      label={<bdi>{label}</bdi>}
      detail={detail}
      checked={props.chosen === key}
      onChange={() => props.onChange(key)}
    />
  );
  const chosen = others.find(({ key }) => key === props.chosen);
  return (
    <fieldset>
      <legend>Who is this?</legend>
      {choice(null, 'A new person')}
      {others.map(({ key, name }) => choice(key, `Takes the place of ${name} (lost words or device)`))}
      {chosen && (
        <p class="hint">
          The old keys of <bdi>{chosen.name}</bdi> become former ones: their sessions end, and later tips are not sealed
          to them. What was sealed to the old keys alone opens with the old keys alone. A device that still has them
          must share those tips first.
        </p>
      )}
    </fieldset>
  );
}

function Refuse(props: Shared & { id: string; name: string }) {
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useAction();
  const refuse = () => run(() => removeInvite(props.desk.api, props.id).then(props.onChanged));
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        Refuse…
      </Button>
      <Dialog open={asking} title="Refuse this application?" onClose={() => setAsking(false)}>
        <p>
          <bdi>{props.name}</bdi> is not admitted, and the link is used up. Who should still join needs another
          invitation; the keys and the paper can stay the same.
        </p>
        <FailureNotice failure={problem} />
        <div class="actions">
          <Button kind="danger" busy={busy} onClick={() => void refuse()}>
            Refuse it
          </Button>
          <Button onClick={() => setAsking(false)}>Let it wait</Button>
        </div>
      </Dialog>
    </>
  );
}
