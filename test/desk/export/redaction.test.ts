/** What is taken out of an export is in none of its forms, however somebody wrote it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../../../src/crypto/sodium.ts';
import { asTyped } from '../../../src/desk/cases/markdown-nodes.ts';
import { parseNote } from '../../../src/desk/cases/markdown-tree.ts';
import { buildDocument, elsewhere } from '../../../src/desk/export/documents.ts';
import { html } from '../../../src/desk/export/html.ts';
import { json } from '../../../src/desk/export/json.ts';
import { leftOut } from '../../../src/desk/export/left-out.ts';
import { markdown } from '../../../src/desk/export/markdown.ts';
import { visible } from '../../../src/desk/shared/visible.ts';
import { REDACTION } from '../../../src/protocol/event.ts';
import { TAG_MAX, TITLE_MAX } from '../../../src/protocol/limits.ts';
import { DISGUISES, disguised, heard, NAMES, PLAIN } from '../redact/disguises.ts';
import { caseOf, choose, type House, house } from './fixtures.ts';

let where: House;
beforeAll(async () => {
  await ready();
  where = house();
});

/** What a reader of the page sees, without its tags. */
const seen = (page: string) =>
  page
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp|#39);/g, ' ')
    .replace(/<U\+[0-9A-F]{4,6}>/g, '');

describe('a name that is marked in one tip of an export', () => {
  it('is in no tip, reply, note, tag, title or history, in no form, in whatever disguise it stood there', () => {
    const text = fc.string({ unit: fc.constantFrom(...PLAIN), maxLength: 30 });
    const places = fc.array(fc.tuple(fc.constantFrom(...DISGUISES), fc.nat(), text, text), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), places, fc.boolean(), (name, all, late) => {
        const [tip = '', note = '', tag = '', named = ''] = all.map(
          ([how, seed, before, after]) => `${before} ${disguised(name, how, seed)} ${after}`,
        );
        // Half of the cases have no title: they are called by a tip's first words.
        const title = late || named.length > TITLE_MAX ? '' : named;
        const first = `It was ${name}.`;
        const tags = tag.length <= TAG_MAX ? [tag] : [];
        const one = caseOf(where, {
          tips: [first, tip].map((of) => ({ text: of, contact: '' })),
          notes: [note],
          // A member repeats it in a reply.
          replies: [`Do you mean ${name}?`],
          tags,
          ...(title === '' ? {} : { title }),
        });
        const start = first.indexOf(name);
        const marked = one.tips[0]?.text === first ? one.tips[0] : one.tips[1];
        const choice = choose({ passages: new Map([[marked?.id ?? '', [{ start, end: start + name.length }]]]) });
        expect(elsewhere([one], choice, where.occasion)?.found).toEqual({
          tips: 2,
          notes: 1,
          tags: tags.length,
          titles: title === '' ? 0 : 1,
        });
        const document = buildDocument([one], choice, where.occasion);
        const notes = (shown: string) => (late ? asTyped(visible(shown)) : parseNote(visible(shown)));
        for (const written of [
          seen(html(document, notes)),
          seen(markdown(document, notes)),
          json(document).replace(/\\[nt]/g, ' '),
        ]) {
          expect(heard(written)).not.toContain(heard(name));
          expect(heard(written)).toContain('itwas');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the sentence on what is left out', () => {
  it('counts every place, not only the passages that were marked', () => {
    const texts = ['It was Ilse Marquardt, said ILSE MARQUARDT.', 'Ask Ilse Marquardt.'];
    const one = caseOf(where, {
      tips: texts.map((text) => ({ text, contact: 'Signal: heron.42' })),
      notes: ['Ilse\nMarquardt', 'Wrote to heron.42'],
      tags: [],
    });
    const start = one.tips[0]?.text.indexOf('Ilse') ?? 0;
    const choice = choose({ passages: new Map([[one.tips[0]?.id ?? '', [{ start, end: start + 14 }]]]) });
    const told = (changes: Parameters<typeof choose>[0]) =>
      leftOut(buildDocument([one], choose(changes), where.occasion));
    expect(told(choice)).toBe(
      `Left out of this export: how to reach the source and 1 passage of the tips. ${REDACTION} marks 5 places where words were taken out.`,
    );
    expect(told({})).toBe(
      `Left out of this export: how to reach the source. ${REDACTION} marks 1 place where words were taken out.`,
    );
    expect(told({ contact: true })).toBe(null);
  });
});
