/** Umlauts as people write them on a keyboard without: `Mueller`, `Joergensen`, `Aase`. */
import type { Piece } from './fold.ts';

/** What comes behind the letter that is left when its accent is. */
const MORE: ReadonlyMap<string, string> = new Map(
  [...'äÄöÖüÜøØåÅ'].map((char) => [char, 'åÅ'.includes(char) ? 'a' : 'e']),
);
const isMark = (char: string) => char >= '\u0300' && char <= '\u036f';

/** Whether a text may hold one, also behind `&` and `%`. */
export const HAS_UMLAUT = /[äÄöÖüÜøØåÅ&%]|\u0308|\u030a/;

/** Letters in which umlauts are written out. */
export const UMLAUT = /[aou]e|aa/;

export function* withoutUmlauts(pieces: Iterable<Piece>): Generator<Piece> {
  let letter: Piece = { char: '', start: 0, end: 0 };
  for (const piece of pieces) {
    const { char, end } = piece;
    yield piece;
    if (!isMark(char)) letter = piece;
    const isUmlaut = char === '\u0308' && /[aou]/i.test(letter.char);
    const isRing = char === '\u030a' && /a/i.test(letter.char);
    const more = isUmlaut ? 'e' : isRing ? 'a' : MORE.get(char);
    if (more !== undefined) yield { char: more, start: letter.start, end };
  }
}
