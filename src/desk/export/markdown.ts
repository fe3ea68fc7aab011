/**
 * `export.md`. The source's words stand in fenced blocks, exactly as they were and without any effect. Notes are the
 * newsroom's own Markdown and stay so, but nothing in them can run, load an image or lead anywhere but to the web.
 */
import { AS_TYPED, type ParsedNote } from '../cases/markdown-nodes.ts';
import { visible } from '../shared/visible.ts';
import type { ExportDocument } from './documents.ts';
import type { ReadNotes } from './read-notes.ts';
import { type Block, type Entry, exportView, type Fact, type Inline, shortDay } from './view.ts';

export function markdown(document: ExportDocument, notes: ReadNotes): string {
  const { head, cases } = exportView(document);
  return `${[...head, ...cases].flatMap((block) => parts(block, notes)).join('\n\n')}\n`;
}

const MARKS = { aside: '', byline: '*', warning: '**' } as const;

function parts(block: Block, notes: ReadNotes): string[] {
  switch (block.is) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inline(block.text)}`];
    case 'contents':
      return [block.entries.map(contentsLine).join('\n')];
    case 'facts':
      return [block.facts.map(factLine).join('\n')];
    case 'words':
      return [fenced(visible(block.text))];
    case 'note':
      return [noteParts(block.text, notes(block.text))];
    case 'said': {
      const mark = MARKS[block.how];
      return [`${mark}${block.text.map(inline).join('')}${mark}`];
    }
    case 'log': {
      const sumOf = (sum: string | null) => (sum === null ? '' : `\n  SHA-256 \`${sum}\``);
      return [block.entries.map(({ day, text, sum }) => `- ${shortDay(day)}: ${line(text)}${sumOf(sum)}`).join('\n')];
    }
    case 'part':
      return block.blocks.flatMap((one) => parts(one, notes));
  }
}

const contentsLine = ({ title, parts: of }: Entry, n: number) =>
  `${n + 1}. **${line(title)}**: ${of.map(({ text }) => text).join(', ')}`;

/** Lines of a source stand in a fence within the list. */
function factLine({ name, value, lines }: Fact): string {
  if (!lines) return `- ${name}: ${value.map(inline).join('')}`;
  const text = value.map((one) => (typeof one === 'object' && 'theirs' in one ? visible(one.theirs) : '')).join('');
  return `- ${name}:\n\n${indented(fenced(text))}\n`;
}

const indented = (text: string) =>
  text
    .split('\n')
    .map((one) => `  ${one}`)
    .join('\n');

function inline(text: Inline): string {
  if (typeof text === 'string') return text;
  return 'code' in text ? `\`${text.code}\`` : line(text.theirs);
}

/** What we could not read would stop its reader's program as well: it has no effect here. */
function noteParts(text: string, { asTyped }: ParsedNote): string {
  return asTyped ? `${fenced(visible(text))}\n\n*${AS_TYPED}*` : quoted(noteText(visible(text)));
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
