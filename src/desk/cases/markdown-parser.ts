/**
 * Reads notes in a worker, one after the other, each with a deadline. One that misses it is shown as it was typed; its worker
 * is ended and the next note gets a new one. What was read is remembered, so that a list that is drawn again is there at once.
 */
import { connect, type Remote } from '../../browser/rpc.ts';
import type { MarkdownJobs } from './markdown.worker.ts';
import { asTyped, type ParsedNote } from './markdown-nodes.ts';

/** The worst note within the reader's limits takes some tenths of a second. */
const DEADLINE_MS = 2000;
/** For the worker's script to come. */
const START_MS = 10_000;
/** Characters of remembered notes. */
const REMEMBERED = 4 * 1024 * 1024;

export interface MarkdownParser {
  /** What is remembered of this text, without waiting. */
  known(text: string): ParsedNote | null;
  /** Never rejects. With a signal: not begun after it was aborted. */
  parse(text: string, signal?: AbortSignal): Promise<ParsedNote>;
  /** Ends the worker and forgets every text: the desk was locked. */
  forget(): void;
}

export interface ParserParts {
  start(): Remote<MarkdownJobs>;
  /** Calls back later, unless what it returns was called before. */
  after(ms: number, then: () => void): () => void;
}

const parts: ParserParts = {
  start: () => connect<MarkdownJobs>(new Worker(new URL('./markdown.worker.ts', import.meta.url), { type: 'module' })),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

export function createMarkdownParser({ start, after }: ParserParts = parts): MarkdownParser {
  /** In the order of last use. */
  const remembered = new Map<string, ParsedNote>();
  let characters = 0;
  let worker: Remote<MarkdownJobs> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let forgotten = 0;

  function remember(text: string, note: ParsedNote): void {
    characters += text.length;
    remembered.set(text, note);
    for (const oldest of remembered.keys()) {
      if (characters <= REMEMBERED) break;
      remembered.delete(oldest);
      characters -= oldest.length;
    }
  }

  /** Ends the worker when the time is over: then the call fails with `stopped`. */
  async function within<T>(ms: number, ask: (of: Remote<MarkdownJobs>) => Promise<T>, of: Remote<MarkdownJobs>) {
    const cancel = after(ms, of.close);
    try {
      return await ask(of);
    } finally {
      cancel();
    }
  }

  async function read(text: string): Promise<ParsedNote> {
    const began = forgotten;
    if (worker === null || worker.isStopped()) {
      worker = start();
      try {
        await within(START_MS, (of) => of.call('ready', undefined), worker);
      } catch {
        // Nothing is known about the text itself: the next time it may go.
        return asTyped(text);
      }
    }
    const note = await within(DEADLINE_MS, (of) => of.call('parse', text), worker).catch(() => asTyped(text));
    if (forgotten === began) remember(text, note);
    return note;
  }

  function known(text: string): ParsedNote | null {
    const note = remembered.get(text);
    if (note === undefined) return null;
    remembered.delete(text);
    remembered.set(text, note);
    return note;
  }

  return {
    known,
    parse(text, signal) {
      const next = last.then(() => known(text) ?? (signal?.aborted ? asTyped(text) : read(text)));
      last = next.catch(() => undefined);
      return next;
    },
    forget() {
      forgotten += 1;
      worker?.close();
      worker = null;
      remembered.clear();
      characters = 0;
    },
  };
}

/** The desk's own: pages, previews and exports read the same notes. */
export const noteParser = createMarkdownParser();
