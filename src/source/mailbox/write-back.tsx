/** Another message of the same conversation, to those who answered, sealed and sent like every tip. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Field } from '../../browser/components/field.tsx';
import type { Day } from '../../protocol/days.ts';
import { reporters } from '../../protocol/directory.ts';
import { SEEN_MAX } from '../../protocol/limits.ts';
import { useFiles } from '../files/use-files.ts';
import { Only } from '../promise.tsx';
import { QUIET } from '../quiet.ts';
import { type Site, useReading } from '../site.ts';
import { isNear } from '../tip/chosen.ts';
import { Failure } from '../tip/failure.tsx';
import { faultsOf, isFine } from '../tip/faults.ts';
import { Recipients } from '../tip/recipients.tsx';
import { roomFor } from '../tip/room.ts';
import { RoomLeft, useRoom } from '../tip/room-left.tsx';
import { SendError, type Stage } from '../tip/send.ts';
import { Sending } from '../tip/sending.tsx';
import { useSender } from '../tip/use-sender.ts';
import { useUnsent } from '../tip/use-unsent.ts';
import { useReceiving } from '../use-verified-directory.ts';
import type { Listed, VerifiedDirectory } from '../verified-directory.ts';
import type { CodenameWords } from '../words/en/codename.ts';
import type { Answer } from './read.ts';

type View =
  | { at: 'form'; error: SendError | null }
  | { at: 'sending'; stage: Stage; cancel: AbortController }
  | { at: 'sent'; day: Day | null; to: readonly string[] };

export function WriteBack(props: {
  site: Site;
  words: CodenameWords;
  listed: Listed;
  verified: VerifiedDirectory;
  reload: () => Promise<VerifiedDirectory>;
  handle: string;
  /** All that were read, also those deleted since: newest first. */
  answers: readonly Answer[];
  /** While it is being sent nothing else is shown. */
  onBusy: (isBusy: boolean) => void;
  /** Whether closing would lose a text. */
  onUnsent: (isUnsent: boolean) => void;
}) {
  const { words } = useReading();
  const { reply } = props.words;
  const { site, listed, reload, answers } = props;
  const { receiving, setReceiving } = useReceiving(site, listed);
  const files = useFiles(site, true);
  const { loaded } = files;
  const sender = useSender(site, { verified: props.verified, reload, receiving, setReceiving, files: files.out });
  const [text, setText] = useState('');
  /** `null`: those who answered. */
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const [tried, setTried] = useState(false);
  const [view, setView] = useState<View>({ at: 'form', error: null });
  const form = useRef<HTMLFormElement>(null);
  const sentHeading = useRef<HTMLHeadingElement>(null);

  const possible = reporters(listed.directory).filter(({ key }) => receiving?.keys.has(key) ?? true);
  const answered = new Set(answers.map(({ now }) => now));
  const only = reporters(listed.directory).length === 1;
  const to = possible.map(({ key }) => key).filter((key) => only || (picked?.includes(key) ?? answered.has(key)));
  const names = possible.filter(({ key }) => to.includes(key)).map(({ name }) => name);
  const seen = answers.slice(0, SEEN_MAX).map(({ id }) => id);
  const draft = { text, contact: '', to, callout: null, files: files.chosen };
  const measured = {
    ...draft,
    files: files.chosen.map(({ name, file: { type, size } }) => ({ name, type, size })),
    directory: listed.directory.serial,
    answerable: { seen: seen.length },
  };
  const room = useRoom(measured);
  const wrong = faultsOf(draft, listed, words, room);

  const wipe = useCallback(() => {
    sender.forget();
    files.forget();
    setText('');
    setView({ at: 'form', error: null });
  }, [sender, files.forget]);
  const isUnsent = view.at !== 'sent' && (text !== '' || files.chosen.length > 0);
  useUnsent(isUnsent, wipe);
  useEffect(() => props.onUnsent(isUnsent), [isUnsent]);
  useEffect(() => props.onBusy(view.at === 'sending'), [view.at]);
  useEffect(() => {
    if (view.at === 'sent') sentHeading.current?.focus();
    if (view.at === 'form' && view.error !== null) form.current?.scrollIntoView();
  }, [view]);

  const send = async () => {
    const cancel = new AbortController();
    const onStage = (stage: Stage) => {
      if (!cancel.signal.aborted) setView({ at: 'sending', stage, cancel });
    };
    try {
      const conversation = { handle: props.handle, seen };
      const { stored } = await sender.send({ ...draft, conversation }, onStage, cancel.signal);
      const day = isNear(stored, site.today()) ? stored : null;
      setView({ at: 'sent', day, to: names });
      files.forget();
      setText('');
      setTried(false);
    } catch (error) {
      setView({ at: 'form', error: error instanceof SendError ? error : new SendError('page', false) });
    }
  };
  const submit = () => {
    if (isFine(faultsOf(draft, listed, words, roomFor(measured)))) return void send();
    setTried(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('.wrong textarea, fieldset.wrong')?.focus());
  };

  if (view.at === 'sending') {
    return (
      <Sending
        stage={view.stage}
        files={loaded?.parts.uploading(files, loaded.words, view.stage, true)}
        onCancel={() => {
          view.cancel.abort();
          files.setPaused(false);
        }}
      />
    );
  }
  if (view.at === 'sent') {
    return (
      <section class="receipt-back">
        <h2 tabIndex={-1} ref={sentHeading}>
          {reply.sent}
        </h2>
        <p>{view.day === null ? reply.sentOther : reply.sentText(words.format.day(view.day))}</p>
        <p>{reply.sentTo(view.to)}</p>
        <p class="actions">
          <Button onClick={() => setView({ at: 'form', error: null })}>{reply.another}</Button>
        </p>
      </section>
    );
  }
  return (
    <section>
      <h2>{answers.length > 0 ? reply.heading : reply.headingFirst}</h2>
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
        {view.error && (
          <Failure
            error={view.error}
            today={site.today()}
            nameOf={(key) => listed.directory.members.find((one) => one.key === key)?.name ?? ''}
            files={loaded?.parts.faulty(files, loaded.words)}
          />
        )}
        <Recipients
          verified={listed}
          receiving={receiving}
          chosen={to}
          given={to.length > 0 && picked === null}
          error={tried ? wrong.to : null}
          today={site.today()}
          onChange={setPicked}
          retry={() => void reload()}
        />
        <Only names={names} />
        <Field
          label={reply.text}
          hint={words.tip.textHint}
          error={tried || room.state === 'over' ? wrong.text : null}
          below={<RoomLeft room={room} />}
          control={(attributes) => (
            <textarea
              {...attributes}
              {...QUIET}
              name="text"
              rows={8}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        />
        {loaded?.parts.field(site, files, loaded.words)}
        <p class="actions">
          <Button type="submit" kind="main">
            {view.error ? words.failed.again : words.tip.send}
          </Button>
        </p>
      </form>
    </section>
  );
}
