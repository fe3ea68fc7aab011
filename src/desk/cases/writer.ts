/** Writing in a case: an event gets the next place, is sealed to whom it is for, and is written once whatever the network does. */
import { type Api, ApiError } from '../../browser/http.ts';
import { fromBase64url, wipe } from '../../crypto/bytes.ts';
import { CryptoError } from '../../crypto/errors.ts';
import { envelopeHash, sealEvent } from '../../crypto/event.ts';
import { dayOf } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { Event, EventBody } from '../../protocol/event.ts';
import { eventStanzas } from '../../protocol/sizes.ts';
import { putDeletion, putEvent } from '../session/calls.ts';
import { type Case, CaseError } from './case.ts';
import type { Logs } from './logs.ts';
import { lookInto } from './reading.ts';
import { inFittingParts } from './share.ts';

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

export interface Writer {
  /** Opens the case unless somebody has. */
  open(id: string, thread: string, readers: readonly string[]): Promise<void>;
  write(id: string, body: EventBody, to: readonly string[] | undefined): Promise<void>;
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

interface Attempt {
  seq: number;
  hash: string;
}

/** `null`: there is nothing (left) to write. */
type Draft = { body: EventBody; to: readonly string[] } | null;

export function createWriter(parts: WriterParts): Writer {
  const { logs, own } = parts;
  /** By case and body: what was sent and never answered. Whoever presses the button again must not write twice. */
  const unsettled = new Map<string, Attempt[]>();

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

  /** `draft` is asked at every try: who reads the case may have changed with what came first. */
  async function append(id: string, name: string, draft: () => Draft): Promise<void> {
    const key = `${id} ${name}`;
    const attempts = unsettled.get(key) ?? [];
    if (attempts.length > 0) {
      await logs.pull();
      if (attempts.some((one) => isLast(id, one))) return void unsettled.delete(key);
    }
    for (let tried = 0; tried < TRIES; tried += 1) {
      const next = draft();
      if (next === null) return;
      const { event, envelope, signed } = seal(id, next);
      const attempt = { seq: event.seq, hash: envelopeHash(envelope) };
      attempts.push(attempt);
      unsettled.set(key, attempts);
      const result = await send(id, event, envelope).catch((error: unknown) => {
        // A plain no is an answer: only what may stand there is remembered.
        if (!isUnsettled(error)) attempts.pop();
        if (attempts.length === 0) unsettled.delete(key);
        throw error;
      });
      if (result === 'stored') {
        unsettled.delete(key);
        const opened = lookInto({ event, signed }, parts.newsroom);
        return logs.add(id, event.seq, envelope.length, { hash: attempt.hash, reading: { outcome: 'opened', opened } });
      }
      await logs.pull();
      // An answer was lost, and the event stands there: now, or since an earlier try.
      if (attempts.some(({ seq, hash }) => logs.hashAt(id, seq) === hash)) return void unsettled.delete(key);
      await pause(tried);
    }
    unsettled.delete(key);
    throw new CaseError('busy');
  }

  /** It stands there and nothing of its kind came after it: to write the same again would be the same intention. */
  function isLast(id: string, { seq, hash }: Attempt): boolean {
    const history = logs.byId.get(id)?.history ?? [];
    const kind = history.find(({ event }) => event.seq === seq)?.event.kind;
    return logs.hashAt(id, seq) === hash && !history.some(({ event }) => event.kind === kind && event.seq > seq);
  }

  function seal(id: string, { body, to }: { body: EventBody; to: readonly string[] }) {
    const recipients = to.map((member) => {
      const archive = parts.archive(member);
      if (archive === null) throw new CaseError('no-recipient', { about: member });
      return archive;
    });
    const place = { case: id, ...logs.end(id) };
    const day = dayOf(parts.now());
    const event: Event = { v: 1, newsroom: parts.newsroom, ...place, day, to: [...to], ...body };
    const seed = fromBase64url(parts.signingSeed);
    try {
      return { event, ...sealEvent(seed, event, recipients, eventStanzas(parts.directory().members.length)) };
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

  const listed = () => new Set(parts.directory().members.map(({ key }) => key));
  /** Each once, the author among them, nobody who has left. */
  const audience = (...keys: readonly string[]) => {
    const members = listed();
    return [...new Set([own, ...keys])].filter((key) => members.has(key));
  };

  /** Everybody learns who reads the case from now on: also those whom it adds, and those whom it removes. */
  function announcement(id: string, body: Extract<EventBody, { kind: 'share' }>): Draft {
    const { readers } = readable(id);
    const members = listed();
    const stranger = body.add.find((key) => !members.has(key));
    if (stranger !== undefined) throw new CaseError('no-recipient', { about: stranger });
    const add = body.add.filter((key) => !readers.includes(key));
    const remove = body.remove.filter((key) => readers.includes(key));
    if (add.length === 0 && remove.length === 0) return null;
    return { body: { kind: 'share', add, remove, items: [] }, to: audience(...readers, ...add) };
  }

  function toReaders(id: string, body: EventBody, to: readonly string[] | undefined): Draft {
    const { readers } = readable(id);
    const stranger = to?.find((key) => !readers.includes(key));
    if (stranger !== undefined) throw new CaseError('not-a-reader', { about: stranger });
    return { body, to: audience(...(to ?? readers)) };
  }

  return {
    /** Sealed to all members: who reads the case may not be known to the admin, and who knew it must not see it as tampering. */
    async delete(id) {
      const to = audience(...listed()).filter((key) => key === own || parts.archive(key) !== null);
      await append(id, 'deleted', () => {
        const gone = logs.end(id).seq === 0 || (logs.byId.get(id)?.deleted ?? null) !== null;
        return gone ? null : { body: { kind: 'deleted' }, to };
      });
    },
    async open(id, thread, given) {
      await append(id, 'opened', () => {
        const readers = audience(...given);
        const isOpen = logs.end(id).seq > 0 && (logs.byId.get(id)?.deleted ?? null) === null;
        return isOpen ? null : { body: { kind: 'opened', thread, readers }, to: readers };
      });
    },
    async write(id, body, to) {
      const name = JSON.stringify([body, to ?? null]);
      if (body.kind !== 'share') return append(id, name, () => toReaders(id, body, to));
      // Checked before anything is written: the parts must not fail for what can be known now.
      const sharing = inFittingParts(body.items);
      readable(id);
      await append(id, `${name} readers`, () => announcement(id, body));
      for (const [n, part] of sharing.entries()) await append(id, `${name} ${n}`, () => toReaders(id, part, to));
    },
  };
}

function isUnsettled(error: unknown): boolean {
  return error instanceof ApiError && UNSETTLED.has(error.code);
}

/** Longer each time and never the same for two: those who collided must not collide again. */
function pause(tried: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * (tried + 1)));
}
