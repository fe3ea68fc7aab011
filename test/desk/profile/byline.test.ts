/** The sentence under an article, in each form: the same words, and nothing of anybody becomes markup. */

import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { bylineHtml, bylineMarkdown, bylineText, type Subject } from '../../../src/desk/profile/byline.ts';

const SUBJECT: Subject = {
  question: 'Do you work for X and know of the night shifts?',
  channels: [
    { kind: 'email', value: 'mara@post.example' },
    { kind: 'signal', value: 'mara.4711' },
    { kind: 'age', value: `age1${'q'.repeat(58)}` },
  ],
  form: 'https://tips.example/en/tip#zebra-apple-one-abstract-lamp-orchard-ninety-gravel-quick-river',
  guide: 'https://tips.example/en/guide',
  fingerprint: ['zebra', 'apple', 'one', 'abstract', 'lamp', 'orchard', 'ninety', 'gravel'],
};
const HOSTILE: Subject = {
  ...SUBJECT,
  question: '<script>x</script> [a](javascript:b) ![](c) **d** & "e" \'f\'',
  channels: [{ kind: 'email', value: "o'neil&co@post.example" }],
};

describe('the byline box', () => {
  it('says the sentence with the reporter’s own channels, most protective first', () => {
    expect(bylineText(SUBJECT, 'en')).toBe(
      `Do you work for X and know of the night shifts? Contact this reporter via Signal at mara.4711, email at mara@post.example, or our own form (${SUBJECT.form}), where an answer can reach you without your name. Use a personal email address, a nonwork WiFi network, and a nonwork device; here’s our guide to sharing information securely (${SUBJECT.guide}).\n\nThe form is ours if it shows these words: ${SUBJECT.fingerprint.join(' ')}\n`,
    );
  });

  it('asks whether somebody has a tip where no question was written, and names the form alone where no channel is', () => {
    const text = bylineText({ ...SUBJECT, question: null, channels: [] }, 'en');
    expect(text).toMatch(/^Do you have a tip or story to share\? Contact this reporter via our own form \(/);
  });

  it('as HTML has links and nothing that a CMS would strip or run', () => {
    const html = bylineHtml(SUBJECT, 'en');
    expect([...html.matchAll(/<a href="([^"]*)">/g)].map(([, to]) => to)).toEqual([
      'mailto:mara@post.example',
      SUBJECT.form,
      SUBJECT.guide,
    ]);
    expect(html.replace(/<\/?(?:p|a|small)(?: (?:lang|dir|href)="[^"<>]*")*>/g, '')).not.toMatch(/[<>]/);
    expect(bylineHtml(SUBJECT, 'ar')).toMatch(/^<p lang="ar" dir="rtl">/);
  });

  it('keeps a hostile question text', () => {
    expect(bylineHtml(HOSTILE, 'en').replace(/<\/?(?:p|a|small)(?: (?:lang|dir|href)="[^"<>]*")*>/g, '')).not.toMatch(
      /[<>]/,
    );
    const urls: string[] = [];
    const visit = (node: Nodes) => {
      expect(['html', 'image']).not.toContain(node.type);
      if ('url' in node) urls.push(node.url);
      if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(fromMarkdown(bylineMarkdown(HOSTILE, 'en')));
    expect(urls).toEqual(["mailto:o'neil%26co@post.example", SUBJECT.form, SUBJECT.guide]);
  });
});
