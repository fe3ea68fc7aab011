/** What a case is called: for all who read it, in lists, exports and file names. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Field } from '../../browser/components/field.tsx';
import { TITLE_MAX } from '../../protocol/limits.ts';
import { FailureNotice } from '../shared/fields.tsx';
import type { Casework, Subject } from './casework.ts';
import { titleFrom } from './title.ts';
import { useWriting } from './use-writing.ts';

interface TitleProps {
  work: Casework;
  subject: Subject;
  /** As it is called now. */
  title: string;
  onClose: () => void;
}

export function TitleDialog(props: TitleProps & { open: boolean }) {
  return (
    <Dialog open={props.open} title="Title of this case" onClose={props.onClose}>
      <TitleForm {...props} />
    </Dialog>
  );
}

function TitleForm({ work, subject, title, onClose }: TitleProps) {
  const present = subject.case?.title ?? null;
  const [text, setText] = useState(present ?? '');
  const writing = useWriting(work, subject);
  const write = async (next: string) => {
    if (next === (present ?? '') || (await writing.write([{ kind: 'title', title: next }]))) onClose();
  };
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void write(titleFrom(text));
      }}
    >
      <Field
        label="Title"
        hint="All who read the case see it; exports and their file names have it too. Left empty, the case is called by the first words of its tip."
        control={(attributes) => (
          <input
            {...attributes}
            maxLength={TITLE_MAX}
            // Not as a value: whoever was given a copy with something taken out would read the first words in it.
            placeholder={title}
            dir="auto"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      />
      <FailureNotice failure={writing.problem} />
      <div class="actions">
        <Button kind="main" type="submit" busy={writing.busy}>
          Save the title
        </Button>
        {present !== null && <Button onClick={() => void write('')}>Take it off</Button>}
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
