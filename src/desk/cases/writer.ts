/** Writing in a case: an event gets the next place, is sealed to whom it is for, and counts once whatever the network does. */
import { type Api, ApiError } from '../../browser/http.ts';
import { fromBase64url, random, toBase64url, wipe } from '../../crypto/bytes.ts';
import { CryptoError } from '../../crypto/errors.ts';
import { envelopeHash, originalHash, sealEvent } from '../../crypto/event.ts';
import { signReply } from '../../crypto/reply.ts';
import { removalsOf } from '../../crypto/tip.ts';
import { type Day, dayOf } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { Event, EventBody, SharedTip } from '../../protocol/event.ts';
import { BYTES, SEEN_MAX } from '../../protocol/limits.ts';
import { parseJson, type Signed } from '../../protocol/schema.ts';
import { eventStanzas } from '../../protocol/sizes.ts';
import { Address } from '../../protocol/tip.ts';
import type { Message } from '../messages/message.ts';
import { putDeletion, putEvent } from '../session/calls.ts';
import { inFittingParts } from './account.ts';
import type { Case, Given, PlainBody, Written } from './case.ts';
import { CaseError } from './case-error.ts';
import type { Logs } from './logs.ts';
import { lookInto } from './reading.ts';

export interface WriterParts {
  readonly api: Api;
  readonly logs: Logs;
  readonly own: string;
  readonly newsroom: string;
  /** Base64url of 32 bytes. */
  readonly signingSeed: string;
  directory(): Directory;
  /** A member's archive recipient, 1,216 bytes, that the directory vouches for; `null`: none is published. */
  archive(member: string): Uint8Array | null;
  now(): number;
}

/** Each as in `Cases`, which see. */
export interface Writer {
  /** Who reads by right says so once, before it writes anything else. `addresses`: of all its tips that are at hand. */
  open(id: string, addresses: readonly Signed[]): Promise<void>;
  write(id: string, body: PlainBody): Promise<void>;
  keep(id: string, tip: Signed, stored: Day, to: readonly string[]): Promise<void>;
  /** Returns the signed reply as the log has it. */
  reply(id: string, written: Written): Promise<Signed>;
  share(id: string, members: readonly string[], given: Given): Promise<void>;
  unshare(id: string, member: string): Promise<void>;
  /** Puts one event in the place of all. */
  delete(id: string): Promise<void>;
}

/** How often somebody else may come first: even if all 40 members write at once, half of them have the patience. */
const TRIES = 20;
const PAUSE_MS = 20;
/** How often the same bytes are sent when no answer comes. */
const SENDS = 3;

/** After these nobody knows whether the event was stored. */
const UNSETTLED: ReadonlySet<ApiError['code']> = new Set(['offline', 'timeout', 'unreadable', 'internal']);

interface Draft {
  body: EventBody;
  to: readonly string[];
  /** What sources signed that the body names. */
  originals?: readonly Signed[];
  /** Of a reply's files. */
  removals?: readonly string[];
}

