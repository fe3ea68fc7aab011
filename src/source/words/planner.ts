/** The words of the contact planner, one language at a time. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { PlannerWords } from './en/planner.ts';

const catalogues: Record<Language, () => Promise<PlannerWords>> = {
  en: async () => (await import('./en/planner.ts')).planner,
  fr: async () => (await import('./fr/planner.ts')).planner,
  es: async () => (await import('./es/planner.ts')).planner,
  de: async () => (await import('./de/planner.ts')).planner,
  pt: async () => (await import('./pt/planner.ts')).planner,
  ar: async () => (await import('./ar/planner.ts')).planner,
  uk: async () => (await import('./uk/planner.ts')).planner,
  ru: async () => (await import('./ru/planner.ts')).planner,
  zh: async () => (await import('./zh/planner.ts')).planner,
  fa: async () => (await import('./fa/planner.ts')).planner,
};

/** Rejects when they cannot be fetched. */
export const loadWords = (language: Language): Promise<PlannerWords> => catalogues[language]();
