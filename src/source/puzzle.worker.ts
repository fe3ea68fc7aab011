/** Solves the puzzle, and nothing else: stopping ends it in the middle of a part, and what the other worker holds stays. */
import { type Call, serve } from '../browser/rpc.ts';
import { fromBase64url, toBase64url } from '../crypto/bytes.ts';
import { solvePuzzle } from '../crypto/puzzle.ts';
import type { PuzzleAnswer } from '../protocol/api.ts';

const jobs = {
  /** The header that goes with a tip. */
  async solve(puzzle: PuzzleAnswer, call: Call<{ done: number; parts: number }>): Promise<string> {
    const solution = await solvePuzzle(fromBase64url(puzzle.challenge), puzzle, (done, parts) => {
      call.signal.throwIfAborted();
      call.report({ done, parts });
    });
    return `${puzzle.challenge}.${toBase64url(solution)}`;
  },
};
export type PuzzleJobs = typeof jobs;

serve(self, jobs);
