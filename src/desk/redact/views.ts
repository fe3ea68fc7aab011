/** The ways in which a text can be shown: as it was typed, with references decoded, and as Markdown without its addresses. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { fold, type Piece } from './fold.ts';
import { type Folded, INSIDE_WORDS } from './folded.ts';
import { HAS_UMLAUT, withoutUmlauts } from './umlauts.ts';

const REFERENCE = '&(?:#[xX][0-9a-fA-F]{1,6}|#\\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});';
const PERCENT = '(?:%[0-9A-Fa-f]{2})+';
/** White space is bounded, so that no run of it is gone through again and again. */
const SPACE = '\\s{0,20}';
const ADDRESS = '(?:<(?:\\\\.|[^<>\\\\\\n])*>|(?:\\\\.|[^\\s\\\\()]|\\((?:\\\\.|[^\\s\\\\()])*\\))*)';
const TITLE = '(?:"(?:\\\\.|[^"\\\\])*"|\'(?:\\\\.|[^\'\\\\])*\'|\\((?:\\\\.|[^()\\\\])*\\))';
const LINK_END = `\\]\\(${SPACE}${ADDRESS}(?:\\s${SPACE}${TITLE})?${SPACE}\\)`;
const IMAGE = '!\\[';
/** `1. ` at the beginning of a line, in a quote or not. */
const NUMBER = '^[ \\t>]{0,40}\\d{1,9}[.)](?=\\s)';

const DECODED = new RegExp(`${REFERENCE}|${PERCENT}`, 'g');
const MARKUP = `${LINK_END}|${IMAGE}|${NUMBER}`;
const HAS_MARKUP = new RegExp(MARKUP, 'm');
const RENDERED = new RegExp(`${REFERENCE}|${PERCENT}|${MARKUP}`, 'gm');

/** A text folded in each way in which it reads differently; with umlauts written out only where that is of use. */
export function views(text: string, umlauts: boolean): Folded[] {
  return [
    ...fold(characters(text, 0)),
    ...(text.search(DECODED) < 0 ? [] : fold(pieces(text, DECODED))),
    ...(!HAS_MARKUP.test(text) ? [] : fold(pieces(text, RENDERED))),
    ...(umlauts && HAS_UMLAUT.test(text) ? written(text) : []),
  ];
}

/** One letter more, so that `Gül` is not found in `Miguel`. */
function written(text: string): Folded[] {
  return fold(withoutUmlauts(pieces(text, RENDERED)))
    .slice(0, 1)
    .map((folded) => ({ ...folded, inside: INSIDE_WORDS + 1 }));
}

function* characters(text: string, from: number): Generator<Piece> {
  let at = from;
  for (const char of text) {
    yield { char, start: at, end: at + char.length };
    at += char.length;
  }
}

function* pieces(text: string, tokens: RegExp): Generator<Piece> {
  let at = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    yield* characters(text.slice(at, index), at);
    yield* shown(token, index);
    at = index + token.length;
  }
  yield* characters(text.slice(at), at);
}

function* shown(token: string, index: number): Generator<Piece> {
  const whole = (char: string): Piece => ({ char, start: index, end: index + token.length });
  if (token.startsWith('&')) for (const char of referred(token.slice(1, -1))) yield whole(char);
  else if (token.startsWith('%')) yield* percentDecoded(token, index);
  // Words go on over the address of a link, and over an image that begins; a list's number stands between words.
  else yield whole(token.startsWith(']') || token.startsWith('!') ? '[' : ' ');
}

/** As CommonMark does: a reference to nothing is the replacement character, an unknown name stays as it is. */
function referred(name: string): string {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || `&${name};`;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

/** UTF-8, but for bytes that are none: those are Latin-1. */
function* percentDecoded(token: string, index: number): Generator<Piece> {
  const bytes = token
    .slice(1)
    .split('%')
    .map((byte) => Number.parseInt(byte, 16));
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const size = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
    const more = bytes.slice(at + 1, at + size);
    const isWhole = more.length === size - 1 && more.every((byte) => byte >> 6 === 2);
    const point = more.reduce((bits, byte) => (bits << 6) | (byte & 0x3f), size === 1 ? lead : lead & (0x7f >> size));
    const isCharacter = isWhole && point <= 0x10ffff;
    const length = isCharacter ? size : 1;
    const start = index + 3 * at;
    yield { char: String.fromCodePoint(isCharacter ? point : lead), start, end: start + 3 * length };
    at += length;
  }
}
