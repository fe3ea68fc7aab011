/** One case, opened from the list: its tips as this member has them, and what was written about them. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { MenuItem } from '../shared/menu.tsx';
import { ReadingPane } from '../shared/reading-pane.tsx';
import { joined, longDay, STATUS_WORDS } from '../shared/words.ts';
import type { Case } from './case.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseFaults, CasePanel, FormerReader } from './case-panel.tsx';
import { type Casework, type Subject, subjectOfCase, writes } from './casework.ts';
import { Conversation } from './conversation.tsx';
import { DeleteCase } from './delete-case.tsx';
import { ReplyForm } from './reply-form.tsx';
import { mayDelete } from './stored-cases.tsx';
import { titleOf } from './title.ts';
import { TitleDialog } from './title-dialog.tsx';

/** Draws the dialog that exports cases: the room that makes exports stands above this one. */
export type ExportDialogOf = (
  work: Casework,
  subjects: readonly Subject[],
  open: boolean,
  onClose: () => void,
) => ComponentChildren;

export function CaseView(props: {
  work: Casework;
  of: Case;
  exporting: ExportDialogOf;
  /** Whether keys act on it. */
  keys?: boolean;
  onClose: () => void;
}) {
  const { work, of } = props;
  const subject = subjectOfCase(work, of);
  const [asking, setAsking] = useState<'export' | 'title' | 'delete' | null>(null);
  const close = () => setAsking(null);
  const [first, ...others] = subject.tips;
  const isAlone = others.length === 0;
  const unkept = isAlone && first?.received && first.kept === null ? first : null;
  const title = titleOf(of, subject.tips);
  return (
    <ReadingPane
      class="case"
      title={title}
      sub={first === undefined ? undefined : `Case of ${longDay(first.day)}`}
      onClose={props.onClose}
      actions={
        <CaseActions
          work={work}
          subject={subject}
          tip={null}
          unkept={unkept}
          onExport={() => setAsking('export')}
          keys={props.keys ?? false}
          more={
            <>
              {writes(work, subject) && <MenuItem onPress={() => setAsking('title')}>Change the title…</MenuItem>}
              <MenuItem onPress={() => print()}>Print</MenuItem>
              {mayDelete(work) && (
                <MenuItem danger onPress={() => setAsking('delete')}>
                  Delete…
                </MenuItem>
              )}
            </>
          }
        />
      }
    >
      <CaseFaults work={work} of={of} />
      <p class="only-print" dir="auto">
        Status: {STATUS_WORDS[of.status]}. Assigned to: {joined(of.assigned.map(work.name)) || 'nobody'}. Tags:{' '}
        {of.tags.join(', ') || 'none'}.
      </p>
      <FormerReader work={work} subject={subject} />
      <Told work={work} of={of} />
      {subject.tips.length === 0 && (
        <p class="hint">
          There is no tip in it that you can read: it was not shared with you, or it was deleted and nobody kept it.
        </p>
      )}
      <Conversation work={work} subject={subject} />
      <ReplyForm work={work} subject={subject} />
      <CasePanel work={work} subject={subject} />
      {props.exporting(work, [subject], asking === 'export', close)}
      <TitleDialog work={work} subject={subject} title={title} open={asking === 'title'} onClose={close} />
      <DeleteCase
        cases={work.cases}
        doomed={asking === 'delete' ? { id: of.id, what: `the case “${title}”` } : null}
        onClose={close}
        onDone={props.onClose}
      />
    </ReadingPane>
  );
}

/** Where status, tags and who is on it are by somebody's account. */
export function Told({ work, of }: { work: Casework; of: Case | null }) {
  if (!of?.told) return null;
  return (
    <p class="hint">
      As <bdi>{work.name(of.told.by)}</bdi> told it on {longDay(of.told.day)}, and as it was changed since.
    </p>
  );
}
