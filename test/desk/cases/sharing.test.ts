/** Who reads a case and what newcomers are told: shares over a server that refuses, races and forgets answers. */
import { describe, expect, it } from 'vitest';
import { toBase64url, utf8 } from '../../../src/crypto/bytes.ts';
import { sign } from '../../../src/crypto/signature.ts';
import { givenTip } from '../../../src/desk/cases/account.ts';
import { MESSAGE_MAX } from '../../../src/protocol/limits.ts';
import { tipBytes } from '../../../src/protocol/tip.ts';
import { root, TODAY } from '../../crypto/fixtures.ts';
import { TEXT_ALONE } from '../text-alone.ts';
import { apiError, Log, note, noteId } from './house.ts';
import { code, found, fresh, freshServer, keys, of, server, setUpCase, target, texts, told } from './one-case.ts';

setUpCase(0, 1);

describe('a case of a source that wrote to others later', () => {
  it('is opened to them by whoever has that message, before anything else is written', async () => {
    const [first, second] = [await fresh(0), await fresh(1)];
    await first.cases.write(of.target(0), [note(1, 'alone')]);
    await first.cases.write(of.target(0, 1), [note(2, 'for both')]);
    await second.cases.refresh();
    expect(texts(second)).toEqual(['for both']);
    expect(found(second)).toMatchObject({ readers: keys(0, 1), faults: [{ kind: 'without-you', seq: 0 }] });
  });

  it('is not opened by somebody whom its address does not name, and nothing is written', async () => {
    const stranger = await fresh(2);
    for (let n = 0; n < 3; n += 1)
      await expect(stranger.cases.write(target, [note(1, 'x')])).rejects.toEqual(code('not-a-reader'));
    expect(server.events).toEqual([]);
  });
});

