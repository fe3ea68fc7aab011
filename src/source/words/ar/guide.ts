/**
 * Arabic. NO NATIVE READER HAS CHECKED THIS TRANSLATION YET; the page says so above, below and on every sheet of paper
 * (`page.unchecked` in pages.ts). Names of settings stand in English beside the Arabic ones.
 */
import type { GuideWords } from '../../guide/guide-words.ts';
import { advice } from './guide-advice.ts';
import { ways } from './guide-ways.ts';

export const guide: GuideWords = {
  heading: 'كيف تشارك المعلومات بأمان',
  lead: 'لا توجد طريقة آمنة تمامًا، ولا يحتاج أحد إلى كل ما هنا. ابدأ بمن قد يبحث عنك: هذا ما يحدد المهم لك.',
  how: 'خذ وقتك. يمكنك أن تتوقف متى شئت، وقراءة هذه الصفحة لا ترسل شيئًا إلى أحد في غرفة الأخبار.',
  contents: 'المحتويات',
  open: 'ما لا يحميك منه هذا',
  see: 'المزيد عن هذا:',
  back: 'العودة إلى المحتويات',
  leaving:
    'في هذه الصفحة «غادر هذا الموقع» رابط عادي: زر الرجوع في المتصفح يعيد إلى هنا. إذا كان أحد قد ينظر فأغلق النافذة.',
  paper: 'يُطبع كل موضوع على ورقة واحدة. لا تطبع في العمل، ولا تحتفظ بالورق حيث قد يُعثر عليه.',

  topics: { ...ways, ...advice },
};
