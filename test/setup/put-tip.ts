/** Stores any bytes that have a tip's shape, the way a hostile sender would: own id, own puzzle, no page. */
import { fromBase64url, random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';
import { HEADERS, PuzzleAnswer, SEALED_TYPE } from '../../src/protocol/api.ts';
import { parseJson } from '../../src/protocol/schema.ts';

/** Returns the status of the answer. */
export async function putTip(
  server: { url: string },
  envelope: Uint8Array,
  id = toBase64url(random(16)),
  removal = toBase64url(sha256(random(32))),
): Promise<number> {
  const puzzle = parseJson(PuzzleAnswer, await (await fetch(`${server.url}/api/puzzle`)).text());
  if (puzzle === null) throw new Error('no puzzle');
  const solution = await solvePuzzle(fromBase64url(puzzle.challenge), puzzle);
  const answer = await fetch(`${server.url}/api/tips/${id}`, {
    method: 'PUT',
    headers: {
      'content-type': SEALED_TYPE,
      [HEADERS.puzzle]: `${puzzle.challenge}.${toBase64url(solution)}`,
      [HEADERS.removal]: removal,
    },
    body: new Uint8Array(envelope),
  });
  return answer.status;
}
