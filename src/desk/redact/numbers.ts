/** Phone numbers in a text, and the digits that they have in common with and without the code of a country. */
import { digit } from '../shared/letters.ts';

/** Bounded, so that a text of digits is gone through once. */
const NUMBER = /\+?\d[\d\s()./\p{Pd}]{4,40}\d/gu;
/** The last digits of a number are the same with and without the code of a country. */
const NATIONAL = 9;
/** A number with its country's code that is no longer than this may have fewer of its own. */
const SHORT = 11;
/** Digits of a country's code. */
const CODE_MAX = 3;
/** Fewer digits would be found in numbers that are somebody else's. */
const DIGITS_MIN = 6;

/** With digits as 0 to 9. */
export function numbersIn(text: string): string[] {
  return text.replace(/\p{Nd}/gu, digit).match(NUMBER) ?? [];
}

/** What is left of a number, in digits, when it is written in the national form or in the international one. */
export function writtenOtherwise(number: string): string[] {
  const digits = number.replace('(0)', '').replace(/\D/g, '');
  const own = digits.replace(/^0+/, '');
  const isInternational = number.startsWith('+') || digits.startsWith('00');
  const short =
    isInternational && own.length <= SHORT ? Array.from({ length: CODE_MAX }, (_, n) => own.slice(n + 1)) : [];
  return [own, own.slice(-NATIONAL), ...short].filter(({ length }) => length >= DIGITS_MIN);
}
