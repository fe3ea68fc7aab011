/** All languages at once, for the build alone: it writes every page in each, and scripts load one. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { GuideWords } from '../guide/guide-words.ts';
import { guide as guideAr } from './ar/guide.ts';
import { pages as pagesAr } from './ar/pages.ts';
import { guide as guideEn } from './en/guide.ts';
import { pages as pagesEn, type Words } from './en/pages.ts';

export const ALL: Readonly<Record<Language, { pages: Words; guide: GuideWords }>> = {
  en: { pages: pagesEn, guide: guideEn },
  ar: { pages: pagesAr, guide: guideAr },
};
