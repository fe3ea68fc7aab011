/** Letters and digits that stand for one another: what the search finds as the same, words that are taken out hide behind neither. */

/** Letters that people type in more than one way, and that Unicode does not take apart. */
export const SAME: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ٱ: 'ا',
};

/** A decimal digit as 0 to 9. They stand in tens in Unicode: the zero is found by walking down. */
export function digit(sign: string): string {
  if (sign <= '9') return sign;
  let point = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - 1))) {
    point -= 1;
    value += 1;
  }
  return String(value);
}
