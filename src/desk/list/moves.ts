/** Opening, closing and going through the rows of a list, the same by press and by key. */

import type { Places } from '../shared/places.ts';
import type { ListView } from './list-view.ts';
import type { Listed } from './listed.ts';
import type { PlaceId } from './open-place.ts';
import { SEARCH_ID } from './tools.tsx';

export interface Moves {
  open(key: string): void;
  /** Closes what is open; the focus goes back to its row. */
  close(): void;
  /** To the next row, or another number of rows on; opens it where one is open. */
  step(by: number): void;
  /** Closes what is open, else ends the search; `false` when there was neither. */
  back(): boolean;
}

export function createMoves<T extends Listed>(view: ListView<T>, places: Places, page: string, idOf: PlaceId): Moves {
  const close = () => {
    const key = view.open.value;
    places.up();
    if (key !== null) focusRow(key);
  };
  return {
    open(key) {
      view.active.value = key;
      places.go({ page, open: idOf(key) });
    },
    close,
    step(by) {
      const listed = view.shown.value.items;
      const here = view.open.value ?? view.active.value;
      const at = listed.findIndex(({ key }) => key === here);
      const next = listed[at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + by))];
      if (next === undefined) return;
      view.active.value = next.key;
      if (view.open.value === null) focusRow(next.key);
      else places.swap({ page, open: idOf(next.key) });
    },
    back() {
      if (view.open.value !== null) close();
      else if (view.query.value !== '') view.query.value = '';
      else return false;
      return true;
    },
  };
}

/** At once when the row is drawn, else when it is. */
function focusRow(key: string): void {
  const focus = () => {
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    return document.activeElement === row;
  };
  if (!focus()) requestAnimationFrame(focus);
}

export function focusSearch(): void {
  document.getElementById(SEARCH_ID)?.focus();
}
