/** In which list of words a codename is shown, by the page's language. There is none in Arabic: those words are English. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { WordLanguage } from '../../crypto/word-languages.ts';

export const WORD_LANGUAGES: Record<Language, WordLanguage> = { en: 'english', ar: 'english' };

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
