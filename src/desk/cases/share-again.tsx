/** For a colleague who enrolled under new words: their old cases, shared again in one step. */
import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Progress } from '../../browser/components/progress.tsx';
import { failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { areSettled } from '../team/new-keys.tsx';
import type { Casework } from './casework.ts';
import { type EnrolledAnew, enrolledAnew, hadOf } from './enrolled-anew.ts';
import { count } from './sentences.ts';
import { titleOf } from './title.ts';

const awayMark = (former: string) => `anew ${former}`;

/** Cases listed by name; beyond that their number is said. */
const LISTED = 12;

/** `done`: what this member has confirmed, or put away, on this device. Nothing is offered to keys that were not confirmed. */
export function ShareAgain(props: { work: Casework; done: () => readonly string[]; onAway: (mark: string) => void }) {
  const { work } = props;
  const [asking, setAsking] = useState<EnrolledAnew | null>(null);
  const away = useSignal(0);
  void away.value;
  const done = props.done();
  const found = enrolledAnew(work).filter(
    ({ former, ended }) => areSettled(done, { key: former, ended }, work.today) && !done.includes(awayMark(former)),
  );
  return (
    <>
      {found.map((one) => (
        <section key={one.former} class="first-steps" aria-label={`${one.name} enrolled under new words`}>
          <p>
            <bdi>{one.name}</bdi> enrolled under new words and lost {count(one.subjects.length, 'case')}.
          </p>
          <Button kind="quiet" onClick={() => setAsking(one)}>
            Share again…
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              props.onAway(awayMark(one.former));
              away.value += 1;
            }}
          >
            Put away
          </Button>
        </section>
      ))}
      <Dialog
        open={asking !== null}
        title={`Share old cases with ${asking?.name ?? ''} again?`}
        onClose={() => setAsking(null)}
      >
        {asking !== null && <Again work={work} who={asking} onClose={() => setAsking(null)} />}
      </Dialog>
    </>
  );
}

function Again({ work, who, onClose }: { work: Casework; who: EnrolledAnew; onClose: () => void }) {
  const [over, setOver] = useState(0);
  const sharing = useAction(failure);
  const { subjects } = who;
  const titles = subjects.map(({ case: of, tips }) => titleOf(of, tips));
  const share = async () => {
    const done = await sharing.run(async () => {
      for (const n of subjects.keys()) {
        setOver(n);
        // As they are by now: what was shared before a failure is not told twice.
        const next = enrolledAnew(work).find(({ former }) => former === who.former)?.subjects[0];
        if (!next?.case) break;
        await work.cases.share(next.target, [who.present], hadOf(next.case, who.former, next.tips));
      }
    });
    if (done) onClose();
  };
  return (
    <>
      <p>
        An admin signed that <bdi>{who.name}</bdi> is a member under a new key. Make sure by phone or in person that it
        is the same person: what is shared cannot be taken back.
      </p>
      <p>They get what the old key could read of these cases, and no more:</p>
      <ul>
        {titles.slice(0, LISTED).map((title, n) => (
          <li key={n} dir="auto">
            {title}
          </li>
        ))}
      </ul>
      {titles.length > LISTED && <p>And {titles.length - LISTED} more.</p>}
      {sharing.busy && (
        <Progress label="Sharing" value={over} max={subjects.length} text={`${over} of ${subjects.length}`} />
      )}
      <FailureNotice failure={sharing.problem} />
      <div class="actions">
        <Button kind="main" busy={sharing.busy} onClick={() => void share()}>
          {sharing.busy ? 'Sealing…' : `Share ${count(subjects.length, 'case')}`}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </>
  );
}
