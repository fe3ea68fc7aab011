/** A modal dialog on the native element: focus is kept inside and given back, Escape closes. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useId, useRef } from 'preact/hooks';

/** Where the browser's Back should close what covers the page: told when that opens, returns what to call when it closed by itself. */
export const Covering = createContext<((onBack: () => void) => () => void) | null>(null);

export function Dialog(props: {
  open: boolean;
  title: string;
  /** For work with a longer text in it. */
  wide?: boolean;
  /** What was begun in it is there again when it is opened again, on this page. */
  keep?: boolean;
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
  const wasOpen = useRef(false);
  wasOpen.current ||= props.open;
  const cover = useContext(Covering);
  const close = useRef(props.onClose);
  close.current = props.onClose;
  useEffect(() => (props.open && cover !== null ? cover(() => close.current()) : undefined), [props.open, cover]);
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
      {(props.open || (props.keep && wasOpen.current)) && props.children}
    </dialog>
  );
}
