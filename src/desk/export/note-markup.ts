/** A note's Markdown as nodes of the exported page. HTML in it is shown as it was typed; links and images are told, not made. */
import { type MarkNode, markdownTree } from '../cases/markdown-tree.ts';
import { h, type Markup } from './markup.ts';

export function noteMarkup(text: string): Markup[] {
  return markdownTree(text).flatMap(written);
}

function written(node: MarkNode): Markup[] {
  if (typeof node === 'string') return [node];
  const inside = node.children.flatMap(written);
  switch (node.tag) {
    case 'link':
      return inside.length === 1 && inside[0] === node.address ? inside : [...inside, ` (${node.address})`];
    case 'pre':
      return [h('pre', { dir: 'auto' }, h('code', {}, inside))];
    case 'ol':
      return [h('ol', node.start === null ? {} : { start: String(node.start) }, inside)];
    case 'p':
    case 'li':
    case 'h4':
    case 'h5':
    case 'h6':
      return [h(node.tag, { dir: 'auto' }, inside)];
    default:
      return [h(node.tag, {}, inside)];
  }
}
