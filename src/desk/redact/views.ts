/** The ways in which a text can be shown: as it was typed, with references decoded, and as Markdown without its addresses. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { type Folded, fold, type Piece } from './fold.ts';

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
const RENDERED = new RegExp(`${REFERENCE}|${PERCENT}|${LINK_END}|${IMAGE}|${NUMBER}`, 'gm');

/** A text folded in each way in which it reads differently. */
export function views(text: string): Folded[] {
  return [
    ...fold(characters(text, 0)),
    ...(text.search(DECODED) < 0 ? [] : fold(pieces(text, DECODED))),
    ...(text.search(RENDERED) < 0 ? [] : fold(pieces(text, RENDERED))),
  ];
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

function* percentDecoded(token: string, index: number): Generator<Piece> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(token);
  } catch {
    return yield* characters(token, index);
  }
  let at = index;
  for (const char of decoded) {
    const length = encodeURIComponent(char).replace(/[^%]/g, '').length || 1;
    yield { char, start: at, end: at + 3 * length };
    at += 3 * length;
  }
}
