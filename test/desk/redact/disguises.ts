/** Names, and the ways in which they are written so that a plain search does not find them. */

/** None of their letters are in `PLAIN`. */
export const NAMES = [
  'Zéno Quux',
  'Xylo-Jazzq',
  'O’Quzzy',
  'Vékony Jözq',
  'Журавль Ещё',
  'محمد يوسف',
  '王小明',
  'Jozzqvy',
  'Ψυχή Ζωή',
] as const;

/** What stands around them. */
export const PLAIN = [
  'a',
  'b',
  'c d',
  'e',
  ' ',
  '\n',
  ', ',
  '. ',
  '> ',
  '- ',
  '**',
  '_',
  '`',
  '# ',
  '(',
  ')',
  '“',
  '7',
  'ā',
  'é́',
];

/** What is heard of a text: letters and numbers alone, whatever case, width and accents they have. */
export function heard(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\p{So}]|ـ|█/gu, '')
    .replaceAll('ς', 'σ');
}

type Disguise = (word: string, pick: (of: number) => number) => string;

/** Puts one of these between letters, here and there. */
const inserting =
  (...what: string[]): Disguise =>
  (word, pick) =>
    [...word].reduce((written, char, n) => {
      const isInside = n > 0 && /\p{L}$/u.test(written) && /\p{L}/u.test(char);
      return written + (isInside && pick(2) === 0 ? (what[pick(what.length)] ?? '') : '') + char;
    }, '');

const replacing =
  (from: RegExp, ...what: string[]): Disguise =>
  (word, pick) =>
    word.replace(from, () => what[pick(what.length)] ?? '');

const eachChar =
  (change: (char: string) => string): Disguise =>
  (word) =>
    [...word].map(change).join('');

export const DISGUISES: readonly Disguise[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.toLowerCase(),
  (word) => word.normalize('NFD'),
  (word) => word.normalize('NFC'),
  (word) => word.normalize('NFD').replace(/\p{M}/gu, ''),
  inserting(
    '\u00ad',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u034f',
    '\u180e',
    '\u061c',
    '\u{e0061}',
    '\ufe0f',
    '\u3164',
    '\u115f',
  ),
  inserting('\u202e', '\u202c', '\u2066', '\u2069', '\u200e', '\u200f'),
  inserting('**', '*', '_', '__', '`', '~~', '[', ']', '\\'),
  inserting('\u0301', '\u0308\u0301', '\u0489', '\u20dd', '\u0336'),
  inserting('-\n', '-\n> ', '‐\r\n', '-  \n  '),
  inserting('](https://c.example/a "b")', '[](b)', '![](b)', '](<a b>)'),
  inserting('&shy;', '&ZeroWidthSpace;', '&#8203;', '&#x200B;'),
  replacing(
    / /g,
    '\n',
    '  ',
    '\u00a0',
    '\u3000',
    '\u2009',
    '\t',
    '\n> ',
    '\n> > ',
    ' **',
    '** ',
    '\n\n',
    '&nbsp;',
    '-',
    '_',
    '%20',
    '. ',
  ),
  replacing(/[’-]/gu, '', "'", '‘', '´', '`', 'ʼ', '–', '‐', '‑', '—', '&#39;', '&rsquo;', '-'),
  eachChar((char) => (/[!-~]/.test(char) ? String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0) : char)),
  eachChar((char) => `&#${char.codePointAt(0)};`),
  eachChar((char) => `&#x${char.codePointAt(0)?.toString(16)};`),
  eachChar((char) => encodeURIComponent(char)),
];

/** `seed` decides where. */
export function disguised(word: string, how: Disguise, seed: number): string {
  let state = seed >>> 0;
  return how(word, (of) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * of);
  });
}
