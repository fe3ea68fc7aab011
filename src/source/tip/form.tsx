/** The form. Usable at once: the list of reporters and the sealing code may arrive while the source writes. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Choice, Field } from '../../browser/components/field.tsx';
import type { Day } from '../../protocol/days.ts';
import { QUIET } from '../quiet.ts';
import { useReading } from '../site.ts';
import type { Receiving, VerifiedDirectory } from '../verified-directory.ts';
import { faultsOf, isFine } from './faults.ts';
import { Recipients } from './recipients.tsx';
import { roomFor } from './room.ts';
import { RoomLeft, useRoom } from './room-left.tsx';
import type { Draft } from './send.ts';

export function Form(props: {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  verified: VerifiedDirectory;
  receiving: Receiving | null;
  today: Day;
  /** Where the Leave button goes. */
  leaveTo: string;
  /** What to think of about the contact that was typed. */
  remark: string | null;
  again: boolean;
  /** Whether an answer shall be possible, and can be said now: a codename that is kept stays. */
  answer: { wanted: boolean; onChange: ((wanted: boolean) => void) | null };
  /** What was asked for is on its way. */
  busy: boolean;
  onSend: () => void;
  retry: () => void;
  /** The field for files; `null` until it is there. */
  files: ComponentChildren;
  /** Between who receives it and the text: what to know before one writes. */
  children: ComponentChildren;
}) {
  const { words } = useReading();
  const { draft, onDraft, verified } = props;
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const serial = verified.state === 'listed' ? verified.directory.serial : 1;
  const files = draft.files.map(({ name, file: { type, size } }) => ({ name, type, size }));
  const measured = { ...draft, files, directory: serial, answerable: props.answer.wanted ? { seen: 0 } : null };
  const room = useRoom(measured);
  const wrong = faultsOf(draft, verified, words, room);
  const shown = tried ? wrong : { text: room.state === 'over' ? wrong.text : null, to: null, contact: wrong.contact };

  /** Pressed before the list was checked: it goes on by itself when it is. */
  const [pressed, setPressed] = useState(false);

  const submit = () => {
    const now = faultsOf(draft, verified, words, roomFor(measured));
    if (isFine(now)) return props.onSend();
    if (isFine({ ...now, to: null }) && verified.state === 'loading') return setPressed(true);
    setTried(true);
    if (verified.state === 'refused') props.retry();
    // After the marks are drawn, to the first of them.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('.wrong :is(textarea, input), fieldset.wrong')?.focus(),
    );
  };

  useEffect(() => {
    if (!pressed || verified.state === 'loading') return;
    setPressed(false);
    submit();
  }, [pressed, verified.state]);

  return (
    <form
      ref={form}
      class="tip"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Recipients
        verified={verified}
        receiving={props.receiving}
        chosen={draft.to}
        given={draft.callout !== null}
        error={shown.to}
        today={props.today}
        onChange={(to) => onDraft({ ...draft, to })}
        retry={props.retry}
      />
      {props.children}
      <Field
        label={words.tip.text}
        hint={words.tip.textHint}
        error={shown.text}
        below={<RoomLeft room={room} />}
        control={(attributes) => (
          <textarea
            {...attributes}
            {...QUIET}
            name="text"
            rows={10}
            value={draft.text}
            onInput={(event) => onDraft({ ...draft, text: event.currentTarget.value })}
          />
        )}
      />
      {props.files}
      <Field
        label={words.tip.contact}
        note={words.tip.optional}
        hint={words.tip.contactHint}
        error={shown.contact}
        below={
          <p class="remark" role="status">
            {props.remark}
          </p>
        }
        control={(attributes) => (
          <input
            {...attributes}
            {...QUIET}
            name="contact"
            type="text"
            dir="auto"
            value={draft.contact}
            onInput={(event) => onDraft({ ...draft, contact: event.currentTarget.value })}
          />
        )}
      />
      {props.answer.onChange !== null && <Answer wanted={props.answer.wanted} onChange={props.answer.onChange} />}
      <section class="next">
        <h2>{words.tip.next}</h2>
        <ol>
          {words.tip.nextList.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <details>
          <summary>{words.tip.technical}</summary>
          <p>{words.tip.technicalText}</p>
        </details>
        <details>
          <summary>{words.home.limits}</summary>
          <ul>
            {words.home.limitsList.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </details>
      </section>
      {tried && !isFine(shown) && (
        <p class="error" role="alert">
          {words.tip.wrong}
        </p>
      )}
      <p class="actions">
        <Button type="submit" kind="main" busy={pressed || props.busy}>
          {pressed ? words.sending.check : props.again ? words.failed.again : words.tip.send}
        </Button>
      </p>
      <p class="hint">{words.tip.leaving(new URL(props.leaveTo).host)}</p>
    </form>
  );
}

/** Said before sending: the words of a codename come after this. */
function Answer(props: { wanted: boolean; onChange: (wanted: boolean) => void }) {
  const { tip } = useReading().words;
  return (
    <fieldset class="answer">
      <legend>{tip.answer}</legend>
      <Choice
        type="radio"
        name="answer"
        label={tip.answerYes}
        detail={tip.answerYesWhy}
        checked={props.wanted}
        onChange={() => props.onChange(true)}
      />
      <Choice
        type="radio"
        name="answer"
        label={tip.answerNo}
        detail={tip.answerNoWhy}
        checked={!props.wanted}
        onChange={() => props.onChange(false)}
      />
    </fieldset>
  );
}
