/** Files that came with an answer: saved on this device, when that is asked for. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { FetchError, piecesOf } from '../../browser/files/download.ts';
import { safeFileName } from '../../browser/files/name.ts';
import { dialogSink, GATHERED_MAX, gatheredSink, hasDialog, pour } from '../../browser/files/save.ts';
import type { FileEntry } from '../../protocol/files.ts';
import type { Site } from '../site.ts';
import type { FileWords } from '../words/en/files.ts';

export function Received(props: { site: Site; words: FileWords; files: readonly FileEntry[] }) {
  const { answer } = props.words;
  return (
    <section class="received">
      <h4>{answer.heading(props.files.length)}</h4>
      <p class="hint">{answer.before}</p>
      <ul class="file-list">
        {props.files.map((entry) => (
          <One key={entry.id} site={props.site} words={props.words} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

type State =
  | { at: 'rest' | 'saved' | 'gone' | 'broken' | 'offline' | 'large' }
  | { at: 'saving'; bytes: number; stop: AbortController };

function One({ site, words, entry }: { site: Site; words: FileWords; entry: FileEntry }) {
  const { answer, size } = words;
  const [state, setState] = useState<State>({ at: 'rest' });
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => () => void (latest.current.at === 'saving' && latest.current.stop.abort()), []);
  const name = safeFileName(entry.name);

  const save = async () => {
    if (!hasDialog() && entry.size > GATHERED_MAX) return setState({ at: 'large' });
    const stop = new AbortController();
    const show = (next: State) => setState(stop.signal.aborted ? { at: 'rest' } : next);
    try {
      const sink = hasDialog() ? await dialogSink(name) : gatheredSink(name);
      if (sink === null) return;
      setState({ at: 'saving', bytes: 0, stop });
      const pieces = piecesOf(entry, { api: site.api, worker: site.worker, signal: stop.signal });
      await pour(pieces, sink, (bytes) => show({ at: 'saving', bytes, stop }));
      show({ at: 'saved' });
    } catch (error) {
      show({ at: error instanceof FetchError ? error.code : 'offline' });
    }
  };
  const all = size(entry.size);
  const said =
    state.at === 'rest' || state.at === 'saving'
      ? ''
      : state.at === 'large'
        ? answer.large(size(GATHERED_MAX))
        : answer[state.at];
  return (
    <li>
      <span class="file-name">
        <bdi>{name}</bdi> <span class="note">{all}</span>
      </span>
      {state.at === 'saving' ? (
        <Button onClick={() => state.stop.abort()}>{answer.stop}</Button>
      ) : (
        <Button onClick={() => void save()}>{answer.save(name)}</Button>
      )}
      {state.at === 'saving' && (
        <progress
          aria-label={name}
          aria-valuetext={answer.saving(size(state.bytes), all)}
          max={Math.max(1, entry.size)}
          value={state.bytes}
        />
      )}
      <p class={state.at === 'broken' ? 'error file-said' : 'hint file-said'} role="status">
        {state.at === 'saving' ? answer.saving(size(state.bytes), all) : said}
      </p>
    </li>
  );
}
