/** Typed words as they are compared. Apart from all else, so that a page may have it without libsodium. */

/**
 * The words of a text, in lower case and in the form of the lists (NFKD): letters and their marks, nothing else. A
 * Chinese word of the lists is one character and is often written without spaces.
 */
export function splitWords(text: string): string[] {
  const plain = text.normalize('NFKD').toLowerCase();
  return plain.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu) ?? [];
}

/** A word without case and accents: two that are equal so are the same to somebody who types them. */
export function plainWord(word: string): string {
  return word.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
}
