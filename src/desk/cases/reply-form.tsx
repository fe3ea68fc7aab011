/** An answer to the source, below the conversation: written, looked at, sealed to its mailbox and to the case. */
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import type { FileProgress } from '../../browser/files/upload.ts';
import { canSealTo } from '../../crypto/reply.ts';
import type { SentFile } from '../../crypto/tip.ts';
import { REPLY_SIZES } from '../../protocol/limits.ts';
import { replyBytes } from '../../protocol/reply.ts';
import { ReplyFiles } from '../files/reply-files.tsx';
import { FailureNotice } from '../shared/fields.tsx';
import { Menu, MenuItem } from '../shared/menu.tsx';
import { longDay } from '../shared/words.ts';
import { type Casework, presentReaders, type Subject, writes } from './casework.ts';
import { mailboxOf, readOf } from './mailbox.ts';
import { TipText } from './tip-copy.tsx';
import { useWriting } from './use-writing.ts';

const MOST = Math.max(...REPLY_SIZES);

/** Where there is one on the page. */
export const focusReply = () => document.querySelector<HTMLElement>('.reply-form textarea')?.focus();

/** Nothing where the source left no mailbox. */
export function ReplyForm(props: { work: Casework; subject: Subject }) {
  const { work, subject } = props;
  const mailbox = mailboxOf(subject.tips);
  const writing = useWriting(work, subject);
  const [preview, setPreview] = useState(false);
  const along = work.files.reply(subject.id);
  const { chosen, sending } = along.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const draft = work.drafts.of(subject, 'reply');
  const canReply = mailbox !== null && writes(work, subject);
  const { serial, templates } = work.templates.state.value;
  useEffect(() => {
    // At the unlock this member may not have had what opens them.
    if (canReply && serial === 0) void work.templates.refresh();
  }, [canReply]);
  const isSound = useMemo(() => mailbox !== null && canSealTo(mailbox), [mailbox]);
  useEffect(() => {
    // A lock came between the log and the mailbox: what waits there to be sent is not to be written twice.
    const waits = subject.tips.some(
      ({ reply, id, text: sent }) => reply?.by === work.me && sent === draft.value && !subject.case?.delivered.has(id),
    );
    if (waits && !writing.busy) draft.value = null;
  }, [subject.case]);
  if (mailbox === null || !writes(work, subject)) return null;
  if (!isSound)
    return <p class="hint">This source cannot be answered: where it asks for an answer, nothing can be sealed to.</p>;
  const text = draft.value ?? '';
  const seen = readOf(subject.tips);
  const isPassing = subject.tips.every(({ mailbox: named, kept }) => named === null || kept === null);
  const files = chosen.map(({ name, file: { type, size } }) => ({ name, type, size }));
  const left = MOST - replyBytes({ text, seen: seen.length, files });
  // Nothing is sealed to who has not unlocked a desk yet.
  const readers = presentReaders(work, subject).filter((key) => key === work.me || work.canRead(key)).length;

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return field.current?.focus();
    if (left < 0 || sending !== null) return;
    await writing.run(async (cases, target) => {
      const sent = chosen.length === 0 ? [] : await sendFiles();
      if (sent === null) return;
      const signed = await cases.reply(target, { text, seen, files: sent });
      // The case has it now: whatever comes, it is sent from there. What was typed meanwhile stays.
      if (draft.value === text) draft.value = null;
      along.value = { chosen: [], sending: null };
      work.files.forget(chosen.map(({ key }) => key));
      setPreview(false);
      await cases.deliver(
        target,
        signed,
        mailbox,
        sent.map(({ removal }) => removal),
      );
      await work.waiting.refresh();
    });
  };

  /** `null`: it was stopped. What has arrived is not sent again. */
  async function sendFiles(): Promise<SentFile[] | null> {
    const stop = new AbortController();
    const onProgress = (all: readonly FileProgress[]) => {
      along.value = { ...along.value, sending: { all, stop } };
    };
    try {
      return await work.files.send(chosen, { onProgress, gate: async () => undefined, signal: stop.signal });
    } catch (error) {
      if (stop.signal.aborted) return null;
      throw error;
    } finally {
      along.value = { ...along.value, sending: null };
    }
  }
  return (
    <form class="note-form reply-form no-print" onSubmit={send} autocomplete="off">
      <label for={id}>Reply to the source</label>
      <textarea
        id={id}
        ref={field}
        rows={text === '' ? 2 : 8}
        dir="auto"
        // Room to be told that it is too long, and an end to what is kept of it.
        maxLength={4 * MOST}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          draft.value = typed === '' ? null : typed;
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        Plain text, under your name. The source finds it when it looks with its codename;{' '}
        {readers > 1 ? `the ${readers} people who read this case see it too.` : 'only you read this case now.'}
        {isPassing && ' Keep one of its messages to answer here also after the server has deleted them.'}
        {left < 0 && <strong> Too long: shorten it.</strong>}
        {left >= 0 && left < MOST / 5 && ` About ${Math.floor(left / 100) * 100} more signs fit.`}
      </p>
      {preview && text.trim() !== '' && (
        <section class="note-preview" aria-label="As the source reads it">
          <p class="message-head">
            <strong>
              <bdi>{work.name(work.me)}</bdi>
            </strong>
            <span class="note">
              {work.directory.newsroom.name}, {longDay(work.today)}
            </span>
          </p>
          <TipText text={text} redacted={0} />
        </section>
      )}
      <ReplyFiles
        chosen={chosen}
        onChange={(next) => {
          along.value = { ...along.value, chosen: next };
        }}
        onDrop={work.files.drop}
        progress={sending?.all ?? null}
      />
      <FailureNotice failure={writing.problem} />
      {templates.length > 0 && text.trim() === '' && (
        <Menu label="Begin with…">
          {templates.map((one) => (
            <MenuItem
              key={`${one.title} ${one.text}`}
              onPress={() => {
                draft.value = one.text;
                field.current?.focus();
              }}
            >
              <bdi>{one.title}</bdi>
            </MenuItem>
          ))}
        </Menu>
      )}
      {text !== '' && (
        <div class="actions">
          <Button type="submit" kind="main" busy={writing.busy || sending !== null}>
            {sending !== null ? 'Sending files…' : writing.busy ? 'Sealing…' : 'Seal and send'}
          </Button>
          {sending !== null && <Button onClick={() => sending.stop.abort()}>Stop</Button>}
          <Button onClick={() => setPreview(!preview)}>{preview ? 'Hide the preview' : 'Preview'}</Button>
          <Button
            kind="quiet"
            onClick={() => {
              draft.value = null;
              sending?.stop.abort();
              for (const { key } of chosen) work.files.drop(key);
              along.value = { chosen: [], sending: null };
              setPreview(false);
              field.current?.focus();
            }}
          >
            Throw away
          </Button>
        </div>
      )}
    </form>
  );
}
