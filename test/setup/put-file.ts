/** Sends a file as a page would, without one: sealed here, part by part, over the server's own door. */
import { fromBase64url, random, toBase64url } from '../../src/crypto/bytes.ts';
import { fileSealer, hashOfParts, partHash } from '../../src/crypto/file.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';
import type { SentFile } from '../../src/crypto/tip.ts';
import { HEADERS, PuzzleAnswer, SEALED_TYPE } from '../../src/protocol/api.ts';
import type { Committed } from '../../src/protocol/files.ts';
import { FILE_PART_BYTES, PARTS_PER_PUZZLE } from '../../src/protocol/limits.ts';
import { parseJson } from '../../src/protocol/schema.ts';

export interface GivenFile {
  name: string;
  type?: string;
  bytes: Uint8Array;
}

/** The header that pays. */
export async function payment({ url }: { url: string }): Promise<string> {
  const puzzle = parseJson(PuzzleAnswer, await (await fetch(`${url}/api/puzzle`)).text());
  if (puzzle === null) throw new Error('no puzzle');
  const solution = await solvePuzzle(fromBase64url(puzzle.challenge), puzzle);
  return `${puzzle.challenge}.${toBase64url(solution)}`;
}

export async function putFile(
  server: { url: string },
  { name, type = '', bytes }: GivenFile,
): Promise<SentFile & { committed: Committed }> {
  const sealer = fileSealer(random(32), bytes.length);
  const hashes: Uint8Array[] = [];
  for (let n = 0; n < sealer.parts; n += 1) {
    const part = sealer.part(n, bytes.subarray(n * FILE_PART_BYTES, (n + 1) * FILE_PART_BYTES));
    hashes.push(await partHash(part));
    const answer = await fetch(`${server.url}/api/uploads/${sealer.upload}.${n}`, {
      method: 'PUT',
      headers: {
        'content-type': SEALED_TYPE,
        [HEADERS.size]: `${sealer.size}`,
        ...(n % PARTS_PER_PUZZLE === 0 ? { [HEADERS.puzzle]: await payment(server) } : {}),
      },
      body: part,
    });
    if (answer.status !== 201) throw new Error(`a part was answered with ${answer.status}`);
  }
  const entry = sealer.entry({ name, type, hash: hashOfParts(hashes) });
  return { entry, removal: sealer.removal, committed: { upload: sealer.upload, id: entry.id } };
}
