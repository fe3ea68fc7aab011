/** The files of a message: what each is called, and looking at it or saving it. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { safeFileName } from '../../browser/files/name.ts';
import type { FileEntry } from '../../protocol/files.ts';
import { failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { visible } from '../shared/visible.ts';
import { sizeWords } from '../shared/words.ts';
import { type Viewed, Viewer, viewKindOf } from '../viewing/viewer.tsx';
import type { FileWork } from './file-work.ts';

/** `toldBy`: on whose word alone they are named; `null` where the message's author signed that. */
export function MessageFiles(props: {
  work: FileWork;
  files: readonly FileEntry[];
  fromSource: boolean;
  toldBy: string | null;
}) {
  const { files, toldBy } = props;
  if (files.length === 0) return null;
  return (
    <section class="message-files">
      <h3>{files.length === 1 ? 'One file' : `${files.length} files`}</h3>
      {toldBy !== null && (
        <p class="copy-notice">
          Named by <bdi>{toldBy}</bdi>, without its sender’s signature: the message may have had others, or none.
        </p>
      )}
      <ul class="file-list">
        {files.map((entry) => (
          <OneFile key={entry.id} work={props.work} entry={entry} toldBy={toldBy} />
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

function OneFile({ work, entry, toldBy }: { work: FileWork; entry: FileEntry; toldBy: string | null }) {
  const state = work.saving(entry);
  const saving = state.value;
  const [viewed, setViewed] = useState<Viewed | null>(null);

  const save = async () => {
    const stop = new AbortController();
    const show = (bytes: number) => {
      state.value = { at: 'saving', bytes, stop };
    };
    show(0);
    try {
      const isSaved = await work.save(entry, safeFileName(entry.name), show, stop.signal);
      state.value = isSaved ? { at: 'saved' } : { at: 'rest', problem: null };
    } catch (error) {
      state.value = { at: 'rest', problem: stop.signal.aborted ? null : failure(error) };
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
        <Button onClick={() => saving.stop.abort()}>
          Stop<span class="hidden"> saving {shown}</span>
        </Button>
      ) : (
        <span class="file-actions no-print">
          {viewKindOf(name, type, size) !== 'none' && (
            <Button onClick={() => setViewed({ name, type, size, open: (signal) => work.open(entry, signal) })}>
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
        {saving.at === 'saved' &&
          `Whole, and as ${toldBy === null ? 'its sender signed it' : 'named above'}. What is saved is readable on this computer.`}
      </p>
      <FailureNotice failure={saving.at === 'rest' ? saving.problem : null} />
      {viewed !== null && (
        <Viewer
          file={viewed}
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
