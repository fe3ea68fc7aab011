/** The words about ways of contact, one language at a time. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { ContactWords } from './en/contact.ts';

const catalogues: Record<Language, () => Promise<ContactWords>> = {
  en: async () => (await import('./en/contact.ts')).contact,
  fr: async () => (await import('./fr/contact.ts')).contact,
  es: async () => (await import('./es/contact.ts')).contact,
  de: async () => (await import('./de/contact.ts')).contact,
  pt: async () => (await import('./pt/contact.ts')).contact,
  ar: async () => (await import('./ar/contact.ts')).contact,
  uk: async () => (await import('./uk/contact.ts')).contact,
  ru: async () => (await import('./ru/contact.ts')).contact,
  zh: async () => (await import('./zh/contact.ts')).contact,
  fa: async () => (await import('./fa/contact.ts')).contact,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<ContactWords> => catalogues[language]();
