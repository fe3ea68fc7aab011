/** Notes that are read in a worker: deadlines, workers that end, and what is remembered. */
import { describe, expect, it } from 'vitest';
import { RpcError } from '../../../src/browser/rpc.ts';
import { asTyped } from '../../../src/desk/cases/markdown-nodes.ts';
import { createMarkdownParser } from '../../../src/desk/cases/markdown-parser.ts';
import { parseNote } from '../../../src/desk/cases/markdown-tree.ts';

/** Workers that answer at once, but never a text with `hang` in it; and a clock that only moves when it is told to. */
function workshop() {
  const asked: string[] = [];
  const timers = new Set<{ ms: number; then: () => void }>();
  const state = { workers: 0, loads: true };
  const start = () => {
    state.workers += 1;
    let stop: (() => void) | null = null;
    let stopped = false;
    return {
      call(name: string, text: string) {
        if (name === 'parse') asked.push(text);
        return new Promise((resolve, reject) => {
          if (stopped) return reject(new RpcError('stopped'));
          stop = () => reject(new RpcError('stopped'));
          if (name === 'ready' ? state.loads : !text.includes('hang'))
            resolve(name === 'ready' ? true : text.length > 1000 ? { nodes: [], asTyped: false } : parseNote(text));
        });
      },
      close() {
        stopped = true;
        stop?.();
      },
      isStopped: () => stopped,
    } as never;
  };
  const after = (ms: number, then: () => void) => {
    const timer = { ms, then };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  /** The running deadline passes. */
  const late = async () => {
    await settled();
    for (const timer of [...timers]) timer.then();
    await settled();
  };
  return { asked, timers, state, late, parser: createMarkdownParser({ start, after }) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('notes that are read in a worker', () => {
  it('are read once and then known at once', async () => {
    const { parser, asked, timers } = workshop();
    expect(parser.known('*a*')).toBeNull();
    const note = await parser.parse('*a*');
    expect(note).toEqual(parseNote('*a*'));
    expect(parser.known('*a*')).toBe(note);
    expect(await parser.parse('*a*')).toBe(note);
    expect([asked, timers.size]).toEqual([['*a*'], 0]);
  });

  it('stand as they were typed when the deadline passes, and the next has a new worker', async () => {
    const { parser, asked, late, state } = workshop();
    const hangs = parser.parse('*hang*');
    const next = parser.parse('*next*');
    await late();
    expect(await hangs).toEqual(asTyped('*hang*'));
    expect(await next).toEqual(parseNote('*next*'));
    expect(state.workers).toBe(2);
    // It is not tried again: every list that shows it would wait once more.
    expect(await parser.parse('*hang*')).toEqual(asTyped('*hang*'));
    expect(asked).toEqual(['*hang*', '*next*']);
  });

  it('stand as they were typed while no worker comes, and are read when one does', async () => {
    const { parser, late, state } = workshop();
    state.loads = false;
    const first = parser.parse('*a*');
    await late();
    expect(await first).toEqual(asTyped('*a*'));
    expect(parser.known('*a*')).toBeNull();
    state.loads = true;
    expect(await parser.parse('*a*')).toEqual(parseNote('*a*'));
  });

  it('are not read when nobody waits any more', async () => {
    const { parser, asked, late } = workshop();
    void parser.parse('hang');
    const typing = new AbortController();
    const typed = parser.parse('*typed*', typing.signal);
    typing.abort();
    await late();
    await typed;
    expect(asked).toEqual(['hang']);
    expect(parser.known('*typed*')).toBeNull();
  });

  it('are forgotten with the lock, also the one that is being read', async () => {
    const { parser, state } = workshop();
    await parser.parse('*a*');
    const hangs = parser.parse('hang');
    await settled();
    parser.forget();
    await hangs;
    expect([parser.known('*a*'), parser.known('hang')]).toEqual([null, null]);
    await parser.parse('*a*');
    expect(state.workers).toBe(2);
  });

  it('are remembered up to a bound, those used last', async () => {
    const { parser } = workshop();
    const texts = Array.from({ length: 300 }, (_, n) => `${n} `.padEnd(20_000, 'x'));
    for (const text of texts) {
      await parser.parse(text);
      parser.known(texts[0] ?? '');
    }
    expect(parser.known(texts[0] ?? '')).not.toBeNull();
    expect(parser.known(texts[1] ?? '')).toBeNull();
    expect(parser.known(texts[299] ?? '')).not.toBeNull();
  });
});
