/** A page as everybody sees it: fit for a screen reader at both widths and in both lights, nothing beside the edge; with pictures. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessFaults } from '../setup/axe.ts';
import { shot } from '../setup/browser.ts';

export async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 900],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      // Without motion: axe would measure a colour on its way to the next.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await accessFaults(page), `${name} ${width} ${colorScheme}`).toEqual([]);
      await shot(page, `${name}-${width}-${colorScheme}`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}
