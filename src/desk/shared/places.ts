/**
 * Where in the desk somebody is, kept in the browser's history: Back and Forward go from page to page, close a tip or a
 * dialog, and a reload returns to the place. The address never changes: a place is the name of a page and an opaque id, in
 * the entry's state (docs/THREAT_MODEL.md says what a browser keeps of it).
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';

export interface Place {
  page: string;
  /** Opaque id of the tip or case that is open; `null` for none. */
  open: string | null;
}

export interface Places {
  readonly place: ReadonlySignal<Place>;
  /** To another place, with an entry of its own. Nothing for the place where one is. */
  go(to: Place): void;
  /** Likewise, in the present entry: whoever steps from row to row does not go back through all of them. */
  swap(to: Place): void;
  /** Closes what is open: by going back where it was opened from the list. */
  up(): void;
  /** Gives what covers the page an entry, so that Back closes it. Returns what to call when it closed by itself. */
  cover(onBack: () => void): () => void;
  close(): void;
}

/** What an entry's state holds. `under`: the entry before it is the same page with nothing open. `covers`: what covered the page. */
const State = v.strictObject({
  desk: v.strictObject({
    page: v.string(),
    open: v.nullable(v.string()),
    under: v.boolean(),
    covers: v.array(v.number()),
  }),
});
type Entry = v.InferOutput<typeof State>['desk'];

/** A browser that does not answer must not hold up the rest. */
const BACK_MS = 1000;

export function createPlaces(first: Place, isPage: (page: string) => boolean): Places {
  const there = entryOf(history.state, isPage);
  // A page that was loaded anew has nothing covering it. The entry before is then this very place.
  const isCovered = (there?.covers.length ?? 0) > 0;
  let now: Entry =
    there === null
      ? { ...first, under: false, covers: [] }
      : { ...there, under: there.under && !isCovered, covers: [] };
  const place = signal<Place>({ page: now.page, open: now.open });
  let covers: { id: number; onBack: () => void }[] = [];
  let lastCover = Math.max(0, ...(there?.covers ?? []));
  let ownBack: (() => void) | null = null;
  let turn = Promise.resolve();
  let closed = false;

  const show = (to: Place) => {
    if (place.value.page !== to.page || place.value.open !== to.open) place.value = { page: to.page, open: to.open };
  };
  /** The browser goes back in its own time: what is written to its history waits for that. */
  const inTurn = (act: () => void | Promise<void>) => {
    turn = turn.then(act);
  };
  const write = (how: 'pushState' | 'replaceState', entry: Entry) => {
    now = entry;
    inTurn(() => history[how]({ desk: entry }, ''));
  };
  const back = () =>
    inTurn(
      () =>
        new Promise<void>((done) => {
          const timer = setTimeout(() => ownBack?.(), BACK_MS);
          ownBack = () => {
            clearTimeout(timer);
            ownBack = null;
            done();
          };
          history.back();
        }),
    );
  /** What covered the page goes with the page: its entry becomes the next place's. */
  const uncovered = () => {
    for (const _ of covers.slice(1)) back();
    const had = covers.length > 0;
    covers = [];
    return had;
  };

  const onPop = (event: PopStateEvent) => {
    if (ownBack !== null) return ownBack();
    const entry = entryOf(event.state, isPage);
    if (entry === null) return;
    now = entry;
    const closed = covers.filter(({ id }) => !entry.covers.includes(id));
    covers = covers.filter(({ id }) => entry.covers.includes(id));
    for (const { onBack } of closed.toReversed()) onBack();
    show(entry);
    // An entry of something that is closed shows nothing of its own: it is passed over.
    if (entry.covers.some((id) => covers.every((one) => one.id !== id))) {
      now = { ...entry, covers: entry.covers.slice(0, -1) };
      back();
    }
  };
  addEventListener('popstate', onPop);
  write('replaceState', now);

  return {
    place,
    go(to) {
      if (now.page === to.page && now.open === to.open) return;
      const under = now.page === to.page && now.open === null && to.open !== null;
      if (uncovered()) write('replaceState', { ...to, under: now.under, covers: [] });
      else write('pushState', { ...to, under, covers: [] });
      show(to);
    },
    swap(to) {
      uncovered();
      write('replaceState', { ...to, under: now.under, covers: [] });
      show(to);
    },
    up() {
      if (now.open === null) return;
      const to = { page: now.page, open: null };
      if (!now.under) return this.swap(to);
      // Over what covers it, and over its own.
      for (const _ of covers) back();
      covers = [];
      now = { ...to, under: false, covers: [] };
      back();
      show(to);
    },
    cover(onBack) {
      lastCover += 1;
      const id = lastCover;
      covers.push({ id, onBack });
      write('pushState', { ...now, covers: [...now.covers, id] });
      return () => {
        // A desk that was locked leaves the browser where it is: it may be on its way elsewhere.
        if (closed || covers.every((one) => one.id !== id)) return;
        covers = covers.filter((one) => one.id !== id);
        now = { ...now, covers: now.covers.filter((one) => one !== id) };
        back();
      };
    },
    close() {
      closed = true;
      removeEventListener('popstate', onPop);
    },
  };
}

/** What some entry says, if it is one of the desk's own. */
function entryOf(state: unknown, isPage: (page: string) => boolean): Entry | null {
  const { success, output } = v.safeParse(State, state);
  return success && isPage(output.desk.page) ? output.desk : null;
}
