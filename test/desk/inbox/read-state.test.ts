/** What was read on this device: written seldom, and only of what still exists. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReadState } from '../../../src/desk/inbox/read-state.ts';
import { fakeVault } from './fakes.ts';

describe('the read state of messages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are gathered into one writing, which keeps the rest of the record as it is by then', async () => {
    const { vault, saved } = fakeVault({ read: ['old'] });
    const readState = createReadState(vault);
    for (const id of ['a', 'b', 'c']) readState.set([id], true);
    readState.set(['b'], false);
    expect(saved).toEqual([]);
    await vault.saveMemory({ ...vault.memory, done: ['a step'] });
    await vi.runAllTimersAsync();
    expect(saved.slice(1)).toEqual([{ ...vault.memory, done: ['a step'], read: ['old', 'a', 'c'] }]);
  });

  it('of messages that are gone are forgotten', async () => {
    const { vault, saved } = fakeVault({ read: ['here', 'gone'] });
    const readState = createReadState(vault);
    readState.keepOnly(new Set(['here', 'other']));
    await vi.runAllTimersAsync();
    expect(saved.map(({ read }) => read)).toEqual([['here']]);
    readState.keepOnly(new Set(['here']));
    await vi.runAllTimersAsync();
    expect(saved.length).toBe(1);
  });

  it('are written before the lock, at once', () => {
    const { vault, saved } = fakeVault();
    const readState = createReadState(vault);
    readState.flush();
    expect(saved).toEqual([]);
    readState.set(['a'], true);
    readState.flush();
    expect(saved.map(({ read }) => read)).toEqual([['a']]);
  });
});
