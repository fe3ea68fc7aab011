/**
 * Makes the vectors of docs/PROTOCOL.md: `node test/vectors/make.ts` writes them beside this file. Chance is replaced by
 * a fixed stream, so that every run writes the same bytes; a test compares them with the committed ones.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ready } from '../../src/crypto/sodium.ts';
import { puzzle, stanza, tip } from './make-files.ts';
import { keys, signatures, words } from './make-keys.ts';
import { directories, intake } from './make-newsroom.ts';
import { cases, team } from './make-team.ts';

/** SHA-256 of a counter, in place of chance. Returns how to undo it. */
function withoutChance(): () => void {
  const chance = crypto.getRandomValues;
  let block = 0;
  crypto.getRandomValues = <T extends ArrayBufferView | null>(target: T): T => {
    if (target === null) return target;
    const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
    for (let at = 0; at < bytes.length; at += 32) {
      const next = createHash('sha256').update(`flowerpot vectors ${block}`).digest();
      bytes.set(next.subarray(0, Math.min(32, bytes.length - at)), at);
      block += 1;
    }
    return target;
  };
  return () => {
    crypto.getRandomValues = chance;
  };
}

/** All vectors, by the name of their file. */
export async function vectors(): Promise<Record<string, object>> {
  await ready();
  const undo = withoutChance();
  try {
    return {
      'keys.json': keys(),
      'words.json': await words(),
      'signature.json': signatures(),
      'directory.json': directories(),
      'intake.json': intake(),
      'stanza.json': stanza(),
      'tip.json': tip(),
      'puzzle.json': await puzzle(),
      'team.json': team(),
      'cases.json': cases(),
    };
  } finally {
    undo();
  }
}

/** The text of a file. */
export function asText(vector: object): string {
  return `${JSON.stringify(vector, null, 1)}\n`;
}

if (import.meta.main) {
  for (const [name, vector] of Object.entries(await vectors())) {
    writeFileSync(join(import.meta.dirname, name), asText(vector));
  }
}
