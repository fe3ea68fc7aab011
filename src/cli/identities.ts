/** Identity files as stock `age` reads them: one `AGE-SECRET-KEY-PQ-1...` a line, comments behind `#`, empty lines. */
import { decodeIdentity } from '../crypto/age/recipient.ts';
import { type Identity, identity } from '../crypto/age/xwing.ts';
import { wipe } from '../crypto/bytes.ts';
import { EXIT, Refusal } from './io.ts';
import { decodeText } from './text.ts';

/** Throws `Refusal`, naming the line but not what stands in it. */
export function parseIdentities(file: Uint8Array): Identity[] {
  const text = decodeText(file);
  if (text === null) throw new Refusal(EXIT.usage, 'The identity file is not text.');
  const identities = text
    .split(/\r?\n/)
    .map((line, n) => ({ line: line.trim(), number: n + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => parseLine(line, number));
  if (identities.length === 0) throw new Refusal(EXIT.usage, 'The identity file holds no identity.');
  return identities;
}

function parseLine(line: string, number: number): Identity {
  if (line.startsWith('AGE-SECRET-KEY-1')) {
    const message = `Line ${number} of the identity file is a classical identity. Flowerpot reads AGE-SECRET-KEY-PQ-1... only.`;
    throw new Refusal(EXIT.usage, message);
  }
  let seed: Uint8Array;
  try {
    seed = decodeIdentity(line);
  } catch {
    throw new Refusal(EXIT.usage, `Line ${number} of the identity file is no AGE-SECRET-KEY-PQ-1... identity.`);
  }
  const found = identity(seed);
  wipe(seed);
  return found;
}
