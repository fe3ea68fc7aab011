/** What is being written is kept, and forgotten with what it was about. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDrafts } from '../../../src/desk/cases/drafts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('texts are kept a moment after the last letter, and at once when the desk locks', async () => {
  const saved: Record<string, string>[] = [];
  const drafts = createDrafts({ 'thread reply': 'before' }, async (texts) => void saved.push(texts));
  expect([drafts.of({ id: 'thread' }, 'reply').value, drafts.isUnkept()]).toEqual(['before', false]);
  const note = drafts.of({ id: 'thread' }, 'new');
  note.value = 'a';
  note.value = 'ab';
  expect([drafts.isUnkept(), saved]).toEqual([true, []]);
  await vi.advanceTimersByTimeAsync(1000);
  expect([drafts.isUnkept(), saved]).toEqual([false, [{ 'thread reply': 'before', 'thread new': 'ab' }]]);
  note.value = null;
  drafts.flush();
  expect(saved[1]).toEqual({ 'thread reply': 'before' });
  drafts.flush();
  expect(saved).toHaveLength(2);
});

it('a draft goes with its conversation, and one that cannot be kept is tried again', async () => {
  const saved: Record<string, string>[] = [];
  const drafts = createDrafts({ 'a reply': 'one', 'b new': 'two' }, async (texts) => {
    saved.push(texts);
    if (saved.length === 1) throw new Error('no room');
  });
  drafts.keepOnly(new Set(['b']));
  await vi.advanceTimersByTimeAsync(1000);
  drafts.of({ id: 'b' }, 'new').value = 'three';
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved).toEqual([{ 'b new': 'two' }, { 'b new': 'three' }]);
  drafts.close();
  drafts.of({ id: 'b' }, 'new').value = 'late';
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved).toHaveLength(2);
});
