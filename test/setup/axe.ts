/** What axe-core finds wrong with a page as it stands, as short lines. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function accessFaults(page: Page): Promise<string[]> {
  // A page that is looked at again has it already.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return await page.evaluate(async () => {
    // A control that is half under the bar at the top, where a page stays while it is scrolled, counts as half a target.
    scrollTo(0, 0);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // What passes is not written up: that takes longer than finding it.
    const { violations } = await globalThis.axe.run({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  });
}

declare global {
  var axe: typeof import('axe-core');
}
