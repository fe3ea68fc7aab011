/** The page's side of the search: steps, changes, and a worker that dies. */
import { describe, expect, it } from 'vitest';
import { RpcError } from '../../../src/browser/rpc.ts';
import type { SearchText } from '../../../src/desk/list/search-index.ts';
import { createSearcher } from '../../../src/desk/list/searcher.ts';

const textOf = (key: string, text = key): SearchText => ({ key, text, contact: '', notes: '' });

function fakeWorker() {
  const held = new Map<string, string>();
  const steps: number[] = [];
  const state = { dead: false };
  const remote = {
    async call(name: string, input: never): Promise<unknown> {
      if (state.dead) throw new RpcError('stopped');
      if (name === 'find') return { keys: [...held.keys()], terms: [], similar: false };
      if (name === 'remove') for (const key of input as string[]) held.delete(key);
      if (name !== 'put') return;
      const texts = input as SearchText[];
      steps.push(texts.length);
      for (const { key, text } of texts) held.set(key, text);
    },
    close: () => undefined,
    isStopped: () => state.dead,
  };
  return { held, steps, state, start: () => remote as never };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the searcher', () => {
  it('sends texts in small steps, each once, and takes out what is gone', async () => {
    const { held, steps, start } = fakeWorker();
    const searcher = createSearcher(start);
    const texts = Array.from({ length: 250 }, (_, n) => textOf(`k${n}`));
    searcher.follow(texts);
    expect(searcher.waiting.value).toBe(250);
    await settled();
    expect([steps, searcher.waiting.value]).toEqual([[100, 100, 50], 0]);
    searcher.follow([...texts.slice(2), textOf('k0', 'another text')]);
    await settled();
    expect([steps.slice(3), held.get('k0'), held.has('k1')]).toEqual([[1], 'another text', false]);
  });

  it('puts a text back that went and came before the worker heard of it', async () => {
    const { held, start } = fakeWorker();
    const searcher = createSearcher(start);
    const a = textOf('a');
    searcher.follow([a]);
    searcher.follow([]);
    searcher.follow([a]);
    await settled();
    expect([...held.keys()]).toEqual(['a']);
  });

  it('says when the worker has died, and does not when the desk was locked', async () => {
    const { state, start } = fakeWorker();
    const searcher = createSearcher(start);
    state.dead = true;
    expect([await searcher.find('a'), searcher.stopped.value]).toEqual([null, true]);
    const locked = createSearcher(start);
    locked.close();
    expect([await locked.find('a'), locked.stopped.value]).toEqual([null, false]);
  });
});
