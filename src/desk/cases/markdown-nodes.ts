/** What may be shown of a note: a small tree that nothing in it can load, run or be followed. */

export type MarkTag =
  | 'p'
  | 'em'
  | 'strong'
  | 'code'
  | 'pre'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'hr'
  | 'br';

export interface Mark {
  tag: MarkTag;
  /** First number of an `ol` that does not begin at 1. */
  start: number | null;
  children: readonly MarkNode[];
}

/** A link's words, and its address for the reader to look at: a click would tell a stranger's site that a newsroom reads it. */
export interface MarkLink {
  tag: 'link';
  address: string;
  children: readonly MarkNode[];
}

export type MarkNode = string | Mark | MarkLink;

export interface ParsedNote {
  nodes: readonly MarkNode[];
  /** Its Markdown was too much to be read: one paragraph, as it was typed. */
  asTyped: boolean;
}

/** Told wherever such a note is shown. */
export const AS_TYPED = 'This note stands here as it was typed: its Markdown is too much to be read.';

export function mark(tag: MarkTag, children: readonly MarkNode[] = [], start: number | null = null): Mark {
  return { tag, start, children };
}

export function asTyped(text: string): ParsedNote {
  return { nodes: text === '' ? [] : [mark('p', [text])], asTyped: true };
}
