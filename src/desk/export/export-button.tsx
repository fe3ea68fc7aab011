/** Opens the export of one case or of several. Nothing while there is no case yet. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import type { Casework, Subject } from '../cases/casework.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { ExportDialog } from './export-dialog.tsx';

export function ExportButton(props: {
  desk: Pick<SignedIn, 'api' | 'vault'>;
  work: Casework;
  subjects: readonly Subject[];
  label: string;
}) {
  const [open, setOpen] = useState(false);
  if (!props.subjects.some((subject) => subject.case !== null)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{props.label}</Button>
      <ExportDialog
        desk={props.desk}
        work={props.work}
        subjects={props.subjects}
        open={open}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
