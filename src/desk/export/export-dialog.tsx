/** Exports cases from this desk: what goes along, a look at it, the file. The log learns of it before the file is handed out. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Progress } from '../../browser/components/progress.tsx';
import { fromBase64url } from '../../crypto/bytes.ts';
import { toHex } from '../../crypto/export.ts';
import type { Cases } from '../cases/case.ts';
import type { Casework, Subject } from '../cases/casework.ts';
import { count } from '../cases/sentences.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { useAction } from '../shared/use-action.ts';
import type { ExportCase } from './choice.ts';
import { ExportForm } from './export-form.tsx';
import { type Job, type MadeExport, makeExport } from './make.ts';

export function ExportDialog(props: {
  desk: Pick<SignedIn, 'api' | 'vault'>;
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

interface Ready {
  made: MadeExport;
  url: string;
  /** Cases in which it could not be written down, and why. */
  unrecorded: readonly string[];
  why: Failure | null;
}

function Export(props: {
  desk: Pick<SignedIn, 'api' | 'vault'>;
  work: Casework;
  cases: readonly ExportCase[];
  onClose: () => void;
}) {
  const { desk, work, onClose } = props;
  // As they were when the dialog opened: what is looked at is what is exported.
  const [cases] = useState(props.cases);
  const [bytes, setBytes] = useState<number | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [ready, setReady] = useState<Ready | null>(null);
  const working = useRef<AbortController | null>(null);
  const url = useRef<string | null>(null);
  // The plaintext does not stay in the page's memory when the dialog or the desk closes.
  useEffect(
    () => () => {
      working.current?.abort();
      if (url.current !== null) URL.revokeObjectURL(url.current);
    },
    [],
  );

  const make = async (job: Omit<Job, 'cases' | 'today'>) => {
    const stop = new AbortController();
    working.current = stop;
    setProblem(null);
    setBytes(0);
    try {
      let done = 0;
      const made = await makeExport(
        desk,
        { ...job, cases, today: work.today },
        (more) => {
          done += more;
          setBytes(done);
        },
        stop.signal,
      );
      const written = await record(
        work.cases,
        cases.map((one) => one.case.id),
        made,
        stop.signal,
      );
      if (stop.signal.aborted) return;
      url.current = URL.createObjectURL(made.blob);
      setReady({ made, url: url.current, ...written });
    } catch (error) {
      if (!stop.signal.aborted) setProblem(failure(error));
    }
    setBytes(null);
  };
  const again = async () => {
    if (ready === null) return;
    const stop = new AbortController();
    working.current = stop;
    const written = await record(work.cases, ready.unrecorded, ready.made, stop.signal);
    if (!stop.signal.aborted) setReady({ ...ready, ...written });
  };

  if (ready !== null) return <Handed ready={ready} several={cases.length > 1} onAgain={again} onClose={onClose} />;
  return (
    <>
      <div hidden={bytes !== null}>
        <ExportForm cases={cases} work={work} onMake={make} onCancel={onClose} problem={problem} />
      </div>
      {bytes !== null && (
        <>
          <Progress label="Making the file" value={null} max={1} text={`${kilobytes(bytes)} so far`} />
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

/** Writes the export down in each case; tells where that failed. Never throws: the file is handed out all the same. */
async function record(
  cases: Cases,
  ids: readonly string[],
  { hash, files }: MadeExport,
  signal: AbortSignal,
): Promise<{ unrecorded: readonly string[]; why: Failure | null }> {
  const unrecorded: string[] = [];
  let why: Failure | null = null;
  for (const id of ids) {
    if (signal.aborted) break;
    try {
      await cases.write({ case: id }, [{ kind: 'exported', manifest: hash, files }]);
    } catch (error) {
      unrecorded.push(id);
      why = failure(error);
    }
  }
  return { unrecorded, why };
}

function Handed(props: { ready: Ready; several: boolean; onAgain: () => Promise<void>; onClose: () => void }) {
  const { made, url, unrecorded, why } = props.ready;
  const { busy, run } = useAction();
  const save = useRef<HTMLAnchorElement>(null);
  useEffect(() => save.current?.focus(), []);
  const sealed = made.name.endsWith('.age');
  return (
    <>
      <p>
        The file is ready: <span class="file-name">{made.name}</span>, {kilobytes(made.blob.size)},{' '}
        {count(made.files, 'file')}
        {made.files > 1 && ' in it'}.
      </p>
      <div class="actions">
        <a ref={save} class="button main" href={url} download={made.name}>
          Save the file
        </a>
        <Button onClick={props.onClose}>Close</Button>
      </div>
      {unrecorded.length === 0 ? (
        <p class="hint">
          The {props.several ? 'cases’ logs say' : 'case’s log says'} that you exported it, with this sum of its{' '}
          {made.files > 1 ? 'manifest' : 'bytes'} (SHA-256): <code class="sum">{toHex(fromBase64url(made.hash))}</code>
        </p>
      ) : (
        <Notice kind="warn" title="The export is not in the log">
          <p>
            The file is good and you can save it. But{' '}
            {props.several ? `${count(unrecorded.length, 'case')} could` : 'the case could'} not be told: {why?.title}.{' '}
            {why?.detail}
          </p>
          <Button busy={busy} onClick={() => void run(props.onAgain)}>
            {busy ? 'Writing…' : 'Write it down again'}
          </Button>
        </Notice>
      )}
      {!sealed && (
        <Notice kind="warn" title="What you save is not sealed">
          <p>
            Anybody who gets at your disk, its backups or the folder’s cloud copy can read it. Move it where it belongs,
            then delete it here.
          </p>
        </Notice>
      )}
    </>
  );
}

const kilobytes = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`);
