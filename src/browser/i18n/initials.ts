/** What stands for a face: the first signs of a name's first and last word. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const firsts = [words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : ''];
  return firsts.map((word) => Array.from(word)[0] ?? '').join('');
}
