/** What hides in a text is shown on the desk's pages as in the files that leave it. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../src/desk/cases/markdown.tsx';
import { TakingOut } from '../../src/desk/cases/taking-out.tsx';
import { TipText } from '../../src/desk/cases/tip-copy.tsx';
import { visible } from '../../src/desk/shared/visible.ts';
import { REDACTION } from '../../src/protocol/event.ts';

const TURNED = 'Pay \u202e001\u202c to \u2066him\u2069.\u001b[31m \ufeff\u{e0041}\ud800';
const SHOWN = 'Pay <U+202E>001<U+202C> to <U+2066>him<U+2069>.<U+001B>[31m <U+FEFF><U+E0041>\ufffd';
const escaped = SHOWN.replaceAll('<', '&lt;');

describe('what would turn a text around or hide in it', () => {
  it('is written out, and the marks that scripts need stay', () => {
    expect(visible(TURNED)).toBe(SHOWN);
    const plain = 'می\u200cگوید\u200f 5\u200e\n\ttab, 👩\u200d👧';
    expect(visible(plain)).toBe(plain);
    expect(visible('a\r\nb')).toBe('a\nb');
  });

  it('is written out in a tip, in a note, and in what is left of a text', () => {
    expect(renderToString(h(TipText, { text: TURNED, redacted: 0 }))).toContain(escaped);
    expect(
      renderToString(h(TipText, { text: `${TURNED}${REDACTION}${TURNED}`, redacted: 1 })).split(escaped),
    ).toHaveLength(3);
    expect(renderToString(h(Markdown, { text: TURNED }))).toContain(escaped);
    const all = [{ start: 0, end: 3 }];
    const left = renderToString(
      h(TakingOut, { title: 'Tip', text: TURNED, ranges: all, all, onRanges: () => undefined }),
    );
    expect(left.replace(/<textarea.*<\/textarea>/s, '')).toContain(escaped.slice(3));
  });
});
