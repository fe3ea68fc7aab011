/** Whether two samples can be told apart. */

/** Standard deviation as the quartiles of a normal sample would show it: what a few slow ones do not change. */
export function spread(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
  return (at(0.75) - at(0.25)) / 1.349;
}

/**
 * How likely one of `these` is larger than one of `those` (ties count half), with its standard error were they alike: Mann and
 * Whitney's U over all pairs. 0.5: they cannot be told apart.
 */
export function longer(these: readonly number[], those: readonly number[]): { chance: number; error: number } {
  const sorted = [...those].sort((a, b) => a - b);
  const pairs = these.length * those.length;
  const wins = these.reduce((sum, value) => sum + (below(sorted, value, false) + below(sorted, value, true)) / 2, 0);
  return { chance: wins / pairs, error: Math.sqrt((these.length + those.length + 1) / (12 * pairs)) };
}

/** How many of the sorted are less than the value, or equal to it. */
function below(sorted: readonly number[], value: number, orEqual: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const it = sorted[middle] ?? Number.NaN;
    if (it < value || (orEqual && it === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}
