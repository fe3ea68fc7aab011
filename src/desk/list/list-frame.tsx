/** A page with a list: the list with what stands above it, and beside it (on a narrow screen in its place) what is open. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function ListFrame(props: {
  title: string;
  /** What the list holds, for a screen reader. */
  label: string;
  /** Stays in sight while the rows scroll: search, filters, what is done to the chosen. */
  top: ComponentChildren;
  /** What is open, or `null`. */
  open: ComponentChildren;
  /** Said in its place while nothing is. */
  none: string | null;
  children: ComponentChildren;
}) {
  const isReading = props.open !== null;
  // Whatever closed it, Back above all: the focus is where the list was left, and not nowhere.
  const before = useRef(isReading);
  useEffect(() => {
    const hasClosed = before.current && !isReading;
    before.current = isReading;
    if (!hasClosed || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('.row[tabindex="0"], .list-rows')?.focus({ preventScroll: true });
  }, [isReading]);
  return (
    <div class={isReading ? 'list-page reading' : 'list-page'}>
      <h1 class="hidden no-print">{props.title}</h1>
      <section class="list no-print" aria-label={props.label}>
        <div class="list-top">{props.top}</div>
        <div class="list-rows" tabIndex={-1}>
          {props.children}
        </div>
      </section>
      {isReading ? props.open : props.none !== null && <p class="none-open no-print">{props.none}</p>}
    </div>
  );
}
