/** `export.html`: one page that needs nothing else, runs nothing, asks nobody; for a screen and for paper. */
import { encode, standard } from '../../crypto/base64.ts';
import { sha256, utf8 } from '../../crypto/bytes.ts';
import type { Day } from '../../protocol/days.ts';
import { count } from '../cases/sentences.ts';
import { visible } from '../shared/visible.ts';
import { joined, longDay, STATUS_WORDS } from '../shared/words.ts';
import type { DocumentCase, DocumentTip, ExportDocument } from './documents.ts';
import { leftOut } from './left-out.ts';
import { escapeHtml, h, type Markup, write } from './markup.ts';
import { noteMarkup } from './note-markup.ts';
import type { ReadNotes } from './read-notes.ts';
import { STYLE } from './style.ts';

export function html(document: ExportDocument, notes: ReadNotes): string {
  const { newsroom, by, exported, cases } = document;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash()}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const left = leftOut(document);
  const body = [
    h(
      'header',
      {},
      h('p', { class: 'over', dir: 'auto' }, newsroom.name),
      h('h1', {}, cases.length === 1 ? 'Export of a case' : `Export of ${cases.length} cases`),
      h(
        'dl',
        { class: 'facts' },
        fact('Exported', [`${longDay(exported)} (UTC)`]),
        fact('By', [person(by)]),
        fact('Key of the newsroom', [h('code', {}, newsroom.key)]),
        fact('Key of the exporter', [h('code', {}, by.key)]),
      ),
      left === null ? null : h('div', { class: 'left' }, h('p', {}, left)),
    ),
    h(
      'main',
      {},
      cases.map((one, n) => caseMarkup(one, n, cases.length, notes)),
    ),
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
    `<title>Export of ${escapeHtml(exported)}</title>`,
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

const person = ({ name }: { name: string }): Markup => h('bdi', {}, visible(name));

function fact(name: string, value: readonly Markup[]): Markup[] {
  return [h('dt', {}, name), h('dd', {}, value)];
}

function caseMarkup(one: DocumentCase, n: number, of: number, notes: ReadNotes): Markup {
  return h(
    'section',
    { class: 'case', 'aria-labelledby': `case-${n + 1}` },
    h('h2', { id: `case-${n + 1}` }, of === 1 ? 'The case' : `Case ${n + 1} of ${of}`),
    h(
      'dl',
      { class: 'facts' },
      fact('Case', [h('code', {}, one.id)]),
      fact('Status', [STATUS_WORDS[one.status]]),
      one.assigned.length === 0 ? null : fact('Assigned to', [joined(one.assigned.map(({ name }) => visible(name)))]),
      one.tags.length === 0 ? null : fact('Tags', [h('span', { dir: 'auto' }, joined(one.tags.map(visible)))]),
      one.told === null ? null : fact('Known from', [person(one.told.by), `’s account of ${dayText(one.told.day)}`]),
    ),
    h(
      'h3',
      {},
      one.tips.length === 1 ? 'What the source wrote' : `What the source wrote: ${count(one.tips.length, 'tip')}`,
    ),
    one.tips.length === 0 ? h('p', { class: 'soft' }, 'The exporter holds no text of the source in this case.') : null,
    one.tips.map(tipMarkup),
    one.notes === null || one.notes.length === 0 ? null : h('h3', {}, 'Notes of the newsroom'),
    (one.notes ?? []).map(({ by, day, text, edited, withdrawn, from }) =>
      h(
        'article',
        { class: 'note' },
        h(
          'p',
          { class: 'soft by' },
          person(by),
          `, ${dayText(day)}${edited && !withdrawn ? ', edited' : ''}`,
          from === null ? null : [', from ', person(from.by), `’s account of ${dayText(from.day)}`],
        ),
        withdrawn ? h('p', { class: 'soft' }, 'Withdrawn.') : noteMarkup(notes(text)),
      ),
    ),
    h('h3', {}, 'What happened'),
    h(
      'ol',
      { class: 'events' },
      one.history.map(({ day, text }) =>
        h('li', {}, h('span', { class: 'soft' }, dayText(day)), h('p', { dir: 'auto' }, visible(text))),
      ),
    ),
    custodyMarkup(one),
  );
}

function tipMarkup(tip: DocumentTip): Markup {
  const contact = tip.contactLeftOut ? 'left out' : (tip.contact ?? 'none left by the source');
  return h(
    'article',
    { class: 'tip' },
    h('div', { class: 'words', dir: 'auto' }, visible(tip.text)),
    h(
      'dl',
      { class: 'facts' },
      fact('Received', [`${longDay(tip.received)} (UTC)`]),
      fact('Contact', [h('span', { dir: 'auto' }, visible(contact))]),
      tip.passagesTakenOut === 0 ? null : fact('Taken out', [count(tip.passagesTakenOut, 'passage')]),
      tip.original === null ? null : fact('Signed original', ['in export.json']),
      fact('Message', [h('code', {}, tip.id)]),
    ),
  );
}

function custodyMarkup(one: DocumentCase): Markup {
  return h(
    'section',
    { class: 'custody' },
    h('h3', {}, 'Custody'),
    h(
      'p',
      { class: 'soft' },
      'Each line with a sum is a sealed, signed record in the newsroom’s log. The sum is its SHA-256.',
    ),
    h(
      'ol',
      { class: 'events' },
      one.custody.map(({ day, text, sha256: sum }) =>
        h(
          'li',
          {},
          h('span', { class: 'soft' }, dayText(day)),
          h('div', {}, h('p', { dir: 'auto' }, visible(text)), sum === null ? null : h('code', {}, sum)),
        ),
      ),
    ),
    one.faults.length === 0
      ? null
      : h(
          'div',
          { class: 'left' },
          one.faults.map((fault) => h('p', {}, fault)),
        ),
    h('p', { class: 'soft' }, logText(one)),
  );
}

/** How much of the log the exporter could read. */
export function logText({ events, unreadable, faults }: DocumentCase): string {
  const closed =
    unreadable === 0
      ? ''
      : ` ${count(unreadable, 'event')} of it ${unreadable === 1 ? 'is' : 'are'} not sealed to the exporter.`;
  const fault = faults.length === 0 ? ' No gap and no change was found in it.' : '';
  return `The log holds ${count(events, 'event')}.${closed}${fault}`;
}

const SHORT = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
const dayText = (day: Day) => SHORT.format(new Date(`${day}T00:00:00Z`));
