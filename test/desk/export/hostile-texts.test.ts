/** Texts that would be markup, hide or turn what stands beside them, or make a writer work for ever: in every form of an export. */

import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../../../src/crypto/sodium.ts';
import { asTyped } from '../../../src/desk/cases/markdown-nodes.ts';
import { parseNote } from '../../../src/desk/cases/markdown-tree.ts';
import { buildDocument, type ExportDocument } from '../../../src/desk/export/documents.ts';
import { html as htmlOf } from '../../../src/desk/export/html.ts';
import { json } from '../../../src/desk/export/json.ts';
import { markdown as markdownOf } from '../../../src/desk/export/markdown.ts';
import { readNotes } from '../../../src/desk/export/read-notes.ts';
import { visible } from '../../../src/desk/shared/visible.ts';
import { caseOf, choose, HOSTILE, type House, house } from './fixtures.ts';

let where: House;
beforeAll(async () => {
  await ready();
  where = house();
});

const html = (document: ExportDocument) => htmlOf(document, (text) => parseNote(visible(text)));
const markdown = (document: ExportDocument) => markdownOf(document, (text) => parseNote(visible(text)));

describe('hostile texts', () => {
  const hostile = () =>
    caseOf(where, {
      tips: HOSTILE.map((text) => ({ text, contact: text.slice(0, 400) })),
      notes: HOSTILE,
      tags: HOSTILE.map((text) => text.slice(0, 40)),
      title: HOSTILE.join(' '),
    });

  it('become no markup in the Markdown', () => {
    const tree = fromMarkdown(markdown(buildDocument([hostile()], choose({ contact: true }), where.occasion)));
    const kinds = new Map<string, number>();
    const urls: string[] = [];
    const visit = (node: Nodes) => {
      kinds.set(node.type, (kinds.get(node.type) ?? 0) + 1);
      if ('url' in node) urls.push(node.url);
      if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(tree);
    expect([kinds.get('html'), kinds.get('image'), kinds.get('imageReference')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(urls.filter((url) => !/^(https?:|mailto:)/.test(url))).toEqual([]);
    const headings = tree.children.filter((node) => node.type === 'heading').length;
    expect(headings).toBe(7);
  });

  it('show the characters that would hide or turn a text', () => {
    const document = buildDocument([hostile()], choose({ contact: true }), where.occasion);
    for (const written of [html(document), markdown(document)]) {
      expect(written).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\t\n]/u);
      expect(written).toContain('U+202E');
    }
    expect(JSON.parse(json(document)).cases[0].tips[5].text).toBe(HOSTILE[5]);
    expect(json(document)).not.toContain('<');
  });

  it('written by anybody else stay text as well', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'<>&"\'![]()`~*_#\\/:\n xjavascripthttp-=.') as fc.Arbitrary<string>,
          maxLength: 60,
        }),
        (text) => {
          const one = caseOf(where, { tips: [{ text, contact: '' }], notes: [text], title: text || 'x' });
          const document = buildDocument([one], choose(), where.occasion);
          const visit = (node: Nodes): string[] => [
            ...(node.type === 'html' || node.type.startsWith('image') ? [node.type] : []),
            ...('url' in node && !/^(https?:|mailto:)/i.test(node.url) ? [node.url] : []),
            ...('children' in node ? node.children.flatMap(visit) : []),
          ];
          expect(visit(fromMarkdown(markdown(document)))).toEqual([]);
          expect(
            html(document).match(
              /<(?!\/?(?:!doctype|html|head|meta|title|style|body|header|main|footer|section|article|div|p|h[1-4]|dl|dt|dd|ol|ul|li|span|bdi|code|pre|em|strong|blockquote|br|hr|nav)[ >]|a href="#case-1[a-z-]*">|\/a>)/gi,
            ),
          ).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of a note that could not be read in time have no effect, and the file says so', async () => {
    const text = '# loud\n\n~~~~\n*late*\u202e';
    const one = caseOf(where, { tips: [{ text: 'x', contact: '' }], notes: [text, 'In *time*.'] });
    const document = buildDocument([one], choose(), where.occasion);
    const notes = await readNotes(document, async (shown) =>
      shown.includes('late') ? asTyped(shown) : parseNote(shown),
    );
    const said = 'This note stands here as it was typed';
    const page = htmlOf(document, notes);
    expect(page.split(said)).toHaveLength(2);
    expect(page).toContain('*late*&lt;U+202E&gt;');
    expect(page).toContain('In <em>time</em>.');
    const written = markdownOf(document, notes);
    expect(written.split(said)).toHaveLength(2);
    expect(written).toContain('\n~~~~~text\n# loud\n\n~~~~\n*late*<U+202E>\n~~~~~\n');
    expect(written).toContain('> In *time*.');
    expect(JSON.parse(json(document)).cases[0].notes[0].text).toBe(text);
  });

  it('do not stop the page when they are nested without end', () => {
    const one = caseOf(where, {
      tips: [{ text: 'x', contact: '' }],
      notes: ['>'.repeat(5000), '['.repeat(5000), '- '.repeat(3000), '*'.repeat(9000)],
    });
    expect(html(buildDocument([one], choose(), where.occasion))).toContain('</html>');
  });
});

it('is made in every form of a text with more runs of a sign than a call takes arguments', () => {
  const one = caseOf(where, { tips: [{ text: '~ '.repeat(200_000), contact: '' }] });
  expect(markdown(buildDocument([one], choose(), where.occasion))).toContain('~~~text');
});
