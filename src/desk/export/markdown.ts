/**
 * `export.md`. The source's words stand in fenced blocks, exactly as they were and without any effect. Notes are the
 * newsroom's own Markdown and stay so, but nothing in them can run, load an image or lead anywhere but to the web.
 */
import { AS_TYPED, type ParsedNote } from '../cases/markdown-nodes.ts';
import { count } from '../cases/sentences.ts';
import { visible } from '../shared/visible.ts';
import { joined, STATUS_WORDS } from '../shared/words.ts';
import type { DocumentCase, DocumentTip, ExportDocument } from './documents.ts';
import { logText } from './html.ts';
import { leftOut } from './left-out.ts';
import type { ReadNotes } from './read-notes.ts';

export function markdown(document: ExportDocument, notes: ReadNotes): string {
  const { newsroom, exported, by, cases } = document;
  const left = leftOut(document);
  const parts = [
    `# ${cases.length === 1 ? 'Export of a case' : `Export of ${cases.length} cases`}`,
    [
      `- Newsroom: ${line(newsroom.name)} (\`${newsroom.key}\`)`,
      `- Exported: ${exported} (UTC)`,
      `- By: ${line(by.name)} (\`${by.key}\`)`,
    ].join('\n'),
    ...(left === null ? [] : [`**${left}**`]),
    ...cases.flatMap((one, n) => caseParts(one, n, cases.length, notes)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function caseParts(one: DocumentCase, n: number, of: number, notes: ReadNotes): string[] {
  const facts = [
    `- Case: \`${one.id}\``,
    `- Status: ${STATUS_WORDS[one.status]}`,
    one.assigned.length === 0 ? '' : `- Assigned to: ${joined(one.assigned.map(({ name }) => line(name)))}`,
    one.tags.length === 0 ? '' : `- Tags: ${joined(one.tags.map(line))}`,
    one.told === null ? '' : `- Known from: ${line(one.told.by.name)}’s account of ${one.told.day}`,
  ];
  return [
    `## ${of === 1 ? 'The case' : `Case ${n + 1} of ${of}`}`,
    facts.filter((fact) => fact !== '').join('\n'),
    '### What the source wrote',
    ...one.tips.flatMap(tipParts),
    ...(one.notes === null || one.notes.length === 0 ? [] : ['### Notes of the newsroom']),
    ...(one.notes ?? []).flatMap(({ by, day, text, edited, withdrawn, from }) => [
      `*${line(by.name)}, ${day}${edited && !withdrawn ? ', edited' : ''}${from === null ? '' : `, from ${line(from.by.name)}’s account of ${from.day}`}*`,
      withdrawn ? '> Withdrawn.' : noteParts(text, notes(text)),
    ]),
    '### What happened',
    one.history.map(({ day, text }) => `- ${day}: ${line(text)}`).join('\n'),
    '### Custody',
    one.custody
      .map(({ day, text, sha256 }) => `- ${day}: ${line(text)}${sha256 === null ? '' : `\n  SHA-256 \`${sha256}\``}`)
      .join('\n'),
    ...(one.faults.length === 0 ? [] : [one.faults.map((fault) => `- **${line(fault)}**`).join('\n')]),
    logText(one),
  ];
}

/** What we could not read would stop its reader's program as well: it has no effect here. */
function noteParts(text: string, { asTyped }: ParsedNote): string {
  return asTyped ? `${fenced(visible(text))}\n\n*${AS_TYPED}*` : quoted(noteText(visible(text)));
}

function tipParts(tip: DocumentTip): string[] {
  const facts = [
    `- Received: ${tip.received} (UTC)`,
    `- Message: \`${tip.id}\``,
    tip.passagesTakenOut === 0 ? '' : `- Taken out: ${count(tip.passagesTakenOut, 'passage')}`,
    tip.contactLeftOut
      ? '- Contact: left out'
      : tip.contact === null
        ? '- Contact: none left by the source'
        : '- Contact:',
  ];
  const contact = tip.contact === null || tip.contactLeftOut ? [] : [fenced(visible(tip.contact))];
  return [facts.filter((fact) => fact !== '').join('\n'), ...contact, fenced(visible(tip.text))];
}

/** One line of plain words: every character that Markdown or HTML gives a meaning is escaped. */
function line(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~=-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(https?|www)([:.])/gi, '$1\\$2');
}

/** A fence longer than any run of the same character in the text: nothing in it can end it. */
function fenced(text: string): string {
  // One after the other: a stranger's text may have more runs than a call takes arguments.
  let longest = 2;
  for (const [run] of text.matchAll(/~+/g)) longest = Math.max(longest, run.length);
  const fence = '~'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** In a quote, so that its headings and lists stay inside. */
const quoted = (text: string) =>
  text
    .split('\n')
    .map((one) => `> ${one}`.trimEnd())
    .join('\n');

/** No HTML, no images, no links but to web pages and mail: a viewer that renders it asks nobody and runs nothing. */
export function noteText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/!(?=\\*\[)/g, '!\\')
    .replace(/\]\((?!(?:https?:\/\/|mailto:)[^\s]*\))/gi, ']\\(')
    .replace(/\]:(?!\s*(?:https?:\/\/|mailto:))/gi, ']\\:');
}
