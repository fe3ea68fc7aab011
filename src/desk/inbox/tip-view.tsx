/** One tip, opened: the exact text, who it is for, what is known of it, and what can be done with it. */
import { Notice } from '../../browser/components/notice.tsx';
import { CaseActions } from '../cases/case-actions.tsx';
import { CaseDeleted, CaseFaults, CasePanel, FormerReader } from '../cases/case-panel.tsx';
import { Told } from '../cases/case-view.tsx';
import { caseworkOf, subjectOfTip } from '../cases/casework.ts';
import { Conversation } from '../cases/conversation.tsx';
import { mailboxOf } from '../cases/mailbox.ts';
import { ReplyForm } from '../cases/reply-form.tsx';
import type { ReceivedMessage } from '../messages/message.ts';
import { MenuItem } from '../shared/menu.tsx';
import { ReadingPane } from '../shared/reading-pane.tsx';
import { visible } from '../shared/visible.ts';
import { dateOf, joined } from '../shared/words.ts';
import type { Controls } from './controls.ts';
import type { InboxDesk } from './inbox.ts';
import type { Item } from './item.ts';

export function TipView(props: {
  desk: InboxDesk;
  item: Item;
  /** The newest that the server has of it. */
  tip: ReceivedMessage;
  /** What was not read before. */
  fresh: ReadonlySet<string>;
  controls: Controls;
}) {
  const { desk, item, tip, controls } = props;
  const work = caseworkOf(desk);
  const { directory } = work;
  const subject = subjectOfTip(work, tip);
  const isAlone = subject.tips.length === 1;
  const shown = subject.tips.find((one) => one.id === tip.id);
  return (
    <ReadingPane
      title={isAlone ? `Tip of ${dateOf(tip.day)}` : `Conversation, ${subject.tips.length} messages`}
      sub={
        tip.contact === '' ? (
          mailboxOf(subject.tips) === null ? (
            'No contact details; this tip cannot be answered'
          ) : (
            'Can be answered below; no contact details'
          )
        ) : (
          <>
            <span class="note">Contact:</span> {visible(tip.contact)}
          </>
        )
      }
      onClose={controls.close}
      actions={
        <CaseActions
          work={work}
          subject={subject}
          tip={isAlone ? tip.id : null}
          unkept={isAlone && shown?.kept === null ? shown : null}
          onExport={() => controls.press('export', [item])}
          more={
            <>
              <MenuItem onPress={() => controls.press('unread', [item])}>Mark unread</MenuItem>
              <MenuItem onPress={() => controls.copy(tip.text)}>Copy the text</MenuItem>
              <MenuItem onPress={() => print()}>Print</MenuItem>
              <MenuItem danger onPress={() => controls.press('delete', [item])}>
                Delete…
              </MenuItem>
            </>
          }
        />
      }
    >
      {!tip.to.includes(work.me) && (
        <Notice kind="warn" title="This tip does not name you">
          <p>
            It was sealed to you, but lists only others as its readers. Its sender may not know that you read it. Its
            case is not open to you unless one of them shares it.
          </p>
        </Notice>
      )}
      {tip.directory > directory.serial && (
        <Notice kind="warn" title="This source saw a newer list of members than you">
          <p>Reload the desk. If this stays, the server withholds the list from you: tell your admin.</p>
        </Notice>
      )}
      <CaseDeleted work={work} thread={tip.thread} />
      <CaseFaults work={work} of={subject.case} />
      <FormerReader work={work} subject={subject} />
      <Conversation work={work} subject={subject} unread={props.fresh} contactAbove />
      <p class="tip-for">
        <span class="note">For</span> {joined(tip.to.map(work.name))}
      </p>
      <Told work={work} of={subject.case} />
      {tip.foreign === undefined && tip.directory < directory.serial && (
        <Notice kind="info">
          <p>
            This source wrote with an earlier list of members (number {tip.directory}; now {directory.serial}). A page
            left open does that; so does a server that withholds the newer list.
          </p>
        </Notice>
      )}
      <ReplyForm work={work} subject={subject} />
      <CasePanel work={work} subject={subject} />
    </ReadingPane>
  );
}
