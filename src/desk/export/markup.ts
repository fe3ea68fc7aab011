/** HTML as nodes, written out with everything escaped: no text of anybody becomes markup. */
import { escapeHtml } from '../shared/escape-html.ts';

export type Markup = Element | string;

export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Markup[];
}

/** Attributes that cannot load, run or point anywhere; no others are written, but for links within the page. */
const ATTRIBUTES = new Set(['class', 'dir', 'lang', 'id', 'scope', 'role', 'aria-label', 'aria-labelledby', 'start']);
const WITHIN = /^#[a-z0-9-]+$/;
const VOID = new Set(['hr', 'br']);
const NAME = /^[a-z][a-z0-9]*$/;

export function h(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Markup | readonly Markup[] | null)[]
): Element {
  return { tag, attributes, children: children.flat().filter((child): child is Markup => child !== null) };
}

/** Throws `RangeError` for a tag or attribute that is none of ours: a mistake of the caller. */
export function write(node: Markup): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag, attributes, children } = node;
  if (!NAME.test(tag) || tag === 'script' || tag === 'style') throw new RangeError(`no tag of ours: ${tag}`);
  const written = Object.entries(attributes).map(([name, value]) => {
    const isOurs = ATTRIBUTES.has(name) || (name === 'href' && WITHIN.test(value));
    if (!isOurs) throw new RangeError(`no attribute of ours: ${name}`);
    return ` ${name}="${escapeHtml(value)}"`;
  });
  const open = `<${tag}${written.join('')}>`;
  return VOID.has(tag) ? open : `${open}${children.map(write).join('')}</${tag}>`;
}
