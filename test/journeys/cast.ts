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
  // Argon2 and a first listing, on a machine that runs other tests beside.
  await page.getByRole('heading', { name: 'First steps' }).waitFor({ timeout: 90_000 });
  return { newsroom, member };
}

/** Reads the kit's words, says that they are on paper, and types the ones that are asked back. */
export async function checkKit(page: Page, title: string, look: (name: string) => Promise<void>): Promise<string[]> {
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

/** A source writes and sends, to these names where there are several; returns when the page says that it is stored. */
export async function sendTip(
  page: Page,
  origin: string,
  text: string,
  contact = '',
  to: readonly string[] = [],
): Promise<void> {
  await page.goto(`${origin}/tip`);
  for (const name of to) await page.getByRole('checkbox', { name }).check();
  await write(page, text, contact);
}

/** Fills the form that is open, sends it, and waits until it is stored. */
export async function write(page: Page, text: string, contact = ''): Promise<void> {
  await type(page, text);
  if (contact !== '') await page.getByLabel('How to reach you').fill(contact);
  await page.getByRole('radio', { name: 'I need no answer' }).check();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('heading', { name: 'Your message is stored' }).waitFor();
}

/** A long text goes in at once, as a paste does: the driver's way of typing takes minutes for half a megabyte. */
async function type(page: Page, text: string): Promise<void> {
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
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor();
}

/** Goes to the inbox, brings it up to date, waits until the work is done, and reads every tip's exact text. */
export async function readInbox(page: Page): Promise<string[]> {
  await go(page, 'Inbox');
  const refresh = page.getByRole('button', { name: 'Check for new tips' });
  await refresh.click();
  await page.waitForFunction(() => document.querySelector('.list-check button')?.getAttribute('aria-busy') === null);
  const texts: string[] = [];
  for (const row of await page.locator('.row').all()) {
    await row.click();
    texts.push((await page.locator('.tip-text').textContent()) ?? '');
  }
  return texts;
}

export interface Newcomer {
  name: string;
  beats?: string;
  passphrase: string;
}

/** Opens a menu of what is open in the desk, and presses one of its things. */
export async function choose(page: Page, menu: string | RegExp, item: string | RegExp): Promise<void> {
  await page.locator('.pane-actions').getByRole('button', { name: menu }).click();
  await page.locator('.menu-list:popover-open').getByRole('button', { name: item }).click();
}

/** Goes to a page of the open desk. */
export async function go(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor();
  // On a narrow screen the tabs are in a menu.
  const menu = page.getByRole('button', { name: /^Pages: / });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name, exact: true }).click();
}

/** An admin makes an invitation for these roles and returns its link. */
export async function invite(
  page: Page,
  roles: readonly ('Reporter' | 'Editor' | 'Admin')[],
  look: (name: string) => Promise<void> = async () => undefined,
): Promise<string> {
  await go(page, 'Newsroom');
  const section = page.getByRole('region', { name: 'Invite somebody' });
  for (const role of ['Reporter', 'Editor', 'Admin'] as const) {
    await section.getByRole('checkbox', { name: new RegExp(`^${role}`) }).setChecked(roles.includes(role));
  }
  await section.getByRole('button', { name: 'Make the link' }).click();
  const link = (await section.locator('.link-text').textContent()) ?? '';
  await look('link');
  await section.getByRole('button', { name: 'I have sent it' }).click();
  return link;
}

/** A newcomer follows the link until the eight words stand on the screen. Returns the 24 words of the kit. */
export async function applyWith(
  page: Page,
  link: string,
  newcomer: Newcomer,
  look: (name: string) => Promise<void> = async () => undefined,
): Promise<string[]> {
  // The fragment alone would not load the page anew.
  await page.goto('about:blank');
  await page.goto(link);
  return applyHere(page, newcomer, look);
}

/** The same from the first page of the invitation on. */
export async function applyHere(
  page: Page,
  { name, beats = '', passphrase }: Newcomer,
  look: (name: string) => Promise<void> = async () => undefined,
): Promise<string[]> {
  await page.getByRole('heading', { name: 'Is this the right newsroom?' }).waitFor();
  await look('join');
  await page.getByRole('button', { name: 'The words are the same: go on' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Your beats').fill(beats);
  await page.getByLabel('Passphrase of this device').fill(passphrase);
  await page.getByLabel('The same once more').fill(passphrase);
  await look('person');
  await page.getByRole('button', { name: 'Make my keys' }).click();
  const words = await checkKit(page, 'Your own recovery kit', look);
  await look('apply');
  await page.getByRole('button', { name: 'Seal and apply' }).click();
  await page.getByRole('heading', { name: new RegExp(`, ${name}$`) }).waitFor();
  return words;
}

/** The eight words under this label, as they stand on the page. */
export function wordsOn(page: Page, label: string): Promise<string[]> {
  return page.getByRole('list', { name: label }).getByRole('listitem').allTextContents();
}

/** An admin admits who waits under this name, with the newsroom's words; `replaces` names whose place is taken. */
export async function admit(
  page: Page,
  name: string,
  newsroomWords: readonly string[],
  replaces: string | null = null,
): Promise<void> {
  await go(page, 'Newsroom');
  const card = page.getByRole('article', { name });
  if (replaces !== null) await card.getByRole('radio', { name: `Takes the place of ${replaces}` }).check();
  await card.getByRole('checkbox', { name: `I compared these words with ${name}` }).check();
  await card.getByRole('button', { name: 'Admit' }).click();
  await signChanges(page, newsroomWords);
  await page.getByText(`${name} is a member now.`).waitFor();
}

/** An admin signs all changes that wait, with the newsroom's words. */
export async function signChanges(page: Page, newsroomWords: readonly string[]): Promise<void> {
  const changes = page.getByRole('region', { name: /not signed yet$/ });
  const sign = changes.getByRole('button', { name: 'Sign…' });
  if (await sign.isVisible()) await sign.click();
  await changes.getByLabel('The newsroom’s 24 words').fill(newsroomWords.join(' '));
  await changes.getByRole('button', { name: 'Sign and publish' }).click();
}

/** An admin removes a member, with the newsroom's words. */
export async function removeMember(page: Page, name: string, newsroomWords: readonly string[]): Promise<void> {
  await go(page, 'Newsroom');
  await page.getByRole('button', { name: `Remove… ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add to the changes' }).click();
  await signChanges(page, newsroomWords);
  await page.getByText(`${name} is a former member now.`).waitFor();
}

/** Whoever waits to be admitted: the desk looks by itself, but only now and then. */
export const lookNow = (page: Page) => page.getByRole('button', { name: 'Look now' }).click();

/** The page of the newsroom, with what the server knows now. */
export async function newsroomPage(page: Page): Promise<void> {
  await go(page, 'This device');
  await go(page, 'Newsroom');
}

/** A part of the newsroom's page. */
export const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('button', { name }).click();
