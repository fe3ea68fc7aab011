/** The words of the pages themselves, one language at a time. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { Words } from './en/pages.ts';

const catalogues: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en/pages.ts')).pages,
  fr: async () => (await import('./fr/pages.ts')).pages,
  es: async () => (await import('./es/pages.ts')).pages,
  de: async () => (await import('./de/pages.ts')).pages,
  pt: async () => (await import('./pt/pages.ts')).pages,
  ar: async () => (await import('./ar/pages.ts')).pages,
  uk: async () => (await import('./uk/pages.ts')).pages,
  ru: async () => (await import('./ru/pages.ts')).pages,
  zh: async () => (await import('./zh/pages.ts')).pages,
  fa: async () => (await import('./fa/pages.ts')).pages,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<Words> => catalogues[language]();
