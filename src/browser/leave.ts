/**
 * "Leave this site": the page is blanked first, then its place in the history is taken by a neutral page. Three bare taps of
 * Shift within a second do the same, for a hand that is on the keyboard when somebody walks in. What was written is wiped
 * when the page is really gone: a neutral page that does not answer must not cost the text.
 */

/** Where to go until a verified directory names a page of the newsroom's choice. */
export const NEUTRAL_PAGE = 'https://www.wikipedia.org/';

const TAPS = 3;
/** Milliseconds from the first press to the last. */
const WITHIN = 1000;
/** Milliseconds after which the neutral page is taken not to answer. */
const STUCK = 10_000;

/** What is said then, in the page's language, and on the button that brings the page back. */
export interface LeaveWords {
  stuck: string;
  back: string;
}

const guards = new Set<() => () => void>();
const wipers = new Set<() => void>();

/** Whether a page is blank and on its way out: another tap must not take the blank page for what is to be kept. */
let leaving = false;

/** Registers what takes away what would hold the page back, such as the question about unsent text, and returns how to put it back. Returns the undoing. */
export function beforeLeaving(unguard: () => () => void): () => void {
  guards.add(unguard);
  return () => guards.delete(unguard);
}

/** Registers what is wiped when the page is gone. Returns the undoing. */
export function whenLeft(wipe: () => void): () => void {
  wipers.add(wipe);
  return () => wipers.delete(wipe);
}

export function leave(to: string, words: LeaveWords): void {
  if (leaving) {
    location.replace(to);
    return;
  }
  leaving = true;
  const { title, documentElement: root } = document;
  const kept = [...root.childNodes];
  document.title = '\u00a0';
  root.replaceChildren();
  const guardAgain = [...guards].map((unguard) => attempt(unguard));
  const gone = () => {
    clearTimeout(stuck);
    for (const wipe of wipers) attempt(wipe);
  };
  addEventListener('pagehide', gone, { once: true });
  const stuck = setTimeout(() => {
    const body = document.createElement('body');
    const back = document.createElement('button');
    back.textContent = words.back;
    back.addEventListener('click', () => {
      // The other page may still be on its way.
      stop();
      removeEventListener('pagehide', gone);
      root.replaceChildren(...kept);
      document.title = title;
      for (const guard of guardAgain) guard?.();
      leaving = false;
    });
    body.append(words.stuck, document.createElement('br'), back);
    root.replaceChildren(body);
  }, STUCK);
  location.replace(to);
}

/** Leaving comes first: what one part could not do goes with the page. */
function attempt<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null;
  }
}

/**
 * Watches for bare taps of Shift: pressed and let go, with no other key, modifier or pointer meanwhile. Alt+Shift and
 * Ctrl+Shift switch keyboards, Shift with a click selects. `to` is asked at that moment. Returns the undoing.
 */
export function watchShift(to: () => string, words: LeaveWords): () => void {
  /** When each tap of the row began; a press that is not over yet. */
  let taps: number[] = [];
  let pressed: number | null = null;
  const spoil = () => {
    taps = [];
    pressed = null;
  };
  const onDown = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) spoil();
    else if (!event.repeat) pressed = event.timeStamp;
  };
  const onUp = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || pressed === null) return spoil();
    taps = [...taps, pressed].filter((at) => event.timeStamp - at <= WITHIN);
    pressed = null;
    if (taps.length < TAPS) return;
    spoil();
    leave(to(), words);
  };
  // In the capturing phase: no field or dialog can swallow it.
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  addEventListener('keydown', onDown, options);
  addEventListener('keyup', onUp, options);
  addEventListener('pointerdown', spoil, options);
  addEventListener('blur', spoil, options);
  return () => end.abort();
}
