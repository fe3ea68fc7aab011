/** From a passphrase to the key that seals this device's records: Argon2id (RFC 9106), in a worker. */
import { connect } from '../../browser/rpc.ts';
import type { Jobs } from './passphrase.worker.ts';

/** Characters. Four random words are over this; a name and a year are not. */
export const PASSPHRASE_MIN = 14;

/** The 32-byte key for `passphrase` under this device's 16-byte salt. The passphrase is normalised: a keyboard's way of writing é must not lock anyone out. */
export async function passphraseKey(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  const worker = new Worker(new URL('./passphrase.worker.ts', import.meta.url), { type: 'module' });
  const remote = connect<Jobs>(worker);
  try {
    return await remote.call('derive', { passphrase: passphrase.normalize('NFC'), salt });
  } finally {
    remote.close();
  }
}

/** What is wrong with a new passphrase, in words, or `null`. */
export function passphraseFault(passphrase: string): string | null {
  if (passphrase.length < PASSPHRASE_MIN) {
    return `Use at least ${PASSPHRASE_MIN} characters. Four or five unrelated words are good and easy to type.`;
  }
  if (new Set(passphrase).size < 6) return 'This repeats too few characters. Use four or five unrelated words.';
  return null;
}
