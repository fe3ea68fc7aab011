/** Exports cases from this desk: what goes along, a look at it, the file. The log learns of it when the file is saved: handed.tsx. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Progress } from '../../browser/components/progress.tsx';
import type { Casework, Subject } from '../cases/casework.ts';
import type { FileWork } from '../files/file-work.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { sizeWords } from '../shared/words.ts';
import type { ExportCase } from './choice.ts';
import { ExportForm } from './export-form.tsx';
import { Handed } from './handed.tsx';
import { type Job, type MadeExport, makeExport } from './make.ts';

export function ExportDialog(props: {
  desk: Pick<SignedIn, 'api' | 'vault'> & { files: FileWork };
  work: Casework;
  /** Those without a case yet have nothing to export and are passed over. */
  subjects: readonly Subject[];
  open: boolean;
  onClose: () => void;
}) {
  const cases = props.subjects.flatMap(({ case: one, tips }) => (one === null ? [] : [{ case: one, tips }]));
  const title = cases.length === 1 ? 'Export this case' : `Export ${cases.length} cases`;
  return (
    <Dialog open={props.open} wide title={title} onClose={props.onClose}>
      <Export desk={props.desk} work={props.work} cases={cases} onClose={props.onClose} />
    </Dialog>
  );
}

function Export(props: {
  desk: Pick<SignedIn, 'api' | 'vault'> & { files: FileWork };
  work: Casework;
  cases: readonly ExportCase[];
  onClose: () => void;
}) {
  const { desk, work, onClose } = props;
  // As they were when the dialog opened: what is looked at is what is exported.
  const [cases] = useState(props.cases);
  const [bytes, setBytes] = useState<number | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [ready, setReady] = useState<MadeExport | null>(null);
  const working = useRef<AbortController | null>(null);
  const unusable = useRef(new Set<string>());
  useEffect(() => () => working.current?.abort(), []);

  const make = async (job: Omit<Job, 'cases' | 'today' | 'unusable'>) => {
    const stop = new AbortController();
    working.current = stop;
    setProblem(null);
    setBytes(0);
    try {
      let done = 0;
      const made = await makeExport(
        desk,
        { ...job, cases, today: work.today, unusable: unusable.current },
        (more) => {
          done += more;
          setBytes(done);
        },
        stop.signal,
      );
      if (!stop.signal.aborted) setReady(made);
    } catch (error) {
      if (!stop.signal.aborted) setProblem(failure(error));
    }
    setBytes(null);
  };
  if (ready !== null)
    return <Handed made={ready} cases={work.cases} ids={cases.map((one) => one.case.id)} onClose={onClose} />;
  return (
    <>
      <div hidden={bytes !== null}>
        <ExportForm cases={cases} work={work} onMake={make} onCancel={onClose} problem={problem} />
      </div>
      {bytes !== null && (
        <>
          <Progress label="Making the file" value={null} max={1} text={`${sizeWords(bytes)} so far`} />
          <div class="actions">
            <Button
              onClick={() => {
                working.current?.abort();
                setBytes(null);
              }}
            >
              Stop
            </Button>
          </div>
        </>
      )}
    </>
  );
}
