/** All languages at once, for the build alone: it writes every page in each, and scripts load one. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { GuideWords } from '../guide/guide-words.ts';
import type { PlainWords } from '../plain/plain-words.ts';
import { guide as guideAr } from './ar/guide.ts';
import { lost as lostAr } from './ar/lost.ts';
import { pages as pagesAr } from './ar/pages.ts';
import { plain as plainAr } from './ar/plain.ts';
import { planner as plannerAr } from './ar/planner.ts';
import { guide as guideDe } from './de/guide.ts';
import { lost as lostDe } from './de/lost.ts';
import { pages as pagesDe } from './de/pages.ts';
import { plain as plainDe } from './de/plain.ts';
import { planner as plannerDe } from './de/planner.ts';
import { guide as guideEn } from './en/guide.ts';
import { type LostWords, lost as lostEn } from './en/lost.ts';
import { pages as pagesEn, type Words } from './en/pages.ts';
import { plain as plainEn } from './en/plain.ts';
import { type PlannerWords, planner as plannerEn } from './en/planner.ts';
import { guide as guideEs } from './es/guide.ts';
import { lost as lostEs } from './es/lost.ts';
import { pages as pagesEs } from './es/pages.ts';
import { plain as plainEs } from './es/plain.ts';
import { planner as plannerEs } from './es/planner.ts';
import { guide as guideFa } from './fa/guide.ts';
import { lost as lostFa } from './fa/lost.ts';
import { pages as pagesFa } from './fa/pages.ts';
import { plain as plainFa } from './fa/plain.ts';
import { planner as plannerFa } from './fa/planner.ts';
import { guide as guideFr } from './fr/guide.ts';
import { lost as lostFr } from './fr/lost.ts';
import { pages as pagesFr } from './fr/pages.ts';
import { plain as plainFr } from './fr/plain.ts';
import { planner as plannerFr } from './fr/planner.ts';
import { guide as guidePt } from './pt/guide.ts';
import { lost as lostPt } from './pt/lost.ts';
import { pages as pagesPt } from './pt/pages.ts';
import { plain as plainPt } from './pt/plain.ts';
import { planner as plannerPt } from './pt/planner.ts';
import { guide as guideRu } from './ru/guide.ts';
import { lost as lostRu } from './ru/lost.ts';
import { pages as pagesRu } from './ru/pages.ts';
import { plain as plainRu } from './ru/plain.ts';
import { planner as plannerRu } from './ru/planner.ts';
import { guide as guideUk } from './uk/guide.ts';
import { lost as lostUk } from './uk/lost.ts';
import { pages as pagesUk } from './uk/pages.ts';
import { plain as plainUk } from './uk/plain.ts';
import { planner as plannerUk } from './uk/planner.ts';
import { guide as guideZh } from './zh/guide.ts';
import { lost as lostZh } from './zh/lost.ts';
import { pages as pagesZh } from './zh/pages.ts';
import { plain as plainZh } from './zh/plain.ts';
import { planner as plannerZh } from './zh/planner.ts';

interface Whole {
  pages: Words;
  guide: GuideWords;
  lost: LostWords;
  plain: PlainWords;
  planner: PlannerWords;
}

export const ALL: Readonly<Record<Language, Whole>> = {
  en: { pages: pagesEn, guide: guideEn, lost: lostEn, plain: plainEn, planner: plannerEn },
  fr: { pages: pagesFr, guide: guideFr, lost: lostFr, plain: plainFr, planner: plannerFr },
  es: { pages: pagesEs, guide: guideEs, lost: lostEs, plain: plainEs, planner: plannerEs },
  de: { pages: pagesDe, guide: guideDe, lost: lostDe, plain: plainDe, planner: plannerDe },
  pt: { pages: pagesPt, guide: guidePt, lost: lostPt, plain: plainPt, planner: plannerPt },
  ar: { pages: pagesAr, guide: guideAr, lost: lostAr, plain: plainAr, planner: plannerAr },
  uk: { pages: pagesUk, guide: guideUk, lost: lostUk, plain: plainUk, planner: plannerUk },
  ru: { pages: pagesRu, guide: guideRu, lost: lostRu, plain: plainRu, planner: plannerRu },
  zh: { pages: pagesZh, guide: guideZh, lost: lostZh, plain: plainZh, planner: plannerZh },
  fa: { pages: pagesFa, guide: guideFa, lost: lostFa, plain: plainFa, planner: plannerFa },
};
