/** The timer of the housekeeping: at start, and at each UTC midnight. */
import { type House, housekeeping } from '../server/housekeeping.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Housekeeping {
  /** Resolves when the round under way is done. */
  idle(): Promise<void>;
  stop(): void;
}

/** The timer looks every hour at least: a laptop that slept, or a clock that was set, must not miss a midnight. */
export function keepHouse(house: House): Housekeeping {
  const round = housekeeping(house);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = turn();

  async function turn(): Promise<void> {
    await round();
    if (stopped) return;
    timer = setTimeout(
      () => {
        running = turn();
      },
      Math.min(HOUR, DAY - (house.now() % DAY)),
    );
    timer.unref();
  }

  return {
    idle: () => running,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
