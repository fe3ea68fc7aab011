/** Shares tips or a whole case with members: whom, what, what is taken out, and a look at exactly what they get. */
import { useId, useMemo, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Choice } from '../../browser/components/field.tsx';
import type { Message } from '../messages/message.ts';
import type { Range } from '../redact/ranges.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { visible } from '../shared/visible.ts';
import { joined, longDay } from '../shared/words.ts';
import { givenOn, standingNotes } from './account.ts';
import type { Note } from './case.ts';
import type { Casework, Subject } from './casework.ts';
import { messageName } from './messages-of.ts';
import { count } from './sentences.ts';
import { TakingOut } from './taking-out.tsx';
import { AlsoFound } from './taking-out-parts.tsx';
import { useWriting } from './use-writing.ts';

type What = 'tip' | 'tips' | 'case';

const nameOf = ({ by, id }: Note) => `${by} ${id}`;

export function ShareDialog(props: {
  work: Casework;
  subject: Subject;
  /** The opened tip, where the case is seen from one. */
  tip: string | null;
  open: boolean;
  onClose: () => void;
}) {
  const [round, setRound] = useState(0);
  return (
    <Dialog open={props.open} wide keep title="Share with colleagues" onClose={props.onClose}>
      <ShareForm
        {...props}
        key={round}
        onDone={() => {
          setRound(round + 1);
          props.onClose();
        }}
      />
    </Dialog>
  );
}

