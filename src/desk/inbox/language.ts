/** The language a text is probably written in. A guess by its letters: good enough to sort by, and said to be a guess. */
import { francAll } from 'franc-min';

/** Languages share an alphabet; a few words do not tell them apart. */
const ALPHABET_MIN = 40;
/** A script of one language, or of few, tells it at once. */
const SCRIPT_MIN = 4;
const SHARED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hebrew}]/u;
/** The second guess scores at most this share of the first, else it is a toss. */
const CLEAR = 0.96;
/** Characters looked at: the time grows with them, and more of them hardly change the answer. */
const SAMPLE = 320;

/** ISO 639-3, such as `ukr`; `null` when it can not be told. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const [first, second] = francAll(sample, { minLength: SHARED.test(sample) ? ALPHABET_MIN : SCRIPT_MIN });
  if (first === undefined || first[0] === 'und') return null;
  if (second !== undefined && second[1] > first[1] * CLEAR) return null;
  return first[0];
}
