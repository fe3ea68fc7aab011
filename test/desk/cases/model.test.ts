/** Cases by chance: what holds for every honest member, whatever the others do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/desk/cases/case.ts';
import type { Sealed } from '../../../src/desk/cases/fold.ts';
import { secondReading, type View } from './second-reader.ts';
import { addressed, anySteps, behave, honestSteps, KEYS, logFor, named, play, type Steps, World } from './world.ts';

const key = (n: number) => KEYS[n] ?? '';
const ADMIN = key(4);
/** These say of somebody that it did wrong. */
const BLAME = ['not-a-reader', 'false-tip', 'foreign'];
/** Up to three are dishonest; the admin, who may delete, is not. */
const evil = fc.subarray([0, 1, 2, 3], { maxLength: 3 }).map((some) => new Set(some));
const chance = fc.tuple(addressed, anySteps, evil);

/** Found by chance: a stranger's share adds one of two who read by right, behind a place that is changed and that both have read. */
const WELCOME_BY_A_STRANGER: [number[], Steps, Set<number>] = [
  [1, 3],
  [
    [0, 'elsewhere', 0, 873_711_381],
    [0, 'share', 1_715_023_752, 0],
    [0, 'open', 0, 0],
  ],
  new Set([0]),
];

function honest(all: Steps, dishonest: ReadonlySet<number>): Steps {
  return all.filter(
    ([who, what]) => dishonest.has(who) || !['account', 'delete', 'replay', 'elsewhere', 'same id'].includes(what),
  );
}
const others = (dishonest: ReadonlySet<number>) => KEYS.filter((_, n) => !dishonest.has(n));

describe('a case of honest members', () => {
  it('has no fault for anybody, and is the same for all whom the source wrote to', () => {
    fc.assert(
      fc.property(addressed, honestSteps, (to, steps) => {
        const world = play(to, steps);
        for (const own of KEYS) expect(world.caseOf(own).faults).toEqual([]);
        const [first, ...rest] = to.map((n) => world.caseOf(key(n)));
        for (const one of rest) expect(one).toEqual(first);
      }),
    );
  });

  it('says the same of status, tags, title, assignment and readers to whoever was told of it', () => {
    fc.assert(
      fc.property(addressed, honestSteps, (to, steps) => {
        const world = play(to, steps);
        const truth = world.caseOf(key(to[0] ?? 0));
        for (const own of truth.readers) {
          const { status, tags, title, assigned, readers } = world.caseOf(own);
          expect([status, title, new Set(tags), new Set(assigned), new Set(readers)]).toEqual([
            truth.status,
            truth.title,
            new Set(truth.tags),
            new Set(truth.assigned),
            new Set(truth.readers),
          ]);
        }
      }),
    );
  });

  it('that was changed so that a member could see it shows a fault', () => {
    const how = fc.constantFrom('drop', 'swap', 'again', 'spoil', 'close');
    fc.assert(
      fc.property(addressed, honestSteps, how, fc.nat(), fc.nat(), (to, steps, what, a, b) => {
        const own = key(to[0] ?? 0);
        const sealed = play(to, steps).readBy(own);
        const after = meddle(sealed, what, a, b);
        const touched = sealed.find((one) => after.find(({ seq }) => seq === one.seq)?.hash !== one.hash);
        fc.pre(touched !== undefined && touched.seq < sealed.length - 1);
        expect(new World().caseOf(own, after).faults).not.toEqual([]);
      }),
    );
  });
});

