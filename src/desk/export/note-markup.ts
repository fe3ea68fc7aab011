/** A note's Markdown as nodes of the exported page. */
import { h, type Markup } from './markup.ts';

export function noteMarkup(text: string): Markup[] {
  return [h('div', { class: 'words', dir: 'auto' }, text)];
}
