/** What a newcomer is told of a case, and what never. */
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/crypto/bytes.ts';
import { ready } from '../../../src/crypto/sodium.ts';
import { givenOn, givenTip, inFittingParts, standingNotes } from '../../../src/desk/cases/account.ts';
import type { Note } from '../../../src/desk/cases/case.ts';
import type { Message } from '../../../src/desk/messages/message.ts';
import { redact } from '../../../src/desk/redact/ranges.ts';
import { REDACTION } from '../../../src/protocol/event.ts';
import { TITLE_MAX } from '../../../src/protocol/limits.ts';
import { line, type Signed } from '../../../src/protocol/schema.ts';
import { TODAY } from '../../crypto/fixtures.ts';
import { TEXT_ALONE } from '../text-alone.ts';
import { type House, house } from './house.ts';

describe('redaction', () => {
  it('takes passages out, each by the same mark whatever its length', () => {
    const text = 'The minister met Bo at noon.';
    expect(redact(text, [{ start: 4, end: 12 }])).toEqual({ text: `The ${REDACTION} met Bo at noon.`, redacted: 1 });
    expect(redact(text, [{ start: 17, end: 19 }]).text).toBe(`The minister met ${REDACTION} at noon.`);
    expect(redact(text, [])).toEqual({ text, redacted: 0 });
    expect(
      redact(text, [
        { start: 9, end: 9 },
        { start: 12, end: 9 },
      ]),
    ).toEqual({ text, redacted: 0 });
    expect(redact(text, [{ start: -5, end: 1000 }])).toEqual({ text: REDACTION, redacted: 1 });
  });

  it('makes one of passages that overlap or touch, in any order', () => {
    const ranges = [
      { start: 8, end: 12 },
      { start: 4, end: 9 },
      { start: 12, end: 16 },
      { start: 5, end: 6 },
    ];
    expect(redact('The minister met Bo.', ranges)).toEqual({ text: `The ${REDACTION} Bo.`, redacted: 1 });
  });

  it('takes all of a character of which it would leave a part', () => {
    const family = '👩‍👩‍👧‍👦';
    for (let start = 0; start < family.length; start += 1) {
      expect(redact(`a${family}b`, [{ start: 1 + start, end: 2 + start }]).text).toBe(`a${REDACTION}b`);
    }
    expect(redact('cafe\u0301s', [{ start: 2, end: 4 }]).text).toBe(`ca${REDACTION}s`);
    expect(redact('cafe\u0301s', [{ start: 4, end: 5 }]).text).toBe(`caf${REDACTION}s`);
    expect(redact('𠮷野家', [{ start: 1, end: 2 }]).text).toBe(`${REDACTION}野家`);
  });

  it('leaves nothing of any passage, nothing of halves, and the rest as it was', () => {
    const ranges = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60) }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), ranges, (text, all) => {
        const done = redact(text, all);
        expect(done.text.isWellFormed()).toBe(true);
        const parts = done.text.split(REDACTION);
        expect(parts.length - 1).toBe(done.redacted);
        // What is left stands in the text in its order, and none of it where a range was.
        const gone = new Set<number>();
        for (const { start, end } of all) for (let at = start; at < end; at += 1) gone.add(at);
        let at = 0;
        for (const part of parts) {
          const found = text.indexOf(part, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + part.length;
        }
        const kept = [...text].length === text.length ? [...text].filter((_, n) => !gone.has(n)).length : text.length;
        expect(parts.join('').length).toBeLessThanOrEqual(kept);
      }),
    );
  });
});

describe('a shared tip', () => {
  let of: House;
  const TIP = { id: 'AwMDAwMDAwMDAwMDAwMDAw', text: 'The harbour master kept two ledgers.', contact: 'Signal: heron' };
  const own = (original: Signed | null, changes: object = {}) => ({
    ...TIP,
    thread: null,
    redacted: 0,
    day: TODAY,
    to: null,
    original,
    ...TEXT_ALONE,
    ...changes,
  });
  const none = { contact: true, ranges: [] };

  beforeAll(async () => {
    await ready();
    of = house();
  });

  it('carries what the source signed only when nothing is left out', () => {
    const signed = of.tip();
    expect(givenTip(own(signed), none)).toMatchObject({
      original: signed,
      ...TEXT_ALONE,
      contact: 'Signal: heron',
      redacted: 0,
    });
    expect(givenTip(own(signed, { contact: '' }), { contact: false, ranges: [] })).toMatchObject({
      original: signed,
      ...TEXT_ALONE,
      contact: null,
    });
    for (const choice of [
      { contact: false, ranges: [] },
      { contact: true, ranges: [{ start: 0, end: 1 }] },
      { contact: false, ranges: [{ start: 0, end: 1 }] },
    ]) {
      const copy = givenTip(own(signed), choice);
      expect(copy.original).toBeNull();
      expect(JSON.stringify(copy)).not.toContain(signed.sig);
      if (!choice.contact) expect(JSON.stringify(copy)).not.toContain('heron');
    }
  });

  it('passed on from a copy stays a copy, and counts what was taken out before', () => {
    const copy = own(null, { text: `The ${REDACTION} kept two ledgers.`, contact: null, redacted: 1 });
    expect(givenTip(copy, none)).toMatchObject({
      original: null,
      ...TEXT_ALONE,
      redacted: 1,
      contact: null,
    });
    expect(givenTip(copy, { contact: true, ranges: [{ start: 15, end: 19 }] }).redacted).toBe(2);
  });
});

