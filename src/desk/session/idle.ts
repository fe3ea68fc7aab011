/** Locks after a time without a key, a click or a touch. By the clock, not by a timer alone: a laptop's sleep counts as idle. */

const SIGNS = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY_MS = 5_000;

/** Calls `lock` once, `minutes` after the last sign of a person. Returns the undoing. */
export function watchIdle(minutes: number, now: () => number, lock: () => void): () => void {
  let last = now();
  const sign = () => {
    last = now();
  };
  const look = () => {
    if (now() - last < minutes * 60_000) return;
    stop();
    lock();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  const stop = () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    for (const name of SIGNS) removeEventListener(name, sign, true);
  };
  document.addEventListener('visibilitychange', look);
  for (const name of SIGNS) addEventListener(name, sign, { capture: true, passive: true });
  return stop;
}
