/** In a worker: solving the puzzle. */
import { fromBase64url, toBase64url } from '../../crypto/bytes.ts';
import { solvePuzzle } from '../../crypto/puzzle.ts';
import type { PuzzleAnswer } from '../../protocol/api.ts';
import type { Call } from '../rpc.ts';

export const puzzleJobs = {
  /** The header that goes with a tip, or with parts of a file. */
  async solve(puzzle: PuzzleAnswer, call: Call<{ done: number; parts: number }>): Promise<string> {
    const solution = await solvePuzzle(fromBase64url(puzzle.challenge), puzzle, (done, parts) => {
      call.signal.throwIfAborted();
      call.report({ done, parts });
    });
    return `${puzzle.challenge}.${toBase64url(solution)}`;
  },
};
