/** Why a block is there. */
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/desk/redact/groups.ts';
import type { Range } from '../../../src/desk/redact/ranges.ts';
import { redactor } from '../../../src/desk/redact/redactor.ts';
import { redactedTip, wordsTakenOut } from '../../../src/desk/redact/taken-out.ts';

function grouped(text: string, words: readonly string[], also: readonly string[] = []) {
  let at = 0;
  const marked: Range[] = words.map((word) => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return { start, end: at };
  });
  const choice = { contact: true, passages: new Map([['a', marked]]) };
  const tip = { id: 'a', text, contact: null };
  const { ranges } = redactedTip(tip, choice, redactor([...wordsTakenOut([tip], choice), ...also]));
  const groups = groupsOf(text, marked, ranges);
  return {
    all: groups.all.map((group) => [group.words, group.marked.length, group.places.length]),
    of: ranges.map((range) => [text.slice(range.start, range.end), ...groups.of(range).map((group) => group.words)]),
  };
}

describe('the groups of what is taken out', () => {
  it('are one for each of the words, with all places where they stand', () => {
    const { all, of } = grouped('Mara met Otto. MARA left, m-a-r-a said; Otto stayed.', ['Mara', 'Otto']);
    expect(all).toEqual([
      ['Mara', 1, 3],
      ['Otto', 1, 2],
    ]);
    expect(of.map(([, ...because]) => because)).toEqual([['Mara'], ['Otto'], ['Mara'], ['Mara'], ['Otto']]);
  });

  it('are one for the same words in another writing', () => {
    expect(grouped('Mara met MARA.', ['Mara', 'MARA']).all).toEqual([['Mara', 2, 2]]);
  });

  it('hold a passage without a word, and none a place that others take out', () => {
    expect(grouped('a — b, heron.', ['—'], ['heron'])).toEqual({ all: [['—', 1, 1]], of: [['—', '—'], ['heron']] });
  });

  it('hold a phone number in its other form', () => {
    expect(grouped('+49 30 1234567, or 030 1234567', ['+49 30 1234567']).all).toEqual([['+49 30 1234567', 1, 2]]);
  });

  it('of thousands of places are found at once', () => {
    const text = 'Anna Otto '.repeat(5000);
    expect(grouped(text, ['Anna', 'Otto']).all).toEqual([
      ['Anna', 1, 5000],
      ['Otto', 1, 5000],
    ]);
  });
});
