/** What an exported file is called on somebody's disk: every system can hold it, and no two of a day are the same. */
import { random } from '../../crypto/bytes.ts';
import type { Day } from '../../protocol/days.ts';

/** Characters of a title, of up to four bytes: with what stands around it under the 255 bytes of the narrowest file system. */
const TITLE_SIGNS = 40;

/** A title as a part of a file name: letters and digits of any script, in small letters, `-` between words. May be empty. */
export function slug(title: string): string {
  const seen = title
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
  const words = seen.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const signs = [...words.join('-')];
  const start = signs.slice(0, TITLE_SIGNS).join('');
  const end = signs.length <= TITLE_SIGNS || signs[TITLE_SIGNS] === '-' ? start.length : start.lastIndexOf('-');
  // Half a word is left only where there is hardly another.
  return (end > start.length / 2 ? start.slice(0, end) : start).replace(/-$/, '');
}

/** Without letters that look like digits. 32 of them: five bits each. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Tells two exports of a day apart: one in 33 million is like another. By chance, for a number would need a memory of what was
 * exported before, and a time would tell more than the day.
 */
export const newMark = (): string => Array.from(random(5), (byte) => SIGNS[byte % SIGNS.length]).join('');

/** `extension` without its dot. A sealed file's name tells nothing of what is in it. */
export function fileNameOf(
  titles: readonly string[],
  of: { day: Day; mark: string; extension: string; sealed: boolean },
): string {
  const about = titles.length === 1 ? slug(titles[0] ?? '') : `${titles.length}-cases`;
  const name = `flowerpot-export-${of.day}-${of.mark}`;
  return of.sealed ? `${name}.${of.extension}.age` : `${name}${about === '' ? '' : `-${about}`}.${of.extension}`;
}
