/** What members do in a hurry, on the wrong page, or twice: nothing is lost, nothing is given to the next person, one Undo at a time. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choose, go, restore, unlock } from '../journeys/cast.ts';
import { browserWith, describeInBrowser, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer } from '../setup/server.ts';
import { EASY, give } from './inbox/many.ts';

const PASSPHRASE = 'lamp orchard ninety gravel';
const CONTACT = `Signal: heron.42, or the telephone at the harbour in the evening, ${'and so on '.repeat(30)}`.trim();

describeInBrowser('acting in a hurry', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ overrides: { now: () => NOW, puzzle: EASY } }), chromium()]);
    newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: ['housing'] },
      { name: 'Jonas Weber', beats: ['schools'] },
      { name: 'Edda Lindqvist', beats: [], roles: ['editor'] },
    ]);
    const tips = Array.from({ length: 12 }, (_, n) => ({ text: `Tip ${n + 1}: what was seen.`, contact: CONTACT }));
    await give(server, newsroom, tips);
    ({ page } = await visitor(browser));
    await restore(page, server.url, newsroom.words[0] ?? [], PASSPHRASE);
    await page.locator('.row').nth(9).waitFor();
  }, 60_000);
  afterAll(async () => {
    await server?.close();
  });
  const open = async (n: number) => {
    await go(page, 'Inbox');
    await page.locator('.row').nth(n).click();
    await page.locator('.tip-text').waitFor();
  };
  const refuseEvents = async () => {
    const problem = { type: 'about:blank', title: 'Broken', status: 500, detail: 'Try again.', code: 'internal' };
    await page.route('**/api/desk/events/*', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
  };
  const dismissAll = async () => {
    for (const button of await page.getByRole('button', { name: /^Dismiss/ }).all()) await button.click();
  };

  it('what failed is said on the next page too, by key and by menu, until it was seen', async () => {
    await open(0);
    await refuseEvents();
    await page.keyboard.press('2');
    await go(page, 'Cases');
    await page.getByText('It failed for one tip').waitFor();
    await go(page, 'Inbox');
    await page.getByText('It failed for one tip').waitFor();
    await dismissAll();
    await open(1);
    await choose(page, /^Status/, 'Done');
    await page.keyboard.press('j');
    await page.locator('.toast.failures').waitFor();
    await dismissAll();
    await page.locator('.toast.failures').waitFor({ state: 'detached' });
    await page.unroute('**/api/desk/events/*');
  }, 60_000);

  it('presses in a menu wait for what is being saved, and a tag typed meanwhile stays', async () => {
    await open(2);
    await page.route('**/api/desk/events/*', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    await choose(page, /^Status/, 'In progress');
    await choose(page, /^Assign/, 'Maya Okafor (you)');
    await page.locator('.pane-actions').getByRole('button', { name: /^Tags/ }).click();
    await page.getByLabel('New tag').fill('first');
    await page.keyboard.press('Enter');
    await page.getByLabel('New tag').fill('second');
    await page.getByRole('button', { name: 'Take off the tag first' }).waitFor();
    expect(await page.getByLabel('New tag').inputValue()).toBe('second');
    await page.getByRole('button', { name: 'Take off the tag first' }).click();
    expect(await page.getByLabel('New tag').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Status: In progress' }).waitFor();
    await page.getByRole('button', { name: 'Assigned to Maya Okafor' }).waitFor();
    await page.getByRole('button', { name: 'Tags', exact: true }).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
  }, 60_000);

  it('what was ticked for one colleague is not ticked for the next', async () => {
    await open(3);
    await choose(page, /^Assign/, 'Jonas Weber');
    await page.getByLabel('Share the source’s contact details too').check();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await choose(page, /^Assign/, 'Edda Lindqvist');
    expect(await page.getByLabel('Share the source’s contact details too').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('the key for Undo takes back what is said, and a key that is held writes once', async () => {
    await open(4);
    await choose(page, /^Status/, 'Done');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.locator('.list-row input').nth(6).check();
    await page.keyboard.press('i');
    await page.getByText('One tip assigned to you').waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(1);
    await page.keyboard.press('z');
    await page.getByText('One tip not assigned to you any more').waitFor();
    await page.getByRole('button', { name: 'Status: Done' }).waitFor();
    await page.locator('.list-row input').nth(6).uncheck();

    let written = 0;
    page.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().includes('/api/desk/events/')) written += 1;
    });
    await page.locator('.pane-body').click({ position: { x: 5, y: 5 } });
    for (let n = 0; n < 6; n += 1) await page.keyboard.down('2');
    await page.keyboard.up('2');
    await page.getByRole('button', { name: 'Status: In progress' }).waitFor();
    expect(written).toBe(1);
  });

  it('a share that was begun is there again after Back, and gone once it was shared', async () => {
    await open(5);
    const dialog = page.getByRole('dialog', { name: 'Share with colleagues' });
    await page.getByRole('button', { name: 'Share…' }).click();
    await dialog.getByLabel('Edda Lindqvist').check();
    await dialog.getByLabel('Words to take out').fill('seen');
    await dialog.getByRole('button', { name: 'Take out all' }).click();
    await dialog
      .getByRole('button', { name: /put back/i })
      .first()
      .waitFor();
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Share…' }).click();
    expect(await dialog.getByLabel('Edda Lindqvist').isChecked()).toBe(true);
    await dialog
      .getByRole('button', { name: /put back/i })
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Seal and share' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Share…' }).click();
    expect(await dialog.getByLabel('Edda Lindqvist').isChecked()).toBe(false);
    await page.keyboard.press('Escape');
  });

  it('a tip that was deleted leaves no entry behind, and the focus is in the list', async () => {
    await go(page, 'Cases');
    await open(6);
    // The answer comes late: the row has the focus by then, and goes.
    await page.route('**/api/desk/tips/*', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    const rows = await page.locator('.row').count();
    await choose(page, 'More', 'Delete…');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('One tip deleted').waitFor();
    await expect.poll(() => page.locator('.row').count()).toBe(rows - 1);
    await page.unrouteAll({ behavior: 'wait' });
    await page.locator('.tip-text').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.list') !== null)).toBe(true);
    await page.waitForFunction(() => history.state.desk.open === null);
    await page.goBack();
    await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor({ state: 'attached' });
  });

  it('after a reload with a dialog open the tip is closed by one press, and stays closed', async () => {
    await open(7);
    await page.getByRole('button', { name: 'Keep…' }).click();
    await page.getByRole('heading', { name: 'Keep this tip?' }).waitFor();
    await page.reload();
    await unlock(page, PASSPHRASE);
    await page.locator('.tip-text').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.locator('.tip-text').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => history.state.desk.open)).toBe(null);
    await page.reload();
    await unlock(page, PASSPHRASE);
    await page.locator('.row').first().waitFor();
    expect(await page.locator('.tip-text').count()).toBe(0);
  });

  it('on a phone the whole of the contact details can be read', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(8);
    const sub = page.locator('.pane-sub');
    expect(await sub.textContent()).toContain(CONTACT);
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = await sub.evaluate((one) => ({
      ...{ scrollHeight: one.scrollHeight, clientHeight: one.clientHeight },
      ...{ scrollWidth: one.scrollWidth, clientWidth: one.clientWidth },
    }));
    expect([scrollWidth <= clientWidth, scrollHeight > clientHeight]).toEqual([true, true]);
    expect(await sub.evaluate((one) => getComputedStyle(one).overflowY)).toBe('auto');
    await page.context().close();
  });
});
