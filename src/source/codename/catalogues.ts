/** The words about codenames, one language at a time. */
import type { Language } from '../../browser/i18n/index.ts';
import type { CodenameWords } from './words/en.ts';

const catalogues: Record<Language, () => Promise<CodenameWords>> = {
  en: async () => (await import('./words/en.ts')).en,
  ar: async () => (await import('./words/ar.ts')).ar,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<CodenameWords> => catalogues[language]();
