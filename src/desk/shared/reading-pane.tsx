/** What is open beside a list, or in its place on a narrow screen: a slim bar with the way back, what can be done, then the text. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function ReadingPane(props: {
  class?: string;
  title: string;
  /** One line under the title. */
  sub?: ComponentChildren;
  /** On a narrow screen they stand at its foot. */
  actions: ComponentChildren;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What comes by itself, after an unlock, does not take the focus from what is being typed.
    const isTyping = document.activeElement?.matches('input, textarea, select, dialog *') ?? false;
    if (!isTyping) title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article class={props.class ? `tip ${props.class}` : 'tip'} aria-labelledby="tip-title">
      <div class="pane-bar">
        <button type="button" class="button quiet pane-close no-print" onClick={props.onClose}>
          <span class="when-narrow">
            <span aria-hidden="true">‹ </span>Back
          </span>
          <span class="when-wide">Close</span>
        </button>
        <div class="pane-title">
          <h2 id="tip-title" tabIndex={-1} ref={title} dir="auto">
            {props.title}
          </h2>
          {props.sub && (
            <p class="pane-sub" dir="auto">
              {props.sub}
            </p>
          )}
        </div>
      </div>
      <div class="pane-actions no-print">{props.actions}</div>
      <div class="pane-body">{props.children}</div>
    </article>
  );
}
