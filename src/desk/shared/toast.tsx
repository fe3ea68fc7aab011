/** What was just done, at the foot of the window where one is looking, with a way to take it back; gone after a while. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const SHOWN_MS = 12_000;

/** `id`: another one is another message, and its time begins anew. Stays while it is pointed at or has the focus. */
export function Toast(props: { id: unknown; onGone: () => void; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const gone = useRef(props.onGone);
  gone.current = props.onGone;
  useEffect(() => {
    const look = () => {
      if (box.current?.matches(':hover, :focus-within')) timer = setTimeout(look, SHOWN_MS);
      else gone.current();
    };
    let timer = setTimeout(look, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [props.id]);
  return (
    <div class="toast no-print" ref={box}>
      {props.children}
    </div>
  );
}
