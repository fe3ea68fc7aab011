/** Places of a text, and of its drawing: pieces in a row that say from where to where in the text each goes. */
import type { Range } from '../redact/ranges.ts';
import { visible } from '../shared/visible.ts';

/** What `visible` may write otherwise than it is. */
const ODD = /\r\n|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{e0000}-\u{e007f}]/gu;

/** How far into a text a place in what `visible` makes of it is. A character that is written out is all before the place, or all behind. */
export function offsetIn(text: string, shown: number): number {
  let at = 0;
  let drawn = 0;
  for (const { 0: odd, index } of text.matchAll(ODD)) {
    if (drawn + index - at >= shown) break;
    drawn += index - at + visible(odd).length;
    at = index + odd.length;
    if (drawn >= shown) return at;
  }
  return Math.min(text.length, at + shown - drawn);
}

/** What is selected in the drawing, as it stands in the text: `null` when nothing of it is, or the selection began elsewhere. */
export function selectedIn(root: HTMLElement, text: string): Range | null {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0 || !root.contains(selection.anchorNode)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return {
    start: placeOf(root, text, startContainer, startOffset),
    end: placeOf(root, text, endContainer, endOffset),
  };
}

function placeOf(root: HTMLElement, text: string, node: Node, offset: number): number {
  if (!root.contains(node))
    return node.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING ? 0 : text.length;
  if (node === root) return rangeOf(root.children[offset])?.start ?? text.length;
  const piece = (node instanceof Element ? node : node.parentElement)?.closest('[data-start]');
  const range = rangeOf(piece ?? undefined);
  if (range === null) return text.length;
  const isText = node instanceof Text && !isBlock(piece);
  if (!isText) return offset === 0 ? range.start : range.end;
  return range.start + offsetIn(text.slice(range.start, range.end), offset);
}

/** Selects a range of the text in its drawing, and brings it into view. */
export function select(root: HTMLElement, text: string, { start, end }: Range): void {
  const pieces = [...root.children];
  const first = pieces.findIndex((piece) => (rangeOf(piece)?.end ?? 0) > start);
  const last = pieces.findIndex((piece) => (rangeOf(piece)?.end ?? 0) >= end);
  const selection = root.ownerDocument.getSelection();
  if (selection === null || first < 0 || last < 0) return;
  const point = (n: number, at: number, isEnd: boolean): [Node, number] => {
    const piece = pieces[n];
    const from = rangeOf(piece)?.start ?? 0;
    const node = piece?.firstChild;
    return isBlock(piece) || !node ? [root, isEnd ? n + 1 : n] : [node, visible(text.slice(from, at)).length];
  };
  selection.setBaseAndExtent(...point(first, start, false), ...point(last, end, true));
  const box = root.getBoundingClientRect();
  const { top, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  if (top < box.top) root.scrollTop -= box.top - top + box.height / 3;
  else if (bottom > box.bottom) root.scrollTop += bottom - box.bottom + box.height / 3;
}

/** The place one line up or down from another; `null` where the browser cannot tell. */
export function lineFrom(root: HTMLElement, text: string, range: Range, isForward: boolean): number | null {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || typeof selection.modify !== 'function') return null;
  select(root, text, range);
  if (isForward) selection.collapseToEnd();
  else selection.collapseToStart();
  selection.modify('move', isForward ? 'forward' : 'backward', 'line');
  return selectedIn(root, text)?.start ?? null;
}

const isBlock = (piece: Element | null | undefined) => piece?.classList.contains('block') ?? false;

export function rangeOf(piece: Element | undefined): Range | null {
  if (!(piece instanceof HTMLElement)) return null;
  const { start, end } = piece.dataset;
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
}
