/**
 * A note's Markdown as a small tree of what may be shown: for the desk's pages and for exports. CommonMark without raw HTML
 * and without link definitions: they stay the characters that were typed. Nothing in the tree can load, run or be followed.
 */
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

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

/** Deeper ones are shown as their text. */
export const DEPTH_MAX = 12;
/** Quotes and lists that begin on one line, and runs of `*` and `_`: the parser's time grows with their square and cube. */
const CONTAINERS_MAX = 8;
const RUNS_MAX = 1500;

const CONTAINERS = new RegExp(String.raw`^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))){${CONTAINERS_MAX + 1}}`, 'm');

const EXTENSIONS = [{ disable: { null: ['htmlFlow', 'htmlText', 'definition'] } }];

/** Never throws: what is too wild to be parsed is one paragraph, as it was typed. */
export function markdownTree(text: string): readonly MarkNode[] {
  if (CONTAINERS.test(text) || (text.match(/\*+|_+/g)?.length ?? 0) > RUNS_MAX) return plain(text);
  try {
    return new Reader().children(fromMarkdown(text, { extensions: EXTENSIONS }), 0);
  } catch {
    return plain(text);
  }
}

const plain = (text: string): readonly MarkNode[] => (text === '' ? [] : [mark('p', [text])]);
const mark = (tag: MarkTag, children: readonly MarkNode[] = [], start: number | null = null): Mark => ({
  tag,
  start,
  children,
});

function tight(item: MarkNode): MarkNode {
  if (typeof item === 'string') return item;
  const isLine = (node: MarkNode): node is Mark => typeof node !== 'string' && node.tag === 'p';
  return { ...item, children: item.children.flatMap((node) => (isLine(node) ? node.children : [node])) };
}

class Reader {
  /** Level of the heading before: a note stands under an `h3`, and no level is left out. */
  #level = 3;

  children(parent: Parents, depth: number): MarkNode[] {
    if (depth >= DEPTH_MAX) return [textOf(parent)];
    return parent.children.flatMap((child) => this.node(child, depth + 1));
  }

  private node(node: Nodes, depth: number): MarkNode[] {
    switch (node.type) {
      case 'text':
      case 'html':
        return [node.value];
      case 'paragraph':
        return [mark('p', this.children(node, depth))];
      case 'emphasis':
        return [mark('em', this.children(node, depth))];
      case 'strong':
        return [mark('strong', this.children(node, depth))];
      case 'inlineCode':
        return [mark('code', [node.value])];
      case 'code':
        return [mark('pre', [node.value])];
      case 'blockquote':
        return [mark('blockquote', this.children(node, depth))];
      case 'list': {
        const start = node.ordered && node.start !== 1 ? (node.start ?? null) : null;
        const items = this.children(node, depth);
        // A tight list's items are lines, not paragraphs.
        return [mark(node.ordered ? 'ol' : 'ul', node.spread ? items : items.map(tight), start)];
      }
      case 'listItem':
        return [mark('li', this.children(node, depth))];
      case 'heading':
        return [mark(this.heading(node.depth), this.children(node, depth))];
      case 'break':
        return [mark('br')];
      case 'thematicBreak':
        return [mark('hr')];
      case 'link':
        return [{ tag: 'link', address: node.url, children: this.children(node, depth) }];
      case 'image':
        return [node.alt ?? ''];
      default:
        return 'children' in node ? this.children(node, depth) : [];
    }
  }

  private heading(depth: number): 'h4' | 'h5' | 'h6' {
    this.#level = Math.min(depth + 3, this.#level + 1, 6);
    return this.#level === 4 ? 'h4' : this.#level === 5 ? 'h5' : 'h6';
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