describe('a share', () => {
  const tip = () => ({
    id: noteId(3),
    text: 'The harbour master kept two ledgers.',
    contact: 'Signal: quiet.heron.42',
    day: TODAY,
    thread: of.thread,
    redacted: 0,
    to: null,
    original: of.tip(),
    ...TEXT_ALONE,
  });
  const copy = () => givenTip(tip(), { contact: false, ranges: [{ start: 4, end: 18 }] });

  it('tells everybody who reads, whoever is new, and what is told to those whom the source wrote to as well', async () => {
    const first = await fresh(0);
    await first.cases.write(target, [
      note(1, 'before'),
      { kind: 'status', status: 'done' },
      { kind: 'title', title: 'Ledgers' },
    ]);
    const notes = (found(first)?.notes ?? []).map(({ versions: _, from: __, ...one }) => one);
    await first.cases.share(target, keys(3), told({ tips: [copy()], notes, tags: ['ports'], title: '█████' }));
    const [second, editor] = [await fresh(1), await fresh(3)];
    expect(found(second)).toMatchObject({
      faults: [],
      closed: 0,
      readers: keys(0, 1, 3),
      status: 'done',
      tags: [],
      title: 'Ledgers',
    });
    expect(found(editor)).toMatchObject({
      faults: [],
      closed: 4,
      title: '█████',
      thread: of.thread,
      readers: keys(0, 1, 3),
      byRight: keys(0, 1),
      status: 'done',
      told: { by: of.key(0), day: TODAY },
      notes: [{ text: 'before', by: of.key(0), from: { by: of.key(0), day: TODAY }, versions: [] }],
      tags: ['ports'],
      tips: [
        {
          text: 'The █████ kept two ledgers.',
          contact: null,
          redacted: 1,
          original: null,
          ...TEXT_ALONE,
        },
      ],
    });
    await editor.cases.write({ case: of.id }, [note(2, 'seen')]);
    await first.cases.write(target, [note(1, 'before, and after')]);
    await Promise.all([first, second, editor].map((one) => one.cases.refresh()));
    for (const one of [first, second, editor]) {
      expect(texts(one)).toEqual(['before, and after', 'seen']);
      expect(found(one)?.notes.map(({ from }) => from)).toEqual([null, null]);
      expect(found(one)?.faults).toEqual([]);
    }
  });

  it('of a part of what another program made still says that the source signed nothing', async () => {
    const foreign = { file: null };
    const part = givenTip({ ...tip(), foreign }, { contact: false, ranges: [{ start: 4, end: 18 }] });
    const first = await fresh(0);
    await first.cases.share(target, keys(3), told({ tips: [part] }));
    expect(found(await fresh(3))).toMatchObject({ faults: [], tips: [{ redacted: 1, original: null, foreign }] });
  });

  it('of a whole tip shows it word for word, with the source’s signature', async () => {
    const first = await fresh(0);
    await first.cases.share(target, keys(3), told({ tips: [{ ...tip(), redacted: 0 }] }));
    const { original } = tip();
    expect(found(await fresh(3))?.tips).toMatchObject([
      {
        text: tip().text,
        contact: tip().contact,
        original,
        ...TEXT_ALONE,
      },
    ]);
  });

  it('that is taken back is known to whom it was with, who cannot write any more; by right nobody is removed', async () => {
    const [first, editor] = [await fresh(0), await fresh(3)];
    await first.cases.share(target, keys(3), told());
    await first.cases.unshare(target, of.key(3));
    await first.cases.unshare(target, of.key(1));
    await first.cases.write(target, [note(1, 'between us')]);
    await editor.cases.refresh();
    expect(found(editor)).toMatchObject({ readers: keys(0, 1), notes: [], faults: [] });
    await expect(editor.cases.write({ case: of.id }, [note(2, 'x')])).rejects.toEqual(code('not-a-reader'));
    expect(found(await fresh(1))).toMatchObject({ readers: keys(0, 1), notes: [{ text: 'between us' }], faults: [] });
  });

  it('leaves out whom the source did not send a tip to, though they read its case', async () => {
    const first = await fresh(0);
    await first.cases.write(target, [note(1, 'x')]);
    const alone = { ...tip(), redacted: 0, to: keys(0) };
    await first.cases.share(target, keys(3), told({ tips: [alone] }));
    expect(found(await fresh(3))?.tips).toMatchObject([{ text: tip().text }]);
    expect(found(await fresh(1))).toMatchObject({ tips: [], faults: [{ kind: 'without-you' }] });
    await first.cases.share(
      target,
      keys(4),
      told({
        tips: [
          {
            ...alone,
            original: null,
            ...TEXT_ALONE,
            text: 'cut',
            redacted: 1,
          },
        ],
      }),
    );
    expect(found(await fresh(1))?.tips).toEqual([]);
  });

  it('goes on when others have put nonsense into the case', async () => {
    const first = await fresh(0);
    const junk = (n: number) => Array.from({ length: 40 }, (_, m) => toBase64url(root(n * 40 + m)));
    await first.cases.write(target, [
      { kind: 'assignment', add: junk(1), remove: [] },
      { kind: 'assignment', add: [...junk(2)], remove: [] },
    ]);
    // Addresses of nobody, by the source and a member who does not read the case.
    const log = new Log(of);
    log.sealed = server.events.map(({ envelope }) => envelope);
    const nobody = (n: number) => {
      const text = { v: 1, kind: 'address', newsroom: of.newsroom, thread: of.thread, to: [toBase64url(root(n))] };
      return sign(root(0x77), 'address', JSON.stringify(text));
    };
    const addresses = Array.from({ length: 40 }, (_, n) => nobody(100 + n));
    log.write(2, { kind: 'share', add: [], remove: [], addresses }, [0, 1, 2]);
    server.store({ case: of.id, seq: log.sealed.length - 1, envelope: log.sealed.at(-1) ?? new Uint8Array() });
    await first.cases.share(target, keys(3), told());
    expect(found(await fresh(3))).toMatchObject({ readers: expect.arrayContaining(keys(0, 1, 3)), assigned: [] });
  });

  it('that was half done says so, and goes on where it stopped', async () => {
    const first = await fresh(0);
    await first.cases.write(target, [note(1, 'x')]);
    server.onPut = (put, store) => {
      if (put.seq === 3) throw apiError('full');
      store();
    };
    const given = told({ tips: [copy()] });
    await expect(first.cases.share(target, keys(3), given)).rejects.toMatchObject({ code: 'partly', written: 1 });
    server.onPut = (_, store) => store();
    await first.cases.share(target, keys(3), given);
    expect(found(first)?.history.map(({ event }) => event.kind)).toEqual(['opened', 'note', 'share', 'account']);
  });

  it('tells nobody who was removed in between', async () => {
    const [first, second] = [await fresh(0), await fresh(1)];
    await first.cases.write(target, [note(1, 'x')]);
    await second.cases.write(target, []);
    await first.cases.refresh();
    let raced = false;
    server.onPut = async (put, store) => {
      if (put.seq === 4 && !raced) {
        raced = true;
        await second.cases.refresh();
        await second.cases.unshare(target, of.key(3));
      }
      store();
    };
    await first.cases.share(target, keys(3), told({ tips: [copy()] }));
    const editor = found(await fresh(3));
    expect([editor?.readers.includes(of.key(3)), editor?.tips.length]).toEqual([false, 0]);
  });

  it('that was taken back, given again by somebody else, and is taken back once more is over', async () => {
    const [first, second] = [await fresh(0), await fresh(1)];
    await first.cases.share(target, keys(3), told());
    server.onPut = (_, store) => {
      store();
      throw apiError('offline');
    };
    await expect(first.cases.unshare(target, of.key(3))).rejects.toEqual(code('offline'));
    server.onPut = (_, store) => store();
    await second.cases.refresh();
    await second.cases.share(target, keys(3), told());
    await first.cases.unshare(target, of.key(3));
    expect(found(await fresh(1))?.readers).toEqual(keys(0, 1));
  });

  it('of more than one event holds comes in several, in order', async () => {
    const one = await fresh(0);
    const large = Array.from({ length: 3 }, (_, n) => ({ ...copy(), text: `${n}`.repeat(600 * 1024) }));
    await one.cases.share(target, keys(3), told({ tips: large }));
    const editor = await fresh(3);
    expect(found(editor)?.tips.map(({ text }) => text[0])).toEqual(['0', '1', '2']);
    expect(found(editor)).toMatchObject({ length: 5, faults: [] });
    const tooLarge = { ...copy(), text: 'x'.repeat(1024 * 1024) };
    await expect(one.cases.share(target, keys(4), told({ tips: [tooLarge] }))).rejects.toEqual(code('too-long'));
    expect(found(one)?.readers).not.toContain(of.key(4));
  });

  it('can hold, and a case can keep, any tip that a source can send', async () => {
    const overhead = tipBytes({
      text: '',
      contact: '',
      to: keys(0, 1),
      directory: 1,
      callout: null,
    });
    for (const sign of ['"', 'a', '\u0000', '🌷']) {
      const each = utf8(JSON.stringify(JSON.stringify(sign))).length - utf8(JSON.stringify(JSON.stringify(''))).length;
      const text = sign.repeat(Math.floor((MESSAGE_MAX - overhead) / each));
      const original = of.tip({ text, contact: '', to: keys(0, 1) });
      freshServer();
      const first = await fresh(0);
      await first.cases.keep(target, { original, day: TODAY, removals: [] }, keys(0, 1));
      await first.cases.share(
        target,
        keys(3),
        told({
          tips: [
            {
              ...tip(),
              text,
              contact: null,
              redacted: 1,
              original: null,
              ...TEXT_ALONE,
            },
          ],
        }),
      );
      expect(found(await fresh(3))?.tips.map((one) => one.text === text)).toEqual([true]);
      expect(found(await fresh(1))?.tips.map((one) => one.text === text)).toEqual([true, true]);
      for (const { envelope } of server.events) expect(envelope.length).toBeLessThan(1024 * 1024);
    }
  });
});
