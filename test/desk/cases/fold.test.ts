/** Logs by chance: whoever looks at an honest one, in whatever order it came, finds no fault; at any other, a case. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256, toBase64url, utf8 } from '../../../src/crypto/bytes.ts';
import type { Case } from '../../../src/desk/cases/case.ts';
import { fold, type Sealed } from '../../../src/desk/cases/fold.ts';
import type { Opened } from '../../../src/desk/cases/reading.ts';
import { carried } from '../../../src/desk/cases/share.ts';
import type { Event, EventBody } from '../../../src/protocol/event.ts';

// The fold needs no keys: keys, hashes and signatures are only compared here.
const name = (text: string) => toBase64url(sha256(utf8(text)));
const KEYS = ['a', 'b', 'c', 'd', 'e'].map(name);
const DAY = '2026-11-23';
const ID = name('case');
const THREAD = name('thread');
const DIRECTORY = {
  members: KEYS.map((key) => ({ key, name: 'N', roles: ['reporter' as const], beats: [], archive: name('x') })),
  former: [],
};

class Book {
  readonly events: { hash: string; opened: Opened }[] = [];
  readonly #bySigned = new Map<string, Opened>();

  write(by: string, to: readonly string[], body: EventBody): void {
    const seq = this.events.length;
    const previous = this.events.at(-1)?.hash ?? null;
    const event = { v: 1, newsroom: name('n'), case: ID, seq, previous, day: DAY, to: [...to], ...body } as Event;
    const signed = { signed: JSON.stringify(event), by, sig: '' };
    const items = event.kind === 'share' ? event.items : [];
    const inside = items.flatMap((item) =>
      item.kind === 'event' ? (this.#bySigned.get(item.event.signed) ?? []) : [],
    );
    const opened: Opened = { event, signed, carried: inside, carriedBad: 0, tips: [] };
    this.#bySigned.set(signed.signed, opened);
    this.events.push({ hash: name(`${seq} ${signed.signed}`), opened });
  }

  readBy(own: string): Sealed[] {
    return this.events.map(({ hash, opened }, seq) => ({
      seq,
      hash,
      reading: opened.event.to.includes(own) ? { outcome: 'opened', opened } : { outcome: 'closed' },
    }));
  }

  caseOf(own: string, sealed = this.readBy(own)): Case {
    return fold({
      case: ID,
      sealed,
      own,
      directory: DIRECTORY,
      remembered: null,
      caseOf: (t) => (t === THREAD ? ID : t),
    });
  }
}

/** One step of somebody: which of the readers, what, and to whom, each as a number to be taken modulo. */
const steps = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom('note', 'status', 'kept', 'add', 'remove', 'tags'), fc.nat(), fc.nat()),
  {
    maxLength: 24,
  },
);
type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never;

/** Writes as the writer of a desk does: all who read learn who reads, and what is carried goes where its author wants. */
function honest(all: Steps): Book {
  const book = new Book();
  const first = KEYS.slice(0, 2);
  book.write(KEYS[0] ?? '', first, { kind: 'opened', thread: THREAD, readers: first });
  for (const [who, what, a, b] of all) {
    const truth = new Set(
      book.events.reduce<string[]>((set, { opened: { event } }) => {
        if (event.kind === 'opened') return event.readers;
        if (event.kind !== 'share') return set;
        return [...set.filter((key) => !event.remove.includes(key)), ...event.add];
      }, []),
    );
    const readers = [...truth];
    const by = readers[who % readers.length] ?? '';
    const view = book.caseOf(by);
    // What a member knows of the readers is what it seals to: it must be the truth.
    expect(new Set(view.readers)).toEqual(truth);
    const someone = KEYS[a % KEYS.length] ?? '';
    const some = [...new Set([by, ...readers.filter((_, n) => (b >> n) % 2 === 1)])];
    if (what === 'note') book.write(by, b % 3 === 0 ? some : readers, { kind: 'note', id: `${a % 3}`, text: `${b}` });
    else if (what === 'status') book.write(by, readers, { kind: 'status', status: a % 2 === 0 ? 'working' : 'done' });
    else if (what === 'tags') book.write(by, readers, { kind: 'tags', add: [`${a % 5}`], remove: [`${b % 5}`] });
    else if (what === 'kept') book.write(by, some, { kind: 'kept', tip: { signed: '', by: '', sig: '' }, stored: DAY });
    else if (what === 'add' && !truth.has(someone)) {
      book.write(by, [...readers, someone], { kind: 'share', add: [someone], remove: [], items: [] });
      if (b % 2 === 0)
        book.write(by, [by, someone], { kind: 'share', add: [], remove: [], items: carried(book.caseOf(by)) });
    } else if (what === 'remove' && readers.length > 1 && truth.has(someone)) {
      book.write(by, readers, { kind: 'share', add: [], remove: [someone], items: [] });
    }
  }
  return book;
}

