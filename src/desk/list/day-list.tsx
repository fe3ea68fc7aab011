/**
 * The list of rows, of which only those near the screen are drawn. It scrolls with the page, so that it works at any zoom
 * and on a phone. Each day is a list of its own under its heading; every row says its place in it.
 */
import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { longDay } from '../shared/words.ts';
import type { ListView } from './list-view.ts';
import type { Listed } from './listed.ts';
import { type Heights, layoutOf, placeOf, sliceOf } from './virtual-list.ts';

/** Drawn beyond the screen's edges, in pixels: a turn of a wheel shows no gap. */
const BEYOND = 400;
/** As the style sheet has them at 16 px; measured once the page stands. */
const FIRST_HEIGHTS: Heights = { row: 100, heading: 40 };

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
    const top = list.current?.getBoundingClientRect().top ?? 0;
    // In steps, so that a scroll by a few pixels draws nothing anew.
    const from = Math.floor((-top - BEYOND) / 100) * 100;
    const to = Math.ceil((innerHeight - top + BEYOND) / 100) * 100;
    if (from !== screen.peek().from || to !== screen.peek().to) screen.value = { from, to };
  }, []);
  useEffect(() => {
    const measure = () => {
      const row = rowSize.current?.getBoundingClientRect().height ?? 0;
      const heading = headingSize.current?.getBoundingClientRect().height ?? 0;
      const now = heights.peek();
      if (row > 0 && heading > 0 && (row !== now.row || heading !== now.heading)) heights.value = { row, heading };
      look();
    };
    const sizes = new ResizeObserver(measure);
    for (const element of [rowSize.current, headingSize.current, document.body]) if (element) sizes.observe(element);
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      sizes.disconnect();
      removeEventListener('scroll', look);
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
      const top = list.current?.getBoundingClientRect().top ?? 0;
      if (top < 0) scrollBy({ top: place.top - before.top, behavior: 'instant' });
      anchor.current = { key: before.key, top: place.top };
    }
    look();
  });

  // The row with the focus is drawn wherever it is: a focus that falls out of the page is lost to a screen reader.
  const wanted = view.active.value ?? items.value[0]?.key ?? null;
  const found = items.value.findIndex(({ key }) => key === wanted);
  const activeIndex = found < 0 ? (firstShown?.start ?? 0) : found;
  const activePlace = placeOf(layout.value, heights.value, activeIndex);
  if (activePlace !== null && !slices.some(({ group }) => group === activePlace.group)) {
    slices.push({ group: activePlace.group, start: activeIndex, end: activeIndex });
    slices.sort((a, b) => a.group - b.group);
  }

  return (
    <div class="day-list" ref={list} style={{ blockSize: `${layout.value.height}px` }}>
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
