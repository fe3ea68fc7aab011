import { originalHash } from '../../../src/crypto/event.ts';
import { ready } from '../../../src/crypto/sodium.ts';
import type { Case } from '../../../src/desk/cases/case.ts';
import type { EventBody } from '../../../src/protocol/event.ts';
import { TODAY } from '../../crypto/fixtures.ts';
import { type House, house, Log, note, noteId } from './house.ts';

/** Members by number: the source wrote to 0 and 1, 3 is added, 2 and 4 never. 9 is no member. */
export const ALL = [0, 1, 3];
export let of: House;
export let log: Log;

type Body<K> = Extract<EventBody, { kind: K }>;
export const share = (add: number[], remove: number[] = []): Body<'share'> => ({
  kind: 'share',
  add: add.map((n) => of.key(n)),
  remove: remove.map((n) => of.key(n)),
  addresses: [of.address([0, 1])],
});
export const account = (more: Partial<Body<'account'>> = {}): Body<'account'> => ({
  kind: 'account',
  status: 'working',
  assigned: [of.key(1)],
  tags: [],
  notes: [],
  tips: [],
  ...more,
});

/** Before all tests of a file. */
export async function makeTenEntries(): Promise<void> {
  await ready();
  of = house();
  const tip = of.tip();
  const copy = { id: noteId(3), day: TODAY, text: 'The █████ kept two ledgers.', contact: null, redacted: 1 };
  const told = { id: noteId(1), by: of.key(0), day: TODAY, text: 'Called the port.', redacted: 0 };
  log = new Log(of)
    .write(0, { kind: 'opened', address: of.address([0, 1]) }, [0, 1])
    .write(1, { kind: 'status', status: 'working' }, [0, 1])
    .write(0, { kind: 'kept', tip: originalHash(tip), stored: TODAY }, [0, 1], {}, [tip])
    .write(0, note(1, 'Called the port.'), [0, 1])
    .write(1, { kind: 'assignment', add: [of.key(1)], remove: [] }, [0, 1])
    .write(0, share([3]), ALL)
    .write(0, account({ notes: [told], tips: [copy] }), ALL)
    .write(3, note(2, 'Who is the harbour master?'), ALL)
    .write(1, { kind: 'tags', add: ['ports'], remove: [] }, ALL)
    .write(0, note(1, 'Called the port twice.'), ALL);
}

export const places = (of: Case) => of.history.map(({ event }) => event.seq);
export const copyOf = (sealed: readonly Uint8Array<ArrayBuffer>[]): (Uint8Array<ArrayBuffer> | null)[] => [...sealed];
export const at = (seq: number) => log.sealed[seq] ?? new Uint8Array();
export const without = (seq: number) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((one) => one !== seq);

export function flipped(seq: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(at(seq));
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  return bytes;
}

/** The log with another envelope in a place. */
export function changed(seq: number, envelope: Uint8Array<ArrayBuffer> | null) {
  const sealed = copyOf(log.sealed);
  sealed[seq] = envelope;
  return sealed;
}

/** The log with one more event, of which the log itself knows nothing. */
export function with_(...event: Parameters<Log['write']>): Log {
  const longer = new Log(of);
  longer.sealed = [...log.sealed];
  return longer.write(...event);
}
