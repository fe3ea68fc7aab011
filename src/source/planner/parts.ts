/** The contact planner with its table and its words: one script, for whoever opens it. */
import { loadWords } from '../words/planner.ts';
import { Questions } from './questions.tsx';

export const apart = { parts: { Questions }, loadWords };
