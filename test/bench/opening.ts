/**
 * Opening a cold inbox: the desk's trial decryption against the bare libsodium calls for the very same tries, in one thread.
 * Half of the tips are for this member; the other half are tried with every key and opened by none.
 */
import { parseHeader } from '../../src/crypto/age/header.ts';
import { parseHybrid, unwrapFileKey, type Wrapped } from '../../src/crypto/age/hybrid.ts';
import type { Identity } from '../../src/crypto/age/xwing.ts';
import { random } from '../../src/crypto/bytes.ts';
import { verifyIntake } from '../../src/crypto/directory.ts';
import { advance, intakeIdentities, signIntake } from '../../src/crypto/intake.ts';
import { memberKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { ready, sodium } from '../../src/crypto/sodium.ts';
import { sealTip } from '../../src/crypto/tip.ts';
import { opener } from '../../src/desk/inbox/opener.ts';
import { addDays, epochOf } from '../../src/protocol/days.ts';
import type { Directory } from '../../src/protocol/directory.ts';
import { kept, ms, type Row } from './row.ts';

const TODAY = '2026-11-23';
/** Distinct envelopes; larger inboxes repeat them, which costs the same work each time. */
const DISTINCT = 500;
const SIZES = [1_000, 10_000];

export async function run(): Promise<Row[]> {
  await ready();
  const newsroom = newsroomKeys(random(32));
  const [me, other] = [memberKeys(random(32)), memberKeys(random(32))];
  const member = (key: string, name: string) => ({ key, name, roles: ['reporter' as const], beats: [], archive: key });
  const directory: Directory = {
    v: 1,
    newsroom: { name: 'Bench', about: '', key: newsroom.key, leave: 'https://example.org/' },
    serial: 1,
    previous: null,
    issued: TODAY,
    until: addDays(TODAY, 90),
    members: [member(me.key, 'Me'), member(other.key, 'Other')],
    former: [],
  };
  const intakes = [me, other].flatMap((keys) => {
    const intake = verifyIntake(signIntake(keys, newsroom.key, TODAY), {
      newsroomKey: newsroom.key,
      members: directory.members,
    });
    return intake === null ? [] : [intake];
  });
  const envelopes = Array.from({ length: DISTINCT }, (_, n) => {
    const to = [n % 2 === 0 ? me.key : other.key];
    return sealTip({ directory, intakes, to, text: 'A tip. '.repeat(60), contact: '', callout: null, today: TODAY })
      .envelope;
  });

  const last = epochOf(TODAY) + 1;
  const first = epochOf(addDays(TODAY, -74));
  const chain = advance(me.chain, first);
  const desk = opener(chain, last, { newsroomKeys: [newsroom.key], member: me.key, secret: new Uint8Array(32) });
  const identities = intakeIdentities(chain, first, last);
  const own = epochOf(TODAY);
  const near = [own, own - 1, own + 1];
  const order = [...near, ...identities.map(({ epoch }) => epoch).filter((epoch) => !near.includes(epoch))].flatMap(
    (epoch) => identities.filter((candidate) => candidate.epoch === epoch),
  );

  const bareTries = envelopes.map((file) =>
    triesOf(
      file,
      order.map((entry) => entry.identity),
    ),
  );

  const rows: Row[] = [];
  for (const size of SIZES) {
    let opened = 0;
    const startOurs = performance.now();
    for (let n = 0; n < size; n += 1) {
      const envelope = envelopes[n % DISTINCT] ?? new Uint8Array();
      if (desk.open(envelope, TODAY, 'near').outcome === 'opened') opened += 1;
      else desk.open(envelope, TODAY, 'rest');
    }
    const ours = performance.now() - startOurs;
    if (opened !== size / 2) throw new Error(`opened ${opened} of ${size / 2}`);

    let tries = 0;
    const startBare = performance.now();
    for (let n = 0; n < size; n += 1) {
      for (const one of bareTries[n % DISTINCT] ?? []) bare(one);
      tries += bareTries[n % DISTINCT]?.length ?? 0;
    }
    const theirs = performance.now() - startBare;
    rows.push({
      what: `open ${size.toLocaleString('en')} cold tips, one thread (${tries.toLocaleString('en')} tries)`,
      ours: `${ms(ours)}, ${(ours / tries).toFixed(3)} ms a try`,
      against: `bare crypto_kem_xwing_dec and AEAD: ${ms(theirs)}`,
      ratio: `${(ours / theirs).toFixed(2)} x the time`,
      budget: kept(ours / theirs <= 1.5, 'at most 1.5 x'),
    });
  }
  return rows;
}

interface Try {
  wrapped: Wrapped;
  seed: Uint8Array;
}

/** The tries a desk makes for a file: each key on each stanza, up to the one that opens. */
function triesOf(file: Uint8Array, identities: readonly Identity[]): Try[] {
  const stanzas = parseHeader(file).stanzas.flatMap((stanza) => parseHybrid(stanza) ?? []);
  const tries: Try[] = [];
  for (const identity of identities) {
    for (const wrapped of stanzas) {
      tries.push({ wrapped, seed: identity.seed });
      if (unwrapFileKey(wrapped, identity) !== null) return tries;
    }
  }
  return tries;
}

/** One decapsulation and one AEAD that fails, as most do: HPKE's key schedule between them is ours, and not counted here. */
function bare({ wrapped, seed }: Try): void {
  const secret = sodium().crypto_kem_xwing_dec(wrapped.share, seed);
  try {
    sodium().crypto_aead_chacha20poly1305_ietf_decrypt(null, wrapped.body, null, NONCE, secret);
  } catch {
    return;
  }
  throw new Error('the bare call opened something');
}
const NONCE = new Uint8Array(12);
