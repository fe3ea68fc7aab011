/** What a share carries, and what it never does. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/crypto/bytes.ts';
import { ready } from '../../../src/crypto/sodium.ts';
import { carried, givenOn, inFittingParts, sharedTip } from '../../../src/desk/cases/share.ts';
import { redact } from '../../../src/desk/redact/ranges.ts';
import { REDACTION } from '../../../src/protocol/event.ts';
import { TODAY } from '../../crypto/fixtures.ts';
import { type House, house, Log, note } from './house.ts';

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
  const tip = { id: 'AwMDAwMDAwMDAwMDAwMDAw', text: 'The harbour master kept two ledgers.', contact: 'Signal: heron' };
  const none = { contact: true, ranges: [] };

  beforeAll(async () => {
    await ready();
    of = house();
  });

  it('carries what the source signed only when nothing is left out', () => {
    const signed = of.tip();
    expect(sharedTip(tip, signed, TODAY, none)).toMatchObject({
      original: signed,
      contact: 'Signal: heron',
      redacted: 0,
    });
    expect(sharedTip({ ...tip, contact: '' }, signed, TODAY, { contact: false, ranges: [] })).toMatchObject({
      original: signed,
      contact: null,
    });
    for (const choice of [
      { contact: false, ranges: [] },
      { contact: true, ranges: [{ start: 0, end: 1 }] },
      { contact: false, ranges: [{ start: 0, end: 1 }] },
    ]) {
      const copy = sharedTip(tip, signed, TODAY, choice);
      expect(copy.original).toBeNull();
      expect(JSON.stringify(copy)).not.toContain(signed.sig);
      if (!choice.contact) expect(JSON.stringify(copy)).not.toContain('heron');
    }
  });

  it('passed on from a copy stays a copy, and counts what was taken out before', () => {
    const copy = { ...tip, text: `The ${REDACTION} kept two ledgers.`, contact: null, redacted: 1 };
    expect(sharedTip(copy, null, TODAY, none)).toMatchObject({ original: null, redacted: 1, contact: null });
    expect(sharedTip(copy, null, TODAY, { contact: true, ranges: [{ start: 15, end: 19 }] }).redacted).toBe(2);
  });

  it('is nowhere in the history that goes along, nor is what a note said before', () => {
    const log = new Log(of).write(0, { kind: 'opened', thread: of.thread, readers: of.keys.slice(0, 1) }, [0]);
    log
      .write(0, { kind: 'kept', tip: of.tip(), stored: TODAY }, [0])
      .write(0, { kind: 'share', add: [of.keys[1] ?? ''], remove: [], items: [] }, [0, 1])
      .write(0, { kind: 'share', add: [], remove: [], items: [sharedTip(tip, of.tip(), TODAY, none)] }, [0, 1])
      .write(1, note(1, 'It was the cousin.'), [0, 1])
      .write(1, note(1, 'It was somebody.'), [0, 1])
      .write(0, note(2, 'Withdrawn.'), [0, 1])
      .write(0, note(2, ''), [0, 1])
      .write(0, { kind: 'exported', manifest: of.id, files: 1 }, [0, 1]);
    const items = carried(log.caseOf(0));
    expect(items.map(({ event }) => JSON.parse(event.signed).seq)).toEqual([0, 2, 5, 8]);
    const all = JSON.stringify(items);
    for (const gone of ['ledgers', 'heron', 'cousin', 'Withdrawn']) expect(all).not.toContain(gone);
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

  const log = () =>
    new Log(of)
      .write(0, { kind: 'opened', thread: of.thread, readers: of.keys.slice(0, 2) }, [0, 1])
      .write(0, { kind: 'tags', add: ['harbour'], remove: [] }, [0, 1])
      .write(1, { kind: 'tags', add: ['ilse  marquardt'], remove: [] }, [0, 1])
      .write(1, note(1, 'Called Il**se** &#77;arquardt,\n> Ilse\n> Mar-\n> quardt'), [0, 1])
      .write(0, note(2, 'Her phone is +44 (7700) 900 123.'), [0, 1])
      .write(0, note(3, 'The ledgers are real.'), [0, 1]);
  const tip = (id: string, text: string) => ({ id, text, contact: '+44 7700 900123', day: TODAY, original: of.tip() });

  it('holds nothing that is taken out, in other tips, notes and tags, and says where it was', () => {
    const other = tip('b', 'It was ilse\nmarquardt again.');
    const choice = { contact: false, passages: new Map([['a', marked]]) };
    const given = givenOn([tip('a', TEXT), other], log().caseOf(0), choice);
    expect(given.found).toEqual({ tips: 3, notes: 3, tags: 1 });
    expect(given.withheld).toBe(3);
    const [first, second, ...entries] = given.items;
    expect(first).toMatchObject({
      text: `Ask ${REDACTION}; ${REDACTION} signed. Her number: 07${REDACTION}.`,
      redacted: 3,
      original: null,
    });
    expect(second).toMatchObject({ text: `It was ${REDACTION} again.`, redacted: 1, original: null });
    const carriedOn = entries.flatMap((item) => (item.kind === 'event' ? [item.event.signed] : []));
    expect(carriedOn.map((signed) => JSON.parse(signed).seq)).toEqual([0, 1, 5]);
  });

  it('leaves nothing of it in the contact details that go along either, nor a signed original that holds it', () => {
    const first = { ...tip('a', 'Ask Anna Weber.'), contact: 'Anna Weber, 0170' };
    const second = { ...tip('b', 'Another text.'), contact: 'c/o Anna Weber' };
    const choice = { contact: true, passages: new Map([['a', [{ start: 4, end: 14 }]]]) };
    const given = givenOn([first, second], null, choice);
    expect(given.items).toMatchObject([
      { text: `Ask ${REDACTION}.`, contact: `${REDACTION}, 0170`, original: null },
      { text: 'Another text.', contact: `c/o ${REDACTION}`, original: null },
    ]);
    expect(given.found).toEqual({ tips: 2, notes: 0, tags: 0 });
    expect(JSON.stringify(given.items)).not.toContain('Weber');
  });

  it('is whole when nothing is taken out, with the source’s signature', () => {
    const all = { contact: true, passages: new Map() };
    const given = givenOn([tip('a', TEXT)], log().caseOf(0), all);
    expect([given.found, given.withheld, given.items.length]).toEqual([null, 0, 7]);
    expect(given.items[0]).toMatchObject({ text: TEXT, redacted: 0, original: of.tip() });
    expect(givenOn([tip('a', TEXT)], null, all).items).toHaveLength(1);
  });
});

describe('a share of many items', () => {
  it('is cut into events that fit, in order, whatever the texts', () => {
    const item = (text: string) =>
      ({ kind: 'tip', id: 'x', day: TODAY, text, contact: null, redacted: 0, original: null }) as const;
    const char = fc.constantFrom('a', '"', '\\', '\u0000', '🌷', 'ж');
    fc.assert(
      fc.property(fc.array(fc.tuple(char, fc.nat(150_000)), { maxLength: 30 }), (texts) => {
        const items = texts.map(([one, times]) => item(one.repeat(times)));
        const parts = inFittingParts(items);
        expect(parts.flatMap((part) => part.items)).toEqual(items);
        for (const part of parts)
          expect(utf8(JSON.stringify(JSON.stringify(part))).length).toBeLessThan(2048 * 1024 - 8192);
      }),
      { numRuns: 20 },
    );
    expect(inFittingParts(Array.from({ length: 450 }, () => item('x'))).map(({ items }) => items.length)).toEqual([
      200, 200, 50,
    ]);
    expect(inFittingParts([])).toEqual([]);
    expect(() => inFittingParts([item('x'.repeat(2048 * 1024))])).toThrow(
      expect.objectContaining({ code: 'too-long' }),
    );
  });
});
