/** Selections become whole words, and the keyboard goes from word to word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopFrom, wholeWords } from '../../../src/desk/redact/words-at.ts';

const chosen = (text: string, start: number, end: number) => {
  const range = wholeWords(text, { start, end });
  return range && text.slice(range.start, range.end);
};

describe('a selection', () => {
  it.each([
    ['My cousin Ottilie Brackwasser showed me.', 13, 24, 'Ottilie Brackwasser'],
    ['My cousin Ottilie', 9, 17, 'Ottilie'],
    ['said Mara. ', 6, 11, 'Mara.'],
    ['O’Brien’s ledger', 3, 4, 'O’Brien’s'],
    ['رأى أحمد الوثيقة', 5, 6, 'أحمد'],
    ['me👩🏽‍🏭you', 4, 5, '👩🏽‍🏭'],
    ['Zoe\u0308 came', 2, 3, 'Zoe\u0308'],
    ['a\r\nbc', 3, 4, 'bc'],
  ])('in %s is widened to whole words', (text, start, end, expected) => {
    expect(chosen(text, start, end)).toBe(expected);
  });

  it('of white space alone is none', () => {
    expect([chosen('a  b', 1, 3), chosen('a b', 1, 1), chosen('', 0, 0)]).toEqual([null, null, null]);
  });

  it('grows, and by less than two windows, in any text', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '工厂', 'a'.repeat(900), 'é\u0301'));
    fc.assert(
      fc.property(fc.array(piece), fc.nat(), fc.nat(50), (parts, at, length) => {
        const text = parts.join('');
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const range = wholeWords(text, { start, end });
        const inner = text.slice(start, end);
        if (range === null) {
          expect(inner.trim()).toBe('');
          return;
        }
        expect(range.start).toBeLessThanOrEqual(start + inner.length - inner.trimStart().length);
        expect(range.end).toBeGreaterThanOrEqual(start + inner.trimEnd().length);
        expect(range.end - range.start).toBeLessThanOrEqual(end - start + 600);
      }),
    );
  });

  it('in a text as long as a tip may be takes no longer than in a short one', () => {
    const text = 'a'.repeat(500_000);
    expect(wholeWords(text, { start: 250_000, end: 250_001 })).toEqual({ start: 249_700, end: 250_300 });
  });
});

describe('the stops of the keyboard', () => {
  const all = (text: string, isForward: boolean, taken: { start: number; end: number }[] = []) => {
    const stops: string[] = [];
    let at = isForward ? 0 : text.length;
    for (let stop = stopFrom(text, at, isForward, taken); stop !== null; stop = stopFrom(text, at, isForward, taken)) {
      stops.push(text.slice(stop.start, stop.end));
      at = isForward ? stop.end : stop.start;
    }
    return isForward ? stops : stops.reverse();
  };

  it.each([
    ['He said: “No, 12 €!” 🪴', ['He', 'said', 'No', '12', '€', '🪴']],
    ['', []],
    ['… !', []],
    [`a${' '.repeat(5000)}b`, ['a', 'b']],
  ])('in %s are its words, numbers and pictures', (text, stops) => {
    expect([all(text, true), all(text, false)]).toEqual([stops, stops]);
  });

  it('are each passage that was taken out, and what is left around it', () => {
    const text = 'Ask Annabel or Otto Weber, now';
    const taken = ['bel', 'Otto Weber,'].map((words) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    }));
    const stops = ['Ask', 'Anna', 'bel', 'or', 'Otto Weber,', 'now'];
    expect([all(text, true, taken), all(text, false, taken)]).toEqual([stops, stops]);
  });

  it('are the same words there and back in any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word', ' ', ', ', '\n', '👍🏽', '12', 'über'), { maxLength: 900 }),
        (parts) => {
          const text = parts.join('');
          expect(all(text, true)).toEqual(all(text, false));
        },
      ),
      { numRuns: 50 },
    );
  });
});
