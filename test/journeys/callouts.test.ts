/** Callouts against members and servers who would like to be somebody else: what a source is shown, and what goes out. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import type { MemberKeys } from '../../src/crypto/keys.ts';
import { signProfile } from '../../src/crypto/profile.ts';
import { calloutWords } from '../../src/crypto/words.ts';
import type { Callout } from '../../src/protocol/callout.ts';
import { addDays } from '../../src/protocol/days.ts';
import { EMPTY_PROFILE, nextProfile, type ProfileContent } from '../../src/protocol/profile.ts';
import type { Signed } from '../../src/protocol/schema.ts';
import { browserWith, describeInBrowser, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer, TODAY } from '../setup/server.ts';
import { write } from './cast.ts';

describeInBrowser('callouts', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  const id = toBase64url(random(16));

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), chromium()]);
    newsroom = await setUpNewsroom(server, [
      { name: 'Mara Okonkwo', beats: [] },
      { name: 'Jonas Feld', beats: [] },
    ]);
  });
  afterAll(async () => {
    await server?.close();
  });

  const member = (n: number): MemberKeys => {
    const found = newsroom.members[n];
    if (found === undefined) throw new Error('no such member');
    return found;
  };
  const callout = (change: Partial<Callout>): Callout => ({
    ...{ id, question: 'What does Mara ask?', organisations: [], story: null, reporters: [member(0).key] },
    ...{ last: addDays(TODAY, 30), ...change },
  });
  const profile = (n: number, content: Partial<ProfileContent>, day = TODAY): Signed => {
    const of = { newsroom: newsroom.keys.key, member: member(n).key, serial: 0 };
    return signProfile(member(n).signingSeed, nextProfile(of, { ...EMPTY_PROFILE, ...content }, day));
  };
  const link = () => `${server.url}/en/tip#${newsroom.fingerprint}-${calloutWords(id).join('-')}`;
  /** A page to which the server shows these profiles. */
  async function shown(profiles: readonly Signed[] | 'nothing') {
    const source = await visitor(browser);
    await source.page.route('**/api/profiles', (route) =>
      profiles === 'nothing' ? route.fulfill({ status: 500, body: '' }) : route.fulfill({ json: { profiles } }),
    );
    return source;
  }

  it('of two members with one link’s words are both shown, with who asks, and nobody is chosen before the source says which', async () => {
    const stolen = callout({ question: 'What does Jonas ask?', reporters: [member(1).key] });
    const { page, context } = await shown([
      profile(1, { callouts: [stolen] }),
      profile(0, { callouts: [callout({})] }),
    ]);
    await page.goto(link());
    await page.getByRole('heading', { name: 'Your link may mean one of these questions' }).waitFor();
    await page.getByText('Asked by Jonas Feld.').waitFor();
    const boxes = ['Mara Okonkwo', 'Jonas Feld'].map((name) => page.getByRole('checkbox', { name }));
    expect(await Promise.all(boxes.map((box) => box.isChecked()))).toEqual([false, false]);
    await page.locator('.callouts > li', { hasText: 'Asked by Mara Okonkwo.' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Write about something else' }).waitFor();
    await page.getByText('Change who gets it').click();
    await expect.poll(() => Promise.all(boxes.map((box) => box.isChecked()))).toEqual([true, false]);
    await context.close();
  }, 60_000);

  it('of one member do not stand on another’s page, whoever they are for', async () => {
    const { page, context } = await shown([profile(1, { callouts: [callout({ question: 'Write to evil.01' })] })]);
    await page.goto(`${server.url}/en/reporter#${member(0).key}`);
    await page.locator('.live').waitFor();
    expect(await page.getByText('evil.01').count()).toBe(0);
    await context.close();
  }, 60_000);

  it.each<[string, () => Signed]>([
    ['is forged', () => ({ ...profile(0, { callouts: [callout({})] }), sig: profile(1, {}).sig })],
    ['is signed by another member', () => ({ ...profile(0, { callouts: [callout({})] }), by: member(1).key })],
    ['is out of its weeks', () => profile(0, { callouts: [callout({})] }, addDays(TODAY, -80))],
    ['asks no more', () => profile(0, { callouts: [callout({ last: addDays(TODAY, -1) })] })],
    ['asks for somebody who left', () => profile(0, { callouts: [callout({ reporters: [newsroom.keys.key] })] })],
  ])(
    'of a profile that %s are not shown, and the page says so',
    async (_why, made) => {
      const { page, context } = await shown([made()]);
      await page.goto(link());
      await page.getByText('The question of your link is not asked any more').waitFor();
      expect(await page.getByText('What does Mara ask?').count()).toBe(0);
      await context.close();
    },
    60_000,
  );

  it('that cannot be loaded are said to be missing, come by themselves, and stay when the list is loaded anew', async () => {
    const { page, context } = await shown('nothing');
    await page.clock.install({ time: Date.parse(`${TODAY}T12:00:00Z`) });
    await page.goto(link());
    await page.getByText('The question of your link could not be loaded').waitFor();
    await page.unroute('**/api/profiles');
    await page.route('**/api/profiles', (route) =>
      route.fulfill({ json: { profiles: [profile(0, { callouts: [callout({})] })] } }),
    );
    await page.clock.runFor(10_500);
    await page.getByText('What does Mara ask?').waitFor();
    await page.unroute('**/api/profiles');
    await page.route('**/api/profiles', (route) => route.fulfill({ status: 500, body: '' }));
    await page.clock.resume();
    await write(page, 'The second key is with the deputy.');
    const [opened] = await newsroom.openAll();
    expect(opened?.tip).toMatchObject({ callout: id, to: [member(0).key] });
    await context.close();
  }, 60_000);
});
