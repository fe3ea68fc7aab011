/** Ten thousand tips of a newsroom with two reporters, over the sixty days that a server keeps them, in five languages. */
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as chinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { parseHeader } from '../../src/crypto/age/header.ts';
import { parseHybrid, unwrapFileKey } from '../../src/crypto/age/hybrid.ts';
import type { Identity } from '../../src/crypto/age/xwing.ts';
import { fromBase64url, random } from '../../src/crypto/bytes.ts';
import { verifyIntake } from '../../src/crypto/directory.ts';
import { intakeIdentities, signIntake } from '../../src/crypto/intake.ts';
import { sealTip } from '../../src/crypto/tip.ts';
import { oldestEpoch } from '../../src/desk/session/keys.ts';
import { addDays, type Day, epochOf } from '../../src/protocol/days.ts';
import { INTAKE_EPOCHS, RETENTION_DAYS } from '../../src/protocol/limits.ts';
import type { NewTip } from '../../src/store/store.ts';
import type { TestNewsroom } from '../setup/newsroom.ts';

/** Stands in one tip only, the oldest: it is the last to be opened. */
export const OLDEST_WORD = 'quincunx';
/** Others' tips are all tried with every key and opened by none: few distinct ones cost the same as many. */
const OTHERS_DISTINCT = 200;
/** English mostly; one tip in ten is in another language. */
const OTHER_WORDS = [french, spanish, japanese, chinese];

interface Count {
  mine: number;
  others: number;
}

export function madeTips(newsroom: TestNewsroom, today: Day, count: Count): NewTip[] {
  const { directory, members, keys } = newsroom;
  const first = addDays(today, -(RETENTION_DAYS - 1));
  const intakes = members.flatMap((member) => {
    // Nine epochs from the first day reach to the last.
    const intake = verifyIntake(signIntake(member, keys.key, first), {
      newsroomKey: keys.key,
      members: directory.members,
    });
    return intake === null ? [] : [intake];
  });
  const seal = (to: string[], text: string, day: Day) =>
    sealTip({ directory, intakes, to, text, contact: '', callout: null, today: day });
  const [me = '', other = ''] = members.map(({ key }) => key);
  const dayAt = (n: number, of: number) => addDays(first, Math.floor((n * RETENTION_DAYS) / of));
  const tips: NewTip[] = [];
  for (let n = 0; n < count.mine; n += 1) {
    const text = `Report ${n}. ${n === 0 ? OLDEST_WORD : ''} ${wordsOf(n)}`;
    const day = dayAt(n, count.mine);
    const { envelope, removal, id } = seal(n % 7 === 0 ? [me, other] : [me], text, day);
    tips.push({ id: fromBase64url(id), day, envelope, removal: fromBase64url(removal), files: [] });
  }
  const distinct = Array.from({ length: OTHERS_DISTINCT }, (_, n) =>
    seal([other], wordsOf(n), dayAt(n, OTHERS_DISTINCT)),
  );
  for (let n = 0; n < count.others; n += 1) {
    const sealed = distinct[n % OTHERS_DISTINCT];
    if (sealed === undefined) continue;
    const day = dayAt(n % OTHERS_DISTINCT, OTHERS_DISTINCT);
    tips.push({ id: random(16), day, envelope: sealed.envelope, removal: fromBase64url(sealed.removal), files: [] });
  }
  return tips;
}

/** 40 to 400 words. */
function wordsOf(n: number): string {
  const list = n % 10 === 9 ? (OTHER_WORDS[Math.floor(n / 10) % OTHER_WORDS.length] ?? english) : english;
  const picks = new Uint16Array(random(2 * (40 + ((n * 37) % 361))).slice().buffer);
  return Array.from(picks, (pick) => list[pick % list.length]).join(' ');
}

/** Own tips looked at, to know the mean number of tries of all. */
const SAMPLE = 200;

/** How many keys a desk tries on these: each of its own on each stanza until one opens, the day's week first. */
export function triesFor(newsroom: TestNewsroom, today: Day, tips: readonly NewTip[], count: Count): number {
  const chain = newsroom.members[0]?.chain;
  if (chain === undefined) throw new Error('no member');
  const identities = intakeIdentities(chain, oldestEpoch(today), epochOf(today) + INTAKE_EPOCHS - 1);
  const stanzas = 4;
  const step = Math.floor(count.mine / SAMPLE);
  const sample = Array.from({ length: SAMPLE }, (_, n) => tips[n * step]).filter((tip) => tip !== undefined);
  const own = sample.reduce((sum, tip) => {
    const near = [0, -1, 1].map((away) => epochOf(tip.day) + away);
    const order = near.flatMap((epoch) => identities.find((one) => one.epoch === epoch)?.identity ?? []);
    return sum + triesUntilOpen(tip.envelope, order);
  }, 0);
  return Math.round((own / sample.length) * count.mine) + count.others * stanzas * identities.length;
}

function triesUntilOpen(file: Uint8Array, identities: readonly Identity[]): number {
  const stanzas = parseHeader(file).stanzas.flatMap((stanza) => parseHybrid(stanza) ?? []);
  let tries = 0;
  for (const identity of identities) {
    for (const wrapped of stanzas) {
      tries += 1;
      if (unwrapFileKey(wrapped, identity) !== null) return tries;
    }
  }
  return tries;
}
