/** Buttons, and links that look like them. */
import type { ComponentChildren } from 'preact';

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger';

export function Button(props: {
  children: ComponentChildren;
  /** `main` once per view; `plain` unless told. */
  kind?: ButtonKind;
  type?: 'button' | 'submit';
  disabled?: boolean;
  /** Work is under way: the button stays focusable and says so, but does nothing. */
  busy?: boolean;
  onClick?: (event: MouseEvent) => void;
  describedBy?: string;
}) {
  return (
    <button
      type={props.type ?? 'button'}
      class={`button ${props.kind ?? 'plain'}`}
      disabled={props.disabled ?? false}
      aria-disabled={props.busy ? 'true' : undefined}
      aria-busy={props.busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (props.busy) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      {props.children}
    </button>
  );
}

export function ButtonLink(props: { children: ComponentChildren; href: string; kind?: ButtonKind }) {
  return (
    <a class={`button ${props.kind ?? 'plain'}`} href={props.href}>
      {props.children}
    </a>
  );
}
