/** Texts that many ask for. */
const last = new Map<string, string>();

/** The same text as the same object: answers that many slow readers have not taken yet then hold it once, and not once each. */
export function shared(name: string, text: string): string {
  const before = last.get(name);
  if (before === text) return before;
  last.set(name, text);
  return text;
}
