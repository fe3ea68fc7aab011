/** What every store must do with replies in mailboxes. */
import { describe, expect, it } from 'vitest';
import { MAILBOX_ROOM, mailboxBytes } from '../../src/protocol/mailbox.ts';
import type { NewReply, Store } from '../../src/store/store.ts';
import { AFTER, DAY, hex, NEXT, newTip, type Open, random } from './fixtures.ts';

export const newReply = (over: Partial<NewReply> = {}): NewReply => ({
  mailbox: random(32),
  id: random(16),
  day: DAY,
  envelope: random(300),
  ...over,
});

export function replyContract(open: Open): void {
  describe('a reply', () => {
    const look = async (store: Store, mailbox: Uint8Array, gone: readonly Uint8Array[] = []) =>
      (await store.replies.look(mailbox, gone)).map(({ id, envelope }) => `${hex(id)} ${hex(envelope)}`);
    const line = ({ id, envelope }: NewReply) => `${hex(id)} ${hex(envelope)}`;

    it('lies in its mailbox alone, byte for byte, before and after its day is closed', async () => {
      const store = await open();
      const [one, other] = [newReply(), newReply()];
      expect([await store.replies.post(one), await store.replies.post(other)]).toEqual(['posted', 'posted']);
      for (const today of [DAY, NEXT, NEXT, AFTER]) {
        await store.closeDays(today);
        expect(await look(store, one.mailbox)).toEqual([line(one)]);
        expect(await look(store, other.mailbox)).toEqual([line(other)]);
        expect((await store.replies.waiting()).map(hex)).toEqual([one.id, other.id].map(hex).sort());
      }
      expect(await look(store, random(32))).toEqual([]);
    });

    it('is read with the newest day first and by id within a day', async () => {
      const store = await open();
      const mailbox = random(32);
      const old = [newReply({ mailbox }), newReply({ mailbox }), newReply({ mailbox })];
      for (const reply of old) await store.replies.post(reply);
      await store.closeDays(NEXT);
      const fresh = newReply({ mailbox, day: NEXT });
      await store.replies.post(fresh);
      expect(await look(store, mailbox)).toEqual([line(fresh), ...old.map(line).sort()]);
    });

    it('is stored once: the same bytes again, or others under its id, change nothing', async () => {
      const store = await open();
      const reply = newReply();
      await store.replies.post(reply);
      for (const today of [DAY, NEXT]) {
        await store.closeDays(today);
        expect(await store.replies.post({ ...reply, day: today })).toBe('same');
        expect(await store.replies.post({ ...reply, day: today, envelope: random(300) })).toBe('different');
        expect(await look(store, reply.mailbox)).toEqual([line(reply)]);
      }
      // The same id in another mailbox is another reply.
      expect(await store.replies.post({ ...reply, mailbox: random(32) })).toBe('posted');
    });

    it('is deleted with the others that are named, out of this mailbox alone, once and for all', async () => {
      const store = await open();
      const mailbox = random(32);
      const [closed, kept, fresh, foreign] = [
        newReply({ mailbox }),
        newReply({ mailbox }),
        newReply({ mailbox, day: NEXT }),
        newReply(),
      ];
      for (const reply of [closed, kept, foreign]) await store.replies.post(reply);
      await store.closeDays(NEXT);
      await store.replies.post(fresh);
      const gone = [closed.id, fresh.id, foreign.id, random(16)];
      expect(await look(store, mailbox, gone)).toEqual([line(kept)]);
      expect(await look(store, mailbox, gone)).toEqual([line(kept)]);
      await store.closeDays(AFTER);
      expect(await look(store, mailbox)).toEqual([line(kept)]);
      expect(await look(store, foreign.mailbox)).toEqual([line(foreign)]);
      expect(await store.replies.post({ ...closed, day: AFTER })).toBe('posted');
    });

    it('is deleted by one of many who do so at once, and by all of them', async () => {
      const store = await open();
      const reply = newReply();
      await store.replies.post(reply);
      const answers = await Promise.all(Array.from({ length: 8 }, () => look(store, reply.mailbox, [reply.id])));
      expect(answers.flat()).toEqual([]);
    });

    it('that is deleted while its day is closed stays deleted', async () => {
      const store = await open();
      const replies = Array.from({ length: 300 }, () => newReply());
      for (const reply of replies) await store.replies.post(reply);
      const closing = store.closeDays(NEXT);
      await Promise.all(replies.map(({ mailbox, id }) => store.replies.look(mailbox, [id])));
      await closing;
      expect(await store.replies.waiting()).toEqual([]);
    });

    it('is not taken by a mailbox that would no longer fit into one answer, until something is deleted', async () => {
      const store = await open();
      const mailbox = random(32);
      const size = 50_000;
      const fit = Math.floor(MAILBOX_ROOM / mailboxBytes(size));
      const replies = Array.from({ length: fit }, () => newReply({ mailbox, envelope: random(size) }));
      for (const [n, reply] of replies.entries()) {
        if (n === 2) await store.closeDays(NEXT);
        expect(await store.replies.post({ ...reply, day: n < 2 ? DAY : NEXT })).toBe('posted');
      }
      const more = newReply({ mailbox, day: NEXT, envelope: random(size) });
      expect(await store.replies.post(more)).toBe('no-room');
      expect(await store.replies.post(newReply({ day: NEXT, envelope: random(size) }))).toBe('posted');
      await store.replies.look(mailbox, [replies[0]?.id ?? random(16)]);
      expect(await store.replies.post(more)).toBe('posted');
    });

    it('is refused when the disk is full, and tips of the same day with it', async () => {
      const store = await open({ freeFloor: 1000, freeBytes: () => 1200 });
      expect(await store.replies.post(newReply())).toBe('full');
      expect(await store.replies.post(newReply({ envelope: random(150) }))).toBe('posted');
      expect(await store.tips.accept(newTip())).toEqual({ result: 'full' });
    });

    it('expires as a tip does, in the open day’s file as well', async () => {
      const store = await open();
      const [old, young] = [newReply(), newReply({ day: NEXT })];
      await store.replies.post(old);
      await store.closeDays(NEXT);
      await store.replies.post(young);
      await store.expire(NEXT, NEXT);
      expect(await store.replies.waiting()).toEqual([young.id]);
      await store.expire(AFTER, AFTER);
      expect(await store.replies.waiting()).toEqual([]);
      expect(await look(store, young.mailbox)).toEqual([]);
    });

    it('posted under a day that is closed goes to the open one', async () => {
      const store = await open();
      await store.closeDays(NEXT);
      const late = newReply({ day: DAY });
      await store.replies.post(late);
      await store.expire(NEXT, NEXT);
      expect(await look(store, late.mailbox)).toEqual([line(late)]);
    });

    it('of a wrong shape is refused', async () => {
      const store = await open();
      for (const wrong of [{ mailbox: random(31) }, { id: random(15) }]) {
        await expect(store.replies.post(newReply(wrong))).rejects.toThrow();
      }
      expect(await store.replies.waiting()).toEqual([]);
    });
  });
}
