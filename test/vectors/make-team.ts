import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { caseId, envelopeHash, originalHash, sealEvent } from '../../src/crypto/event.ts';
import { newsroomKeys } from '../../src/crypto/keys.ts';
import { sign, signingKey } from '../../src/crypto/signature.ts';
import { archiveHash, sealWelcome, signApplication } from '../../src/crypto/team.ts';
import type { Event, EventBody } from '../../src/protocol/event.ts';
import type { Signed } from '../../src/protocol/schema.ts';
import type { Application } from '../../src/protocol/team.ts';
import { describeIdentity, fill, hex, newsroom, TODAY } from './common.ts';

const SECRET = fill(0x5e);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

function people() {
  const { keys, members } = newsroom();
  const [admin, reporter, editor] = members;
  if (admin === undefined || reporter === undefined || editor === undefined) throw new Error('no members');
  return { room: keys.key, admin, reporter, editor };
}

export function team() {
  const { room, admin, editor } = people();
  const application: Application = {
    v: 1,
    newsroom: room,
    member: editor.key,
    name: 'Chen Wei',
    beats: [],
    archive: encodeRecipient(editor.archive.recipient),
  };
  const signed = signApplication(editor.signingSeed, application);
  const again = (changes: object, seed = editor.signingSeed) =>
    sign(seed, 'application', JSON.stringify({ ...application, ...changes }));
  const welcome = { v: 1, newsroom: room, member: editor.key, secret: toBase64url(SECRET) } as const;
  const token = fill(0x42);
  return {
    about:
      'An invitation, an application and a welcome (section 12), of the third member of keys.json and by the first. Bytes are hex, files base64.',
    newsroom: room,
    invitation: { token: hex(token), fragment: `join=${toBase64url(token)}`, id: toBase64url(sha256(token)) },
    application: { signed, archiveHash: archiveHash(application.archive) },
    refused: [
      { why: 'another newsroom', signed: again({ newsroom: newsroomKeys(fill(0x02)).key }) },
      { why: 'in the name of another', signed: again({}, admin.signingSeed) },
      { why: 'for another purpose', signed: sign(editor.signingSeed, 'intake', signed.signed) },
      { why: 'no recipient', signed: again({ archive: application.archive.replace(/.$/, (c) => (c === 'q' ? 'p' : 'q')) }) },
      { why: 'an unknown field', signed: again({ x: 1 }) },
    ],
    welcome: {
      identity: describeIdentity(editor.archive),
      by: admin.key,
      member: editor.key,
      secret: hex(SECRET),
      envelope: base64(sealWelcome(admin.signingSeed, welcome, application.archive)),
    },
  };
}

/** Three events: the beginning, for two members, a note, for one of them, and the tip, kept for both. */
export function cases() {
  const { room, admin, reporter, editor } = people();
  const thread = signingKey(fill(0x77));
  const id = caseId(SECRET, thread);
  const readers = [admin, reporter];
  const write = (by: typeof admin, to: typeof readers, place: { seq: number; previous: string | null }, body: EventBody, originals: Signed[] = []) => {
    const keys = to.map(({ key }) => key);
    const event: Event = { v: 1, newsroom: room, case: id, id: toBase64url(fill(0x40 + place.seq, 16)), ...place, day: TODAY, to: keys, ...body };
    const recipients = to.map(({ archive }) => archive.recipient);
    const { envelope, signed } = sealEvent(by.signingSeed, event, originals, recipients, 4);
    return { event, signed, originals, envelope: base64(envelope), hash: envelopeHash(envelope), opensFor: keys };
  };
  const to = readers.map(({ key }) => key);
  const address = sign(fill(0x77), 'address', JSON.stringify({ v: 1, kind: 'address', newsroom: room, thread, to }));
  const opened = write(admin, readers, { seq: 0, previous: null }, { kind: 'opened', address });
  const id16 = toBase64url(fill(0x33, 16));
  const note = write(reporter, [reporter], { seq: 1, previous: opened.hash }, { kind: 'note', note: id16, text: 'Called the port.' });
  const tip = sign(fill(0x77), 'tip', JSON.stringify({ v: 1, kind: 'tip', newsroom: room, thread, id: id16, to, directory: 1, text: 'The ledgers.', contact: '' }));
  const kept = write(admin, readers, { seq: 2, previous: note.hash }, { kind: 'kept', tip: originalHash(tip), stored: TODAY }, [tip]);
  const again = (changes: object, label: 'event' | 'tip' = 'event') =>
    sign(reporter.signingSeed, label, JSON.stringify({ ...note.event, ...changes }));
  return {
    about: 'A case of three events (section 13), and signed texts that are none. Bytes are hex, files base64.',
    newsroom: room,
    secret: hex(SECRET),
    thread,
    case: id,
    members: [admin, reporter, editor].map(({ key, archive }) => ({ key, identity: describeIdentity(archive).identity })),
    events: [opened, note, kept],
    refused: [
      { why: 'for another purpose', signed: again({}, 'tip'), code: 'bad-signature' },
      { why: 'changed text', signed: { ...note.signed, signed: note.signed.signed.replace('port', 'ship') }, code: 'bad-signature' },
      { why: 'an unknown field', signed: again({ x: 1 }), code: 'malformed' },
      { why: 'an unknown kind', signed: again({ kind: 'shout' }), code: 'newer' },
      { why: 'a later version', signed: again({ v: 2 }), code: 'newer' },
      { why: 'a sequence that is no count', signed: again({ seq: -1 }), code: 'malformed' },
      { why: 'for nobody', signed: again({ to: [] }), code: 'malformed' },
      { why: 'another newsroom', signed: again({ newsroom: newsroomKeys(fill(0x02)).key }), code: 'wrong-newsroom' },
    ],
  };
}
