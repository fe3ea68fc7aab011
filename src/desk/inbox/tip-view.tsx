/** One tip, opened: the exact text, who it is for, what is known of it, and its removal from the server. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Answers } from '../cases/answers.tsx';
import { CaseBar } from '../cases/case-bar.tsx';
import { CaseDeleted, CaseFaults, CasePanel, FormerReader } from '../cases/case-panel.tsx';
import { caseworkOf, subjectOfTip, writes } from '../cases/casework.ts';
import { Lasting } from '../cases/keep.tsx';
import { TipText } from '../cases/tip-copy.tsx';
import { ExportButton } from '../export/export-button.tsx';
import type { ReceivedMessage } from '../messages/message.ts';
import { deleteTip } from '../session/calls.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { visible } from '../shared/visible.ts';
import { joined, longDay } from '../shared/words.ts';
import type { InboxDesk } from './inbox.ts';

export function TipView(props: { desk: InboxDesk; tip: ReceivedMessage; onClose: () => void }) {
  const { desk } = props;
  const work = caseworkOf(desk);
  const { tip } = props;
  const { directory } = desk.directory.value;
  const [asking, setAsking] = useState(false);
  const deleting = useAction();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const names = tip.to.map(work.name);
  const subject = subjectOfTip(work, tip);
  const shown = subject.tips.find((one) => one.id === tip.id);
  const remove = async () => {
    if (!(await deleting.run(() => deleteTip(desk.api, tip.serverId, tip.removal)))) return;
    setAsking(false);
    props.onClose();
    desk.inbox.drop(tip.serverId);
  };

  return (
    <article class="tip" aria-labelledby="tip-title">
      <div class="actions no-print">
        <Button onClick={props.onClose}>Close</Button>
        <CopyButton
          text={() => tip.text}
          label="Copy the text"
          copied="Copied."
          failed="The browser refused to copy."
        />
        <Button onClick={() => print()}>Print</Button>
        <ExportButton desk={desk} work={work} subjects={[subject]} label="Export…" />
        <Button kind="danger" onClick={() => setAsking(true)}>
          Delete…
        </Button>
      </div>
      <h2 id="tip-title" tabIndex={-1} ref={title}>
        Tip of {longDay(tip.day)}
      </h2>
      <dl class="facts">
        <dt>For</dt>
        <dd>{joined(names)}</dd>
        <dt>Contact</dt>
        <dd dir="auto">
          {tip.contact === '' ? <span class="note">none left; this tip cannot be answered</span> : visible(tip.contact)}
        </dd>
      </dl>
      <Answers work={work} callout={tip.callout} />
      {!tip.to.includes(desk.vault.keys.member) && (
        <Notice kind="warn" title="This tip does not name you">
          <p>
            It was sealed to you, but lists only others as its readers. Its sender may not know that you read it. Its
            case is not open to you unless one of them shares it.
          </p>
        </Notice>
      )}
      {tip.directory < directory.serial && (
        <Notice kind="info">
          <p>
            This source wrote with an earlier list of members (number {tip.directory}; now {directory.serial}). A page
            left open does that; so does a server that withholds the newer list.
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
      {writes(work, subject) && <CaseBar work={work} subject={subject} />}
      <TipText text={tip.text} redacted={0} />
      {shown && <Lasting work={work} subject={subject} tip={shown} />}
      <CasePanel work={work} subject={subject} tip={tip.id} />
      <Dialog open={asking} title="Delete this tip?" onClose={() => setAsking(false)}>
        <p>
          It is deleted from the server for everybody it was sent to ({joined(names)}). There is no undo, but a copy may
          live on in backups until they are overwritten.
          {shown?.kept && ' The kept copy in its case stays, and can be read by those it was sealed to.'}
        </p>
        <FailureNotice failure={deleting.problem} />
        <div class="actions">
          <Button kind="danger" busy={deleting.busy} onClick={remove}>
            Delete it for all
          </Button>
          <Button onClick={() => setAsking(false)}>Leave it</Button>
        </div>
      </Dialog>
    </article>
  );
}
