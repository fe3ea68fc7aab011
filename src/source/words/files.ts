/** The words about files, one language at a time. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { FileWords } from './en/files.ts';

const catalogues: Record<Language, () => Promise<FileWords>> = {
  en: async () => (await import('./en/files.ts')).files,
  ar: async () => (await import('./ar/files.ts')).files,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<FileWords> => catalogues[language]();
