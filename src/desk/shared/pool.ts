/** A pool of workers. Each takes one batch at a time; the first free one takes the next, in the order given. */

/** A browser on a laptop: more workers than cores gain nothing and each holds its own libsodium. */
const WORKERS_MAX = 8;

export interface WorkerPool<W> {
  readonly size: number;
  /** Calls `work` for each batch of at most `batch` items. Rejects as the first that failed, when all have ended. */
  run<T>(items: readonly T[], batch: number, work: (worker: W, items: readonly T[]) => Promise<void>): Promise<void>;
  close(): void;
}

/** Starts as many workers as there are cores, at most `max`, and waits until each is ready. Closes all when one is not. */
export async function startWorkers<W extends { close(): void }>(
  connect: () => W,
  start: (worker: W) => Promise<void>,
  max = WORKERS_MAX,
): Promise<WorkerPool<W>> {
  const size = Math.max(1, Math.min(navigator.hardwareConcurrency, max));
  const workers = Array.from({ length: size }, connect);
  const close = () => {
    for (const worker of workers) worker.close();
  };
  try {
    await Promise.all(workers.map(start));
  } catch (error) {
    close();
    throw error;
  }
  const free = [...workers];
  const waiting: ((worker: W) => void)[] = [];
  const take = () => {
    const worker = free.pop();
    return worker ? Promise.resolve(worker) : new Promise<W>((resolve) => waiting.push(resolve));
  };
  const give = (worker: W) => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };
  return {
    size,
    async run(items, batch, work) {
      const running: Promise<void>[] = [];
      for (let at = 0; at < items.length; at += batch) {
        const worker = await take();
        const task = work(worker, items.slice(at, at + batch)).finally(() => give(worker));
        task.catch(() => undefined); // reported once, by Promise.all below
        running.push(task);
      }
      await Promise.all(running);
    },
    close,
  };
}
