/** What an export holds, in every form, and what never: as data, as text, and in every encoding. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../src/crypto/signature.ts';
import { ready } from '../../../src/crypto/sodium.ts';
import { fingerprintWords } from '../../../src/crypto/words.ts';
import { parseNote } from '../../../src/desk/cases/markdown-tree.ts';
import { buildDocument, type ExportDocument, elsewhere, isWhole } from '../../../src/desk/export/documents.ts';
import { html as htmlOf } from '../../../src/desk/export/html.ts';
import { json } from '../../../src/desk/export/json.ts';
import { markdown as markdownOf } from '../../../src/desk/export/markdown.ts';
import { redactor } from '../../../src/desk/redact/redactor.ts';
import { visible } from '../../../src/desk/shared/visible.ts';
import { Manifest } from '../../../src/protocol/export.ts';
import { parseJson } from '../../../src/protocol/schema.ts';
import { TODAY } from '../../crypto/fixtures.ts';
import { caseOf, choose, type House, house, passages, STORY, zip } from './fixtures.ts';

let where: House;
beforeAll(async () => {
  await ready();
  where = house();
});

const html = (document: ExportDocument) => htmlOf(document, (text) => parseNote(visible(text)));
const markdown = (document: ExportDocument) => markdownOf(document, (text) => parseNote(visible(text)));

/** A text as it would look in every encoding that some program might have put it in. */
function encodings(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and last characters mix with what stands beside.
    return whole.slice(shift === 0 ? 0 : shift + 1, -1);
  });
  const json = JSON.stringify(text).slice(1, -1);
  const escaped = Array.from(text, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const entities = [10, 16].map((radix) =>
    Array.from(text, (one) => `&#${radix === 16 ? 'x' : ''}${(one.codePointAt(0) ?? 0).toString(radix)};`).join(''),
  );
  const written = [
    text,
    text.toLowerCase(),
    text.toUpperCase(),
    json,
    JSON.stringify(json).slice(1, -1),
    escaped,
    ...entities,
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
    encodeURIComponent(text),
    encodeURIComponent(text).toLowerCase(),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...base64,
    ...base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  const utf16 = Buffer.from(text, 'utf16le');
  return [...new Set(written)].map((one) => Buffer.from(one)).concat([utf16, Buffer.from(utf16).swap16()]);
}

/** Where, in the ZIP or in any file of it, the text is. */
function found(bytes: Uint8Array, text: string): string[] {
  const places: [string, Uint8Array][] = [['the ZIP', bytes], ...Object.entries(unzipSync(bytes))];
  return places
    .filter(([, one]) => encodings(text).some((needle) => Buffer.from(one).includes(needle)))
    .map(([name]) => name);
}

describe('an export', () => {
  it('holds texts, notes, originals and the way of the case when nothing is left out', async () => {
    const one = caseOf(where, STORY);
    const { bytes, made } = await zip(where, [one], choose({ contact: true }));
    const files = unzipSync(bytes);
    const document = JSON.parse(strFromU8(files['export.json'] ?? new Uint8Array()));
    expect(document.cases[0].tips.map(({ text }: { text: string }) => text)).toEqual(
      STORY.tips.map(({ text }) => text),
    );
    for (const { original } of document.cases[0].tips) expect(verify(original, 'tip')).toContain('quiet.heron.42');
    for (const { signed } of document.cases[0].history) expect(verify(signed, 'event')).not.toBeNull();
    expect(document.cases[0].custody.map(({ day, what }: { day: string; what: string }) => [day, what])).toEqual([
      ['2026-11-12', 'received'],
      ['2026-11-13', 'received'],
      ['2026-11-14', 'opened'],
      ['2026-11-20', 'kept'],
      ['2026-11-20', 'kept'],
      ['2026-11-21', 'shared'],
      ['2026-11-21', 'shared'],
      [TODAY, 'exported'],
    ]);
    const manifest = parseJson(Manifest, made.text);
    expect([made.count, manifest?.files.length]).toEqual([Object.keys(files).length, Object.keys(files).length - 4]);
    expect(manifest).toMatchObject({ exported: TODAY, left: { contact: false, notes: false, passages: 0 } });
    for (const form of ['export.md', 'export.html'] as const) {
      expect(strFromU8(files[form] ?? new Uint8Array())).toContain('quiet.heron.42');
    }
  });

  it('leaves contact details out unless they are chosen', async () => {
    const one = caseOf(where, {
      ...STORY,
      notes: ['Reached her: +44 (7700) 900-123.', 'On Signal she is QUIET.HERON.42 now.'],
    });
    const { bytes } = await zip(where, [one]);
    for (const secret of ['quiet.heron.42', '7700 900123', '900123', '7700', 'Signal: quiet'])
      expect([secret, found(bytes, secret)]).toEqual([secret, []]);
    expect(found((await zip(where, [one], choose({ contact: true }))).bytes, 'quiet.heron.42')).toContain(
      'export.html',
    );
  });

  it('holds a passage that was taken out nowhere, in no encoding, whoever quoted it', async () => {
    const words = ['Ilse Marquardt; she signed the log', 'Dock 7', 'naïve café <"&\'> 東京 🌷'];
    const story = {
      tips: [
        { text: `Ask ${words[0]} at ${words[1]}. Also: ${words[2]}!`, contact: '' },
        { text: `Again: ${words[0]?.toUpperCase()}, ${words[2]?.normalize('NFD')}.`, contact: words[1] ?? '' },
      ],
      notes: [`She said:\n\n> Ilse  Marquardt; she\nsigned the log\n\nat dock 7`, `\`${words[2]}\``],
      tags: ['dock 7', 'harbour'],
      title: 'Who was at DOCK 7?',
    };
    const one = caseOf(where, story);
    const another = caseOf(where, { tips: [{ text: `From elsewhere: ${words[1]}`, contact: '' }] }, 2);
    const choice = choose({ contact: true, passages: passages(one, words) });
    const { bytes } = await zip(where, [one, another], choice);
    for (const word of words) expect([word, found(bytes, word)]).toEqual([word, []]);
    for (const part of ['Marquardt', 'signed the log', 'café', '東京', 'Dock'])
      expect([part, found(bytes, part)]).toEqual([part, []]);
    // The search would find it: with nothing taken out it is everywhere.
    const whole = await zip(where, [one, another], choose({ contact: true }));
    for (const word of words.slice(0, 2)) {
      expect(found(whole.bytes, word)).toEqual(['the ZIP', 'export.html', 'export.md', 'export.json']);
    }
    expect(found(whole.bytes, words[2] ?? '')).toContain('export.html');
    const told = elsewhere([one, another], choice, where.occasion);
    expect(told).toMatchObject({ found: { notes: 3, tips: 4, tags: 1, titles: 1 }, listed: [] });
  });

  it('says of what another program made that the source signed nothing of it', async () => {
    const one = caseOf(where, STORY);
    const foreign = { ...one, tips: one.tips.map((tip) => ({ ...tip, foreign: { file: null } })) };
    const files = unzipSync((await zip(where, [foreign], choose({ contact: true }))).bytes);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(JSON.parse(text('export.json')).cases[0].tips.map((tip: { foreign: boolean }) => tip.foreign)).toEqual([
      true,
      true,
    ]);
    for (const name of ['export.html', 'export.md']) {
      expect(text(name)).toContain('the source signed nothing of it');
      expect(text(name)).not.toContain('Signed original');
    }
  });

  it('holds no signed original and no earlier version of anything once something is left out', async () => {
    const one = caseOf(where, { tips: [{ text: 'A secret word here.', contact: '' }], notes: ['a note'] });
    const less = choose({ passages: passages(one, ['secret word']) });
    for (const choice of [less, choose({ notes: false })]) {
      expect(isWhole([one], choice)).toBe(false);
      const written = json(buildDocument([one], choice, where.occasion));
      expect(written).not.toContain('"sig"');
      expect(written).not.toContain('"thread"');
    }
    expect(isWhole([one], choose())).toBe(true);
    expect(json(buildDocument([one], choose(), where.occasion))).toContain('"sig"');
    expect(json(buildDocument([one], choose({ originals: false }), where.occasion))).not.toContain('"sig"');
  });

  it('holds no earlier version of a note and none that was withdrawn, in signed originals either', () => {
    const one = caseOf(where, { ...STORY, notes: ['first thought: Otto', 'taken back', 'stands'] });
    // As the fold leaves it: the first was changed by a later event, the second withdrawn.
    const notes = one.case.notes.map((note, n) => {
      if (n === 0) return { ...note, text: 'second thought', versions: [...note.versions, 99] };
      return n === 1 ? { ...note, text: '', versions: [...note.versions, 98] } : note;
    });
    const text = json(
      buildDocument(
        [{ ...one, case: { ...one.case, notes } }],
        choose({ originals: true, contact: true }),
        where.occasion,
      ),
    );
    expect(text).toContain('stands');
    expect(text).toContain('second thought');
    expect(text).not.toContain('Otto');
    expect(text).not.toContain('taken back');
  });

  it('takes out whatever passage is marked, wherever it begins and ends', async () => {
    const one = caseOf(where, { tips: [{ text: 'x', contact: '' }] });
    const word = fc
      .stringMatching(/^[a-zA-Zà-ü0-9 .+*?$^()[\]{}|\\/<>&"'-]{4,24}$/)
      .filter((text) => /\w{3}/.test(text));
    fc.assert(
      fc.property(word, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (secret, before, after) => {
        const tip = one.tips[0];
        if (tip === undefined) throw new Error('the fixture has a tip');
        const text = `${before}${secret}${after}`;
        const held = { case: { ...one.case, notes: one.case.notes, tags: [secret] }, tips: [{ ...tip, text }] };
        const choice = choose({
          passages: new Map([[tip.id, [{ start: before.length, end: before.length + secret.length }]]]),
        });
        const [left] = buildDocument([held], choice, where.occasion).cases;
        expect(left?.tips[0]?.text).not.toContain(secret.trim());
        expect(left?.tags[0]).not.toContain(secret.trim());
      }),
    );
  });

  it('tells which words stay because the newsroom’s signed list has them', () => {
    const one = caseOf(where, { tips: [{ text: 'I met Ada Lindqvist.', contact: '' }] });
    const choice = choose({ passages: passages(one, ['Ada Lindqvist']) });
    expect(elsewhere([one], choice, where.occasion)?.listed).toEqual(['Ada Lindqvist']);
    // Each for itself, also where the list has one in the other, and side by side.
    const contacts = ['Okonkwo', 'Lindqvist', 'Mara', 'Mara Okonkwo', 'konk', 'ara', 'Otto'];
    const many = caseOf(where, { tips: contacts.map((contact) => ({ text: 'x', contact })) });
    const all = elsewhere([many], choose(), where.occasion);
    expect(all?.listed).toEqual(contacts.slice(0, 5));
  });

  it('finds short words only as whole words, and punctuation not at all', () => {
    const { redact } = redactor(['Ana', '…', 'of']);
    expect(redact('Ana told a manager of Banana often…').text).toBe('█████ told a manager █████ Banana often…');
  });

  it('tells neither hour nor time zone in the ZIP', async () => {
    const { bytes } = await zip(where, [caseOf(where, STORY)]);
    const central = Buffer.from(bytes);
    const times: number[] = [];
    for (let at = central.indexOf('PK\u0001\u0002'); at >= 0; at = central.indexOf('PK\u0001\u0002', at + 1))
      times.push(central.readUInt16LE(at + 12));
    expect([times.length, new Set(times)]).toEqual([11, new Set([0])]);
  });

  it('streams further files and lists their sums', async () => {
    const big = new Uint8Array(300_000).map((_, n) => n & 0xff);
    async function* pieces() {
      for (let at = 0; at < big.length; at += 65_536) yield big.subarray(at, at + 65_536);
    }
    async function* further() {
      yield { path: 'files/01-photo.jpg', pieces: pieces() };
      yield { path: 'files/02-empty.txt', pieces: (async function* () {})() };
    }
    const { bytes, made } = await zip(where, [caseOf(where, STORY)], choose(), { further: further() });
    expect(Buffer.from(unzipSync(bytes)['files/01-photo.jpg'] ?? []).equals(big)).toBe(true);
    expect(
      parseJson(Manifest, made.text)
        ?.files.slice(-2)
        .map(({ path, bytes: size }) => [path, size]),
    ).toEqual([
      ['files/01-photo.jpg', 300_000],
      ['files/02-empty.txt', 0],
    ]);
    const stop = new AbortController();
    async function* endless() {
      yield {
        path: 'files/endless',
        pieces: (async function* () {
          for (;;) {
            yield big;
            stop.abort();
          }
        })(),
      };
    }
    await expect(
      zip(where, [caseOf(where, STORY)], choose(), { further: endless(), signal: stop.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    async function* bad() {
      yield { path: '../x', pieces: pieces() };
    }
    await expect(zip(where, [caseOf(where, STORY)], choose(), { further: bad() })).rejects.toMatchObject({
      code: 'malformed',
    });
  });
});

describe('the head of an export', () => {
  const two = () => [
    caseOf(where, { ...STORY, title: 'Ledgers <b>of</b> the harbour' }),
    caseOf(where, { tips: [{ text: 'A second\nsource, with more.', contact: '' }] }, 2),
  ];
  const whole = () => buildDocument(two(), choose({ contact: true }), where.occasion);

  it('lists each case by its title, or by its first words, in every form', () => {
    const document = whole();
    const titles = ['Ledgers <b>of</b> the harbour', 'A second source, with more.'];
    expect(document.cases.map(({ title, titled }) => [title, titled])).toEqual([
      [titles[0], true],
      [titles[1], false],
    ]);
    expect(JSON.parse(json(document)).contents).toEqual([
      { title: titles[0], case: document.cases[0]?.id, tips: 2, replies: 0, notes: 2 },
      { title: titles[1], case: document.cases[1]?.id, tips: 1, replies: 0, notes: 0 },
    ]);
    expect(markdown(document)).toContain('2. **A second source, with more.**: 1 tip, what happened, custody');
    expect(markdown(document)).toContain('## Ledgers &lt;b&gt;of&lt;/b&gt; the harbour\n');
    const page = html(document);
    expect(page).toContain('<h2 id="case-1"><bdi>Ledgers &lt;b&gt;of&lt;/b&gt; the harbour</bdi></h2>');
    const links = Array.from(page.matchAll(/ href="#([^"]*)"/g), ([, to]) => to);
    const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(links).toEqual(ids);
    expect(links).toHaveLength(9);
  });

  it('says the newsroom’s eight words, what it holds, of which days, by whom, and what was left out', () => {
    const document = whole();
    expect(document.summary).toEqual({ cases: 2, tips: 3, replies: 0, notes: 2, from: '2026-11-12', to: TODAY });
    const words = fingerprintWords(where.keys.key);
    expect(document.newsroom.words).toEqual(words);
    for (const [written, code] of [
      [html(document), `<code>${words.join(' ')}</code>`],
      [markdown(document), `\`${words.join(' ')}\``],
    ] as const) {
      for (const said of [
        code,
        '2 cases, 3 tips and 2 notes',
        'Thursday, 12 November 2026 to Monday, 23 November 2026',
        'Mara Okonkwo',
      ])
        expect(written).toContain(said);
      expect(written).not.toContain('Left out of this export');
    }
    expect(markdown(document)).toContain('- Left out: nothing');
    const less = buildDocument(two(), choose({ notes: false }), where.occasion);
    expect(less.summary.notes).toBe(0);
    expect(markdown(less)).toContain('Left out of this export: how to reach the source and the newsroom’s notes.');
    expect(markdown(less)).not.toContain('Left out: nothing');
  });

  it('holds the conversation with its replies: whose, when, signed, and in the custody', () => {
    const one = caseOf(where, { ...STORY, replies: ['Who signed the log?'] });
    const document = buildDocument([one], choose({ contact: true }), where.occasion);
    expect([document.summary.tips, document.summary.replies]).toEqual([2, 1]);
    const [, , reply] = document.cases[0]?.tips ?? [];
    const by = { key: where.members[0]?.key, name: 'Mara Okonkwo' };
    expect(reply).toMatchObject({
      text: 'Who signed the log?',
      reply: { by, number: 1, signed: true },
      contactLeftOut: false,
    });
    expect(reply?.original?.by).toBe(by.key);
    const steps = document.cases[0]?.custody.filter(({ what }) => what === 'answered').map(({ text }) => text);
    expect(steps).toEqual([
      'Mara Okonkwo wrote a reply to the source.',
      'Mara Okonkwo put the reply into the source’s mailbox.',
    ]);
    // What the server stored are the source's two messages.
    expect(document.cases[0]?.custody.filter(({ what }) => what === 'received')).toHaveLength(2);
    for (const written of [html(document), markdown(document)]) {
      for (const said of ['1 case, 2 tips, 1 reply and 2 notes', 'Reply of', 'Who signed the log?'])
        expect(written).toContain(said);
    }
    const less = buildDocument([one], choose({ passages: passages(one, ['Ilse Marquardt']) }), where.occasion);
    expect(less.cases[0]?.tips.map(({ original }) => original)).toEqual([null, null, null]);
  });

  it('says in plain words what custody is', () => {
    const document = whole();
    for (const written of [html(document), markdown(document), JSON.parse(json(document)).custody])
      expect(written).toContain('Custody: who did what to this record and when.');
  });

  it('is called by nothing that was taken out', () => {
    const one = caseOf(where, { tips: [{ text: 'Ilse Marquardt signed the log.', contact: '' }] });
    const document = buildDocument([one], choose({ passages: passages(one, ['Ilse Marquardt']) }), where.occasion);
    expect(document.cases[0]?.title).toBe('█████ signed the log.');
    expect(document.contents[0]?.title).toBe('█████ signed the log.');
  });
});
