/** Sealing and opening against `age-encryption` (typage), the same plaintext and the same recipients, in one run. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Decrypter, Encrypter } from 'age-encryption';
import { open, seal } from '../../src/crypto/age/age.ts';
import { encodeIdentity, encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { identity } from '../../src/crypto/age/xwing.ts';
import { random } from '../../src/crypto/bytes.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { kept, median, ms, type Row } from './row.ts';

const CASES = [
  { name: '4 KiB', bytes: 4096, runs: 31, theirRuns: 5, factor: 50 },
  { name: '64 MiB', bytes: 64 * 1024 * 1024, runs: 3, theirRuns: 3, factor: 3 },
];

export async function run(): Promise<Row[]> {
  await ready();
  const own = identity(random(32));
  const encrypter = new Encrypter();
  encrypter.addRecipient(encodeRecipient(own.recipient));
  const decrypter = new Decrypter();
  decrypter.addIdentity(encodeIdentity(own.seed));

  const rows: Row[] = [];
  for (const { name, bytes, runs, theirRuns, factor } of CASES) {
    const plaintext = new Uint8Array(bytes).fill(0x61);
    const file = seal(plaintext, [own.recipient]);
    const pairs = [
      {
        what: `seal ${name}`,
        ours: await median(runs, () => seal(plaintext, [own.recipient])),
        theirs: await median(theirRuns, () => encrypter.encrypt(plaintext)),
      },
      {
        what: `open ${name}`,
        ours: await median(runs, () => open(file, [own])),
        theirs: await median(theirRuns, () => decrypter.decrypt(file)),
      },
    ];
    for (const { what, ours, theirs } of pairs) {
      rows.push({
        what: `${what}, one recipient`,
        ours: ms(ours),
        against: `age-encryption: ${ms(theirs)}`,
        ratio: `${(theirs / ours).toFixed(1)} times faster`,
        budget: kept(theirs / ours > factor, `over ${factor} times`),
      });
    }
  }
  const [ours, theirs] = [cold('ours'), cold('theirs')];
  rows.push({
    what: 'seal 4 KiB, the first call of a fresh process',
    ours: ms(ours),
    against: `age-encryption: ${ms(theirs)}`,
    ratio: `${(theirs / ours).toFixed(1)} times faster`,
    budget: kept(theirs / ours > 50, 'over 50 times'),
  });
  return rows;
}

/** Median of seven fresh processes, in milliseconds. */
function cold(whose: 'ours' | 'theirs'): number {
  const script = fileURLToPath(new URL('./cold.ts', import.meta.url));
  const times = Array.from({ length: 7 }, () => Number(execFileSync(process.execPath, [script, whose])));
  return times.sort((a, b) => a - b)[3] ?? Number.NaN;
}
