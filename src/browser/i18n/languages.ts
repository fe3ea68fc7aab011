/**
 * The languages of the source pages. English is the type of a catalogue: a missing or extra key in another is a type
 * error. Catalogues load one at a time. The desk speaks English and keeps its words in its own room.
 */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  de: { name: 'Deutsch', dir: 'ltr' },
  pt: { name: 'Português', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
  uk: { name: 'Українська', dir: 'ltr' },
  ru: { name: 'Русский', dir: 'ltr' },
  zh: { name: '中文', dir: 'ltr' },
  fa: { name: 'فارسی', dir: 'rtl' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl' }>;
export type Language = keyof typeof LANGUAGES;

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}

/** The language a path names (`/ar/tip`), or `null` when it names none (`/tip`). */
export function languageOfPath(path: string): Language | null {
  const first = path.split('/')[1] ?? '';
  return isLanguage(first) ? first : null;
}

/** The path's language, else the first of the reader's own that we speak, else English. Nothing is stored. */
export function chooseLanguage(path: string, preferred: readonly string[]): Language {
  const named = languageOfPath(path);
  if (named) return named;
  return preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en';
}
