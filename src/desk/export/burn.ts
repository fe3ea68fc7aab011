/**
 * Taking things out of an export for good. A passage that was marked, or contact details that are left out, must not come
 * back elsewhere: in a note that quotes them, in a tag, in another tip. So the same words are taken out of every text.
 */
import { REDACTION } from '../../protocol/event.ts';
import { passages, redact } from '../cases/share.ts';
import type { Choice, ExportCase, ExportTip } from './choice.ts';

/** Takes the same words out of a text. */
export type Burn = (text: string) => string;

/** Characters from which on a passage is also found inside longer words: shorter ones would hit half the text. */
const INSIDE_WORDS = 4;
/** Characters from which on a part of contact details counts by itself: an address, a number, a user name. */
const PART = 5;

/** A tip's text as it leaves: marked passages first, then the same words wherever else they stand in it. */
export function burnTip(tip: ExportTip, choice: Choice, burn: Burn): string {
  return burn(redact(tip.text, choice.passages.get(tip.id) ?? []).text);
}

/** Everything that must not be found in the export, as people wrote it. */
export function secrets(cases: readonly ExportCase[], choice: Choice): { passages: string[]; contacts: string[] } {
  const tips = cases.flatMap((one) => one.tips);
  const marked = tips.flatMap(({ id, text }) =>
    passages(text, choice.passages.get(id) ?? []).map(({ start, end }) => text.slice(start, end).trim()),
  );
  const contacts = choice.contact ? [] : tips.flatMap(({ contact }) => (contact === null ? [] : partsOf(contact)));
  return { passages: unique(marked), contacts: unique(contacts) };
}

/** Contact details as a whole, line by line, and each part that could reach somebody by itself. */
function partsOf(contact: string): string[] {
  const lines = contact.split('\n');
  const words = contact.split(/[\s,;:<>()"']+/u).filter((word) => word.length >= PART && /[\p{N}@._+-]/u.test(word));
  const numbers = contact.match(/\+?\d[\d\s()./-]{4,}\d/g) ?? [];
  return [contact, ...lines, ...words.map((word) => word.replace(/^[.\-_]+|[.\-_]+$/g, '')), ...numbers].map((part) =>
    part.trim(),
  );
}

/** One pattern for all of them; letters of either case and any white space between words are the same. */
export function burner(found: { passages: readonly string[]; contacts: readonly string[] }): Burn {
  const pattern = patternOf([...found.passages, ...found.contacts]);
  return pattern === null ? (text) => text : (text) => text.replace(pattern, REDACTION);
}

/** Which of these still stand in a text. */
export function standing(words: readonly string[], text: string): string[] {
  return words.filter((one) => patternOf([one])?.test(text));
}

function patternOf(words: readonly string[]): RegExp | null {
  // The longest first, so that a part does not leave the rest of a whole behind.
  const sources = unique(words.flatMap((word) => [word, word.normalize('NFC'), word.normalize('NFD')]))
    .sort((a, b) => b.length - a.length)
    .map(source);
  return sources.length === 0 ? null : new RegExp(sources.join('|'), 'giu');
}

function source(word: string): string {
  const number = /^\+?[\d\s()./-]+$/.test(word) && word.replace(/\D/g, '').length >= PART;
  if (number) return word.replace(/\D/g, '').split('').join('[\\s().\\/-]*');
  const escaped = word
    .split(/\s+/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
  if ([...word].length >= INSIDE_WORDS) return escaped;
  const LETTER = '[\\p{L}\\p{N}]';
  return `(?<!${LETTER})${escaped}(?!${LETTER})`;
}

const unique = (words: readonly string[]) => [...new Set(words.filter((word) => /[^\s\p{P}]/u.test(word)))];
