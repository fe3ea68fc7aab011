/** The words about ways of contact, one language at a time. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { ContactWords } from './en/contact.ts';

const catalogues: Record<Language, () => Promise<ContactWords>> = {
  en: async () => (await import('./en/contact.ts')).contact,
  ar: async () => (await import('./ar/contact.ts')).contact,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<ContactWords> => catalogues[language]();
