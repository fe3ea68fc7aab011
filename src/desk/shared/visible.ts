/** Texts of people, on the desk's pages and in files that leave it: what could disguise itself or drive a terminal is written out. */

/** Controls but tab and line feed, and characters that turn the direction of what follows them. */
const HIDDEN = /[^\P{Cc}\t\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/** `<U+202E>` in its place. An export's JSON keeps the exact text. */
export function visible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .toWellFormed()
    .replace(HIDDEN, (one) => `<U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
}
