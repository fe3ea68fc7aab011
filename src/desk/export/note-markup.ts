/** A note's Markdown as nodes of the exported page. HTML in it is shown as it was typed; links and images are told, not made. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { h, type Markup } from './markup.ts';

/** Levels inside each other that anybody writes; what is deeper is shown as plain text. */
const DEPTH_MAX = 24;

export function noteMarkup(text: string): Markup[] {
  return nodes(fromMarkdown(text), text, 0);
}

function nodes(node: Nodes, text: string, depth: number): Markup[] {
  const plain = () => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  if (depth > DEPTH_MAX) return [plain()];
  const inside = () => ('children' in node ? node.children.flatMap((child) => nodes(child, text, depth + 1)) : []);
  switch (node.type) {
    case 'root':
      return inside();
    case 'paragraph':
      return [h('p', { dir: 'auto' }, inside())];
    case 'heading':
      return [h('h4', { dir: 'auto' }, inside())];
    case 'blockquote':
      return [h('blockquote', {}, inside())];
    case 'list':
      return [h(node.ordered ? 'ol' : 'ul', node.ordered ? { start: String(node.start ?? 1) } : {}, inside())];
    case 'listItem':
      return [h('li', { dir: 'auto' }, inside())];
    case 'code':
      return [h('pre', { dir: 'auto' }, h('code', {}, node.value))];
    case 'inlineCode':
      return [h('code', {}, node.value)];
    case 'emphasis':
      return [h('em', {}, inside())];
    case 'strong':
      return [h('strong', {}, inside())];
    case 'break':
      return [h('br')];
    case 'thematicBreak':
      return [h('hr')];
    case 'text':
      return [node.value];
    case 'link': {
      const shown = inside();
      return shown.length === 1 && shown[0] === node.url ? shown : [...shown, ` (${node.url})`];
    }
    case 'image':
      return [`${node.alt ?? ''} (${node.url})`];
    default:
      return [plain()];
  }
}
