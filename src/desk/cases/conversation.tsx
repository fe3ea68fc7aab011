/** What a source and the newsroom wrote to each other, oldest first: one message alone, or all of a conversation. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { MessageFiles } from '../files/message-files.tsx';
import type { HeldMessage } from '../messages/message.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { visible } from '../shared/visible.ts';
import { joined, longDay, shortDay } from '../shared/words.ts';
import { Answers } from './answers.tsx';
import { type Casework, type Subject, writes } from './casework.ts';
import { ForeignPart } from './foreign-part.tsx';
import { Lasting } from './keep.tsx';
import { type Fate, fateOf, mailboxOf, unknownIn, unreadBy } from './mailbox.ts';
import { messageName } from './messages-of.ts';
import { CopyNotice, TipText } from './tip-copy.tsx';
import { useWriting } from './use-writing.ts';

/** `unread`: ids of what was not read on this device when it was opened. `contactAbove`: contact details of a message alone stand elsewhere. */
export function Conversation(props: {
  work: Casework;
  subject: Subject;
  unread?: ReadonlySet<string>;
  contactAbove?: boolean;
}) {
  const { work, subject } = props;
  const { tips: messages } = subject;
  const hasReplies = messages.some(({ reply }) => reply !== null);
  useEffect(() => {
    if (hasReplies) void work.waiting.refresh();
  }, [hasReplies]);
  // What is new is in sight; what was there before is above it.
  const list = useRef<HTMLOListElement>(null);
  const [fresh] = messages.filter(({ id }) => props.unread?.has(id)).map(({ id }) => id);
  useEffect(() => {
    if (fresh === undefined || fresh === messages[0]?.id) return;
    list.current?.querySelector(`[data-message="${CSS.escape(fresh)}"]`)?.scrollIntoView({ block: 'start' });
  }, []);
  const [only, ...others] = messages;
  if (only === undefined) return null;
  if (others.length === 0 && only.reply === null)
    return <TipParts work={work} subject={subject} tip={only} ask={false} contact={!props.contactAbove} />;
  return (
    <ol ref={list} class="conversation" aria-label="Conversation, oldest first">
      {messages.map((message) => (
        <li
          key={message.id}
          class={message.reply === null ? 'from-source' : 'from-us'}
          data-message={message.id}
          aria-label={messageName(work, message)}
        >
          <p class="message-head">
            <strong>{message.reply === null ? 'The source' : <bdi>{work.name(message.reply.by)}</bdi>}</strong>
            <span class="note">{longDay(message.day)}</span>
            {props.unread?.has(message.id) && <span class="tag">New</span>}
          </p>
          {message.reply === null ? (
            <TipParts work={work} subject={subject} tip={message} ask contact />
          ) : (
            <ReplyParts work={work} subject={subject} reply={message} />
          )}
        </li>
      ))}
    </ol>
  );
}

function TipParts(props: { work: Casework; subject: Subject; tip: HeldMessage; ask: boolean; contact: boolean }) {
  const { work, subject, tip } = props;
  const all = subject.tips;
  const unread = unreadBy(tip, all, subject.case?.delivered ?? NONE);
  return (
    <>
      <CopyNotice work={work} tip={tip} />
      {props.contact && tip.contact && (
        <p class="case-contact">
          <span class="note">Contact:</span> <span dir="auto">{visible(tip.contact)}</span>
        </p>
      )}
      <TipText text={tip.text} redacted={tip.redacted} />
      {tip.foreign !== undefined && <ForeignPart work={work} tip={tip} foreign={tip.foreign} />}
      <MessageFiles work={work.files} files={tip.files} fromSource toldBy={toldBy(work, tip)} />
      <Answers work={work} callout={tip.callout} />
      {unknownIn(tip, all) > 0 && (
        <Notice kind="warn" title="It names a reply that is not here">
          <p>
            The source says that it read one which this case does not have. It may stand in a part of the case that you
            do not read, or the case was deleted since; or the server withholds a part of it. Ask your colleagues.
          </p>
        </Notice>
      )}
      {unread.length > 0 && (
        <p class="hint">
          The source does not say that it had read{' '}
          {joined(unread.map((one) => `the reply of ${shortDay(one.day, work.today)}`))}.
        </p>
      )}
      <Lasting work={work} subject={subject} tip={tip} ask={props.ask} />
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Of a copy that nobody else signed. */
const toldBy = (work: Casework, { original, sharedBy }: HeldMessage) =>
  original === null && sharedBy !== null ? work.name(sharedBy) : null;

function ReplyParts(props: { work: Casework; subject: Subject; reply: HeldMessage }) {
  const { work, subject, reply } = props;
  const waiting = { ...work.waiting.state.value, isOver: work.isDeleted };
  const fate = fateOf(subject.case, reply, subject.tips, waiting);
  return (
    <>
      <CopyNotice work={work} tip={reply} />
      <TipText text={reply.text} redacted={reply.redacted} />
      <MessageFiles work={work.files} files={reply.files} fromSource={false} toldBy={toldBy(work, reply)} />
      {fate === 'written' ? (
        <NotSent work={work} subject={subject} reply={reply} />
      ) : (
        FATES[fate] !== null && <p class="hint reply-fate">{FATES[fate]}</p>
      )}
    </>
  );
}

const FATES: Readonly<Record<Exclude<Fate, 'written'>, ComponentChildren>> = {
  waits: 'Lies in the source’s mailbox.',
  read: 'Read: a later message of the source says so.',
  gone: 'Collected: the source deleted it from its mailbox. Whether it was read, only the source can say.',
  told: 'Not in the mailbox now. A colleague wrote down that it was put there; the source may have deleted it since.',
  over: 'No longer in the mailbox: its time there is over.',
  unknown: null,
};

/** The log has it, the mailbox has not. */
function NotSent(props: { work: Casework; subject: Subject; reply: HeldMessage }) {
  const { work, subject, reply } = props;
  const writing = useWriting(work, subject);
  const mailbox = mailboxOf(subject.tips);
  const { original } = reply;
  const may = mailbox !== null && original !== null && writes(work, subject);
  const send = () =>
    may &&
    writing.run(async (cases, target) => {
      await cases.deliver(target, original, mailbox, reply.removals);
      await work.waiting.refresh();
    });
  return (
    <div class="not-sent">
      <p>
        <strong>Not sent yet.</strong> It stands in the case, and not in the source’s mailbox.
      </p>
      <FailureNotice failure={writing.problem} />
      {may && (
        <Button busy={writing.busy} onClick={() => void send()}>
          {writing.busy ? 'Sending…' : 'Send it now'}
        </Button>
      )}
    </div>
  );
}
