/** Takes a passage out of a tip's text as a person does. */
import type { Locator, Page } from 'playwright-core';

/** Selects as a mouse or finger would leave it, in UTF-16 units of the text, and takes it out. */
export async function takeOut(within: Page | Locator, start: number, end: number): Promise<void> {
  await within.locator('.left-text').evaluate(
    (text, range) => {
      const pointAt = (at: number): [Node, number] => {
        for (const piece of text.querySelectorAll<HTMLElement>('[data-start]')) {
          const from = Number(piece.dataset['start']);
          if (at <= Number(piece.dataset['end']) && piece.firstChild !== null) return [piece.firstChild, at - from];
        }
        throw new Error('no such place');
      };
      document.getSelection()?.setBaseAndExtent(...pointAt(range.start), ...pointAt(range.end));
    },
    { start, end },
  );
  await within.getByRole('button', { name: 'Take out the selection' }).click();
}
