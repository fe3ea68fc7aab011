/** What an export's readable forms say, in order and in words, once for all of them: each form only writes it down. */
import type { Day } from '../../protocol/days.ts';
import { count } from '../cases/sentences.ts';
import { joined, longDay, STATUS_WORDS } from '../shared/words.ts';
import type { DocumentCase, DocumentTip, ExportDocument } from './documents.ts';
import { leftOut } from './left-out.ts';

/** Our own words; what somebody else chose; a key, an id or a sum. */
export type Inline = string | { theirs: string } | { code: string };

export type Block =
  | { is: 'heading'; level: 1 | 2 | 3; text: string }
  | { is: 'facts'; facts: readonly Fact[] }
  /** A source's words, to the letter. */
  | { is: 'words'; text: string }
  /** A member's Markdown. */
  | { is: 'note'; text: string }
  /** What we say: by the way, or so that nobody misses it. */
  | { is: 'said'; text: readonly Inline[]; how: 'aside' | 'byline' | 'warning' }
  /** What happened, a day each. `sum`: SHA-256, hex. */
  | { is: 'log'; entries: readonly { day: Day; text: string; sum: string | null }[] }
  | { is: 'part'; of: 'case' | 'tip' | 'by-note' | 'custody'; blocks: readonly Block[] };

/** `lines`: the value is a source's words and may have several. */
export interface Fact {
  name: string;
  value: readonly Inline[];
  lines?: boolean;
}

export function title({ cases }: ExportDocument): string {
  return cases.length === 1 ? 'Export of a case' : `Export of ${cases.length} cases`;
}

/** The facts of the whole, what was left out, and each case. */
export function exportView(document: ExportDocument): { head: Block[]; cases: Block[] } {
  const { newsroom, by, exported, cases } = document;
  const left = leftOut(document);
  return {
    head: [
      { is: 'heading', level: 1, text: title(document) },
      facts([
        { name: 'Newsroom', value: [{ theirs: newsroom.name }] },
        { name: 'Exported', value: [`${longDay(exported)} (UTC)`] },
        { name: 'By', value: [{ theirs: by.name }] },
        { name: 'Key of the newsroom', value: [{ code: newsroom.key }] },
        { name: 'Key of the exporter', value: [{ code: by.key }] },
      ]),
      ...(left === null ? [] : [said('warning', left)]),
    ],
    cases: cases.map((one, n) => part('case', caseBlocks(one, n, cases.length))),
  };
}

function caseBlocks(one: DocumentCase, n: number, of: number): Block[] {
  const { told, tips, notes } = one;
  const wrote = 'What the source wrote';
  return [
    heading(2, of === 1 ? 'The case' : `Case ${n + 1} of ${of}`),
    facts([
      { name: 'Case', value: [{ code: one.id }] },
      { name: 'Status', value: [STATUS_WORDS[one.status]] },
      one.assigned.length > 0 && {
        name: 'Assigned to',
        value: [{ theirs: joined(one.assigned.map(({ name }) => name)) }],
      },
      one.tags.length > 0 && { name: 'Tags', value: [{ theirs: joined(one.tags) }] },
      told !== null && { name: 'Known from', value: account(told) },
    ]),
    heading(3, tips.length === 1 ? wrote : `${wrote}: ${count(tips.length, 'tip')}`),
    ...(tips.length === 0 ? [said('aside', 'The exporter holds no text of the source in this case.')] : []),
    ...tips.map((tip) => part('tip', tipBlocks(tip))),
    ...(notes === null || notes.length === 0 ? [] : [heading(3, 'Notes of the newsroom')]),
    ...(notes ?? []).map(({ by, day, text, edited, withdrawn, from }) =>
      part('by-note', [
        said(
          'byline',
          { theirs: by.name },
          `, ${shortDay(day)}${edited && !withdrawn ? ', edited' : ''}`,
          ...(from === null ? [] : [', from ', ...account(from)]),
        ),
        withdrawn ? said('aside', 'Withdrawn.') : { is: 'note', text },
      ]),
    ),
    heading(3, 'What happened'),
    { is: 'log', entries: one.history.map(({ day, text }) => ({ day, text, sum: null })) },
    part('custody', [
      heading(3, 'Custody'),
      said('aside', 'Each line with a sum is a sealed, signed record in the newsroom’s log. The sum is its SHA-256.'),
      { is: 'log', entries: one.custody.map(({ day, text, sha256 }) => ({ day, text, sum: sha256 })) },
      ...one.faults.map((fault) => said('warning', { theirs: fault })),
      said('aside', logText(one)),
    ]),
  ];
}

function tipBlocks(tip: DocumentTip): Block[] {
  const contact: Fact = tip.contactLeftOut
    ? { name: 'Contact', value: ['left out'] }
    : tip.contact === null
      ? { name: 'Contact', value: ['none left by the source'] }
      : { name: 'Contact', value: [{ theirs: tip.contact }], lines: true };
  return [
    { is: 'words', text: tip.text },
    facts([
      { name: 'Received', value: [`${longDay(tip.received)} (UTC)`] },
      contact,
      tip.passagesTakenOut > 0 && { name: 'Taken out', value: [count(tip.passagesTakenOut, 'passage')] },
      tip.original !== null && { name: 'Signed original', value: ['in export.json'] },
      { name: 'Message', value: [{ code: tip.id }] },
    ]),
  ];
}

/** How much of the log the exporter could read. */
function logText({ events, unreadable, faults }: DocumentCase): string {
  const are = unreadable === 1 ? 'is' : 'are';
  const closed = unreadable === 0 ? '' : ` ${count(unreadable, 'event')} of it ${are} not sealed to the exporter.`;
  const fault = faults.length === 0 ? ' No gap and no change was found in it.' : '';
  return `The log holds ${count(events, 'event')}.${closed}${fault}`;
}

const account = ({ by, day }: { by: { name: string }; day: Day }): Inline[] => [
  { theirs: by.name },
  `’s account of ${shortDay(day)}`,
];
const heading = (level: 1 | 2 | 3, text: string): Block => ({ is: 'heading', level, text });
const facts = (all: readonly (Fact | false)[]): Block => ({ is: 'facts', facts: all.filter((one) => one !== false) });
const said = (how: 'aside' | 'byline' | 'warning', ...text: readonly Inline[]): Block => ({ is: 'said', text, how });
const part = (of: 'case' | 'tip' | 'by-note' | 'custody', blocks: readonly Block[]): Block => ({
  is: 'part',
  of,
  blocks,
});

const SHORT = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });

/** `23 Nov 2026`. */
export const shortDay = (day: Day) => SHORT.format(new Date(`${day}T00:00:00Z`));
