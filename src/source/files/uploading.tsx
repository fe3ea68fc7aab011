/** Files on their way: how far each is, how long it may take, and how to stop it for a while. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { rate } from '../../browser/files/rate.ts';
import type { Chosen, FileProgress } from '../../browser/files/upload.ts';
import type { FileWords } from '../words/en/files.ts';

export function Uploading(props: {
  words: FileWords;
  chosen: readonly Chosen[];
  all: readonly FileProgress[];
  isPaused: boolean;
  /** A codename lets it go on after the page was closed. */
  isAnswerable: boolean;
  onPause: (isPaused: boolean) => void;
}) {
  const { words, all, isPaused } = props;
  const speed = useRef(rate());
  const [left, setLeft] = useState<number | null>(null);
  const size = all.reduce((sum, one) => sum + one.size, 0);
  // Reading is not sending.
  const done = all.reduce((sum, one) => sum + (one.state === 'reading' || one.state === 'checking' ? 0 : one.done), 0);
  const current = all.find(({ state }) => state !== 'sent' && state !== 'queued') ?? null;
  useEffect(() => {
    if (isPaused || current?.state !== 'sending') speed.current.reset();
    else speed.current.add(done, performance.now());
    setLeft(speed.current.left(size - done));
  }, [done, isPaused, current?.state]);
  const name = (key: string) => props.chosen.find((one) => one.key === key)?.name ?? '';
  const stateOf = (one: FileProgress) => (isPaused && one.state === 'sending' ? words.paused : words.states[one.state]);

  return (
    <section class="uploading">
      <p>
        <strong>{words.progress(words.size(done), words.size(size))}</strong>
        {left !== null && <span class="note"> {words.left(left)}</span>}
      </p>
      <ul class="file-list">
        {all.map((one) => (
          <li key={one.key} class={one.state}>
            <span class="file-name">
              <bdi>{name(one.key)}</bdi>
            </span>
            <span class="note">{stateOf(one)}</span>
            {one.state !== 'queued' && (
              <progress
                aria-label={name(one.key)}
                aria-valuetext={words.progress(words.size(one.done), words.size(one.size))}
                max={Math.max(1, one.size)}
                value={one.state === 'sent' ? Math.max(1, one.size) : one.done}
              />
            )}
          </li>
        ))}
      </ul>
      {/* Each change of state is said once; the bytes are not. */}
      <p class="hidden" role="status">
        {current === null ? '' : `${name(current.key)}: ${stateOf(current)}`}
      </p>
      <p class="actions">
        <Button onClick={() => props.onPause(!isPaused)}>{isPaused ? words.resume : words.pause}</Button>
      </p>
      <p class="hint">{words.keepOpen}</p>
      <p class="hint">{props.isAnswerable ? words.closed : words.closedAlone}</p>
    </section>
  );
}
