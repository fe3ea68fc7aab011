/** The words of the pages themselves, one language at a time. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { Words } from './en/pages.ts';

const catalogues: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en/pages.ts')).pages,
  ar: async () => (await import('./ar/pages.ts')).pages,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<Words> => catalogues[language]();