describe('what is given on of a case', () => {
  const NAME = 'Ilse Marquardt';
  const TEXT = `Ask ${NAME}; ILSE\u00a0MARQUÁRDT signed. Her number: 07700 900-123.`;
  const marked = [{ start: TEXT.indexOf(NAME), end: TEXT.indexOf(NAME) + NAME.length }];
  let of: House;
  beforeAll(async () => {
    await ready();
    of = house();
  });

  const note = (n: number, text: string): Note => {
    const place = { id: `${n}`, by: of.key(n % 2), day: TODAY, redacted: 0, versions: [n], from: null };
    return { ...place, text };
  };
  const told = () => ({
    notes: [
      note(1, 'Called Il**se** &#77;arquardt,\n> Ilse\n> Mar-\n> quardt'),
      note(2, 'Her phone is +44 (7700) 900 123.'),
      note(3, 'The ledgers are real.'),
    ],
    tags: ['harbour', 'ilse  marquardt'],
    title: 'Ledgers of ILSE MARQUÁRDT',
    others: [],
  });
  const NOTHING = { notes: [], tags: [], others: [] };
  const tip = (id: string, text: string) => ({
    id,
    thread: of.thread,
    text,
    contact: '+44 7700 900123',
    redacted: 0,
    day: TODAY,
    to: null,
    original: of.tip(),
    ...TEXT_ALONE,
  });

  it('holds nothing that is taken out, in other tips, notes and tags, and says where it was', () => {
    const other = tip('b', 'It was ilse\nmarquardt again.');
    const choice = { contact: false, passages: new Map([['a', marked]]) };
    const { given, found } = givenOn([tip('a', TEXT), other], told(), choice);
    expect(found).toEqual({ tips: 3, notes: 3, tags: 1, titles: 1 });
    expect(given.tips).toMatchObject([
      {
        text: `Ask ${REDACTION}; ${REDACTION} signed. Her number: 07${REDACTION}.`,
        redacted: 3,
        original: null,
        ...TEXT_ALONE,
      },
      {
        text: `It was ${REDACTION} again.`,
        redacted: 1,
        original: null,
        ...TEXT_ALONE,
      },
    ]);
    expect(given.notes.map(({ text, redacted, by }) => [text, redacted, by])).toEqual([
      [`Called ${REDACTION},\n> ${REDACTION}`, 2, of.key(1)],
      [`Her phone is +${REDACTION}.`, 1, of.key(0)],
      ['The ledgers are real.', 0, of.key(1)],
    ]);
    expect(given.tags).toEqual(['harbour', REDACTION]);
    expect(given.title).toBe(`Ledgers of ${REDACTION}`);
  });

  it('gives files on with a whole tip; of a copy only when that is chosen, without words in their names', () => {
    const key = 'A'.repeat(43);
    const files = [
      { id: key, key, name: 'Ilse Marquardt.pdf', type: 'application/pdf', size: 7, hash: key },
      { id: `${'B'.repeat(42)}A`, key, name: `${'Ilse '.repeat(50)}.txt`, type: '', size: 7, hash: key },
    ];
    const one = { ...tip('a', TEXT), files };
    const nothing = { notes: [], tags: [], title: null, others: [] };
    const given = (choice: Parameters<typeof givenOn>[2]) => givenOn([one], nothing, choice).given.tips[0];
    expect(given({ contact: true, passages: new Map() })?.files).toEqual(files);
    expect(given({ contact: false, passages: new Map() })).toMatchObject({ original: null, files: [] });
    expect(given({ contact: false, passages: new Map(), files: true })?.files).toEqual(files);
    const copy = given({ contact: true, passages: new Map([['a', marked]]), files: true });
    expect(copy?.files.map(({ name }) => name)).toEqual([`${REDACTION}.pdf`, files[1]?.name]);
    expect(copy?.removals).toEqual([]);
    const cut = given({ contact: true, passages: new Map([['a', [{ start: 4, end: 8 }]]]), files: true });
    expect(cut?.files.map(({ name }) => name.length)).toEqual([expect.any(Number), 255]);
    expect(JSON.stringify(cut?.files)).not.toContain('Ilse');
  });

  it('takes out the contact details of tips that stay behind, and fits again where blocks are longer than words', () => {
    const others = [{ ...tip('c', 'Another tip.'), contact: 'mail quiet.heron@example.org' }];
    const long = note(4, `${'Al '.repeat(6000)}`);
    const given = givenOn(
      [tip('a', 'Ask Al.')],
      {
        notes: [note(1, 'She is quiet.heron@example.org'), long],
        tags: ['al and al and al', 'harbour', 'al'],
        title: 'al '.repeat(40).trim(),
        others,
      },
      { contact: true, passages: new Map([['a', [{ start: 4, end: 6 }]]]) },
    ).given;
    expect(given.notes[0]?.text).toBe(`She is ${REDACTION}`);
    expect(given.notes[1]?.text.length).toBeLessThanOrEqual(20_000);
    expect(given.tags).toEqual([REDACTION, 'harbour']);
    expect(v.is(line(TITLE_MAX), given.title)).toBe(true);
    expect(given.title).toMatch(/^(█{1,5} ?)+$/);
  });

  it('of notes is what stands, not what was withdrawn', () => {
    expect(standingNotes({ notes: [note(1, 'a'), note(2, '')] })).toEqual([note(1, 'a')]);
  });

  it('leaves nothing of it in the contact details that go along either, nor a signed original that holds it', () => {
    const first = { ...tip('a', 'Ask Anna Weber.'), contact: 'Anna Weber, 0170' };
    const second = { ...tip('b', 'Another text.'), contact: 'c/o Anna Weber' };
    const choice = { contact: true, passages: new Map([['a', [{ start: 4, end: 14 }]]]) };
    const { given, found } = givenOn([first, second], NOTHING, choice);
    expect(given.tips).toMatchObject([
      {
        text: `Ask ${REDACTION}.`,
        contact: `${REDACTION}, 0170`,
        original: null,
        ...TEXT_ALONE,
      },
      {
        text: 'Another text.',
        contact: `c/o ${REDACTION}`,
        original: null,
        ...TEXT_ALONE,
      },
    ]);
    expect(found).toEqual({ tips: 2, notes: 0, tags: 0, titles: 0 });
    expect(JSON.stringify(given)).not.toContain('Weber');
  });

  it('is whole when nothing is taken out, with the source’s signature', () => {
    const all = { contact: true, passages: new Map() };
    const { given, found } = givenOn([tip('a', TEXT)], told(), all);
    expect(found).toBeNull();
    expect(given.tips).toMatchObject([
      {
        text: TEXT,
        redacted: 0,
        original: of.tip(),
        ...TEXT_ALONE,
      },
    ]);
    expect(given.notes.map(({ text }) => text)).toEqual(told().notes.map(({ text }) => text));
    expect(given.tags).toEqual(told().tags);
    expect(given.title).toBe(told().title);
  });
});

