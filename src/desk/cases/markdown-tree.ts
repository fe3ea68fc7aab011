/**
 * Reads a note's Markdown, for the desk's pages and for exports: CommonMark without raw HTML and without link definitions,
 * which stay the characters that were typed. Pages ask for it through markdown-parser.ts, off their own thread.
 */
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { asTyped, type Mark, type MarkNode, mark, type ParsedNote } from './markdown-nodes.ts';

/** Deeper ones are shown as their text. */
export const DEPTH_MAX = 12;
/**
 * The parser's time grows with the square of each of these, and with the cube of the first: 20,000 characters of `a\n=\n`
 * took 8 s. Nobody's note has as many.
 */
const LIMITS = {
  /** Quotes and lists that begin on one line. */
  containers: 5,
  lines: 1000,
  /** Runs of `*` and `_`. */
  runs: 1500,
  brackets: 1000,
} as const;

const CONTAINERS = new RegExp(
  String.raw`^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))){${LIMITS.containers + 1}}`,
  'm',
);

const EXTENSIONS = [{ disable: { null: ['htmlFlow', 'htmlText', 'definition'] } }];

/** Never throws: what is too wild to be read is one paragraph, as it was typed. */
export function parseNote(text: string): ParsedNote {
  if (isWild(text)) return asTyped(text);
  try {
    return { nodes: new Reader().children(fromMarkdown(text, { extensions: EXTENSIONS }), 0), asTyped: false };
  } catch {
    return asTyped(text);
  }
}

function isWild(text: string): boolean {
  return (
    count(text, /\r\n?|\n/g) >= LIMITS.lines ||
    count(text, /\*+|_+/g) > LIMITS.runs ||
    count(text, /\]/g) > LIMITS.brackets ||
    CONTAINERS.test(text)
  );
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

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
