/** The files of the demo's sources: each is sealed and sent in parts, as the page does. */
import { fromBase64url, random, toBase64url, utf8 } from '../../crypto/bytes.ts';
import { fileSealer, hashOfParts, partHash } from '../../crypto/file.ts';
import { solvePuzzle } from '../../crypto/puzzle.ts';
import type { SentFile } from '../../crypto/tip.ts';
import { HEADERS, PuzzleAnswer } from '../../protocol/api.ts';
import type { Committed } from '../../protocol/files.ts';
import { FILE_PART_BYTES, PARTS_PER_PUZZLE } from '../../protocol/limits.ts';
import type { DemoFile } from './cast.ts';
import type { Client } from './client.ts';

/** A solution as the header wants it. */
export async function payment(source: Client): Promise<string> {
  const puzzle = await source.get('/api/puzzle', PuzzleAnswer);
  const solution = await solvePuzzle(fromBase64url(puzzle.challenge), puzzle);
  return `${puzzle.challenge}.${toBase64url(solution)}`;
}

export async function sendFile(source: Client, { name, type, text }: DemoFile): Promise<SentFile & Committed> {
  const bytes = utf8(text);
  const sealer = fileSealer(random(32), bytes.length);
  const hashes: Uint8Array[] = [];
  for (let n = 0; n < sealer.parts; n += 1) {
    const part = sealer.part(n, bytes.subarray(n * FILE_PART_BYTES, (n + 1) * FILE_PART_BYTES));
    hashes.push(await partHash(part));
    await source.send('PUT', `/api/uploads/${sealer.upload}.${n}`, {
      bytes: part,
      headers: {
        [HEADERS.size]: `${sealer.size}`,
        ...(n % PARTS_PER_PUZZLE === 0 ? { [HEADERS.puzzle]: await payment(source) } : {}),
      },
    });
  }
  const entry = sealer.entry({ name, type, hash: hashOfParts(hashes) });
  return { entry, removal: sealer.removal, upload: sealer.upload, id: entry.id };
}
