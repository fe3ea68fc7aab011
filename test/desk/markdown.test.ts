/** A note's Markdown: what is shown, what never is, and notes made to break it. */
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ReadNote } from '../../src/desk/cases/markdown.tsx';
import { AS_TYPED, type MarkNode } from '../../src/desk/cases/markdown-nodes.ts';
import { DEPTH_MAX, parseNote } from '../../src/desk/cases/markdown-tree.ts';
import { NOTE_MAX } from '../../src/protocol/limits.ts';

const html = (text: string) => renderToString(h(ReadNote, { note: parseNote(text) }));
const inner = (text: string) => /^<div class="markdown" dir="auto">(.*)<\/div>$/s.exec(html(text))?.[1];

/** Every element that may ever stand in a note. */
const SAFE = new Set('div p em strong code pre ul ol li blockquote h4 h5 h6 hr br span button'.split(' '));

describe('the Markdown of a note', () => {
  it('shows paragraphs, emphasis, code, lists, quotes, rules and breaks', () => {
    expect(inner('*a* **b** `c`')).toBe('<p><em>a</em> <strong>b</strong> <code>c</code></p>');
    expect(inner('- a\n- b')).toBe('<ul><li>a</li><li>b</li></ul>');
    expect(inner('- a\n\n- b')).toBe('<ul><li><p>a</p></li><li><p>b</p></li></ul>');
    expect(inner('3. a\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(inner('> said')).toBe('<blockquote><p>said</p></blockquote>');
    expect(inner('a\n\n---\n\nb  \nc')).toBe('<p>a</p><hr/><p>b<br/>c</p>');
    expect(inner('```sh\nrm *\n```')).toBe('<pre tabindex="0"><code>rm *</code></pre>');
  });

  it('puts headings under the page’s own, leaving no level out', () => {
    expect(inner('# a\n# b\n## c\n#### d\n# e')).toBe('<h4>a</h4><h4>b</h4><h5>c</h5><h6>d</h6><h4>e</h4>');
    expect(inner('#### a')).toBe('<h4>a</h4>');
  });

  it('shows the address beside a link’s words and makes nothing that can be followed', () => {
    const shown = html(
      '[the bank](https://evil.example/?a=1&amp;b=2 "title") and <https://b.example> and ![a photo](https://c.example/p.gif)',
    );
    expect(shown).toContain('the bank <span class="address-text" dir="ltr">https://evil.example/?a=1&amp;b=2</span>');
    expect(shown).not.toMatch(/<(a|img)\b|href|src=/);
    expect(shown.match(/https:\/\/b\.example<\/span>/g)).toHaveLength(1);
    expect(shown).toContain('and a photo');
    expect(shown).not.toContain('c.example');
    expect(html('[x](javascript:alert(1))')).toContain('>javascript:alert(1)</span>');
  });

  it('shows HTML, its comments and link definitions as the characters that were typed', () => {
    expect(inner('a <b onclick=x>c</b> <!-- d -->')).toBe('<p>a &lt;b onclick=x>c&lt;/b> &lt;!-- d --></p>');
    expect(inner('<script>\nalert(1)\n</script>')).toBe('<p>&lt;script>\nalert(1)\n&lt;/script></p>');
    expect(inner('[a][b]\n\n[b]: https://c.example')).toBe('<p>[a][b]</p><p>[b]: https://c.example</p>');
    expect(inner('&copy; &amp; &nothing;')).toBe('<p>© &amp; &amp;nothing;</p>');
  });

  it.each([
    ['quotes', '>'],
    ['quotes apart', '> '],
    ['numbered lists', '1. '],
    ['lists', '+ '],
    ['brackets', '['],
    ['images', '!['],
    ['links in links', '[a]('],
    ['stars', '*'],
    ['stars and lines', '*_'],
    ['emphasis', '*a*'],
    ['strong in words', 'a**b'],
    ['back ticks', '`a``'],
    ['tags', '<a '],
    ['entities', '&amp;'],
    ['quoted lines', '>>>>>>>>\n'],
    ['listed lines', '1. 1. 1. 1. 1. 1. 1. 1. a\n'],
  ])('a whole note of %s is shown and stays small', (_, part) => {
    const text = part.repeat(Math.floor(NOTE_MAX / part.length));
    expect(depth(parseNote(text).nodes)).toBeLessThanOrEqual(DEPTH_MAX + 1);
  });

  it.each([
    ['underlines', 'a\n=\n'],
    ['rules', 'a\n-\n'],
    ['underlines alone', '=\n'],
    ['quotes in lists', '- >\n'],
    ['quotes apart', '> a\n\n'],
    ['lines', ' a\n'],
    ['line ends of old', '- >\r'],
    ['lists in lists', '- - - a\n'],
    ['references', '[a][b] '],
    ['brackets closed', '[]'],
    ['emphasis in words', 'a*b*'],
  ])('a whole note of %s is not read at all: that would take seconds', (_, part) => {
    const text = part.repeat(Math.floor(NOTE_MAX / part.length));
    expect(parseNote(text)).toEqual({ nodes: [{ tag: 'p', start: null, children: [text] }], asTyped: true });
    const lazy = `> ${text}`.slice(0, NOTE_MAX);
    expect(parseNote(lazy).asTyped).toBe(true);
  });

  it('a long note of a person is read', () => {
    const text = `# Call of Monday\n\n${'She *confirmed* [the dates](https://a.example) of 3.\n\n- log\n- photo\n\n> “off”\n\n'.repeat(200)}`;
    expect(text.length).toBeGreaterThan(NOTE_MAX * 0.7);
    expect(parseNote(text.slice(0, text.lastIndexOf('#', NOTE_MAX))).asTyped).toBe(false);
    expect(parseNote(text.slice(0, 10_000)).asTyped).toBe(false);
  });

  it('whatever is typed: only safe elements, bounded depth, and no character from elsewhere', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '> ',
        '- ',
        '1. ',
        '*',
        '**',
        '_',
        '`',
        '```\n',
        '[',
        '](',
        ')',
        '![',
        '<',
        '>',
        '<b>',
        '&lt;',
        '#',
        '\n',
        '\n\n',
        '    ',
        '\t',
        '---\n',
        '\\',
        'https://a.example',
        ': ',
        '\u0000',
        '\u202e',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const note = fc.array(piece, { maxLength: 200 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(note, (text) => {
        const tree = parseNote(text).nodes;
        expect(depth(tree)).toBeLessThanOrEqual(DEPTH_MAX + 1);
        for (const [, tag] of html(text).matchAll(/<([a-z0-9]+)/g)) expect(SAFE).toContain(tag);
        expect(words(tree).length).toBeLessThanOrEqual(3 * text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('a note that nests too wildly is shown as it was typed', () => {
    const wild = `${'> '.repeat(9)}deep`;
    expect(parseNote(wild)).toEqual({ nodes: [{ tag: 'p', start: null, children: [wild] }], asTyped: true });
    expect(html(wild)).toContain(AS_TYPED);
  });
});

function depth(nodes: readonly MarkNode[]): number {
  return Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 1 : 1 + depth(node.children))));
}

function words(nodes: readonly MarkNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join('');
}
