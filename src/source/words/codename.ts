/** The words about codenames, one language at a time. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { CodenameWords } from './en/codename.ts';

const catalogues: Record<Language, () => Promise<CodenameWords>> = {
  en: async () => (await import('./en/codename.ts')).codename,
  ar: async () => (await import('./ar/codename.ts')).codename,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<CodenameWords> => catalogues[language]();
