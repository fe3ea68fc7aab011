/**
 * The list of rows, of which only those near the screen are drawn, in whatever it scrolls with: a pane of its own or the
 * page. Each day is a list of its own under its heading; every row says its place in it.
 */
import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { longDay } from '../shared/words.ts';
import type { ListView } from './list-view.ts';
import type { Listed } from './listed.ts';
import { type Heights, layoutOf, placeOf, sliceOf } from './virtual-list.ts';

/** Drawn beyond the screen's edges, in pixels: a turn of a wheel shows no gap. */
const BEYOND = 400;
/** As the style sheet has them at 16 px; measured once the page stands. */
const FIRST_HEIGHTS: Heights = { row: 60, heading: 20 };

/** Where a row stands, for `ListRow`. */
export interface Place {
  /** Pixels from the top of its day. */
  top: number;
  /** Its number within the day, from 1, and how many the day has. */
  place: number;
  of: number;
  /** Whether the keyboard reaches the list here. */
  isActive: boolean;
}

/** `row` draws one, as a `ListRow` keyed by the row's key. */
export function DayList<T extends Listed>(props: {
  view: ListView<T>;
  row: (item: T, place: Place) => ComponentChild;
}) {
  const { view } = props;
  const list = useRef<HTMLDivElement>(null);
  const rowSize = useRef<HTMLSpanElement>(null);
  const headingSize = useRef<HTMLSpanElement>(null);
  const heights = useSignal(FIRST_HEIGHTS);
  const screen = useSignal({ from: 0, to: 1200 });
  const items = useComputed(() => view.shown.value.items);
  const layout = useComputed(() =>
    layoutOf(
      items.value.map(({ day }) => day),
      heights.value,
    ),
  );

  const look = useCallback(() => {
    const element = list.current;
    // Out of sight, on a phone, while a tip is read: it comes back as it was.
    if (element === null || element.offsetParent === null) return;
    const { top } = element.getBoundingClientRect();
    view.scroll.top = scrollerOf(element).scrollTop;
    // In steps, so that a scroll by a few pixels draws nothing anew.
    const from = Math.floor((-top - BEYOND) / 100) * 100;
    const to = Math.ceil((innerHeight - top + BEYOND) / 100) * 100;
    if (from !== screen.peek().from || to !== screen.peek().to) screen.value = { from, to };
  }, []);
  useLayoutEffect(() => {
    let isHidden = true;
    const measure = () => {
      const element = list.current;
      const row = rowSize.current?.getBoundingClientRect().height ?? 0;
      const heading = headingSize.current?.getBoundingClientRect().height ?? 0;
      const now = heights.peek();
      if (row > 0 && heading > 0 && (row !== now.row || heading !== now.heading)) heights.value = { row, heading };
      if (element !== null && element.offsetParent !== null && isHidden) {
        const { top } = view.scroll;
        scrollerOf(element).scrollTo({ top, behavior: 'instant' });
      }
      isHidden = element?.offsetParent === null;
      look();
    };
    const sizes = new ResizeObserver(measure);
    for (const element of [rowSize.current, headingSize.current, list.current, document.body])
      if (element) sizes.observe(element);
    measure();
    // A scroll does not bubble: whatever scrolls is heard on its way down.
    addEventListener('scroll', look, { passive: true, capture: true });
    addEventListener('resize', look);
    return () => {
      sizes.disconnect();
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, []);

  const slices = sliceOf(layout.value, heights.value, screen.value.from, screen.value.to);
  const firstShown = slices.find(({ start, end }) => end > start);
  const topItem = firstShown === undefined ? undefined : items.value[firstShown.start];
  const topPlace = firstShown === undefined ? null : placeOf(layout.value, heights.value, firstShown.start);

  // Rows that come or go above the screen must not move what is being read.
  const anchor = useRef<{ key: string; top: number } | null>(null);
  const drawn = useRef(layout.value);
  useLayoutEffect(() => {
    const before = anchor.current;
    anchor.current = topItem === undefined || topPlace === null ? null : { key: topItem.key, top: topPlace.top };
    if (drawn.current === layout.value) return;
    drawn.current = layout.value;
    const index = before === null ? -1 : items.value.findIndex(({ key }) => key === before.key);
    const place = placeOf(layout.value, heights.value, index);
    if (before !== null && place !== null && place.top !== before.top) {
      const element = list.current;
      if (element !== null && topOf(element) < 0)
        scrollerOf(element).scrollBy({ top: place.top - before.top, behavior: 'instant' });
      anchor.current = { key: before.key, top: place.top };
    }
    look();
  });

  // The open row stays in sight, however it came to be open.
  const open = view.open.value;
  useLayoutEffect(() => {
    const element = list.current;
    const place = placeOf(
      layout.value,
      heights.value,
      items.value.findIndex(({ key }) => key === open),
    );
    if (element === null || element.offsetParent === null || place === null) return;
    const scroller = scrollerOf(element);
    const from = topOf(element) + place.top;
    const to = from + heights.value.row;
    if (from < heights.value.heading) scroller.scrollBy({ top: from - heights.value.heading, behavior: 'instant' });
    else if (to > scroller.clientHeight) scroller.scrollBy({ top: to - scroller.clientHeight, behavior: 'instant' });
  }, [open]);

  // The row with the focus is drawn wherever it is: a focus that falls out of the page is lost to a screen reader.
  const wanted = view.active.value ?? items.value[0]?.key ?? null;
  const found = items.value.findIndex(({ key }) => key === wanted);
  const activeIndex = found < 0 ? (firstShown?.start ?? 0) : found;
  const activePlace = placeOf(layout.value, heights.value, activeIndex);
  if (activePlace !== null && !slices.some(({ group }) => group === activePlace.group)) {
    slices.push({ group: activePlace.group, start: activeIndex, end: activeIndex });
    slices.sort((a, b) => a.group - b.group);
  }

  // A row that goes while it has the focus, deleted here or elsewhere, hands it to the one that the keyboard reaches next.
  const focused = useRef<string | null>(null);
  useLayoutEffect(() => {
    const key = focused.current;
    if (key === null || items.value.some((item) => item.key === key)) return;
    focused.current = null;
    if (document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus({ preventScroll: true });
  }, [items.value]);

  return (
    <div
      class="day-list"
      ref={list}
      onFocusIn={({ target }) => {
        focused.current = target instanceof Element ? (target.closest('.row')?.getAttribute('data-row') ?? null) : null;
      }}
      style={{ blockSize: `${layout.value.height}px` }}
    >
      <span class="probe row-size" ref={rowSize} aria-hidden="true" />
      <span class="probe day-size" ref={headingSize} aria-hidden="true" />
      {slices.map(({ group: number, start, end }) => {
        const group = layout.value.groups[number];
        const day = items.value[group?.first ?? 0]?.day;
        if (group === undefined || day === undefined) return null;
        const rows = Array.from({ length: end - start }, (_, n) => start + n);
        const hasActive = activePlace?.group === number;
        if (hasActive && activeIndex < start) rows.unshift(activeIndex);
        if (hasActive && activeIndex >= end) rows.push(activeIndex);
        return (
          <section
            key={day}
            class="day-group"
            aria-labelledby={`day-${day}`}
            style={{ insetBlockStart: `${group.top}px`, blockSize: `${group.height}px` }}
          >
            <h2 class="day" id={`day-${day}`}>
              {longDay(day)}
            </h2>
            <ul class="rows">
              {rows.map((index) => {
                const item = items.value[index];
                if (item === undefined) return null;
                return props.row(item, {
                  top: (index - group.first) * heights.value.row,
                  place: index - group.first + 1,
                  of: group.count,
                  isActive: index === activeIndex,
                });
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** What it scrolls in: the nearest pane that scrolls, or the page. */
function scrollerOf(element: Element): Element {
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    const { overflowY } = getComputedStyle(above);
    if (overflowY === 'auto' || overflowY === 'scroll') return above;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Pixels from the upper edge of what it scrolls in; negative once its beginning has left the screen. */
function topOf(element: Element): number {
  const scroller = scrollerOf(element);
  const edge = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  return element.getBoundingClientRect().top - edge;
}
