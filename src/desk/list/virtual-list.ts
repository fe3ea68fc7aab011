/**
 * Which rows of a long list to draw. Rows have one height, and each day's rows stand under a heading of another: the
 * place of any row is a sum, and nothing needs to be measured while scrolling.
 */

export interface Heights {
  /** In CSS pixels. */
  row: number;
  heading: number;
}

export interface Group {
  /** Index of its first row in the whole list, and how many it has. */
  first: number;
  count: number;
  /** Pixels from the top of the list. */
  top: number;
  height: number;
}

export interface Layout {
  groups: readonly Group[];
  height: number;
}

/** One group for each run of equal days. */
export function layoutOf(days: readonly string[], heights: Heights): Layout {
  const groups: Group[] = [];
  let top = 0;
  for (let first = 0; first < days.length; ) {
    let end = first + 1;
    while (end < days.length && days[end] === days[first]) end += 1;
    const height = heights.heading + (end - first) * heights.row;
    groups.push({ first, count: end - first, top, height });
    top += height;
    first = end;
  }
  return { groups, height: top };
}

export interface Slice {
  /** Index into the layout's groups. */
  group: number;
  /** Indexes of rows in the whole list, from `start` up to but without `end`. */
  start: number;
  end: number;
}

/** The rows that touch the pixels from `from` to `to`, by group. */
export function sliceOf(layout: Layout, heights: Heights, from: number, to: number): Slice[] {
  const slices: Slice[] = [];
  for (const [n, group] of layout.groups.entries()) {
    if (group.top >= to) break;
    if (group.top + group.height <= from) continue;
    const body = group.top + heights.heading;
    const start = clamp(Math.floor((from - body) / heights.row), group.count);
    const end = clamp(Math.ceil((to - body) / heights.row), group.count);
    slices.push({ group: n, start: group.first + start, end: group.first + end });
  }
  return slices;
}

/** Pixels from the top of the list to the row, and the number of its group. `null` when there is no such row. */
export function placeOf(layout: Layout, heights: Heights, row: number): { top: number; group: number } | null {
  const group = layout.groups.findIndex(({ first, count }) => row >= first && row < first + count);
  const found = layout.groups[group];
  if (found === undefined) return null;
  return { group, top: found.top + heights.heading + (row - found.first) * heights.row };
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}
