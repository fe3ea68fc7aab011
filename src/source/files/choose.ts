/** Which of the files that somebody brings can be taken along. */
import { endingOf, safeFileName } from '../../browser/files/name.ts';
import type { Chosen } from '../../browser/files/upload.ts';
import { FILES_MAX } from '../../protocol/limits.ts';
import type { Picked } from './picked.ts';

export type ChoiceFault = { is: 'twice' | 'large'; name: string } | { is: 'many' } | { is: 'folder' };

/** `most`: bytes of one file; `null` while the server was not asked. */
export function choose(
  chosen: readonly Picked[],
  brought: readonly File[],
  most: number | null,
): { chosen: Picked[]; faults: ChoiceFault[] } {
  const all = [...chosen];
  const faults: ChoiceFault[] = [];
  for (const file of brought) {
    const name = safeFileName(file.name);
    if (all.some((one) => isSame(one.file, file))) faults.push({ is: 'twice', name });
    else if (most !== null && file.size > most) faults.push({ is: 'large', name });
    else if (all.length >= FILES_MAX) faults.push({ is: 'many' });
    else all.push({ key: crypto.randomUUID(), file });
  }
  const first = faults.findIndex(({ is }) => is === 'many');
  return { chosen: all, faults: faults.filter((fault, n) => fault.is !== 'many' || n === first) };
}

const isSame = (a: File, b: File) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** Those that are too large, when what is taken is known after they were chosen. */
export function tooLarge(chosen: readonly Picked[], most: number): { keys: string[]; faults: ChoiceFault[] } {
  const large = chosen.filter(({ file }) => file.size > most);
  return {
    keys: large.map(({ key }) => key),
    faults: large.map(({ file }) => ({ is: 'large', name: safeFileName(file.name) })),
  };
}

/** With their own names, or with numbers. `nameless`: the name of the nth. */
export function named(chosen: readonly Picked[], nameless: ((n: number) => string) | null): Chosen[] {
  return chosen.map((one, n) => ({
    ...one,
    name: nameless === null ? safeFileName(one.file.name) : nameless(n + 1) + endingOf(one.file.name),
  }));
}
