/** Solves the puzzle, and nothing else: stopping ends it in the middle of a part, and what the other worker holds stays. */
import { puzzleJobs } from '../browser/files/puzzle-jobs.ts';
import { serve } from '../browser/rpc.ts';

export type PuzzleJobs = typeof puzzleJobs;

serve(self, puzzleJobs);
