/**
 * "Leave this site": the page is blanked first, then its place in the history is taken by a neutral page. Three presses
 * of Shift within 1.5 s do the same, for a hand that is on the keyboard when somebody walks in.
 */

/** Where to go until a verified directory names a page of the newsroom's choice. */
export const NEUTRAL_PAGE = 'https://www.wikipedia.org/';

const PRESSES = 3;
const WITHIN = 1500;

const wipers = new Set<() => void>();

/** Registers what must happen before the page goes: drop the text, take back the warning about unsent text. Returns the undoing. */
export function beforeLeaving(wipe: () => void): () => void {
  wipers.add(wipe);
  return () => wipers.delete(wipe);
}

export function leave(to: string): void {
  document.title = '\u00a0';
  document.documentElement.replaceChildren();
  for (const wipe of wipers) {
    try {
      wipe();
    } catch {
      // Leaving comes first: what one part could not wipe goes with the page.
    }
  }
  location.replace(to);
}

/** Watches for Shift pressed three times with no other key between. `to` is asked at that moment. Returns the undoing. */
export function watchShift(to: () => string): () => void {
  let presses: number[] = [];
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Shift') presses = [];
    else if (!event.repeat) {
      presses = [...presses.filter((at) => event.timeStamp - at <= WITHIN), event.timeStamp];
      if (presses.length >= PRESSES) leave(to());
    }
  };
  // In the capturing phase: no field or dialog can swallow it.
  addEventListener('keydown', onKey, true);
  return () => removeEventListener('keydown', onKey, true);
}