describe('whatever dishonest members do', () => {
  it('nobody honest is blamed', () => {
    fc.assert(
      fc.property(chance, ([to, steps, dishonest]) => {
        const world = play(to, honest(steps, dishonest), dishonest);
        const good = others(dishonest);
        for (const own of good) {
          const blamed = world
            .caseOf(own)
            .faults.filter(({ kind, by }) => BLAME.includes(kind) && good.includes(by ?? ''));
          expect(blamed).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('whom the source wrote to can write on, and all the others of them read it', () => {
    fc.assert(
      fc.property(chance, ([to, steps, dishonest]) => {
        const world = play(to, honest(steps, dishonest), dishonest);
        for (const n of to.filter((one) => !dishonest.has(one))) {
          behave(world, World.address(to), key(n), 'note', n, 7);
          const place = world.events.length - 1;
          for (const other of to.filter((one) => !dishonest.has(one))) {
            const view = world.caseOf(key(other));
            expect(view.history.at(-1)?.event.seq).toBe(place);
            expect(view.notes.find(({ by, id }) => by === key(n) && id === `${n % 3}`)?.text).toBe('7');
            expect(view.readers).toEqual(expect.arrayContaining(to.map(key)));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('those who could open everything see the same, down to the faults', () => {
    fc.assert(
      fc.property(chance, ([to, steps, dishonest]) => {
        const world = play(to, honest(steps, dishonest), dishonest);
        const views = to
          .map((n) => world.caseOf(key(n)))
          .filter(({ closed, byRight }) => closed === 0 && byRight.length > 0);
        for (const one of views) expect(one).toEqual(views[0]);
      }),
      { numRuns: 500, examples: [[WELCOME_BY_A_STRANGER]] },
    );
  });

  it('who could not, and reads by right, is told so', () => {
    fc.assert(
      fc.property(chance, ([to, steps, dishonest]) => {
        const world = play(to, honest(steps, dishonest), dishonest);
        for (const own of to.map(key)) {
          const { closed, byRight, faults } = world.caseOf(own);
          if (byRight.includes(own)) expect(faults.some(({ kind }) => kind === 'without-you')).toBe(closed > 0);
        }
      }),
    );
  });

  it('nothing is shown as the words of somebody who did not sign them', () => {
    fc.assert(
      fc.property(chance, ([to, steps, dishonest]) => {
        const world = play(to, honest(steps, dishonest), dishonest);
        const signed = new Set(
          world.events.flatMap(
            ({
              opened: {
                event,
                signed: { by },
              },
            }) => (event.kind === 'note' ? [`${by} ${event.note} ${event.text}`] : []),
          ),
        );
        for (const own of KEYS) {
          for (const { by, id, text, from } of world.caseOf(own).notes) {
            if (from === null) expect(signed).toContain(`${by} ${id} ${text}`);
            else expect(world.events.some(({ opened }) => opened.signed.by === from.by)).toBe(true);
          }
        }
      }),
    );
  });

  it('the order of arrival makes no difference', () => {
    const draws = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(chance, draws, ([to, steps, dishonest], draw) => {
        const world = play(to, honest(steps, dishonest), dishonest);
        const sealed = world.readBy(key(1));
        const shuffled = sealed
          .map((one) => ({ one, at: draw.next().value }))
          .sort((x, y) => x.at - y.at)
          .map(({ one }) => one);
        expect(world.caseOf(key(1), shuffled)).toEqual(world.caseOf(key(1), sealed));
      }),
    );
  });

  it('a deletion by the admin ends it for all, and it begins anew', () => {
    fc.assert(
      fc.property(chance, anySteps, ([to, steps, dishonest], after) => {
        const world = play(to, honest(steps, dishonest), dishonest);
        fc.pre(world.events.length > 0);
        world.write(ADMIN, { kind: 'deleted' }, KEYS);
        for (const own of KEYS)
          expect(world.caseOf(own)).toMatchObject({ deleted: { by: ADMIN }, faults: [], readers: [] });
        const address = World.address(to);
        for (const [who, what, a, b] of honest(after, new Set())) behave(world, address, key(who), what, a, b);
        for (const own of KEYS) expect(world.caseOf(own).faults).toEqual([]);
      }),
    );
  });
});

describe('a second reader, written from docs/PROTOCOL.md alone', () => {
  const compare = (own: string, sealed: readonly Sealed[]) => {
    const log = logFor(own, sealed);
    expect(secondReading(log)).toEqual(viewOf(new World().caseOf(own, [...sealed])));
  };

  it('sees what ours sees', () => {
    fc.assert(
      fc.property(chance, ([to, steps, dishonest]) => {
        const world = play(to, honest(steps, dishonest), dishonest);
        for (const own of KEYS) compare(own, world.readBy(own));
      }),
      { numRuns: 500 },
    );
  });

  it('also when a server meddles', () => {
    const damage = fc.array(
      fc.tuple(fc.constantFrom('drop', 'swap', 'again', 'spoil', 'close', 'double', 'cut'), fc.nat(), fc.nat()),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(chance, damage, ([to, steps, dishonest], done) => {
        const world = play(to, honest(steps, dishonest), dishonest);
        for (const own of KEYS) {
          let sealed = world.readBy(own);
          for (const [how, a, b] of done) sealed = meddle(sealed, how, a, b);
          compare(own, sealed);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function viewOf(of: Case): View {
  return {
    readers: of.readers.toSorted(),
    byRight: of.byRight.toSorted(),
    status: of.status,
    assigned: of.assigned.toSorted(),
    tags: of.tags.toSorted(),
    title: of.title,
    told: of.told,
    notes: of.notes
      .filter(({ text }) => text !== '')
      .map(({ by, id, text, from }) => ({ by, id, text, from }))
      .sort((a, b) => (`${a.by}${a.id}` < `${b.by}${b.id}` ? -1 : 1)),
    tips: of.tips.map((t) => JSON.stringify([t.how, t.id, t.text, t.contact, t.redacted])).sort(),
    history: of.history.map(({ event, by }) => `${event.seq} ${event.kind} ${by}`),
    deleted: of.deleted && { by: of.deleted.by, day: of.deleted.day },
    faults: of.faults.map(({ seq, kind, by }) => `${seq} ${kind} ${by ?? ''}`).sort(),
  };
}

function meddle(sealed: Sealed[], how: string, a: number, b: number): Sealed[] {
  const at = a % Math.max(1, sealed.length);
  const one = sealed[at];
  const other = sealed[b % Math.max(1, sealed.length)];
  if (one === undefined || other === undefined) return sealed;
  switch (how) {
    case 'drop':
      return sealed.toSpliced(at, 1);
    case 'cut':
      return sealed.slice(at);
    case 'swap':
      return sealed.map((x) => (x === one ? { ...other, seq: one.seq } : x === other ? { ...one, seq: other.seq } : x));
    case 'again':
      return [...sealed, { ...one, seq: Math.max(...sealed.map(({ seq }) => seq)) + 1 }];
    case 'double':
      return [...sealed, { ...other, seq: one.seq }];
    case 'spoil':
      return sealed.with(at, {
        seq: one.seq,
        hash: named(`spoilt ${one.hash}`),
        reading: { outcome: 'damaged', code: ['bad-payload', 'newer', 'bad-signature', 'wrong-newsroom'][b % 4] ?? '' },
      });
    default:
      return sealed.with(at, { seq: one.seq, hash: named(`other ${one.hash}`), reading: { outcome: 'closed' } });
  }
}
