/** A tip for a person at a terminal. */

import { fingerprintWords } from '../crypto/words.ts';
import type { FileEntry } from '../protocol/files.ts';
import type { Tip } from '../protocol/tip.ts';

/** The signature of `tip` has been checked: this says so. */
export function showTip(tip: Tip): string {
  const lines = [
    `Newsroom:   ${tip.newsroom}`,
    `            ${fingerprintWords(tip.newsroom).join(' ')}`,
    `For:        ${tip.to.join('\n            ')}`,
    `Thread:     ${tip.thread}`,
    `Message:    ${tip.id}`,
    `Directory:  ${tip.directory}`,
    'Signature:  good, by the key of this thread',
    `Contact:    ${tip.contact === '' ? 'none left' : harmless(tip.contact).replaceAll('\n', '\n            ')}`,
    ...(tip.files ?? []).map((file, n) => `${n === 0 ? 'Files:      ' : '            '}${showFile(file)}`),
    '',
    harmless(tip.text),
    '',
  ];
  return lines.join('\n');
}

/** On two lines: the name may be long, and so is the id. */
function showFile({ name, type, size, id }: FileEntry): string {
  const words = [name, type === '' ? 'no type' : type].map((text) => harmless(text).replace(/[\t\n]/g, ' '));
  return `${words.join(', ')}, ${size} bytes\n            ${id}`;
}

/**
 * A source's text must not drive the terminal: control characters but tab and line feed, and characters that change the
 * direction of what follows, are written out as their code points.
 */
export function harmless(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\t\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
      return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
    });
}
