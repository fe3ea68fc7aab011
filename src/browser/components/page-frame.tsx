/** What stands around every page: a way to skip, the mark and name, a place for the Leave button, the foot. */
import type { ComponentChildren } from 'preact';

export function PageFrame(props: {
  /** The newsroom's name, or a neutral word before it is known. */
  name: string;
  /** Where the name leads; `null`: nowhere, for leaving this page would close it. */
  home: string | null;
  skip: string;
  /** In the head: from page to page. */
  nav?: ComponentChildren;
  /** At the end of the head: the Leave button of source pages, the session of the desk. */
  tools?: ComponentChildren;
  foot?: ComponentChildren;
  /** `wide` for the desk's inbox; a page of reading keeps its measure. */
  width?: 'reading' | 'wide';
  children: ComponentChildren;
}) {
  const name = (
    <>
      <Mark />
      <span dir="auto">{props.name}</span>
    </>
  );
  return (
    <div class={`page ${props.width ?? 'reading'}`}>
      <a class="skip" href="#main">
        {props.skip}
      </a>
      <header class="head">
        {props.home === null ? (
          <span class="name">{name}</span>
        ) : (
          <a class="name" href={props.home}>
            {name}
          </a>
        )}
        {props.nav}
        {props.tools && <div class="tools">{props.tools}</div>}
      </header>
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
      {props.foot && <footer class="foot">{props.foot}</footer>}
    </div>
  );
}

/** The flowerpot of the name. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <path
        class="leaf"
        d="M16 15c0-5 2.5-8.5 7.5-9.5C24 10.5 21.5 14 16 15Zm0-1C15.5 10 13 7.5 8.5 7c0 4.5 2.5 7 7.5 7Z"
      />
      <path class="pot" d="M6.5 16h19v4h-1.6l-1.8 8.2a1 1 0 0 1-1 .8H10.9a1 1 0 0 1-1-.8L8.1 20H6.5Z" />
    </svg>
  );
}
