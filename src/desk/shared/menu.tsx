/** A button that opens a short list of things to press. The browser's popover gives focus back, closes at Escape and at a press beside it. */
import type { ComponentChildren, RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';

export function Menu(props: {
  /** What the button says. */
  label: ComponentChildren;
  /** What a screen reader calls it, where the label alone does not tell. */
  name?: string;
  class?: string;
  /** For a key that opens it, as a press does. */
  button?: RefObject<HTMLButtonElement | null>;
  children: ComponentChildren;
}) {
  const id = useId();
  const own = useRef<HTMLButtonElement>(null);
  const button = props.button ?? own;
  const list = useRef<HTMLFieldSetElement>(null);
  return (
    <span class={props.class ? `menu ${props.class}` : 'menu'}>
      <button type="button" ref={button} class="button menu-button" popovertarget={id} aria-label={props.name}>
        <span class="menu-label">{props.label}</span>
        <span class="menu-mark" aria-hidden="true" />
      </button>
      <fieldset
        ref={list}
        id={id}
        popover="auto"
        aria-label={props.name}
        class="menu-list"
        onToggle={(event) => {
          if (event.newState !== 'open' || !list.current || !button.current) return;
          place(list.current, button.current);
          list.current.querySelector<HTMLElement>('button, input')?.focus();
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step === 0 || !list.current) return;
          event.preventDefault();
          const all = [...list.current.querySelectorAll<HTMLElement>('button, input')];
          const at = all.findIndex((one) => one.matches(':focus'));
          all[(at + step + all.length) % all.length]?.focus();
        }}
        // One press is one choice: only what is typed into keeps it open.
        onClick={(event) => {
          const { target } = event;
          if (target instanceof Element && target.closest('.menu-item') !== null) list.current?.hidePopover();
        }}
      >
        {props.children}
      </fieldset>
    </span>
  );
}

/** `on`: one of several that can be on or off. */
export function MenuItem(props: {
  on?: boolean;
  danger?: boolean;
  class?: string;
  onPress: () => void;
  children: ComponentChildren;
}) {
  const kinds = ['menu-item', props.danger ? 'danger' : '', props.class ?? ''].filter((one) => one !== '');
  return (
    <button type="button" class={kinds.join(' ')} aria-pressed={props.on} onClick={props.onPress}>
      {props.children}
    </button>
  );
}

/** Under its button or, where there is no room, above it. On a narrow screen the style sheet makes it a sheet at the foot. */
function place(list: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const below = innerHeight - at.bottom;
  const isBelow = below >= list.offsetHeight || below >= at.top;
  const room = (isBelow ? below : at.top) - 12;
  const left = Math.max(8, Math.min(at.left, innerWidth - list.offsetWidth - 8));
  list.style.setProperty('--menu-left', `${left}px`);
  list.style.setProperty('--menu-top', isBelow ? `${at.bottom + 4}px` : 'auto');
  list.style.setProperty('--menu-bottom', isBelow ? 'auto' : `${innerHeight - at.top + 4}px`);
  list.style.setProperty('--menu-room', `${room}px`);
}
