/** The words about codenames, one language at a time. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { CodenameWords } from './en/codename.ts';

const catalogues: Record<Language, () => Promise<CodenameWords>> = {
  en: async () => (await import('./en/codename.ts')).codename,
  fr: async () => (await import('./fr/codename.ts')).codename,
  es: async () => (await import('./es/codename.ts')).codename,
  de: async () => (await import('./de/codename.ts')).codename,
  pt: async () => (await import('./pt/codename.ts')).codename,
  ar: async () => (await import('./ar/codename.ts')).codename,
  uk: async () => (await import('./uk/codename.ts')).codename,
  ru: async () => (await import('./ru/codename.ts')).codename,
  zh: async () => (await import('./zh/codename.ts')).codename,
  fa: async () => (await import('./fa/codename.ts')).codename,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<CodenameWords> => catalogues[language]();
