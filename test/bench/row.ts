/** One measured line: two things timed in the same run, and their ratio. Absolute times are of one noisy machine. */
export interface Row {
  /** What was measured, like `seal a 4 KiB tip`. */
  what: string;
  /** Ours, with its unit, like `1.1 ms`. */
  ours: string;
  /** What it is compared with, and its figure. */
  against: string;
  /** Ours over the other, as it is to be read, like `0.021 x the time`. */
  ratio: string;
  /** The budget of DESIGN 11 or of the issue, and whether it was kept; empty where there is none. */
  budget: string;
}

/** Median milliseconds of `runs` calls after one to warm up. */
export async function median(runs: number, call: () => unknown): Promise<number> {
  await call();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const kept = (good: boolean, budget: string) => `${budget}: ${good ? 'kept' : '**missed**'}`;
