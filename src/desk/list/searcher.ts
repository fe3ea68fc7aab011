/** The page's side of the search: keeps the worker's index equal to the list, in small steps, and asks it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { connect, type Remote, RpcError } from '../../browser/rpc.ts';
import type { SearchJobs } from './search.worker.ts';
import type { Found, SearchText } from './search-index.ts';

/** Texts per message: a query waits for one message at most. */
const STEP_TEXTS = 100;
/** Characters per message, for the few very long texts. */
const STEP_CHARACTERS = 256 * 1024;
const TELL_EVERY_MS = 500;

export interface Searcher {
  /** Texts that the index does not hold yet. */
  readonly waiting: ReadonlySignal<number>;
  /** The worker died: nothing is found any more until the next unlock. */
  readonly stopped: ReadonlySignal<boolean>;
  /** Makes the index hold exactly these. A text is sent again only when it is another object than before. */
  follow(texts: readonly SearchText[]): void;
  /** `null` when the query asks for nothing yet, or the search has stopped. */
  find(query: string): Promise<Found | null>;
  close(): void;
}

const start = () => connect<SearchJobs>(new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' }));

/** The worker starts with the first text: who is no reporter has none. `startWorker` apart, for tests. */
export function createSearcher(startWorker: () => Remote<SearchJobs> = start): Searcher {
  let started: Remote<SearchJobs> | null = null;
  let closed = false;
  const worker = (): Remote<SearchJobs> => {
    if (closed) throw new RpcError('stopped');
    started ??= startWorker();
    return started;
  };
  const waiting = signal(0);
  const stopped = signal(false);
  /** What the index holds, or will when the queue is empty. */
  const known = new Map<string, SearchText>();
  const queue = new Map<string, SearchText>();
  const gone = new Set<string>();
  let working = false;
  /** A query is asked again with what is told: seldom is enough. */
  let telling: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    if (telling !== null) clearTimeout(telling);
    telling = null;
    waiting.value = queue.size;
  };

  /** One message at a time: queries come in between. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (queue.size > 0 || gone.size > 0) {
        const removed = [...gone];
        gone.clear();
        if (removed.length > 0) await worker().call('remove', removed);
        const step = nextStep(queue);
        if (step.length === 0) continue;
        await worker().call('put', step);
        if (queue.size === 0) tell();
        else telling ??= setTimeout(tell, TELL_EVERY_MS);
      }
    } catch {
      // The list works on without a search, and the page says so.
      stopped.value = !closed;
    } finally {
      working = false;
    }
  }

  return {
    waiting,
    stopped,
    follow(texts) {
      const there = new Set<string>();
      for (const text of texts) {
        there.add(text.key);
        if (known.get(text.key) === text) continue;
        known.set(text.key, text);
        queue.set(text.key, text);
      }
      for (const key of known.keys()) {
        if (there.has(key)) continue;
        known.delete(key);
        queue.delete(key);
        gone.add(key);
      }
      waiting.value = queue.size;
      void work();
    },
    async find(query) {
      try {
        return await worker().call('find', query);
      } catch {
        stopped.value = !closed;
        return null;
      }
    },
    close() {
      closed = true;
      if (telling !== null) clearTimeout(telling);
      started?.close();
      known.clear();
      queue.clear();
    },
  };
}

/** Takes the next few out of the queue. */
function nextStep(queue: Map<string, SearchText>): SearchText[] {
  const step: SearchText[] = [];
  let characters = 0;
  for (const [key, text] of queue) {
    if (step.length === STEP_TEXTS || characters > STEP_CHARACTERS) break;
    queue.delete(key);
    step.push(text);
    characters += text.text.length + text.notes.length;
  }
  return step;
}
