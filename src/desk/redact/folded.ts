/** A text as letters, and what stands between each two of them. */

export interface Folded {
  /** Empty where the one before stands for both. */
  letters: string[];
  /** What stands before each letter. */
  gaps: number[];
  starts: number[];
  ends: number[];
  /** Only of letters as they are seen: all scripts of the word that each stands in. */
  scripts: number[] | null;
  /** Only of letters by their shape: whether each is written as another letter, or two. */
  disguised: Uint8Array | null;
  /** Letters from which on a word is also found inside longer ones. */
  inside: number;
}

/** Shorter words would hit half the text. */
export const INSIDE_WORDS = 4;
