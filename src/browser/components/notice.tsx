/** A message of the page. Errors interrupt a screen reader (`alert`), the others wait for a pause (`status`). */
import type { ComponentChildren } from 'preact';

export type NoticeKind = 'info' | 'good' | 'warn' | 'error';

export function Notice(props: { kind: NoticeKind; title?: string; children?: ComponentChildren; id?: string }) {
  return (
    <div class={`notice ${props.kind}`} role={props.kind === 'error' ? 'alert' : 'status'} id={props.id}>
      {props.title && <p class="notice-title">{props.title}</p>}
      {props.children}
    </div>
  );
}