describe('a log by chance', () => {
  it('has no fault for anybody while it is honest, and one state for all who can see all of it', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const book = honest(all);
        for (const own of KEYS) expect(book.caseOf(own).faults).toEqual([]);
        const everything = book.events.map(({ hash, opened }, seq) => ({
          seq,
          hash,
          reading: { outcome: 'opened' as const, opened },
        }));
        expect(book.caseOf(KEYS[4] ?? '', everything)).toEqual(book.caseOf(KEYS[0] ?? '', everything));
      }),
    );
  });

  it('makes the same case whatever the order of arrival, honest or not', () => {
    const damage = fc.array(fc.tuple(fc.constantFrom('drop', 'swap', 'again', 'spoil', 'close'), fc.nat(), fc.nat()), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(steps, damage, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (all, done, chance) => {
        const book = honest(all);
        let sealed = book.readBy(KEYS[1] ?? '');
        for (const [how, a, b] of done) sealed = meddle(sealed, how, a, b);
        const inOrder = book.caseOf(KEYS[1] ?? '', sealed);
        const shuffled = sealed
          .map((one) => ({ one, at: chance.next().value }))
          .sort((x, y) => x.at - y.at)
          .map(({ one }) => one);
        expect(book.caseOf(KEYS[1] ?? '', shuffled)).toEqual(inOrder);
      }),
    );
  });

  it('that was changed so that a member could see it shows a fault', () => {
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom('drop', 'swap', 'again', 'spoil', 'close'),
        fc.nat(),
        fc.nat(),
        (all, how, a, b) => {
          const book = honest(all);
          const own = KEYS[0] ?? '';
          const sealed = book.readBy(own);
          const after = meddle(sealed, how, a, b);
          // An event vouches for the one before it, to those who open it: behind a closed one nobody here can tell.
          const opens = sealed.filter(({ reading }) => reading.outcome === 'opened').map(({ seq }) => seq);
          const touched = firstDifference(sealed, after);
          fc.pre(touched !== null && opens.some((seq) => seq === touched + 1));
          expect(book.caseOf(own, after).faults).not.toEqual([]);
        },
      ),
    );
  });
});

function meddle(sealed: Sealed[], how: string, a: number, b: number): Sealed[] {
  const at = a % Math.max(1, sealed.length);
  const one = sealed[at];
  const other = sealed[b % Math.max(1, sealed.length)];
  if (one === undefined || other === undefined) return sealed;
  switch (how) {
    case 'drop':
      return sealed.toSpliced(at, 1);
    case 'swap':
      return sealed.map((x) => (x === one ? { ...other, seq: one.seq } : x === other ? { ...one, seq: other.seq } : x));
    case 'again':
      return [...sealed, { ...one, seq: Math.max(...sealed.map(({ seq }) => seq)) + 1 }];
    case 'spoil':
      return sealed.with(at, {
        seq: one.seq,
        hash: name(`spoilt ${one.hash}`),
        reading: { outcome: 'damaged', code: 'bad-payload' },
      });
    default:
      return sealed.with(at, { seq: one.seq, hash: name(`other ${one.hash}`), reading: { outcome: 'closed' } });
  }
}

function firstDifference(a: readonly Sealed[], b: readonly Sealed[]): number | null {
  const found = a.find((one) => b.find(({ seq }) => seq === one.seq)?.hash !== one.hash);
  return found?.seq ?? null;
}
