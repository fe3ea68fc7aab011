/**
 * The file is made. The log learns of it once it is on the disk: the browser's own dialog tells so; after a download whoever
 * saved it is asked. Who closes the question without an answer has been handed the file, and that is written down: an export
 * too many in the log can be explained, one that is missing cannot.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { fromBase64url } from '../../crypto/bytes.ts';
import { toHex } from '../../crypto/export.ts';
import type { Cases } from '../cases/case.ts';
import { count } from '../cases/sentences.ts';
import { useAction } from '../shared/use-action.ts';
import { sizeWords } from '../shared/words.ts';
import type { MadeExport } from './make.ts';
import { type Recorded, record } from './record.ts';
import { canTell, saveTo } from './save.ts';

type Stage = 'made' | 'asked' | 'saved';

export function Handed(props: { made: MadeExport; cases: Cases; ids: readonly string[]; onClose: () => void }) {
  const { made, cases, ids, onClose } = props;
  const [stage, setStage] = useState<Stage>('made');
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const url = useObjectUrl(made.blob);
  const isAsked = useRef(false);
  const open = useRef(true);
  useEffect(
    () => () => {
      open.current = false;
      if (isAsked.current) void record(cases, ids, made);
    },
    [],
  );

  const go = (next: Stage) => {
    isAsked.current = next === 'asked';
    setStage(next);
  };
  const saved = async (where: readonly string[]) => {
    go('saved');
    const written = await record(cases, where, made);
    if (open.current) setRecorded(written);
  };

  return (
    <>
      <p>
        {stage === 'saved' ? 'Saved: ' : 'The file is ready: '}
        <span class="file-name">{made.name}</span>, {sizeWords(made.blob.size)}, {count(made.files, 'file')}
        {made.files > 1 && ' in it'}.
      </p>
      {stage === 'made' && (
        <>
          <Saving
            made={made}
            url={url}
            onSaved={() => void saved(ids)}
            onHanded={() => go('asked')}
            onClose={onClose}
          />
          <p class="hint">It is on this page only, and not in the log, until you save it.</p>
        </>
      )}
      {stage === 'asked' && <Asked onYes={() => void saved(ids)} onNo={() => go('made')} />}
      {stage === 'saved' && (
        <Logged
          made={made}
          recorded={recorded}
          several={ids.length > 1}
          onAgain={() => saved(recorded?.unrecorded ?? [])}
          onClose={onClose}
        />
      )}
      {!made.name.endsWith('.age') && (
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

/** By the browser's dialog, where it has one and that works; else as a download. */
function Saving(props: {
  made: MadeExport;
  url: string;
  onSaved: () => void;
  onHanded: () => void;
  onClose: () => void;
}) {
  const { made } = props;
  const [asDownload, setAsDownload] = useState(!canTell());
  const [failed, setFailed] = useState(false);
  const saving = useAction();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector<HTMLElement>('a, button')?.focus(), [asDownload]);
  const save = () =>
    saving.run(async () => {
      try {
        if (await saveTo(made.name, made.blob)) props.onSaved();
      } catch {
        setFailed(true);
        setAsDownload(true);
      }
    });
  return (
    <>
      {failed && (
        <Notice kind="error" title="It could not be written there">
          <p>The disk may be full, or the folder closed to this browser. Save it as a download instead.</p>
        </Notice>
      )}
      <div class="actions" ref={first}>
        {asDownload ? (
          <a class="button main" href={props.url} download={made.name} onClick={props.onHanded}>
            Save the file
          </a>
        ) : (
          <Button kind="main" busy={saving.busy} onClick={() => void save()}>
            {saving.busy ? 'Saving…' : 'Save the file…'}
          </Button>
        )}
        <Button onClick={props.onClose}>Close</Button>
      </div>
    </>
  );
}

function Asked(props: { onYes: () => void; onNo: () => void }) {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={question}>
      <Notice kind="info" title="Is it on your disk?">
        <p>
          Your browser does not tell this page how a download ended: look for it among your downloads. If you close this
          without an answer, the log says that you made the export.
        </p>
        <div class="actions">
          <Button kind="main" onClick={props.onYes}>
            Yes, it is saved
          </Button>
          <Button onClick={props.onNo}>No, it is not</Button>
        </div>
      </Notice>
    </div>
  );
}

function Logged(props: {
  made: MadeExport;
  /** `null` while it is being written. */
  recorded: Recorded | null;
  several: boolean;
  onAgain: () => Promise<void>;
  onClose: () => void;
}) {
  const { made, recorded, several } = props;
  const { busy, run } = useAction();
  const actions = useRef<HTMLDivElement>(null);
  useEffect(() => actions.current?.querySelector('button')?.focus(), []);
  return (
    <>
      <div role="status">
        {recorded === null && <p class="hint">Writing it down in the {several ? 'cases’ logs' : 'case’s log'}…</p>}
        {recorded?.unrecorded.length === 0 && (
          <p class="hint">
            The {several ? 'cases’ logs say' : 'case’s log says'} that you made an export, with this sum of its{' '}
            {made.files > 1 ? 'manifest' : 'bytes'} (SHA-256):{' '}
            <code class="sum">{toHex(fromBase64url(made.hash))}</code>
          </p>
        )}
      </div>
      {recorded !== null && recorded.unrecorded.length > 0 && (
        <Notice kind="warn" title="The export is not in the log">
          <p>
            The file is good. But {several ? `${count(recorded.unrecorded.length, 'case')} could` : 'the case could'}{' '}
            not be told: {recorded.why?.title}. {recorded.why?.detail}
          </p>
          <Button busy={busy} onClick={() => void run(props.onAgain)}>
            {busy ? 'Writing…' : 'Write it down again'}
          </Button>
        </Notice>
      )}
      <div class="actions" ref={actions}>
        <Button onClick={props.onClose}>Close</Button>
      </div>
    </>
  );
}

/** The plaintext does not stay in the page's memory when this is gone. */
function useObjectUrl(blob: Blob): string {
  const [url] = useState(() => URL.createObjectURL(blob));
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return url;
}
