/** What a source does on the page, step by step, as tests do it. */
import type { Browser, Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import { signProfile } from '../../src/crypto/profile.ts';
import type { Callout } from '../../src/protocol/callout.ts';
import { addDays } from '../../src/protocol/days.ts';
import { EMPTY_PROFILE, nextProfile, type ProfileContent } from '../../src/protocol/profile.ts';
import { type Visitor, type VisitorOptions, visitor } from '../setup/browser.ts';
import type { TestNewsroom } from '../setup/newsroom.ts';
import { type TestServer, TODAY } from '../setup/server.ts';

/** The page where one writes, with its form. Closed with its context. */
export async function openTip(
  browser: Browser,
  server: TestServer,
  { path = '/en/tip', ...options }: VisitorOptions & { path?: string } = {},
): Promise<Visitor> {
  const opened = await visitor(browser, { ...options });
  await opened.page.goto(server.url + path);
  await opened.page.locator('textarea').waitFor();
  return opened;
}

/** From the next loading on, as if the other members had no recipients for today: the page says that they cannot receive. */
export async function onlyFirstPublished(page: Page, { intakes }: TestNewsroom): Promise<void> {
  await page.route(/\/api\/intake/, (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify({ intake: intakes.slice(0, 1) }) }),
  );
}

/** A WebP of one grey pixel. */
export const PICTURE = 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD-JaQAA3AAAAAA';

/** A question of the first member's, for themselves. */
export function callout({ members }: TestNewsroom, change: Partial<Callout>): Callout {
  return {
    id: toBase64url(random(16)),
    question: 'Do you work for the housing office and know why inspections stopped?',
    organisations: [],
    story: null,
    reporters: members.slice(0, 1).map(({ key }) => key),
    last: addDays(TODAY, 30),
    ...change,
  };
}

/** From the next loading on, as if the first member had published this and nobody else anything. */
export async function showProfile(page: Page, { keys, members }: TestNewsroom, content: Partial<ProfileContent>) {
  const [member] = members;
  if (member === undefined) throw new Error('no member');
  const owner = { newsroom: keys.key, member: member.key, serial: 0 };
  const signed = signProfile(member.signingSeed, nextProfile(owner, { ...EMPTY_PROFILE, ...content }, TODAY));
  await page.route(/\/api\/profiles/, (route) => route.fulfill({ json: { profiles: [signed] } }));
}

export async function write(page: Page, text: string, contact = ''): Promise<void> {
  await page.locator('textarea').fill(text);
  if (contact !== '') await page.locator('input[name=contact]').fill(contact);
}

/** A text of hundreds of thousands of characters, all at once: driven key by key Chromium would take minutes. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('textarea').evaluate((field, value) => {
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no text area');
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

/** Presses the button, whatever it says now. For tests about something else than an answer: none is wanted, where that is asked. */
export async function send(page: Page): Promise<void> {
  const none = page.locator('input[name=answer]').last();
  if ((await none.count()) > 0) await none.check();
  await page.locator('form button[type=submit]').click();
}

export async function stored(page: Page): Promise<void> {
  const end = page.locator('h1:has-text("Your message is stored"), .notice.error').first();
  await end.waitFor({ timeout: 50_000 });
  expect(await end.textContent()).toBe('Your message is stored');
}

/** Every PUT of the visitor's page: what went out, sealed. */
export function puts({ sent }: Visitor): { id: string; body: Buffer }[] {
  return sent
    .filter(({ method }) => method === 'PUT')
    .map(({ url, body }) => ({ id: url.split('/').at(-1) ?? '', body: body ?? Buffer.alloc(0) }));
}

/** Answers the first request to this path otherwise, and lets the following ones through. */
export async function onceAt(page: Page, path: RegExp, method: string, answer: (route: Route) => Promise<void>) {
  let done = false;
  await page.route(path, async (route) => {
    if (done || route.request().method() !== method) return await route.continue();
    done = true;
    await answer(route);
  });
}

/** A problem document, as the server would write it. */
export function problemAnswer(status: number, code: string) {
  const document = { type: `/problems#${code}`, code, title: 'a title', status, detail: 'a detail' };
  return { status, contentType: 'application/problem+json', body: JSON.stringify(document) };
}

/** Stays on the page whenever the browser asks whether to leave it. The kinds of what was asked, as they come. */
export function stayWhenAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  });
  return asked;
}
