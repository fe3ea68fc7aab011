/** Exports tips. An export is written down in a case, so those that have none get one first, and are told so. */
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { type Casework, type Subject, subjectOfCase, subjectOfTip } from '../cases/casework.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import type { FileWork } from '../files/file-work.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { type Item, receivedOf, tips } from './item.ts';

export function ExportTips(props: {
  desk: Pick<SignedIn, 'api' | 'vault'> & { files: FileWork };
  work: Casework;
  items: readonly Item[];
  onClose: () => void;
}) {
  const { desk, work, items } = props;
  const beginning = useAction();
  const subjects = items.flatMap((item) => subjectOf(work, item) ?? []);
  const without = subjects.filter((subject) => subject.case === null);
  if (without.length === 0)
    return <ExportDialog desk={desk} work={work} subjects={subjects} open onClose={props.onClose} />;
  const begin = () =>
    beginning.run(async () => {
      for (const { target } of without) await work.cases.write(target, []);
    });
  return (
    <Dialog open title={`Export ${tips(items.length)}`} onClose={props.onClose}>
      <p>
        An export is written down in the case of what it holds. {without.length === 1 ? 'One tip has' : 'Some have'} no
        case yet: going on begins it. Whoever the source wrote to sees that you began it.
      </p>
      <FailureNotice failure={beginning.problem} />
      <div class="actions">
        <Button kind="main" busy={beginning.busy} onClick={() => void begin()}>
          Begin {without.length === 1 ? 'the case' : `${without.length} cases`} and go on
        </Button>
        <Button onClick={props.onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}

function subjectOf(work: Casework, item: Item): Subject | null {
  const received = receivedOf(item).at(-1);
  if (received !== undefined) return subjectOfTip(work, received);
  return item.case === null ? null : subjectOfCase(work, item.case);
}
