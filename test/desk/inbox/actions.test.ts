/** What is done to many tips: once per case, with failures named, and to nobody who was not meant. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/browser/http.ts';
import { CaseError } from '../../../src/desk/cases/case-error.ts';
import { type Action, planOf, runAll } from '../../../src/desk/inbox/actions.ts';
import { type Item, itemBuilder } from '../../../src/desk/inbox/item.ts';
import { caseOf, copyOf, fakeCases, ME, OTHER, tipOf } from './fakes.ts';

const NEW = 'new reporter';

function deskWith(tips: Parameters<typeof tipOf>[], cases: ReturnType<typeof caseOf>[] = []) {
  const fake = fakeCases(cases);
  const items = itemBuilder(
    ME,
    60,
  )({
    tips: tips.map((one) => tipOf(...one)),
    cases: new Map(cases.map((one) => [one.id, one])),
    read: new Set(),
    today: '2026-11-23',
  });
  const dropped: string[] = [];
  const desk = {
    cases: fake.cases,
    vault: { keys: { member: ME } },
    directory: signal({ directory: { members: [ME, OTHER, 'editor'].map((key) => ({ key })) } }),
    inbox: { drop: (id: string) => void dropped.push(id) },
    api: { done: async () => undefined },
  };
  const run = async (action: Action) => {
    const plan = planOf(desk as never, action, items);
    return runAll(plan.items, plan.act, new AbortController().signal, () => undefined);
  };
  return { items, run, written: fake.written, kept: fake.kept, shared: fake.shared, dropped };
}

const targetOf = (name: string) => ({ thread: `thread ${name}`, address: tipOf(name).address });

describe('many tips at once', () => {
  it('are written once per case, and only where something changes', async () => {
    const own = caseOf('a', { status: 'working', readers: [ME, OTHER] });
    const { run, written } = deskWith(
      [['a'], ['a2', { thread: 'thread a' }], ['b', { to: [OTHER] }], ['c']],
      [own, caseOf('c', { status: 'done' })],
    );
    const done = await run({ kind: 'status', status: 'done' });
    expect(done.items.map(({ tips }) => tips.map(({ id }) => id))).toEqual([['a', 'a2'], ['b']]);
    expect(written).toEqual([
      [targetOf('a'), [{ kind: 'status', status: 'done' }]],
      [targetOf('b'), [{ kind: 'status', status: 'done' }]],
    ]);
  });

  it('are kept for those alone whom the source wrote to', async () => {
    const own = caseOf('a', { readers: [ME, OTHER, 'editor'] });
    const { run, kept } = deskWith([['a', { to: [ME, OTHER] }], ['b']], [own, caseOf('b', { tips: [copyOf('b')] })]);
    await run({ kind: 'keep' });
    expect(kept).toMatchObject([[targetOf('a'), { original: tipOf('a').original, day: '2026-11-20' }, [ME, OTHER]]]);
  });

  it('are shared with the new reader alone, without contact details unless chosen', async () => {
    const notes = [{ id: 'n', by: OTHER, day: '2026-11-20', text: 'seen', redacted: 0, versions: [1], from: null }];
    const { run, shared } = deskWith([['a']], [caseOf('a', { readers: [ME, 'editor'], notes, tags: ['ports'] })]);
    await run({ kind: 'share', members: [NEW], contact: false, asked: ['a'] });
    await run({ kind: 'share', members: ['editor'], contact: false, asked: ['a'] });
    expect(shared).toMatchObject([
      [targetOf('a'), [NEW], { tips: [{ id: 'a', contact: null }], notes: [{ text: 'seen' }], tags: ['ports'] }],
      // Who reads the case has its notes.
      [targetOf('a'), ['editor'], { tips: [{ id: 'a', contact: null }], notes: [] }],
    ]);
  });

  it('are deleted with all of their conversation, but what only a case has stays', async () => {
    const { run, dropped } = deskWith(
      [['a'], ['a2', { thread: 'thread a' }], ['b']],
      [caseOf('c', { tips: [copyOf('only in its case')] })],
    );
    expect((await run({ kind: 'delete', asked: ['a', 'a2', 'b'] })).items.length).toBe(3);
    expect(dropped.toSorted()).toEqual(['stored a', 'stored a2', 'stored b']);
  });

  it('are deleted and given away as far as somebody was asked, and not what has come since', async () => {
    const { run, dropped, shared } = deskWith([['a'], ['unseen', { thread: 'thread a' }]]);
    await run({ kind: 'delete', asked: ['a'] });
    expect(dropped).toEqual(['stored a']);
    await run({ kind: 'share', members: [NEW], contact: false, asked: ['a'] });
    expect(shared).toMatchObject([[{}, [NEW], { tips: [{ id: 'a' }] }]]);
    expect(shared[0]?.[2].tips).toHaveLength(1);
  });

  it('that fail half-way in one conversation are counted one by one', async () => {
    const { items } = deskWith([['a'], ['a2', { thread: 'thread a' }]]);
    let calls = 0;
    const api = {
      async done() {
        calls += 1;
        if (calls === 2) throw new ApiError('internal', 500, '', '');
      },
    };
    const desk = { vault: { keys: { member: ME } }, inbox: { drop: () => undefined }, api };
    const plan = planOf(desk as never, { kind: 'delete', asked: ['a', 'a2'] }, items);
    const done = await runAll(plan.items, plan.act, new AbortController().signal, () => undefined);
    expect([done.items.length, done.failed.length]).toEqual([1, 1]);
  });

  it('name what failed and go on, stop where nothing more can succeed, and stop when cancelled', async () => {
    const { items } = deskWith([['a'], ['b'], ['c']]);
    const failing =
      (problem: unknown, at: string) =>
      async ({ message }: Item) => {
        if (message.id === at) throw problem;
      };
    const still = new AbortController();
    const late = new CaseError('busy');
    const over: number[] = [];
    const done = await runAll(items, failing(late, 'b'), still.signal, (n) => over.push(n));
    expect([done.items.map(({ message }) => message.id), done.failed, done.left, over]).toEqual([
      ['a', 'c'],
      [{ item: items[1], problem: late }],
      0,
      [1, 2, 3],
    ]);
    const offline = await runAll(
      items,
      failing(new ApiError('offline', 0, '', ''), 'a'),
      still.signal,
      () => undefined,
    );
    expect([offline.items.length, offline.failed.length, offline.left]).toEqual([0, 1, 2]);
    const stop = new AbortController();
    const cancelled = await runAll(
      items,
      async () => stop.abort(),
      stop.signal,
      () => undefined,
    );
    expect([cancelled.items.length, cancelled.left]).toEqual([1, 2]);
  });
});
