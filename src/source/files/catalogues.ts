/** The words about files, one language at a time. */
import type { Language } from '../../browser/i18n/index.ts';
import type { FileWords } from './words/en.ts';

const catalogues: Record<Language, () => Promise<FileWords>> = {
  en: async () => (await import('./words/en.ts')).en,
  ar: async () => (await import('./words/ar.ts')).ar,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<FileWords> => catalogues[language]();
