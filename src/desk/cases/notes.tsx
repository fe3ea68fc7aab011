/** Notes on a case, oldest first: read, write with a preview, change and withdraw one's own. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { FailureNotice } from '../shared/fields.tsx';
import { longDay } from '../shared/words.ts';
import type { Note } from './case.ts';
import { type Casework, type Subject, writes } from './casework.ts';
import { Markdown } from './markdown.tsx';
import { NoteForm } from './note-form.tsx';
import { useWriting } from './use-writing.ts';

export function Notes(props: { work: Casework; subject: Subject }) {
  const { work, subject } = props;
  const all = subject.case?.notes ?? [];
  const notes = all.filter(({ text }) => text !== '');
  const withdrawn = all.length - notes.length;
  const may = writes(work, subject);
  /** Just changed: focus goes back to it. */
  const [changed, setChanged] = useState<string | null>(null);
  return (
    <section class="notes" aria-labelledby="notes-title">
      <h3 id="notes-title">Notes</h3>
      {notes.length > 0 && (
        <ul class="note-list">
          {notes.map((note) => {
            const draft = may && note.by === work.me && note.from === null ? work.drafts.of(subject, note.id) : null;
            return (
              <li key={`${note.by} ${note.id}`} class="case-note">
                {draft !== null && draft.value !== null ? (
                  <NoteForm
                    work={work}
                    subject={subject}
                    note={note}
                    draft={draft}
                    onDone={() => setChanged(note.id)}
                  />
                ) : (
                  <ShownNote
                    work={work}
                    subject={subject}
                    note={note}
                    focused={changed === note.id}
                    onChange={
                      draft === null
                        ? null
                        : () => {
                            draft.value = note.text;
                          }
                    }
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {withdrawn > 0 && <p class="hint">{withdrawn === 1 ? 'One note was' : `${withdrawn} notes were`} withdrawn.</p>}
      {may && <NoteForm work={work} subject={subject} note={null} draft={work.drafts.of(subject, 'new')} />}
    </section>
  );
}

/** `onChange`: `null` for a note that is not this member's to change. */
function ShownNote(props: {
  work: Casework;
  subject: Subject;
  note: Note;
  focused: boolean;
  onChange: (() => void) | null;
}) {
  const { work, note, focused } = props;
  const [asking, setAsking] = useState(false);
  const writing = useWriting(work, props.subject);
  const change = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) change.current?.focus();
  }, [focused]);
  const withdraw = async () => {
    if (await writing.write([{ kind: 'note', note: note.id, text: '' }])) setAsking(false);
  };
  return (
    <article aria-label={`Note by ${work.name(note.by)}, ${longDay(note.day)}`}>
      <p class="note-head">
        <strong>
          <bdi>{work.name(note.by)}</bdi>
        </strong>
        <span class="note">
          {longDay(note.day)}
          {note.versions.length > 1 && ', changed since'}
          {note.from !== null && (
            <>
              , from <bdi>{work.name(note.from.by)}</bdi>’s account of {longDay(note.from.day)}
            </>
          )}
        </span>
        {props.onChange !== null && (
          <span class="note-tools no-print">
            <button type="button" class="as-link" ref={change} onClick={props.onChange}>
              Change
            </button>
            <button type="button" class="as-link" onClick={() => setAsking(true)}>
              Withdraw
            </button>
          </span>
        )}
      </p>
      <Markdown text={note.text} />
      <Dialog open={asking} title="Withdraw this note?" onClose={() => setAsking(false)}>
        <p>
          It is no longer shown, and not told when the case is shared. Whoever was told of it before keeps that. It
          stays in the sealed log: somebody who reads this case now could still dig it out.
        </p>
        <FailureNotice failure={writing.problem} />
        <div class="actions">
          <Button kind="danger" busy={writing.busy} onClick={withdraw}>
            {writing.busy ? 'Withdrawing…' : 'Withdraw it'}
          </Button>
          <Button onClick={() => setAsking(false)}>Leave it</Button>
        </div>
      </Dialog>
    </article>
  );
}
