/** The first seal of a fresh process, before any code is warm: what a source's page does once. Prints milliseconds. */
import { random } from '../../src/crypto/bytes.ts';

const plaintext = new Uint8Array(4096).fill(0x61);
const { encodeRecipient } = await import('../../src/crypto/age/recipient.ts');
const { identity } = await import('../../src/crypto/age/xwing.ts');
const { ready } = await import('../../src/crypto/sodium.ts');
await ready();
const { recipient } = identity(random(32));

let seal: () => unknown;
if (process.argv[2] === 'ours') {
  const { seal: own } = await import('../../src/crypto/age/age.ts');
  seal = () => own(plaintext, [recipient]);
} else {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(encodeRecipient(recipient));
  seal = () => encrypter.encrypt(plaintext);
}
const start = performance.now();
await seal();
process.stdout.write(String(performance.now() - start));
