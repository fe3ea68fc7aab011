/** What the page where one writes shows of a codename: one script that comes after the form. */
import { loadWords } from '../words/codename.ts';
import { Another, KeepWords } from './keep-words.tsx';
import { Step } from './step.tsx';

export const apart = { parts: { Step, KeepWords, Another }, loadWords };
