/** One tip, opened: the exact text, who it is for, what is known of it, and its removal from the server. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { addDays } from '../../protocol/days.ts';
import { type Failure, failure } from '../failure.ts';
import { FailureNotice } from '../fields.tsx';
import { deleteTip } from '../session/calls.ts';
import type { Desk } from '../session/open.ts';
import { joined, longDay } from '../words.ts';
import type { InboxTip } from './inbox.ts';

export function TipView(props: { desk: Desk; tip: InboxTip; onClose: () => void }) {
  const { desk } = props;
  const { tip, day, id, removal } = props.tip;
  const { directory } = desk.directory.value;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const names = tip.to.map((key) => directory.members.find((member) => member.key === key)?.name ?? 'a former member');
  const remove = async () => {
    setBusy(true);
    try {
      await deleteTip(desk.api, id, removal);
      setAsking(false);
      props.onClose();
      desk.inbox.drop(id);
    } catch (error) {
      setProblem(failure(error));
      setBusy(false);
    }
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
        <Button kind="danger" onClick={() => setAsking(true)}>
          Delete…
        </Button>
      </div>
      <h2 id="tip-title" tabIndex={-1} ref={title}>
        Tip of {longDay(day)}
      </h2>
      <dl class="facts">
        <dt>For</dt>
        <dd>{joined(names)}</dd>
        <dt>Contact</dt>
        <dd dir="auto">
          {tip.contact === '' ? <span class="note">none left; this tip can not be answered</span> : tip.contact}
        </dd>
        <dt>Kept until</dt>
        <dd>{longDay(addDays(day, desk.session.retentionDays))}, then the server deletes it</dd>
      </dl>
      {!tip.to.includes(desk.vault.keys.member) && (
        <Notice kind="warn" title="This tip does not name you">
          <p>It was sealed to you, but lists only others as its readers. Its sender may not know that you read it.</p>
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
      <div class="tip-text" dir="auto">
        {tip.text}
      </div>
      <Dialog open={asking} title="Delete this tip?" onClose={() => setAsking(false)}>
        <p>
          It is deleted from the server for everybody it was sent to ({joined(names)}). There is no undo, but a copy may
          live on in backups until they are overwritten.
        </p>
        <FailureNotice failure={problem} />
        <div class="actions">
          <Button kind="danger" busy={busy} onClick={remove}>
            Delete it for all
          </Button>
          <Button onClick={() => setAsking(false)}>Keep it</Button>
        </div>
      </Dialog>
    </article>
  );
}
