/** All of the page where answers are read, as one script. */
import { loadWords } from '../words/codename.ts';
import { Page } from './page.tsx';

export const apart = { parts: { Page }, loadWords };
