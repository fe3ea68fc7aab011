/** What was just done, at the foot of the window where one is looking, with a way to take it back; gone after a while. */
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { isCommand, SingleKeys } from './single-keys.ts';

const SHOWN_MS = 12_000;
/** Takes back what the toast says, as long as it says it. */
export const UNDO_KEY = { key: 'z', text: 'Undo what was just done' } as const;

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
      if (event.key !== UNDO_KEY.key || !singleKeys.value || !isCommand(event)) return;
      event.preventDefault();
      now.current.onUndo?.();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [singleKeys]);
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
