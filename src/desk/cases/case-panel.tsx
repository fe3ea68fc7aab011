/** What members wrote about a tip: what is wrong with the record, notes, who reads it, what happened. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { FailureNotice } from '../shared/fields.tsx';
import { longDay } from '../shared/words.ts';
import type { Case } from './case.ts';
import { type Casework, type Subject, writes } from './casework.ts';
import { CustodyTable } from './custody-table.tsx';
import { isMember } from './names.ts';
import { Notes } from './notes.tsx';
import { mayRemove } from './rules.ts';
import { faultSentence, firstOfItsKind, sentence } from './sentences.ts';
import { useWriting } from './use-writing.ts';

export function CasePanel(props: { work: Casework; subject: Subject }) {
  const { work, subject } = props;
  // What stands on the page was read, from wherever it was opened.
  useEffect(() => {
    if (subject.case !== null) work.seen.mark(subject.case);
  }, [subject.case]);
  return (
    <div class="case-panel">
      <Notes work={work} subject={subject} />
      <Readers work={work} subject={subject} />
      {subject.case !== null && <History work={work} of={subject.case} />}
      {subject.case !== null && (
        <details class="history">
          <summary>Custody</summary>
          <CustodyTable work={work} of={subject.case} tips={subject.tips} />
        </details>
      )}
    </div>
  );
}

/** For somebody with whom it is no longer shared. */
export function FormerReader(props: { work: Casework; subject: Subject }) {
  if (props.subject.case === null || writes(props.work, props.subject)) return null;
  return (
    <Notice kind="info" title="You no longer read this case">
      <p>What you have stays. New entries are not sealed to you, and you cannot write in it.</p>
    </Notice>
  );
}

/** Where the case of a tip was deleted: what is written now begins another. */
export function CaseDeleted(props: { work: Casework; thread: string }) {
  const { work } = props;
  const deleted = work.cases.deletionOf(props.thread);
  if (deleted === null) return null;
  return (
    <Notice kind="info" title="The case of this tip was deleted">
      <p>
        <bdi>{work.name(deleted.by)}</bdi> deleted it on {longDay(deleted.day)}, with its notes and history. What you
        write here now begins a new one.
        {!deleted.byAdmin && ' They are no admin now: if you did not expect this, ask one.'}
      </p>
    </Notice>
  );
}

/** Above everything else: what is shown below it may not be the whole truth. */
export function CaseFaults(props: { work: Casework; of: Case | null }) {
  const { work, of } = props;
  if (of === null || of.faults.length === 0) return null;
  const isPartial = of.faults.every(({ kind }) => kind === 'without-you');
  return (
    <Notice kind="warn" title={isPartial ? 'Not all of this case is for you' : 'The record of this case is not sound'}>
      <ul>
        {of.faults.map((fault) => (
          <li key={`${fault.kind} ${fault.seq}`} dir="auto">
            {faultSentence(fault, work.name)}
          </li>
        ))}
      </ul>
      {!isPartial && (
        <p>
          What you see here may be incomplete. Tell your admin, and do not decide on it alone until this is cleared up.
        </p>
      )}
    </Notice>
  );
}

function History(props: { work: Casework; of: Case }) {
  const { work, of } = props;
  const isFirst = firstOfItsKind(of.history);
  return (
    <details class="history">
      <summary>What happened ({of.history.length})</summary>
      <ol>
        {of.history.map((entry) => (
          <li key={entry.event.seq}>
            <span dir="auto">{sentence(entry, work.name, isFirst(entry))}</span>{' '}
            <span class="note">{longDay(entry.event.day)}</span>
          </li>
        ))}
      </ol>
      {of.closed > 0 && (
        <p class="hint">
          {of.closed === 1 ? 'One entry is' : `${of.closed} entries are`} not for you: sealed to other readers, or from
          before you joined.
        </p>
      )}
    </details>
  );
}

function Readers(props: { work: Casework; subject: Subject }) {
  const { work, subject } = props;
  const [removing, setRemoving] = useState<string | null>(null);
  const writing = useWriting(work, subject);
  const remove = async (key: string) => {
    if (await writing.run((cases, target) => cases.unshare(target, key))) setRemoving(null);
  };
  return (
    <section class="readers" aria-labelledby="readers-title">
      <h3 id="readers-title">Who reads this case</h3>
      <ul class="bare-list reader-list">
        {subject.readers.map((key) => (
          <li key={key}>
            <span>
              <bdi>{work.name(key)}</bdi>
              {key === work.me && ' (you)'}
              {isMember(work.directory, key) && !work.canRead(key) && key !== work.me && (
                <span class="note"> cannot be reached: new entries go to them once they have unlocked a desk</span>
              )}
            </span>
            {subject.case !== null && isMember(work.directory, key) && mayRemove(subject.case, work.me, key) && (
              <button
                type="button"
                class="as-link no-print"
                aria-label={`Stop sharing with ${work.name(key)}`}
                onClick={() => setRemoving(key)}
              >
                Stop sharing
              </button>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        open={removing !== null}
        title={`Stop sharing with ${removing === null ? '' : work.name(removing)}?`}
        onClose={() => setRemoving(null)}
      >
        <p>
          New entries in this case are no longer sealed to them. They keep what they have: nothing that was shared can
          be taken back. Tips that a source sends to them still reach them.
        </p>
        <FailureNotice failure={writing.problem} />
        <div class="actions">
          <Button kind="danger" busy={writing.busy} onClick={() => removing !== null && void remove(removing)}>
            Stop sharing
          </Button>
          <Button onClick={() => setRemoving(null)}>Leave it</Button>
        </div>
      </Dialog>
    </section>
  );
}
