/** What a list says when a search shows no row of it, or cannot search. */
import { signal } from '@preact/signals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { createListView } from '../../../src/desk/list/list-view.ts';
import type { Listed } from '../../../src/desk/list/listed.ts';
import { Found, NoRows } from '../../../src/desk/list/no-rows.tsx';
import { searchIndex } from '../../../src/desk/list/search-index.ts';

const TIPS = { one: 'tip', many: 'tips' };

const rowOf = (key: string, text: string): Listed => ({
  key,
  day: '2026-11-23',
  status: 'new',
  tags: [],
  callout: null,
  search: { key, text, contact: '', notes: '' },
});

async function searched(query: string) {
  const index = searchIndex();
  const view = createListView(
    signal([rowOf('a', 'The landlord'), rowOf('b', 'The ledger')]),
    {
      waiting: signal(0),
      stopped: signal(false),
      follow: (texts) => index.put(texts),
      find: async (of) => index.find(of),
      close: () => undefined,
    },
    [],
  );
  view.query.value = query;
  await Promise.resolve();
  const said = (part: typeof Found | typeof NoRows) =>
    renderToString(h(part<Listed>, { view, things: TIPS }))
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return { rows: view.shown.value.items.map(({ key }) => key), found: said(Found), none: said(NoRows) };
}

describe('a list that is searched', () => {
  it.each(['---', '؟'])('shows no row for %s, in which is nothing to search for, and says so', async (query) => {
    const { rows, found, none } = await searched(query);
    expect([rows, found]).toEqual([[], '']);
    expect(none).toBe(
      `Nothing to search for in “${query}”: type a word, a number or an emoji. Clear search and filters`,
    );
  });

  it('says the same of a space', async () => {
    const { rows, none } = await searched('  ');
    expect(rows).toEqual([]);
    expect(none).toContain('Nothing to search for in “ ”');
  });

  it('shows all while a word has only begun, and says what it waits for', async () => {
    for (const query of ['l', '#'])
      expect(await searched(query)).toMatchObject({ rows: ['a', 'b'], found: 'Type a word, or its beginning.' });
    expect(await searched('')).toMatchObject({ rows: ['a', 'b'], found: '' });
  });

  it('says what it found, and what it found instead', async () => {
    expect(await searched('ledger')).toMatchObject({ rows: ['b'], found: 'Found for “ledger”: one tip.' });
    expect((await searched('#ledger')).found).toBe('Nothing has exactly “#ledger”. Similar words: one tip.');
    expect((await searched('quincunx')).none).toContain('No tip and no note has “quincunx”.');
  });
});
