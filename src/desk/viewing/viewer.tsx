/**
 * Looks at a file of a stranger's. Name and type are the stranger's words: the bytes decide how it is shown, and no byte of
 * it becomes a part of the page. What was made for it ends when this is taken off the page.
 */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { type Failure, failure } from '../shared/failure.ts';
import { visible } from '../shared/visible.ts';
import { sizeWords } from '../shared/words.ts';
import { TooLarge } from './elsewhere.tsx';
import { type Inspected, inspect } from './inspect.ts';
import { OPENED_MAX } from './limits.ts';
import { Shown } from './shown.tsx';
import { fetchViews } from './views.ts';
import './viewing.css';

export { viewKindOf } from './formats.ts';

export interface Viewed {
  name: string;
  type: string;
  size: number;
  /** Plaintext, verified whole. */
  open(signal: AbortSignal): Promise<Blob>;
}

type Stage =
  | { name: 'opening' }
  | { name: 'failed'; why: Failure }
  | { name: 'large' }
  | { name: 'open'; file: Blob; found: Inspected };

export function Viewer(props: { file: Viewed; onClose: () => void; onSave: () => void }): JSX.Element {
  const { file } = props;
  const [stage, setStage] = useState<Stage>({ name: 'opening' });
  useEffect(() => {
    if (file.size > OPENED_MAX) return setStage({ name: 'large' });
    const stop = new AbortController();
    const open = async (): Promise<Stage> => {
      const [opened] = await Promise.all([file.open(stop.signal), fetchViews()]);
      return { name: 'open', file: opened, found: await inspect(opened, file.name, file.type) };
    };
    setStage({ name: 'opening' });
    open()
      .catch((error: unknown): Stage => ({ name: 'failed', why: failure(error) }))
      .then((next) => stop.signal.aborted || setStage(next));
    return () => stop.abort();
  }, [file]);
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => void (before instanceof HTMLElement && before.focus()), [before]);

  const name = visible(file.name);
  return (
    <Dialog open title={name} onClose={props.onClose}>
      <div class="viewing">
        <p class="hint">
          {stage.name === 'open' ? beginning(stage.found) : 'A file'}, {sizeWords(file.size)}.
          {stage.name === 'open' && isDrawn(stage.found) && ' What is drawn here is a picture of it.'} The file itself
          can be dangerous: do not open it in another program on this machine.
        </p>
        {stage.name === 'opening' && <p role="status">Opening the file…</p>}
        {stage.name === 'failed' && (
          <Notice kind="error" title={stage.why.title}>
            <p>{stage.why.detail}</p>
          </Notice>
        )}
        {stage.name === 'large' && <TooLarge />}
        {stage.name === 'open' && (
          <>
            {stage.found.warning !== null && <Notice kind="warn" title={stage.found.warning} />}
            <Shown name={name} file={stage.file} found={stage.found} />
          </>
        )}
        <div class="actions">
          <Button kind="main" onClick={props.onClose}>
            Close
          </Button>
          <Button onClick={props.onSave}>Save the file</Button>
        </div>
      </div>
    </Dialog>
  );
}

const beginning = ({ format }: Inspected) => `This is ${format.words}`;
const isDrawn = ({ format, refused }: Inspected) =>
  refused === null && (format.kind === 'image' || format.kind === 'pdf');
