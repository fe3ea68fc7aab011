/** The files of a message: what each is called, and looking at it or saving it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { safeFileName } from '../../browser/files/name.ts';
import type { FileEntry } from '../../protocol/files.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { visible } from '../shared/visible.ts';
import { sizeWords } from '../shared/words.ts';
import { Viewer, viewKindOf } from '../viewing/viewer.tsx';
import type { FileWork } from './file-work.ts';

export function MessageFiles(props: { work: FileWork; files: readonly FileEntry[]; fromSource: boolean }) {
  const { files } = props;
  if (files.length === 0) return null;
  return (
    <section class="message-files">
      <h3>{files.length === 1 ? 'One file' : `${files.length} files`}</h3>
      <ul class="file-list">
        {files.map((entry) => (
          <OneFile key={entry.id} work={props.work} entry={entry} />
        ))}
      </ul>
      {props.fromSource && (
        <p class="hint no-print">
          A stranger’s file can attack the program that opens it. What can be viewed is drawn here; open a saved one in
          Dangerzone, or on a computer without network that holds nothing else.
        </p>
      )}
    </section>
  );
}

type Saving = { at: 'rest' } | { at: 'saving'; bytes: number; stop: AbortController } | { at: 'saved' };

function OneFile({ work, entry }: { work: FileWork; entry: FileEntry }) {
  const [saving, setSaving] = useState<Saving>({ at: 'rest' });
  const [problem, setProblem] = useState<Failure | null>(null);
  const [viewed, setViewed] = useState<{ name: string; type: string; size: number } | null>(null);
  const latest = useRef(saving);
  latest.current = saving;
  // Left half-way, nothing is saved.
  useEffect(() => () => void (latest.current.at === 'saving' && latest.current.stop.abort()), []);

  const save = async () => {
    const stop = new AbortController();
    setProblem(null);
    setSaving({ at: 'saving', bytes: 0, stop });
    try {
      const onProgress = (bytes: number) => setSaving({ at: 'saving', bytes, stop });
      const isSaved = await work.save(entry, safeFileName(entry.name), onProgress, stop.signal);
      setSaving(isSaved ? { at: 'saved' } : { at: 'rest' });
    } catch (error) {
      setSaving({ at: 'rest' });
      if (!stop.signal.aborted) setProblem(failure(error));
    }
  };
  const { name, type, size } = entry;
  const shown = visible(name);
  return (
    <li>
      <span class="file-name">
        <bdi>{shown}</bdi>
        <span class="note">
          {' '}
          {kindWords(name, type)}, {sizeWords(size)}
        </span>
      </span>
      {saving.at === 'saving' ? (
        <Button onClick={() => saving.stop.abort()}>Stop</Button>
      ) : (
        <span class="file-actions no-print">
          {viewKindOf(name, type, size) !== 'none' && (
            <Button onClick={() => setViewed({ name, type, size })}>
              View<span class="hidden"> {shown}</span>
            </Button>
          )}
          <Button onClick={() => void save()}>
            Save…<span class="hidden"> {shown}</span>
          </Button>
        </span>
      )}
      {saving.at === 'saving' && (
        <progress
          aria-label={`Saving ${shown}`}
          aria-valuetext={`${sizeWords(saving.bytes)} of ${sizeWords(size)}`}
          max={Math.max(1, size)}
          value={saving.bytes}
        />
      )}
      <p class="hint file-said" role="status">
        {saving.at === 'saving' && `${sizeWords(saving.bytes)} of ${sizeWords(size)}`}
        {saving.at === 'saved' && 'Whole, and as its sender signed it. What is saved is readable on this computer.'}
      </p>
      <FailureNotice failure={problem} />
      {viewed !== null && (
        <Viewer
          file={{ ...viewed, open: (signal) => work.open(entry, signal) }}
          onClose={() => setViewed(null)}
          onSave={() => {
            setViewed(null);
            void save();
          }}
        />
      )}
    </li>
  );
}

const KINDS = { image: 'picture', pdf: 'PDF', text: 'text', audio: 'recording', video: 'video', none: '' } as const;

/** By name and type, which are its sender's words: what it really is, viewing tells. */
function kindWords(name: string, type: string): string {
  const kind = KINDS[viewKindOf(name, type, 0)];
  return kind === '' ? (type === '' ? 'file' : visible(type)) : kind;
}
