/** What an export will hold, told before it is made: each file, and what is in it. */
import { EXPORT_NAMES as NAMES } from '../../protocol/export.ts';
import { standingNotes } from '../cases/account.ts';
import { count } from '../cases/sentences.ts';
import { joined } from '../shared/words.ts';
import { FORMATS } from './bundle.ts';
import type { Choice, ExportCase } from './choice.ts';
import { isWhole, leftBy } from './documents.ts';
import { leftParts } from './left-out.ts';
import type { Format } from './make.ts';
import { holds, repliesIn, tipsIn } from './summary.ts';

export interface FileTold {
  /** As they are called in a ZIP; none where the file is the only one. */
  paths: readonly string[];
  what: string;
}

/** In words: what of the cases goes along, and what does not. */
export function told(cases: readonly ExportCase[], choice: Choice): { holds: string; left: string } {
  const left = leftParts(leftBy(cases, choice));
  const isCopy = cases.some(({ tips }) => tips.some(({ original, redacted }) => original === null || redacted > 0));
  const entries = cases.reduce((sum, one) => sum + one.case.history.length, 0);
  const counts = {
    cases: cases.length,
    tips: cases.reduce((sum, one) => sum + tipsIn(one), 0),
    replies: cases.reduce((sum, one) => sum + repliesIn(one), 0),
    notes: choice.notes ? cases.reduce((sum, one) => sum + standingNotes(one.case).length, 0) : 0,
  };
  const log = `who did what on which day (${count(entries, 'entry')})`;
  return {
    holds: `${holds(counts)}; ${log}`,
    left:
      left.length > 0 ? joined(left) : isCopy ? 'nothing more than others left out before it came to you' : 'nothing',
  };
}

/** The files by what they are, in the order of the ZIP. */
export function filesOf(format: Format, cases: readonly ExportCase[], choice: Choice): FileTold[] {
  const originals = choice.originals && isWhole(cases, choice) ? ', with what the source and the members signed' : '';
  const forms: Readonly<Record<keyof typeof FORMATS, string>> = {
    html: 'all of it as one page, to read and to print',
    markdown: 'the same for a text editor',
    json: `the same for a program${originals}`,
  };
  if (format !== 'zip') return [{ paths: [], what: forms[format].replace('the same', 'all of it') }];
  return [
    { paths: [NAMES.instructions], what: 'how anybody can check that nothing was changed' },
    ...(Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((one) => ({
      paths: [FORMATS[one].path],
      what: forms[one],
    })),
    ...(choice.files && cases.some(({ tips }) => tips.some(({ files }) => files.length > 0))
      ? [{ paths: ['files/'], what: 'the files of the messages that the server still has, as they are' }]
      : []),
    {
      paths: [NAMES.directory, NAMES.directorySignature, NAMES.newsroom],
      what: 'the newsroom’s signed list: names, roles, beats and keys of all members',
    },
    {
      paths: [NAMES.manifest, NAMES.signature, NAMES.signer, NAMES.sums],
      what: 'the sum of each file, signed by you: your name, the day, the numbers of the cases',
    },
  ];
}
