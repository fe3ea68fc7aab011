/** What was just done, at the foot of the window where one is looking, with a way to take it back; gone after a while. The newest alone is shown. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { isCommand, SingleKeys } from './single-keys.ts';

const SHOWN_MS = 12_000;
/** Takes back what the toast says, as long as it says it. */
export const UNDO_KEY = { key: 'z', text: 'Undo what was just done' } as const;

/** Number of the newest: its words are those that a key takes back. */
const newest = signal(0);

/** `id`: another one is another message, and its time begins anew. Stays while it is pointed at or has the focus. */
export function Toast(props: {
  id: unknown;
  onUndo?: (() => void) | null;
  onGone: () => void;
  children: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const now = useRef(props);
  now.current = props;
  const singleKeys = useContext(SingleKeys);
  const own = useRef(0);
  useLayoutEffect(() => {
    newest.value += 1;
    own.current = newest.value;
  }, [props.id]);
  const isNewest = newest.value === own.current;
  useEffect(() => {
    const look = () => {
      if (box.current?.matches(':hover, :focus-within')) timer = setTimeout(look, SHOWN_MS);
      else now.current.onGone();
    };
    let timer = setTimeout(look, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [props.id]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== UNDO_KEY.key || event.repeat || !singleKeys.value || !isCommand(event)) return;
      if (newest.value !== own.current) return;
      event.preventDefault();
      now.current.onUndo?.();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [singleKeys]);
  if (!isNewest) return null;
  return (
    <div class="toast no-print" ref={box} role="status">
      <span dir="auto">{props.children}</span>
      {props.onUndo && (
        <Button kind="quiet" onClick={() => props.onUndo?.()}>
          Undo
        </Button>
      )}
    </div>
  );
}
