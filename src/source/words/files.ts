/** The words about files, one language at a time. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { FileWords } from './en/files.ts';

const catalogues: Record<Language, () => Promise<FileWords>> = {
  en: async () => (await import('./en/files.ts')).files,
  fr: async () => (await import('./fr/files.ts')).files,
  es: async () => (await import('./es/files.ts')).files,
  de: async () => (await import('./de/files.ts')).files,
  pt: async () => (await import('./pt/files.ts')).files,
  ar: async () => (await import('./ar/files.ts')).files,
  uk: async () => (await import('./uk/files.ts')).files,
  ru: async () => (await import('./ru/files.ts')).files,
  zh: async () => (await import('./zh/files.ts')).files,
  fa: async () => (await import('./fa/files.ts')).files,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<FileWords> => catalogues[language]();
