/** One case, opened from the list: its tips as this member has them, and what was written about them. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { visible } from '../shared/visible.ts';
import { joined, longDay, STATUS_WORDS } from '../shared/words.ts';
import { Answers } from './answers.tsx';
import type { Case } from './case.ts';
import { CaseBar } from './case-bar.tsx';
import { CaseFaults, CasePanel, FormerReader } from './case-panel.tsx';
import { type Casework, subjectOfCase, writes } from './casework.ts';
import { DeleteCaseButton } from './delete-case.tsx';
import { Lasting } from './keep.tsx';
import { mayDelete } from './stored-cases.tsx';
import { CopyNotice, TipText } from './tip-copy.tsx';

/** `tools`: what else can be done with it. */
export function CaseView(props: { work: Casework; of: Case; tools: ComponentChildren; onClose: () => void }) {
  const { work, of } = props;
  const subject = subjectOfCase(work, of);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [first] = subject.tips;
  return (
    <article class="tip case" aria-labelledby="case-title">
      <div class="actions no-print">
        <Button onClick={props.onClose}>Close</Button>
        <Button onClick={() => print()}>Print</Button>
        {props.tools}
        {mayDelete(work) && (
          <DeleteCaseButton
            cases={work.cases}
            doomed={{ id: of.id, what: first === undefined ? 'this case' : `the case of ${longDay(first.day)}` }}
            onDone={props.onClose}
          />
        )}
      </div>
      <h2 id="case-title" tabIndex={-1} ref={title}>
        {first === undefined ? 'Case' : `Case of ${longDay(first.day)}`}
      </h2>
      <CaseFaults work={work} of={of} />
      <p class="only-print" dir="auto">
        Status: {STATUS_WORDS[of.status]}. Assigned to: {joined(of.assigned.map(work.name)) || 'nobody'}. Tags:{' '}
        {of.tags.join(', ') || 'none'}.
      </p>
      <FormerReader work={work} subject={subject} />
      {writes(work, subject) && <CaseBar work={work} subject={subject} />}
      {subject.tips.length === 0 && (
        <p class="hint">
          There is no tip in it that you can read: it was not shared with you, or it was deleted and nobody kept it.
        </p>
      )}
      {subject.tips.map((tip) => (
        <section key={tip.id} class="case-tip" aria-label={`Tip of ${longDay(tip.day)}`}>
          {subject.tips.length > 1 && <h3>Tip of {longDay(tip.day)}</h3>}
          <Answers work={work} callout={tip.callout} />
          <CopyNotice work={work} tip={tip} />
          {tip.contact && (
            <p class="case-contact">
              <span class="note">Contact:</span> <span dir="auto">{visible(tip.contact)}</span>
            </p>
          )}
          <TipText text={tip.text} redacted={tip.redacted} />
          <Lasting work={work} subject={subject} tip={tip} />
        </section>
      ))}
      <CasePanel work={work} subject={subject} tip={null} />
    </article>
  );
}
