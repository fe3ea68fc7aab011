/** How much more a source can write: counted in bytes, told in characters of the kind they write in. */
import { MESSAGE_MAX } from '../../protocol/limits.ts';
import { tipBytes } from '../../protocol/tip.ts';

export interface Room {
  /** `low` from four fifths on. */
  state: 'plenty' | 'low' | 'over';
  /** About this many characters fit still; when `over`, about this many are too many. */
  characters: number;
}

export function roomFor(draft: Parameters<typeof tipBytes>[0]): Room {
  const used = tipBytes(draft);
  const left = MESSAGE_MAX - used;
  const perCharacter = bytesPerCharacter(draft.text);
  if (left < 0) return { state: 'over', characters: about(Math.ceil(-left / perCharacter), Math.ceil) };
  const characters = about(Math.floor(left / perCharacter), Math.floor);
  return { state: left < MESSAGE_MAX / 5 ? 'low' : 'plenty', characters };
}

/**
 * An Arabic letter takes two bytes, a Chinese one three, a line feed three, because it is written as JSON inside of
 * JSON. Taken from the end of the text, which is what goes on.
 */
function bytesPerCharacter(text: string): number {
  const sample = text.slice(-2000);
  if (sample === '') return 1;
  const quotes = JSON.stringify(JSON.stringify('')).length;
  return (new TextEncoder().encode(JSON.stringify(JSON.stringify(sample))).length - quotes) / sample.length;
}

/** Two digits are enough for "about", and a screen reader is not told of every letter. */
function about(count: number, round: (value: number) => number): number {
  const step = 10 ** Math.max(0, String(count).length - 2);
  return round(count / step) * step;
}
