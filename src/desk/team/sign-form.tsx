/** The form around every change to the list of members: the newsroom's words where they are needed, and what went wrong. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { dayOf } from '../../protocol/days.ts';
import { MEMBERS_MAX } from '../../protocol/limits.ts';
import type { Failure } from '../shared/failure.ts';
import { FailureNotice, KitWordsField } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import type { Change, ChangeFault } from './next-directory.ts';
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
  'not-listed': { title: 'Not in the list any more', detail: 'Another admin removed this member meanwhile.' },
  'listed-already': { title: 'In the list already', detail: 'These keys were admitted before. Nothing is left to do.' },
  former: {
    title: 'These keys belonged to a former member',
    detail: 'Refuse this application and send a new invitation: they must make new keys.',
  },
  'no-role': { title: 'No role is chosen', detail: 'Choose at least one.' },
  full: {
    title: 'The newsroom is full',
    detail: `The list holds at most ${MEMBERS_MAX} members. Remove somebody first.`,
  },
};

export function SignForm(props: {
  desk: TeamDesk;
  now: () => number;
  children: ComponentChildren;
  /** What to sign; `null` when a field is wrong, which the fields then say. */
  change: () => Change | null;
  onDone: () => void;
  button: string;
  kind?: 'main' | 'danger';
  /** Something must be ticked first. */
  disabled?: boolean;
  /** Beside the button. */
  beside?: ComponentChildren;
}) {
  const { desk } = props;
  const stored = desk.vault.keys.newsroomSeed !== null;
  const [words, setWords] = useState('');
  const [outcome, setOutcome] = useState<SignOutcome | null>(null);
  const { busy, problem, run, clear } = useAction();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || props.disabled) return;
    clear();
    setOutcome(null);
    const change = props.change();
    if (change === null) return;
    void run(async () => {
      const signed = await signNext(desk, change, stored ? null : words, dayOf(props.now()));
      setOutcome(signed);
      if (signed.kind !== 'done') return;
      setWords('');
      props.onDone();
    });
  };

  return (
    <form onSubmit={submit} autocomplete="off">
      {props.children}
      <FailureNotice failure={outcome?.kind === 'refused' ? FAULTS[outcome.fault] : problem} />
      {outcome?.kind === 'stale' && (
        <Notice kind="warn" title="The list has changed meanwhile">
          <p>
            Another admin signed it, or your own last try arrived after all. This page shows number{' '}
            {desk.directory.value.directory.serial} now. Look at it. If your change is still wanted, press the button
            again: nothing you typed is lost.
          </p>
        </Notice>
      )}
      {!stored && (
        <KitWordsField
          label="The newsroom’s 24 words"
          hint="From the newsroom’s recovery kit, not from yours. They are used for this signature and then forgotten."
          error={outcome?.kind === 'words' ? outcome.detail : null}
          value={words}
          onInput={setWords}
        />
      )}
      <div class="actions">
        <Button kind={props.kind ?? 'main'} type="submit" busy={busy} disabled={props.disabled ?? false}>
          {busy ? 'Signing…' : props.button}
        </Button>
        {props.beside}
      </div>
    </form>
  );
}
