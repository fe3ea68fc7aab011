/** One or several reporters, and the ones who cannot receive now. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { intakeIdentity } from '../../src/crypto/intake.ts';
import { openTip as openSealed } from '../../src/crypto/tip.ts';
import { epochOf } from '../../src/protocol/days.ts';
import { sealedSize, tipStanzas } from '../../src/protocol/sizes.ts';
import { browserWith, describeInBrowser, shot } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer, TODAY } from '../setup/server.ts';
import { onlyFirstPublished, openTip, puts, send, stored, write } from './steps.ts';

describeInBrowser('recipients', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server, [
      { name: 'Mara Okonkwo', beats: ['Health'] },
      { name: 'Layla Haddad', beats: ['Courts'] },
      { name: 'Piotr Żuławski', beats: [] },
    ]);
  });
  afterAll(() => server.close());

  const opens = (body: Buffer, member: number) => {
    const identity = intakeIdentity(
      newsroom.members[member]?.chain ?? { epoch: 0, key: new Uint8Array() },
      epochOf(TODAY),
    );
    return openSealed(new Uint8Array(body), [identity], [newsroom.keys.key]);
  };

  test('who published nothing are shown, and cannot be chosen', async () => {
    const { context, page } = await openTip(await browser(), server);
    await onlyFirstPublished(page, newsroom);
    await page.reload();
    await page.getByText('Cannot receive messages now').first().waitFor();
    expect(await page.getByRole('checkbox', { name: 'Layla Haddad' }).isDisabled()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Mara Okonkwo' }).isDisabled()).toBe(false);
    await write(page, 'for nobody yet');
    await send(page);
    await page.getByText('Choose at least one person.').waitFor();
    await shot(page, 'tip-nobody-chosen');
    await context.close();
  });

  test('who are chosen can open it, the others cannot, and the size does not tell how many there are', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await page.getByRole('checkbox', { name: 'Layla Haddad' }).check();
    await page.getByRole('checkbox', { name: 'Piotr Żuławski' }).check();
    await page
      .getByText('Only Layla Haddad and Piotr Żuławski can read this, and each sees who else gets it.')
      .waitFor();
    await shot(page, 'tip-two-chosen');
    await write(page, 'for two of three');
    await send(page);
    await stored(page);
    expect(await page.locator('main').textContent()).toContain('Layla Haddad and Piotr Żuławski');

    const [put] = puts(visit);
    if (!put) throw new Error('nothing was sent');
    expect(opens(put.body, 0)).toBeNull();
    expect(opens(put.body, 1)?.tip.text).toBe('for two of three');
    expect(opens(put.body, 2)?.tip.to).toEqual([newsroom.members[1]?.key, newsroom.members[2]?.key]);
    expect(put.body.length).toBe(sealedSize(tipStanzas(3), 8192));
    await visit.context.close();
  });
});
