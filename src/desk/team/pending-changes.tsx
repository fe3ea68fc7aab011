/** What an admin has changed and not signed yet, and the one form that signs it: with the newsroom's words where they are needed. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { ApiError } from '../../browser/http.ts';
import { dayOf } from '../../protocol/days.ts';
import { MEMBERS_MAX } from '../../protocol/limits.ts';
import { refuseRequest } from '../session/calls.ts';
import type { Failure } from '../shared/failure.ts';
import { FailureNotice, KitWordsField } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { ChangeLine, changeName, doneText } from './change-line.tsx';
import { NameDoubts } from './name-doubts.tsx';
import { type Change, type ChangeFault, subjectOf } from './next-directory.ts';
import { type SignOutcome, signNext } from './sign.ts';
import type { TeamDesk } from './team.ts';

const FAULTS: Record<ChangeFault, Failure> = {
  'last-admin': {
    title: 'Somebody must stay admin',
    detail: 'Without an admin nobody could ever change this list again. Make another member admin first.',
  },
  'own-place': {
    title: 'You cannot remove yourself',
    detail:
      'Another admin must do it from their desk. If you lost your words: admit your new keys as a new person with the role of admin, open the desk with them, and remove the old ones there.',
  },
  'not-listed': {
    title: 'Not in the list any more',
    detail: 'Another admin removed this member meanwhile. Take the change back below.',
  },
  'listed-already': {
    title: 'In the list already',
    detail: 'These keys were admitted before. Take it back below: nothing is left to do.',
  },
  former: {
    title: 'These keys belonged to a former member',
    detail: 'Take it back below, refuse the application and send a new invitation: they must make new keys.',
  },
  'request-over': {
    title: 'A request asks to change what is no longer so',
    detail: 'The member’s name or beats were changed meanwhile. Refuse the request: it can be made again.',
  },
  'not-waiting': {
    title: 'The application is not there any more',
    detail: 'Another admin refused it, or it ran out. Take it back below, and send another invitation.',
  },
  'no-role': { title: 'No role is chosen', detail: 'Choose at least one.' },
  full: {
    title: 'The newsroom is full',
    detail: `The list holds at most ${MEMBERS_MAX} members. Remove somebody first.`,
  },
};

const TITLE = 'pending-title';

/** To the changes, once they are drawn: what was just done is seen, and the next step is near. */
export function showPending(): void {
  requestAnimationFrame(() => document.getElementById(TITLE)?.focus());
}

interface Props {
  desk: TeamDesk;
  now: () => number;
  onSigned: (said: string) => void;
}

/** With the last change goes what was typed to sign it. */
export function PendingChanges(props: Props) {
  return props.desk.pending.changes.value.length === 0 ? null : <Waiting {...props} />;
}

function Waiting(props: Props) {
  const { desk } = props;
  const changes = desk.pending.changes.value;
  const { directory } = desk.directory.value;
  const stored = desk.vault.keys.newsroomSeed !== null;
  /** Several are collected first: the field for the words comes when it is wanted. */
  const [signing, setSigning] = useState(stored);
  const [words, setWords] = useState('');
  const [outcome, setOutcome] = useState<SignOutcome | null>(null);
  const { busy, problem, run, clear } = useAction();
  useEffect(() => setOutcome(null), [changes]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!signing) {
      const form = event.currentTarget;
      setSigning(true);
      requestAnimationFrame(() => form instanceof HTMLElement && form.querySelector('textarea')?.focus());
      return;
    }
    clear();
    setOutcome(null);
    void run(async () => {
      const said = changes.map((change) => doneText(change, directory)).join(' ');
      const signed = await signNext(desk, changes, stored ? null : words, dayOf(props.now()));
      setOutcome(signed);
      if (signed.kind !== 'done') return;
      setWords('');
      for (const change of changes) desk.pending.takeBack(change);
      props.onSigned(said);
    });
  };
  const refuse = (change: Extract<Change, { kind: 'request' }>) =>
    run(async () => {
      await refuseRequest(desk.api, change.request.member, change.request.serial).catch((error: unknown) => {
        // Taken back or replaced meanwhile: the next look shows what waits now.
        if (!(error instanceof ApiError && error.code === 'not-found')) throw error;
      });
      desk.pending.takeBack(change);
    });
  return (
    <section class="pending card" aria-labelledby={TITLE}>
      <h2 id={TITLE} tabIndex={-1}>
        {changes.length === 1 ? '1 change, not signed yet' : `${changes.length} changes, not signed yet`}
      </h2>
      <ul class="lines">
        {changes.map((change) => (
          <li key={subjectOf(change)}>
            <div>
              <ChangeLine change={change} directory={directory} />
              <Doubts change={change} desk={desk} />
            </div>
            {change.kind === 'request' ? (
              <Button disabled={busy} onClick={() => void refuse(change)}>
                Refuse<span class="hidden"> what {change.request.from.name} asks for</span>
              </Button>
            ) : (
              <Button disabled={busy} onClick={() => desk.pending.takeBack(change)}>
                Take back<span class="hidden"> {changeName(change, directory)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p class="hint">
        All of it is signed at once. Until then it stays here while you look at other pages; locking the desk drops
        {changes.some(({ kind }) => kind === 'request') ? ' what is not a member’s request' : ' it'}.
      </p>
      <form onSubmit={submit} autocomplete="off">
        <FailureNotice failure={outcome?.kind === 'refused' ? FAULTS[outcome.fault] : problem} />
        {outcome?.kind === 'stale' && (
          <Notice kind="warn" title="The list has changed meanwhile">
            <p>
              Another admin signed it, or your own last try arrived after all. This page shows number {directory.serial}{' '}
              now. Look at it. What is still wanted, sign again: nothing is lost.
            </p>
          </Notice>
        )}
        {signing && !stored && (
          <KitWordsField
            label="The newsroom’s 24 words"
            hint="From the newsroom’s recovery kit, not from yours. They are used for this signature and then forgotten."
            error={outcome?.kind === 'words' ? outcome.detail : null}
            value={words}
            onInput={setWords}
          />
        )}
        <div class="actions">
          <Button kind="main" type="submit" busy={busy}>
            {busy ? 'Signing…' : signing ? 'Sign and publish' : 'Sign…'}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** A name that another is taken for is said where it is signed. */
function Doubts({ change, desk }: { change: Change; desk: TeamDesk }) {
  const { members, former } = desk.directory.value.directory;
  const doubts = (key: string, name: string) => <NameDoubts of={{ key, name }} {...{ members, former }} />;
  switch (change.kind) {
    case 'edit':
      return doubts(change.member, change.name);
    case 'request':
      return doubts(change.request.member, change.request.to.name);
    case 'admit': {
      const { member: key, name } = change.application;
      const staying = members.filter((member) => member.key !== change.replaces);
      return <NameDoubts of={{ key, name }} members={staying} former={former} />;
    }
    default:
      return null;
  }
}
