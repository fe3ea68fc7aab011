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

/** Likewise in half the time, where pages are many: light at a desktop's width, dark at a phone's. */
export async function glance(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    // Without motion: a colour that is still changing is none of the two.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await shot(page, `${name}-${width}-${colorScheme}`);
    expect([name, width, await accessFaults(page)]).toEqual([name, width, []]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([name, wide]).toEqual([name, 0]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}
