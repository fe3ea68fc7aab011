/** The page of an export in a browser: it runs nothing, asks nobody, and reads well. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { utf8 } from '../../../src/crypto/bytes.ts';
import { ready } from '../../../src/crypto/sodium.ts';
import { parseNote } from '../../../src/desk/cases/markdown-tree.ts';
import { buildDocument, type ExportDocument } from '../../../src/desk/export/documents.ts';
import { html as htmlOf } from '../../../src/desk/export/html.ts';
import { visible } from '../../../src/desk/shared/visible.ts';
import { TODAY } from '../../crypto/fixtures.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../../setup/browser.ts';
import { caseOf, choose, HOSTILE, type House, house, passages, STORY } from './fixtures.ts';

let where: House;
beforeAll(async () => {
  await ready();
  where = house();
});

const html = (document: ExportDocument) => htmlOf(document, (text) => parseNote(visible(text)));

describeInBrowser('the page of an export', () => {
  const chromium = browserWith();
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'flowerpot-page-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function put(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, utf8(text));
    return pathToFileURL(path).href;
  }

  it('runs nothing and asks nobody, whatever stands in it', async () => {
    const one = caseOf(where, {
      tips: HOSTILE.map((text) => ({ text, contact: text.slice(0, 400) })),
      notes: HOSTILE,
      tags: HOSTILE.map((text) => text.slice(0, 40)),
      title: HOSTILE.join(' '),
    });
    const { page, sent, complaints, context } = await visitor(await chromium());
    const url = put('hostile.html', html(buildDocument([one], choose({ contact: true }), where.occasion)));
    await page.goto(url);
    await shot(page, 'export-hostile');
    expect(await page.title()).toBe(`Export of ${TODAY}`);
    expect(await page.locator('html').getAttribute('translate')).toBe('no');
    expect(
      await page
        .locator('script, img, iframe, a:not([href^="#case-1"]), link, form, object, embed, svg, [onerror], [style]')
        .count(),
    ).toBe(0);
    expect([sent.map((request) => request.url), complaints]).toEqual([[url], []]);
    expect(await page.getByText('<script>document.title="ran"</script>').count()).toBeGreaterThan(1);
    // The policy holds even if markup had slipped through.
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="https://evil.example/x.png">'));
    expect(complaints.join('\n')).toContain('Content Security Policy');
    await context.close();
  });

  it('reads well on a screen, a phone and paper', async () => {
    const arabic = 'وصلت الشحنة إلى الرصيف 7 قبل الفجر. اسألوا عن السجل.\n\nThe container number is MSKU 407.';
    const one = caseOf(where, { ...STORY, tips: [...STORY.tips, { text: arabic, contact: '' }] });
    const choice = choose({ passages: passages(one, ['Ilse Marquardt']) });
    const built = buildDocument(
      [one, caseOf(where, { tips: [{ text: '会议记录在附件里。', contact: '' }] }, 2)],
      choice,
      where.occasion,
    );
    const url = put('page.html', html(built));
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 360]) {
        const { page, context } = await visitor(await chromium(), { colorScheme, viewport: { width, height: 800 } });
        await page.goto(url);
        await shot(page, `export-${colorScheme}-${width}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
        const rtl = page.locator('.words').nth(2);
        expect(await rtl.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
        await context.close();
      }
    }
    const { page, context } = await visitor(await chromium());
    await page.goto(url);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const { SHOTS } = process.env;
    if (SHOTS) {
      mkdirSync(SHOTS, { recursive: true });
      writeFileSync(join(SHOTS, 'export.pdf'), pdf);
    }
    await context.close();
  });
});
