/** Writes a new note, or changes one. What was typed stays until it is saved, whatever is opened in between. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { random, toBase64url } from '../../crypto/bytes.ts';
import { BYTES, NOTE_MAX } from '../../protocol/limits.ts';
import { FailureNotice } from '../shared/fields.tsx';
import type { Note } from './case.ts';
import { type Casework, presentReaders, type Subject } from './casework.ts';
import type { Draft } from './drafts.ts';
import { Markdown } from './markdown.tsx';
import { useWriting } from './use-writing.ts';

/** Characters left from which on they are counted aloud. */
const NEAR_END = 2000;

export function NoteForm(props: {
  work: Casework;
  subject: Subject;
  /** `null`: a new one. */
  note: Note | null;
  draft: Draft;
  onDone?: () => void;
}) {
  const { work, subject, note, draft } = props;
  const writing = useWriting(work, subject);
  const [preview, setPreview] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text = draft.value ?? '';
  // Nothing is sealed to who has not unlocked a desk yet.
  const readers = presentReaders(work, subject).filter((key) => key === work.me || work.canRead(key)).length;
  useEffect(() => {
    if (note !== null) field.current?.focus();
  }, []);

  const leave = () => {
    draft.value = null;
    setPreview(false);
    props.onDone?.();
    if (note === null) field.current?.focus();
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return field.current?.focus();
    if (text === note?.text) return leave();
    const saved = await writing.write([{ kind: 'note', note: note?.id ?? toBase64url(random(BYTES.id)), text }]);
    // What was typed while it was being saved is not thrown away.
    if (saved && draft.value === text) leave();
  };
  return (
    <form class="note-form no-print" onSubmit={save} autocomplete="off">
      <label for={id}>{note === null ? 'New note' : 'Change your note'}</label>
      <textarea
        id={id}
        ref={field}
        rows={note === null && text === '' ? 2 : 6}
        maxLength={NOTE_MAX}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          draft.value = note === null && typed === '' ? null : typed;
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {readers > 1 ? `The ${readers} people who read this case see it.` : 'Only you read this case now.'}
        {text === ''
          ? ' Markdown works: **bold**, *italic*, - list, > quote.'
          : ' Not saved yet: kept on this device alone, sealed.'}
        {text.length > NOTE_MAX - NEAR_END && ` ${NOTE_MAX - text.length} characters left.`}
      </p>
      {preview && text !== '' && (
        <section class="note-preview" aria-label="Preview">
          <Markdown text={text} />
        </section>
      )}
      <FailureNotice failure={writing.problem} />
      {(text !== '' || note !== null) && (
        <div class="actions">
          <Button type="submit" kind="main" busy={writing.busy}>
            {writing.busy ? 'Saving…' : 'Save the note'}
          </Button>
          <Button onClick={() => setPreview(!preview)}>{preview ? 'Hide the preview' : 'Preview'}</Button>
          <Button kind="quiet" onClick={leave}>
            {note === null ? 'Throw away' : 'Leave it as it was'}
          </Button>
        </div>
      )}
    </form>
  );
}
