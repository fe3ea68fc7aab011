/** A note's Markdown as nodes of the exported page. HTML in it is shown as it was typed; links and images are told, not made. */
import { AS_TYPED, type MarkNode, type ParsedNote } from '../cases/markdown-nodes.ts';
import { h, type Markup } from './markup.ts';

export function noteMarkup({ nodes, asTyped }: ParsedNote): Markup[] {
  const note = nodes.flatMap(written);
  return asTyped ? [h('div', { class: 'words' }, note), h('p', { class: 'soft' }, AS_TYPED)] : note;
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
