/** `export.html`: one page that needs nothing else, runs nothing, asks nobody; for a screen and for paper. */
import { encode, standard } from '../../crypto/base64.ts';
import { sha256, utf8 } from '../../crypto/bytes.ts';
import { escapeHtml } from '../shared/escape-html.ts';
import { visible } from '../shared/visible.ts';
import type { ExportDocument } from './documents.ts';
import { h, type Markup, write } from './markup.ts';
import { noteMarkup } from './note-markup.ts';
import type { ReadNotes } from './read-notes.ts';
import { STYLE } from './style.ts';
import { type Block, type Entry, exportView, type Inline, shortDay } from './view.ts';

export function html(document: ExportDocument, notes: ReadNotes): string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash()}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const { head, cases } = exportView(document);
  const markup = (block: Block) => blockMarkup(block, notes);
  const body = [
    h('header', {}, head.flatMap(markup)),
    h('main', {}, cases.flatMap(markup)),
    h(
      'footer',
      {},
      h(
        'p',
        {},
        'Days are UTC days; Flowerpot knows no finer time. Characters that could hide or turn a text around are written out, like <U+202E>.',
      ),
      h(
        'p',
        {},
        'In a ZIP, VERIFY.txt says how to check that nothing was changed since. This page alone proves nothing.',
      ),
    ),
  ];
  return [
    '<!doctype html>',
    // What a source wrote must not be sent to a translator by whoever opens it.
    '<html lang="en" translate="no">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>Export of ${escapeHtml(document.exported)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    `<body>${body.map(write).join('\n')}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** A policy by hash lets this one style pass and no other. */
const styleHash = () => {
  const base64 = encode(standard, sha256(utf8(STYLE)));
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
};

const SAID = { aside: 'soft', byline: 'soft by', warning: 'left' } as const;
const PARTS = {
  case: ['section', 'case'],
  tip: ['article', 'tip'],
  'by-note': ['article', 'note'],
  custody: ['section', 'custody'],
} as const;

function blockMarkup(block: Block, notes: ReadNotes): Markup | Markup[] {
  switch (block.is) {
    case 'heading':
      return h(`h${block.level}`, block.anchor === null ? {} : { id: block.anchor }, inline(block.text));
    case 'contents':
      return h('nav', { 'aria-label': 'Contents' }, h('ol', { class: 'contents' }, block.entries.map(contentsEntry)));
    case 'facts':
      return h(
        'dl',
        { class: 'facts' },
        block.facts.flatMap(({ name, value }) => [h('dt', {}, name), h('dd', {}, value.map(inline))]),
      );
    case 'words':
      return h('div', { class: 'words', dir: 'auto' }, visible(block.text));
    case 'note':
      return noteMarkup(notes(block.text));
    case 'said':
      return h('p', { class: SAID[block.how] }, block.text.map(inline));
    case 'log':
      return h(
        'ol',
        { class: 'events' },
        block.entries.map(({ day, text, sum }) =>
          h(
            'li',
            {},
            h('span', { class: 'soft' }, shortDay(day)),
            h('div', {}, h('p', { dir: 'auto' }, visible(text)), sum === null ? null : h('code', {}, sum)),
          ),
        ),
      );
    case 'part': {
      const [tag, name] = PARTS[block.of];
      return h(
        tag,
        { class: name },
        block.blocks.flatMap((one) => blockMarkup(one, notes)),
      );
    }
  }
}

const contentsEntry = ({ title, anchor, parts }: Entry) =>
  h(
    'li',
    {},
    h('a', { href: `#${anchor}` }, h('bdi', {}, visible(title))),
    h(
      'div',
      { class: 'soft' },
      parts.flatMap((part, n) => [...(n === 0 ? [] : [' · ']), h('a', { href: `#${part.anchor}` }, part.text)]),
    ),
  );

/** A name or a tag keeps its direction to itself. */
function inline(text: Inline): Markup {
  if (typeof text === 'string') return text;
  return 'code' in text ? h('code', {}, text.code) : h('bdi', {}, visible(text.theirs));
}