function ShareForm(props: {
  work: Casework;
  subject: Subject;
  tip: string | null;
  onDone: () => void;
  onClose: () => void;
}) {
  const { work, subject } = props;
  const [members, setMembers] = useState<readonly string[]>([]);
  const [what, setWhat] = useState<What>(props.tip === null ? 'tips' : 'tip');
  const [contact, setContact] = useState(false);
  const [files, setFiles] = useState(false);
  const [ranges, setRanges] = useState<ReadonlyMap<string, readonly Range[]>>(new Map());
  /** Notes that stay here: at first those that this member knows only from somebody else's account. */
  const hearsay = () => new Set(subject.case?.notes.filter(({ from }) => from !== null).map(nameOf));
  const [untold, setUntold] = useState<ReadonlySet<string>>(hearsay);
  const [wrong, setWrong] = useState<string | null>(null);
  const writing = useWriting(work, subject);
  const others = work.directory.members.filter(({ key }) => key !== work.me);
  const tips = what === 'tip' ? subject.tips.filter(({ id }) => id === props.tip) : subject.tips;
  const newcomers = members.filter((key) => !subject.readers.includes(key));
  const notes = what === 'case' && subject.case !== null ? standingNotes(subject.case) : [];
  const left = subject.tips.filter((tip) => !tips.includes(tip));
  const told = {
    notes: notes.filter((note) => !untold.has(nameOf(note))),
    tags: subject.case?.tags ?? [],
    title: subject.case?.title ?? null,
    others: left,
  };
  const preview = useMemo(
    () => givenOn(tips, told, { contact, passages: ranges, files }),
    [subject, what, contact, ranges, untold, files],
  );

  const share = async (event: SubmitEvent) => {
    event.preventDefault();
    if (members.length === 0) return setWrong('Choose at least one colleague.');
    setWrong(null);
    if (await writing.run((cases, target) => cases.share(target, members, preview.given))) props.onDone();
  };

  return (
    <form class="share-form" onSubmit={share} autocomplete="off">
      <fieldset>
        <legend>With whom</legend>
        {others.length === 0 && <p class="hint">You are the only member. An admin can invite others.</p>}
        {others.map(({ key, name, roles }) => (
          <Choice
            key={key}
            type="checkbox"
            name="member"
            label={<bdi>{name}</bdi>}
            detail={
              work.canRead(key)
                ? `${roles.join(' and ')}${subject.readers.includes(key) ? ', reads this case already' : ''}`
                : 'cannot be reached: has to unlock a desk first'
            }
            disabled={!work.canRead(key)}
            checked={members.includes(key)}
            onChange={(on) => setMembers(on ? [...members, key] : members.filter((one) => one !== key))}
          />
        ))}
      </fieldset>
      <WhatToShare subject={subject} tip={props.tip} what={what} onWhat={setWhat} />
      {notes.length > 0 && (
        <fieldset>
          <legend>Notes to tell of</legend>
          {notes.map((note) => (
            <Choice
              key={nameOf(note)}
              type="checkbox"
              name="note"
              label={`${work.name(note.by)}, ${longDay(note.day)}${note.from === null ? '' : `, as ${work.name(note.from.by)} told it`}`}
              detail={visible(note.text.length > 200 ? `${note.text.slice(0, 200)}…` : note.text)}
              checked={!untold.has(nameOf(note))}
              onChange={(on) =>
                setUntold(new Set(on ? [...untold].filter((one) => one !== nameOf(note)) : [...untold, nameOf(note)]))
              }
            />
          ))}
        </fieldset>
      )}
      {tips.some((tip) => tip.contact) && (
        <fieldset>
          <legend>Contact details of the source</legend>
          <Choice
            type="checkbox"
            name="contact"
            label="Give them too"
            detail="Left out unless you tick this, here and wherever tips or notes repeat them."
            checked={contact}
            onChange={setContact}
          />
        </fieldset>
      )}
      {tips.some((tip) => tip.files.length > 0) && (
        <fieldset>
          <legend>Files</legend>
          <Choice
            type="checkbox"
            name="files"
            label="Give them too, also where something else is left out"
            detail={`${filesGiven(tips, preview.given.tips)} Nothing is taken out of a file: it may say what you take out of its message, and whose it is.`}
            checked={files}
            onChange={setFiles}
          />
        </fieldset>
      )}
      {tips.length > 0 && (
        <fieldset>
          <legend>Take passages out</legend>
          <p class="hint">
            What you take out is not in the copy at all, nor are the same words elsewhere in these tips, however they
            are written there. Below stands what they will read. Each passage becomes five blocks, however long it was;
            your colleagues see that you took something out, and the source’s signature does not go along then.
          </p>
          {tips.map((tip) => (
            <TakingOut
              key={tip.id}
              title={messageName(work, tip)}
              text={tip.text}
              ranges={ranges.get(tip.id) ?? []}
              all={preview.ranges.get(tip.id) ?? []}
              onRanges={(next) => setRanges(new Map([...ranges, [tip.id, next]]))}
            />
          ))}
        </fieldset>
      )}
      <div role="status">
        {preview.found !== null && (
          <AlsoFound found={preview.found}>
            {' It is taken out there too.'}
            {preview.found.tags > 0 &&
              ' Take such a tag off before you share: whoever takes it off later shows it to all who read by then.'}
          </AlsoFound>
        )}
        {told.notes.length > 0 && (
          <p class="note-warning">
            {count(told.notes.length, 'note')} {told.notes.length === 1 ? 'goes' : 'go'} along. They may say in other
            words what you take out of a tip: read them again first.
          </p>
        )}
        <p class="hint">
          They are told how the case stands: its title and status, who is on it, its tags. All of it is your account,
          and stands under your name; those whom the source wrote to see what you told.
        </p>
      </div>
      {newcomers.length > 0 && (
        <p>
          From now on <bdi>{joined(newcomers.map(work.name))}</bdi> also {newcomers.length === 1 ? 'sees' : 'see'} new
          notes in this case.
        </p>
      )}
      {wrong !== null && (
        <p class="error" role="alert">
          {wrong}
        </p>
      )}
      <FailureNotice failure={writing.problem} />
      <div class="actions">
        <Button kind="main" type="submit" busy={writing.busy}>
          {writing.busy ? 'Sealing…' : 'Seal and share'}
        </Button>
        {/* Back and Escape leave it as it is; this begins anew. */}
        <Button onClick={props.onDone}>Cancel</Button>
      </div>
    </form>
  );
}

/** How many of the files go along as things stand. */
function filesGiven(tips: readonly Message[], given: readonly Message[]): string {
  const countIn = (some: readonly Message[]) => some.reduce((sum, one) => sum + one.files.length, 0);
  const [all, now] = [countIn(tips), countIn(given)];
  return now === all ? `${count(all, 'file')}: all go along.` : `${now} of ${count(all, 'file')} go along now.`;
}

function WhatToShare(props: { subject: Subject; tip: string | null; what: What; onWhat: (what: What) => void }) {
  const { subject, what, onWhat } = props;
  const name = useId();
  const several = subject.tips.length;
  const radio = (value: What, label: string, detail: string) => (
    <Choice
      type="radio"
      name={name}
      label={label}
      detail={detail}
      checked={what === value}
      onChange={() => onWhat(value)}
    />
  );
  return (
    <fieldset>
      <legend>What</legend>
      {props.tip !== null && radio('tip', 'This tip', 'No notes, nothing of what happened so far.')}
      {(several > 1 || props.tip === null) &&
        radio(
          'tips',
          several === 1 ? 'The tip of this case' : `All ${several} messages of this conversation`,
          'No notes.',
        )}
      {subject.case !== null && radio('case', 'The whole case', 'All that was written, and the notes that you choose.')}
    </fieldset>
  );
}
