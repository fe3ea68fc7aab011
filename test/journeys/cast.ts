/** What the people of the journeys do, through the pages alone: what they see, what they type, what they press. */
import type { Page } from 'playwright-core';

export const PASSPHRASE = 'lamp orchard ninety gravel';
export const NEWSROOM = 'The Lantern';
export const REPORTER = 'Maya Okafor';

/** Both recovery kits, as they stood on the sheets. */
export interface Kits {
  newsroom: string[];
  member: string[];
}

/** An admin follows the set-up link to its end: names, two kits with their checks, and the open desk. `look` is called at each page. */
export async function setUp(
  page: Page,
  link: string,
  look: (name: string) => Promise<void> = async () => undefined,
): Promise<Kits> {
  await page.goto(link);
  await page.getByLabel('Name of the newsroom').fill(NEWSROOM);
  await page.getByLabel('What you are looking for').fill('Housing, schools and the police in this city.');
  await page.getByLabel('Your name', { exact: true }).fill(REPORTER);
  await page.getByLabel('Your beats').fill('housing, police');
  await page.getByLabel('Passphrase of this device').fill(PASSPHRASE);
  await page.getByLabel('The same once more').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Make the keys' }).click();
  const newsroom = await checkKit(page, 'Recovery kit of the newsroom', look);
  const member = await checkKit(page, 'Your own recovery kit', look);
  await look('publish');
  await page.getByRole('button', { name: 'Open the tip line' }).click();
  await page.getByRole('heading', { name: 'First steps' }).waitFor();
  return { newsroom, member };
}

/** Reads the kit's words, says that they are on paper, and types the ones that are asked back. */
async function checkKit(page: Page, title: string, look: (name: string) => Promise<void>): Promise<string[]> {
  await page.getByRole('heading', { name: title }).waitFor();
  await look('kit');
  const words = await page.locator('.words.kit > li').allTextContents();
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await page.getByRole('heading', { name: 'Check your sheet' }).waitFor();
  await look('check');
  for (const label of await page.locator('form label').allTextContents()) {
    const place = Number(label.replace(/\D/g, ''));
    await page.getByLabel(label, { exact: true }).fill(words[place - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Check the words' }).click();
  return words;
}

/** A source writes and sends; returns when the page says that it is stored. */
export async function sendTip(page: Page, origin: string, text: string, contact = ''): Promise<void> {
  await page.goto(`${origin}/tip`);
  await write(page, text);
  if (contact !== '') await page.getByLabel('How to reach you').fill(contact);
  await page.getByRole('button', { name: 'Seal and send' }).click();
  await page.getByRole('heading', { name: 'Your message is stored' }).waitFor();
}

/** A long text goes in at once, as a paste does: the driver's way of typing takes minutes for half a megabyte. */
async function write(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Your message');
  if (text.length < 20_000) return field.fill(text);
  await field.evaluate((area: HTMLTextAreaElement, value) => {
    area.value = value;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase of this device').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** Restores the desk on this page's device, which knows nothing yet. */
export async function restore(page: Page, origin: string, words: readonly string[], passphrase: string): Promise<void> {
  await page.goto(`${origin}/desk`);
  await page.getByLabel('Your 24 words').fill(words.join(' '));
  await page.getByLabel('Passphrase of this device').fill(passphrase);
  await page.getByLabel('The same once more').fill(passphrase);
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('navigation', { name: 'Desk' }).waitFor();
}

/** Goes to the inbox, brings it up to date, waits until the work is done, and reads every tip's exact text. */
export async function readInbox(page: Page): Promise<string[]> {
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name: 'Inbox' }).click();
  const refresh = page.getByRole('button', { name: 'Look for new tips' });
  await refresh.click();
  await page.waitForFunction(() => document.querySelector('.list-head button')?.getAttribute('aria-busy') === null);
  const texts: string[] = [];
  for (const row of await page.locator('.row').all()) {
    await row.click();
    texts.push((await page.locator('.tip-text').textContent()) ?? '');
  }
  return texts;
}