export function createWriter(parts: WriterParts): Writer {
  const { logs, own } = parts;
  /** Ids of what was sent and never answered, by case and what was meant: whoever presses the button again means the same event. */
  const unsettled = new Map<string, string>();

  async function send(id: string, event: Event, envelope: Uint8Array<ArrayBuffer>): Promise<'stored' | 'conflict'> {
    const put = event.kind === 'deleted' ? putDeletion : putEvent;
    for (let sent = 1; ; sent += 1) {
      try {
        await put(parts.api, id, event.seq, envelope);
        return 'stored';
      } catch (error) {
        if (error instanceof ApiError && error.code === 'event-conflict') return 'conflict';
        if (sent >= SENDS || !isUnsettled(error)) throw error;
      }
      await pause(sent);
    }
  }

  /**
   * `draft` is asked at every try: who reads the case may have changed with what came first. `null`: there is nothing to write.
   * Returns whether something was written now.
   */
  async function append(id: string, meant: string, draft: () => Draft | null): Promise<boolean> {
    const name = `${id} ${meant}`;
    const before = unsettled.get(name);
    if (before !== undefined) {
      await logs.pull();
      unsettled.delete(name);
      if (isLast(id, before)) return false;
    }
    const event = before !== undefined && !isThere(id, before) ? before : toBase64url(random(BYTES.id));
    for (let tried = 0; tried < TRIES; tried += 1) {
      const next = isThere(id, event) ? null : draft();
      if (next === null) return false;
      const sealed = seal(id, event, next);
      const result = await send(id, sealed.event, sealed.envelope).catch((error: unknown) => {
        // A plain no is an answer, but for what was sent before.
        if (isUnsettled(error) || before !== undefined) unsettled.set(name, event);
        throw error;
      });
      if (result === 'stored') {
        logs.add(id, sealed.event.seq, sealed.envelope.length, sealed.read);
        return true;
      }
      await logs.pull();
      await pause(tried);
    }
    throw new CaseError('busy');
  }

  const placeOf = (id: string, event: string) =>
    logs.byId.get(id)?.history.find((entry) => entry.by === own && entry.event.id === event)?.event ?? null;
  const isThere = (id: string, event: string) => placeOf(id, event) !== null;
  /** It stands there and nothing of its kind came after it: to write the same again would be the same intention. */
  function isLast(id: string, event: string): boolean {
    const there = placeOf(id, event);
    const history = logs.byId.get(id)?.history ?? [];
    return there !== null && !history.some(({ event: { kind, seq } }) => kind === there.kind && seq > there.seq);
  }

  function seal(id: string, eventId: string, { body, to, originals = [], removals = [] }: Draft) {
    const recipients = to.map((member) => {
      const archive = parts.archive(member);
      if (archive === null) throw new CaseError('no-recipient', { about: member });
      return archive;
    });
    const { newsroom } = parts;
    const place = { newsroom, case: id, id: eventId, ...logs.end(id), day: dayOf(parts.now()) };
    const event: Event = { v: 1, ...place, to: [...to], ...body };
    const seed = fromBase64url(parts.signingSeed);
    try {
      const stanzas = eventStanzas(parts.directory().members.length);
      const { envelope, signed } = sealEvent(seed, event, originals, recipients, stanzas, removals);
      const opened = lookInto({ event, signed, originals, removals }, newsroom);
      return {
        event,
        envelope,
        read: { hash: envelopeHash(envelope), reading: { outcome: 'opened', opened } } as const,
      };
    } catch (error) {
      if (error instanceof CryptoError && error.code === 'too-long') throw new CaseError('too-long');
      throw error;
    } finally {
      wipe(seed);
    }
  }

  /** The case as it is now, for one who may write in it. */
  function readable(id: string): Case {
    const found = logs.byId.get(id);
    if (found === undefined || !found.readers.includes(own)) throw new CaseError('not-a-reader');
    return found;
  }

  const ownReplies = (id: string) =>
    readable(id)
      // Not what others told of them: a made-up number would stand in the way of the next.
      .tips.filter(({ reply, original }) => reply?.by === own && original !== null)
      .sort((a, b) => (a.reply?.number ?? 0) - (b.reply?.number ?? 0));

  /** The next one of this member's in this conversation. */
  function signedReply(id: string, reply: string, { text, seen, files = [] }: Written): Signed {
    const { thread } = readable(id);
    if (thread === null) throw new CaseError('not-a-reader');
    const number = (ownReplies(id).at(-1)?.reply?.number ?? 0) + 1;
    const { newsroom } = parts;
    const place = { newsroom, member: own, thread, id: reply, number, day: dayOf(parts.now()) };
    const seed = fromBase64url(parts.signingSeed);
    try {
      const said = {
        ...place,
        ...(seen.length === 0 ? {} : { seen: seen.slice(0, SEEN_MAX) }),
        text,
        ...(files.length === 0 ? {} : { files: files.map(({ entry }) => entry) }),
      };
      return signReply(seed, { v: 1, kind: 'reply', ...said }, removalsOf(files).removals);
    } catch (error) {
      if (error instanceof CryptoError && error.code === 'too-long') throw new CaseError('too-long');
      throw error;
    } finally {
      wipe(seed);
    }
  }

  const listed = () => new Set(parts.directory().members.map(({ key }) => key));
  /** Each once, the author among them; nobody who has left, or to whom nobody can seal now: a case goes on without them. */
  const audience = (...keys: readonly string[]) => {
    const members = listed();
    return [...new Set([own, ...keys])].filter(
      (key) => members.has(key) && (key === own || parts.archive(key) !== null),
    );
  };

  /** Everybody learns who reads the case from now on: also those whom it adds, and those whom it removes. */
  function announcement(id: string, change: { add: readonly string[]; remove: readonly string[] }): Draft | null {
    const { readers, byRight, addresses } = readable(id);
    const unreached = change.add.find((key) => !listed().has(key) || parts.archive(key) === null);
    if (unreached !== undefined) throw new CaseError('no-recipient', { about: unreached });
    const add = change.add.filter((key) => !readers.includes(key));
    const remove = change.remove.filter((key) => readers.includes(key) && !byRight.includes(key));
    if (add.length === 0 && remove.length === 0) return null;
    const proofs = add.length === 0 ? [] : fewest(addresses, listed());
    return { body: { kind: 'share', add, remove, addresses: proofs }, to: audience(...readers, ...add) };
  }

  /** Who reads by right reads what others are told, but for tips that the source did not send to them. */
  function account(id: string, chosen: readonly string[], { tags, title, notes, tips }: Given): Draft {
    const { status, assigned, byRight, addresses, readers } = readable(id);
    // A reply was for everybody who read the case.
    const isFor = ({ to, reply }: Message, key: string) =>
      reply !== null || (to === null ? addresses.length <= 1 : to.includes(key));
    const mayHave = byRight.filter((key) => tips.every((tip) => isFor(tip, key)));
    const members = listed();
    return {
      body: {
        kind: 'account',
        status,
        assigned: assigned.filter((key) => members.has(key)),
        tags: [...tags],
        ...(title === null ? {} : { title }),
        notes: [...notes],
        tips: tips.map(named),
      },
      to: audience(...mayHave, ...chosen.filter((key) => readers.includes(key))),
      originals: tips.flatMap(({ original }) => original ?? []),
    };
  }

  /** Whether somebody who reads by right must say so: not yet, or not to all of these, or not since a place was closed to it. */
  function mustOpen(id: string, address: Signed): boolean {
    const found = logs.byId.get(id);
    const last = found?.history.findLast(({ event, by }) => event.kind === 'opened' && by === own)?.event;
    const isKnown = (key: string) => last?.to.includes(key) && found?.byRight.includes(key);
    return (
      last === undefined || !audience(...addressees(address)).every(isKnown) || (found?.lastClosed ?? -1) > last.seq
    );
  }

  return {
    // Not left to somebody else's: that one may not be sealed to everybody it names.
    async open(id, given) {
      const all = [...given, ...(logs.byId.get(id)?.addresses ?? [])];
      for (const address of all.filter((one) => addressees(one).includes(own))) {
        await append(id, `opened ${address.sig}`, () => {
          if (!mustOpen(id, address)) return null;
          const readers = logs.byId.get(id)?.readers ?? [];
          // To all whom the source wrote to in any message: none of them is to meet a closed place.
          return { body: { kind: 'opened', address }, to: audience(...all.flatMap(addressees), ...readers) };
        });
      }
    },
    async write(id, body) {
      await append(id, JSON.stringify(body), () => ({ body, to: audience(...readable(id).readers) }));
    },
    async keep(id, tip, stored, to) {
      const body: EventBody = { kind: 'kept', tip: originalHash(tip), stored };
      await append(id, JSON.stringify(body), () => {
        const { readers } = readable(id);
        return { body, to: audience(...to.filter((key) => readers.includes(key))), originals: [tip] };
      });
    },
    async reply(id, written) {
      const reply = toBase64url(random(BYTES.id));
      const { text, files = [] } = written;
      const ids = files.map(({ entry }) => entry.id);
      await append(id, `reply ${text} ${ids.join(' ')}`, () => {
        const { readers } = readable(id);
        const signed = signedReply(id, reply, written);
        const body: EventBody = { kind: 'reply', reply: originalHash(signed) };
        return { body, to: audience(...readers), originals: [signed], ...removalsOf(files) };
      });
      // It may be one of before, whose answer was lost.
      const stands = ownReplies(id).findLast(
        (one) => one.text === text && one.files.map((file) => file.id).join() === ids.join(),
      )?.original;
      if (!stands) throw new CaseError('busy');
      return stands;
    },
    async share(id, members, given) {
      // Checked before anything is written: the parts must not fail for what can be known now.
      const told = inFittingParts(given);
      const meant = JSON.stringify(members);
      let written = 0;
      try {
        for (const part of told) {
          // Each time: somebody may have been removed in between.
          if (await append(id, `add ${meant}`, () => announcement(id, { add: members, remove: [] }))) written += 1;
          if (await append(id, `account ${meant} ${JSON.stringify(part)}`, () => account(id, members, part)))
            written += 1;
        }
      } catch (cause) {
        throw written === 0 ? cause : new CaseError('partly', { written, cause });
      }
    },
    async unshare(id, member) {
      await append(id, `remove ${member}`, () => announcement(id, { add: [], remove: [member] }));
    },
    /** Sealed to all members: who reads the case may not be known to the admin, and who knew it must not see it as tampering. */
    async delete(id) {
      const to = audience(...listed());
      await append(id, 'deleted', () => {
        const isGone = logs.end(id).seq === 0 || (logs.byId.get(id)?.deleted ?? null) !== null;
        return isGone ? null : { body: { kind: 'deleted' }, to };
      });
    },
  };
}

/** Both were verified when they were opened. */
const addressees = (address: Signed) => parseJson(Address, address.signed)?.to ?? [];

/** Enough of them to prove all who read by right and are members. */
function fewest(addresses: readonly Signed[], members: ReadonlySet<string>): Signed[] {
  const proven = new Set<string>();
  return addresses.filter((address) => {
    const news = addressees(address).filter((key) => members.has(key) && !proven.has(key));
    for (const key of news) proven.add(key);
    return news.length > 0;
  });
}

/** As an event names it: what the source signed stands beside it. */
function named({ id, day, text, contact, redacted, original, reply, files, foreign }: Message): SharedTip {
  const name = reply?.id ?? id;
  if (original !== null) return { id: name, day, original: originalHash(original) };
  const told = {
    ...(reply === null ? {} : { reply: { by: reply.by, number: reply.number } }),
    ...(foreign === undefined ? {} : { foreign }),
  };
  return { id: name, day, text, contact, redacted, ...told, ...(files.length === 0 ? {} : { files: [...files] }) };
}

function isUnsettled(error: unknown): boolean {
  return error instanceof ApiError && UNSETTLED.has(error.code);
}

/** Longer each time and never the same for two: those who collided must not collide again. */
function pause(tried: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * (tried + 1)));
}
