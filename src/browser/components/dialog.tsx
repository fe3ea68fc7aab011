/** A modal dialog on the native element: focus is kept inside and given back, Escape closes. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export function Dialog(props: {
  open: boolean;
  title: string;
  /** For work with a longer text in it. */
  wide?: boolean;
  children: ComponentChildren;
  /** Called for Escape and for the browser's own closing. */
  onClose: () => void;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (props.open && element?.open === false) element.showModal();
    else if (!props.open && element?.open) element.close();
  }, [props.open]);
  return (
    <dialog
      ref={dialog}
      class={props.wide ? 'wide' : undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClose={() => props.open && props.onClose()}
    >
      <h2 id={id}>{props.title}</h2>
      {props.open && props.children}
    </dialog>
  );
}
