/** Files that go with a reply: chosen, on their way, taken back. */
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { safeFileName } from '../../browser/files/name.ts';
import type { Chosen, FileProgress } from '../../browser/files/upload.ts';
import { REPLY_FILES_MAX } from '../../protocol/limits.ts';
import { joined, sizeWords } from '../shared/words.ts';

export function ReplyFiles(props: {
  chosen: readonly Chosen[];
  onChange: (chosen: readonly Chosen[]) => void;
  onDrop: (key: string) => void;
  /** While they are sent; `null` else. */
  progress: readonly FileProgress[] | null;
}) {
  const { chosen, progress } = props;
  const [fault, setFault] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = (brought: readonly File[]) => {
    const known = chosen.map(({ file }) => `${file.name} ${file.size} ${file.lastModified}`);
    const fresh = brought.filter((file) => !known.includes(`${file.name} ${file.size} ${file.lastModified}`));
    const left = fresh.slice(Math.max(0, REPLY_FILES_MAX - chosen.length));
    const taken = fresh.filter((file) => !left.includes(file));
    setFault(
      left.length === 0
        ? ''
        : `At most ${REPLY_FILES_MAX} files go with a reply. Not added: ${joined(left.map(({ name }) => safeFileName(name)))}.`,
    );
    props.onChange([
      ...chosen,
      ...taken.map((file) => ({ key: crypto.randomUUID(), file, name: safeFileName(file.name) })),
    ]);
  };
  return (
    <div class="reply-files">
      {chosen.length > 0 && (
        <ul class="file-list" aria-label="Files of this reply">
          {chosen.map(({ key, name, file }) => {
            const now = progress?.find((one) => one.key === key);
            return (
              <li key={key} class={now?.state}>
                <span class="file-name">
                  <bdi>{name}</bdi> <span class="note">{sizeWords(file.size)}</span>
                </span>
                {now === undefined ? (
                  <button
                    type="button"
                    class="file-remove"
                    aria-label={`Remove ${name}`}
                    onClick={() => {
                      props.onDrop(key);
                      setFault('');
                      props.onChange(chosen.filter((one) => one.key !== key));
                    }}
                  >
                    ×
                  </button>
                ) : (
                  <span class="note">{STATES[now.state]}</span>
                )}
                {now !== undefined && now.state !== 'queued' && (
                  <progress
                    aria-label={name}
                    aria-valuetext={`${sizeWords(now.done)} of ${sizeWords(now.size)}`}
                    max={Math.max(1, now.size)}
                    value={now.state === 'sent' ? Math.max(1, now.size) : now.done}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {fault !== '' && (
        <p class="error" role="alert">
          {fault}
        </p>
      )}
      <input
        ref={input}
        hidden
        type="file"
        multiple
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          add(files);
        }}
      />
      {progress === null && (
        <p class="actions">
          <Button kind="quiet" onClick={() => input.current?.click()}>
            Add files
          </Button>
          {chosen.length > 0 && (
            <span class="hint">
              They are sent as they are, with all that stands in them. The draft of a text outlives a lock; files have
              to be chosen again.
            </span>
          )}
        </p>
      )}
    </div>
  );
}

const STATES: Readonly<Record<FileProgress['state'], string>> = {
  queued: 'Waits',
  reading: 'Is being read',
  checking: 'Is being compared',
  sending: 'On its way',
  waiting: 'No connection. It goes on by itself.',
  busy: 'The server does not take more now. It goes on by itself.',
  sent: 'On the server',
};
