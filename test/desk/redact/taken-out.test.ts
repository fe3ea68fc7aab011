/** What is marked in one tip, in the forms in which it stands in others; how it is drawn and told. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { TakingOut } from '../../../src/desk/cases/taking-out.tsx';
import { redactor } from '../../../src/desk/redact/redactor.ts';
import { redactedTip, wordsTakenOut } from '../../../src/desk/redact/taken-out.ts';
import { REDACTION } from '../../../src/protocol/event.ts';

/** `other` without what is taken out when all of `passage` is marked, or is the contact. */
function left(passage: string, other: string, isContact = false): string {
  const tip = { id: 'a', text: isContact ? '' : passage, contact: isContact ? passage : null };
  const marked = isContact ? [] : [{ start: 0, end: passage.length }];
  const words = wordsTakenOut([tip], { contact: !isContact, passages: new Map([['a', marked]]) });
  return redactor(words).redact(other).text;
}

describe('a phone number that is taken out', () => {
  it.each([
    ['+49 30 1234567', 'Call 030 1234567.', `Call 0${REDACTION}.`],
    ['030 1234567', 'Call +49 30 1234567.', `Call +49 ${REDACTION}.`],
    ['0170/1234567', 'Call 0049 (0)170 123 45 67.', `Call 0049 (${REDACTION}.`],
    ['+49 (0)30 123456', 'Call 030-123456.', `Call 0${REDACTION}.`],
    ['+44 7700 900123', 'Call 07700 900123.', `Call 07${REDACTION}.`],
    ['٠٣٠ ١٢٣٤٥٦٧', 'Call +49 30 1234567.', `Call +49 ${REDACTION}.`],
  ])('%s is found in the other form', (number, other, expected) => {
    expect(left(number, other)).toBe(expected);
    expect(left(number, other, true)).toBe(expected);
  });

  it('is found also where it was marked with words around it', () => {
    expect(left('her number, 030 1234567, at night', 'Call +49 30 1234567.')).toBe(`Call +49 ${REDACTION}.`);
  });

  it.each([
    ['Call Anna: 212-555-0199', 'Dial 212-555-0199.', `Dial ${REDACTION}.`],
    ['Anna 2125550199', 'Dial (212) 555-0199.', `Dial (${REDACTION}.`],
    ['Anna, 212-555-0199.', 'Dial +1 212 555 0199.', `Dial +1 ${REDACTION}.`],
    ['Anna: 6 12 34 56 78 90', 'Dial 6 1234567890.', `Dial ${REDACTION}.`],
  ])('is found where words stood around it, and it begins as it likes: %s', (passage, other, expected) => {
    expect(left(passage, other)).toBe(expected);
  });

  it('takes no date and no sum out of other sentences', () => {
    const other = 'It was 2026-11-27, and 12 000 000 were gone.';
    expect(left('They met on 2026-11-27 for 12 000 000 euros', other)).toBe(other);
  });
});

describe('contact details that are left out', () => {
  it.each([
    [
      'The ministry hid it in the evening; no.',
      'I work at the ministry. Call in the evening. Signal @anna.w_77\nno mail',
    ],
    ['Yes or no, email or letter.', 'Email\nx.y.z@example.org\nor\n+49 170 1234567'],
    ['Send a signal or an email: none came.', 'Signal or email'],
    ['Send a signal.', 'Signal:'],
    ['None came.', 'none'],
    ['The evening…', 'Not in the “evening”! I am at work, (evening).'],
  ])('leave other words alone: %s', (other, contact) => {
    expect(left(contact, other, true)).toBe(other);
  });

  it.each([
    ['I work there. Write to anna.w@example.org.', 'She is anna.w@example.org.'],
    ['Signal: @annaw.', 'She is @annaw.'],
    ['Signal: annaw77, evenings.', 'She is annaw77.'],
    ['Telegram anna_w!', 'She is anna_w.'],
    ['Find me (anna-w).', 'She is anna-w.'],
    ['My page is anna.example.', 'She is anna.example.'],
    ['quuxzy', 'She is quuxzy.'],
    ['Email\nAnna Weber\n', 'She is Anna Weber.'],
    ['Call 0170 1234567.', 'She is 0170 1234567.'],
  ])('take out what reaches somebody: %s', (contact, other) => {
    expect(left(contact, other, true)).toMatch(/^She is @?█████\.$/);
  });
});

describe('places besides the passages that were marked', () => {
  it('are those in which none was', () => {
    const text = 'Anna, Anna, Otto, Anna Otto, Anna';
    const at = [text.indexOf('Anna'), text.indexOf('Otto'), text.lastIndexOf('Anna')];
    const choice = { contact: true, passages: new Map([['a', at.map((start) => ({ start, end: start + 4 }))]]) };
    const tip = { id: 'a', text, contact: null };
    const count = (words: string[], of = choice) => redactedTip(tip, of, redactor(words)).elsewhere;
    expect(count(wordsTakenOut([tip], choice))).toBe(3);
    expect(count(['Anna Otto', 'Anna', 'Otto'])).toBe(1);
    expect(count(['Anna, Anna, Otto, Anna Otto'])).toBe(0);
    expect(count(['Anna'], { contact: true, passages: new Map() })).toBe(4);
    expect(count([])).toBe(0);
  });
});

describe('a text that passages are taken out of', () => {
  const drawn = (text: string, marked: readonly string[], also: readonly string[] = []) => {
    const ranges = marked.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
    const all = redactor([...marked, ...also]).find(text);
    const page = renderToString(h(TakingOut, { title: 'Tip', text, ranges, all, onRanges: () => undefined }));
    return { page, shown: /<div class="left-text"[^>]*>(.*?)<\/div>/s.exec(page)?.[1]?.replace(/<[^>]*>/g, '') };
  };

  it('stands once, as it will be read, and each block says why it is there', () => {
    const text = 'Anna met ANNA and heron.42.';
    const { page, shown } = drawn(text, ['Anna'], ['heron.42']);
    expect(shown).toBe(`${REDACTION} met ${REDACTION} and ${REDACTION}.`);
    for (const name of [
      'Put back the passage “Anna”',
      'Put back the passage “ANNA”, also taken out because of “Anna”',
      '“heron.42”, also taken out because contact details or another tip have it',
    ])
      expect(page).toContain(`aria-label="${name}"`);
    expect(page).toContain('in 2 places');
  });

  it('is drawn up to a bound, with the count of the places behind it', () => {
    const { page, shown } = drawn('Anna '.repeat(3000), ['Anna']);
    expect(page.split('class="block')).toHaveLength(1 + 1000);
    expect(page).toContain('and 2000 more places in it, not shown here, are taken out.');
    expect(page).toContain('in 3000 places');
    expect(shown).not.toContain('Anna');
  });
});
