/** In which list of words a codename is shown, by the page's language (BIP 39 has few). Where there is none, those words are English. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { WordLanguage } from '../../crypto/word-languages.ts';

export const WORD_LANGUAGES: Record<Language, WordLanguage> = {
  en: 'english',
  fr: 'french',
  es: 'spanish',
  de: 'english',
  pt: 'portuguese',
  ar: 'english',
  uk: 'english',
  ru: 'english',
  zh: 'simplifiedChinese',
  fa: 'english',
};

/** For the voice that reads them (BCP 47). */
export const VOICES: Record<WordLanguage, string> = {
  czech: 'cs',
  english: 'en',
  french: 'fr',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  portuguese: 'pt',
  simplifiedChinese: 'zh-Hans',
  spanish: 'es',
  traditionalChinese: 'zh-Hant',
};
