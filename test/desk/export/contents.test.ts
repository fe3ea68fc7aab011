/** What an export will hold, as it is told before it is made: the same as the export then holds. */
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../../../src/crypto/sodium.ts';
import { parseNote } from '../../../src/desk/cases/markdown-tree.ts';
import { filesOf, told } from '../../../src/desk/export/contents.ts';
import { buildDocument, type ExportDocument } from '../../../src/desk/export/documents.ts';
import { leftOut } from '../../../src/desk/export/left-out.ts';
import { markdown as markdownOf } from '../../../src/desk/export/markdown.ts';
import { visible } from '../../../src/desk/shared/visible.ts';
import { caseOf, choose, type House, house, passages, STORY, zip } from './fixtures.ts';

let where: House;
beforeAll(async () => {
  await ready();
  where = house();
});

const markdown = (document: ExportDocument) => markdownOf(document, (text) => parseNote(visible(text)));

describe('what an export will hold, told before it is made', () => {
  it('names the files that are in the ZIP then, and no others', async () => {
    const one = caseOf(where, STORY);
    const { bytes } = await zip(where, [one]);
    const named = filesOf('zip', [one], choose()).flatMap(({ paths }) => paths);
    expect(named.toSorted()).toEqual(Object.keys(unzipSync(bytes)).sort());
    for (const format of ['html', 'markdown', 'json'] as const)
      expect(filesOf(format, [one], choose())).toEqual([{ paths: [], what: expect.stringMatching(/^all of it/) }]);
  });

  it('counts what the export itself says it holds, and says what is left out', () => {
    const cases = [caseOf(where, STORY), caseOf(where, { tips: [{ text: 'x', contact: '' }] }, 2)];
    for (const choice of [
      choose(),
      choose({ notes: false }),
      choose({ contact: true, passages: passages(cases[0] ?? caseOf(where, STORY), ['Dock 7']) }),
    ]) {
      const document = buildDocument(cases, choice, where.occasion);
      const { holds, left } = told(cases, choice);
      expect(markdown(document)).toContain(`- Holds: ${holds.split(';')[0]}\n`);
      expect(leftOut(document)).toContain(`Left out of this export: ${left}.`);
    }
    expect(told(cases, choose({ contact: true })).left).toBe('nothing');
    // The exporter has a copy with something left out of it: not all is there, whatever is chosen.
    const [first] = cases;
    const copies = (first?.tips ?? []).map((tip) => ({ ...tip, original: null, contact: null, redacted: 1 }));
    const copied = first === undefined ? [] : [{ ...first, tips: copies }];
    expect(told(copied, choose({ contact: true })).left).toBe(
      'nothing more than others left out before it came to you',
    );
    expect(markdown(buildDocument(copied, choose({ contact: true }), where.occasion))).toContain(
      '- Left out: nothing more than others left out before it came to the exporter\n',
    );
    expect(filesOf('json', cases, choose({ contact: true }))[0]?.what).toContain('signed');
    expect(filesOf('json', cases, choose())[0]?.what).not.toContain('signed');
  });
});