describe('an account of much', () => {
  it('is cut into events that fit, in order, whatever the texts', () => {
    const tip = (text: string): Message => ({
      id: 'x',
      thread: null,
      day: TODAY,
      text,
      contact: null,
      redacted: 0,
      original: null,
      ...TEXT_ALONE,
      to: null,
    });
    const told = (tips: Message[]) => ({ tags: ['a'], title: 'b', notes: [], tips });
    const char = fc.constantFrom('a', '"', '\\', '\u0000', '🌷', 'ж');
    fc.assert(
      fc.property(fc.array(fc.tuple(char, fc.nat(120_000)), { maxLength: 30 }), (texts) => {
        const tips = texts.map(([one, times]) => tip(one.repeat(times)));
        const parts = inFittingParts(told(tips));
        expect(parts.flatMap((part) => part.tips)).toEqual(tips);
        for (const part of parts) {
          expect([part.tags, part.title]).toEqual([['a'], 'b']);
          expect(utf8(JSON.stringify(JSON.stringify(part))).length).toBeLessThan(960 * 1024 - 8192);
        }
      }),
      { numRuns: 20 },
    );
    const many = inFittingParts(told(Array.from({ length: 450 }, () => tip('x'))));
    expect(many.map(({ tips }) => tips.length)).toEqual([200, 200, 50]);
    expect(inFittingParts(told([]))).toEqual([told([])]);
    expect(() => inFittingParts(told([tip('x'.repeat(1024 * 1024))]))).toThrow(
      expect.objectContaining({ code: 'too-long' }),
    );
  });
});
