/** How long a tip lasts: when the server deletes it, what is lost then, and keeping it. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { addDays, type Day, daysBetween, epochDays, epochOf } from '../../protocol/days.ts';
import { RETENTION_DAYS, RETENTION_GRACE_DAYS } from '../../protocol/limits.ts';
import type { HeldMessage, ReceivedMessage } from '../messages/message.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { joined, longDay } from '../shared/words.ts';
import { type Casework, type Subject, writes } from './casework.ts';
import { isMember } from './names.ts';
import { wholeReaders } from './rules.ts';
import { useWriting } from './use-writing.ts';

/** Days before the end from which on it is a warning. */
const SOON_DAYS = 7;

export const deletedOn = (day: Day, retentionDays: number): Day => addDays(day, retentionDays);

/** The first day on which an unlock overwrites the key of that week: see `oldestEpoch` in session/keys.ts. */
export const keyErasedOn = (day: Day): Day =>
  addDays(epochDays(epochOf(day)).last, RETENTION_DAYS + RETENTION_GRACE_DAYS + 1);

/** `ask`: among others, in one line, with the question whether to keep it; alone, that is asked from elsewhere. */
export function Lasting(props: { work: Casework; subject: Subject; tip: HeldMessage; ask?: boolean }) {
  const { work, subject, tip } = props;
  const { received, kept } = tip;
  const dayAt = (seq: number) => subject.case?.history.find((entry) => entry.event.seq === seq)?.event.day;
  if (kept !== null) {
    const day = dayAt(kept.seq);
    return (
      <p class="lasting kept">
        <strong>
          Kept by <bdi>{work.name(kept.by)}</bdi>
          {day && ` on ${longDay(day)}`}.
        </strong>{' '}
        {received === null
          ? 'The server’s own copy is gone; this one stays in the case.'
          : `The server deletes its own copy on ${longDay(deletedOn(tip.day, work.retentionDays))}; the kept one stays in the case.`}
      </p>
    );
  }
  if (received === null) {
    return <p class="lasting">A shared copy: it stays in the case, also when the server has deleted the tip itself.</p>;
  }
  const end = deletedOn(tip.day, work.retentionDays);
  const left = daysBetween(work.today, end);
  const until = (
    <>
      <strong>Deleted on {longDay(end)} unless kept</strong>
      {left > 0 && left <= SOON_DAYS && ` (in ${left === 1 ? 'one day' : `${left} days`})`}.
    </>
  );
  const name = left <= SOON_DAYS ? 'lasting soon' : 'lasting';
  if (props.ask) {
    const may = writes(work, subject);
    return (
      <p class={name}>
        {until} {may && <KeepButton work={work} subject={subject} tip={tip} received={received} />}
      </p>
    );
  }
  return (
    <div class={name}>
      <p>{until}</p>
      <details>
        <summary>What is lost, and when</summary>
        <p>
          On {longDay(end)} the server deletes the sealed tip{tip.files.length > 0 && ' and its files'}, for everybody
          it was sent to. On {longDay(keyErasedOn(tip.day))} this device overwrites its key for the tip’s week, at the
          next unlock; from then on an old backup of the server cannot be opened with it either. Notes and shared copies
          stay.
        </p>
      </details>
    </div>
  );
}

interface Unkept {
  work: Casework;
  subject: Subject;
  tip: HeldMessage;
  received: ReceivedMessage;
}

function KeepButton(props: Unkept) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="as-link no-print" onClick={() => setAsking(true)}>
        Keep…
      </button>
      <KeepDialog {...props} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

export function KeepDialog(props: Unkept & { open: boolean; onClose: () => void }) {
  const { work, subject, tip, received } = props;
  const writing = useWriting(work, subject);
  const readers = wholeReaders(subject.case, { id: tip.id, to: received.to }, work.me, (key) =>
    isMember(work.directory, key),
  );
  const keep = async () => {
    if (await writing.run((cases, target) => cases.keep(target, received, readers))) props.onClose();
  };
  return (
    <Dialog open={props.open} title="Keep this tip?" onClose={props.onClose}>
      <p>
        It is sealed anew into the log of this case and stays there until the newsroom deletes its data. There is no way
        to un-keep it.
      </p>
      <p>
        {readers.length === 1 ? 'Only you can read it' : `Any of these ${readers.length} people can read it`}:{' '}
        <bdi>{joined(readers.map(work.name))}</bdi>. A tip that is not kept becomes unreadable with time; a kept one
        does not: whoever takes an unlocked device of theirs reads it.
      </p>
      {tip.files.length > 0 && (
        <p>
          {tip.files.length === 1 ? 'Its file stays' : `Its ${tip.files.length} files stay`} on the server past their
          time, sealed.
        </p>
      )}
      <FailureNotice failure={writing.problem} />
      <div class="actions">
        <Button kind="main" busy={writing.busy} onClick={keep}>
          {writing.busy ? 'Sealing…' : 'Keep it'}
        </Button>
        <Button onClick={props.onClose}>Not now</Button>
      </div>
    </Dialog>
  );
}
