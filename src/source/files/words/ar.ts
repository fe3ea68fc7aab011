/** Arabic, unchecked like src/browser/i18n/ar.ts. */
import { durationIn, sizeIn } from '../../../browser/files/size.ts';
import { format } from '../../../browser/i18n/format.ts';
import type { FileWords } from './en.ts';

const f = format('ar');
const apart = (text: string) => `\u2068${text}\u2069`;
const number = (n: number) => f.number(n);

/** In the six forms that Arabic counts by. */
const files = (n: number) =>
  f.plural(n, {
    one: 'ملف واحد',
    two: 'ملفان',
    few: `${number(n)} ملفات`,
    many: `${number(n)} ملفًا`,
    other: `${number(n)} ملف`,
  });

export const ar: FileWords = {
  size: (bytes) => sizeIn('ar', bytes),

  label: 'ملفات',
  hint: 'وثائق أو صور أو تسجيلات. يُقفل كل منها على جهازك قبل أن يغادره.',
  add: 'أضف ملفات',
  photo: 'التقط صورة',
  drop: 'يمكنك أيضًا إفلاتها هنا أو لصقها.',
  dropNow: 'أفلتها لإضافتها',
  warning:
    'تُرسل الملفات كما هي تمامًا. قد تكشف من صنعها أو نسخها أو طبعها، ومتى وأين وبأي جهاز. وإذا كانت الوثيقة عند قلة من الناس فقد تدل هي نفسها عليك.',
  guide: 'ما تكشفه الملفات',
  list: files,
  total: (n, bytes) => `${files(n)}، ${bytes}`,
  remove: (name) => `احذف «${apart(name)}»`,
  removed: (name) => `حُذف «${apart(name)}».`,
  added: (n) => `أُضيف: ${files(n)}.`,
  names: 'لا ترسل أسماء الملفات',
  namesWhy: 'قد يُظهر الاسم من كان الملف عنده. تُسمى عندئذ «ملف 1» و«ملف 2» بالامتداد نفسه.',
  nameless: (n) => `ملف ${n}`,
  faults: {
    twice: (name) => `«${apart(name)}» موجود في القائمة.`,
    large: (name, most) =>
      `«${apart(name)}» أكبر مما يُقبل: الحد الأقصى للملف الواحد هنا ${most}. أخبر الصحفي في رسالتك، أو أرسله مقسمًا.`,
    many: (most) => `لا ترافق الرسالة الواحدة أكثر من ${files(most)}. ضعها معًا في ملف ZIP، أو أرسل رسالة أخرى.`,
    folder: 'لا يمكن إضافة مجلدات. اختر الملفات التي فيها.',
  },

  stage: 'قفل ملفاتك وإرسالها',
  progress: (done, all) => `${done} من ${all}`,
  left: (seconds) => `بقي نحو ${durationIn('ar', seconds)}`,
  states: {
    queued: 'في الانتظار',
    reading: 'تجري قراءته',
    checking: 'يُقارن بما وصل',
    sending: 'في الطريق',
    waiting: 'لا اتصال. يستمر من تلقاء نفسه.',
    sent: 'وصل',
  },
  paused: 'متوقف مؤقتًا. ما وصل يبقى هناك يومًا.',
  pause: 'أوقف مؤقتًا',
  resume: 'تابع',
  keepOpen:
    'تستغرق الملفات الكبيرة وقتًا، وساعات عبر Tor. أبقِ هذه الصفحة مفتوحة والجهاز مستيقظًا. إذا انقطع الاتصال يستمر من تلقاء نفسه.',
  closed:
    'إذا أُغلقت هذه الصفحة رغم ذلك: افتح «اقرأ ردًا» اليوم أو غدًا، وأدخل كلماتك الاثنتي عشرة، واكتب رسالتك من جديد واختر الملفات نفسها. ما وصل لا يُرسل مرتين.',
  closedAlone: 'إذا أُغلقت هذه الصفحة فيجب إرسال الملفات من جديد.',
  failed: {
    unreadable: (name) =>
      `لم يعد من الممكن قراءة «${apart(name)}»: عُدّل أو نُقل أو حُذف، أو نُزع وسيط التخزين. احذفه هنا وأضفه مرة أخرى.`,
    changed: (name) => `عُدّل «${apart(name)}» أثناء قراءته. أغلق البرنامج الذي يفتحه، واحذفه هنا وأضفه مرة أخرى.`,
    large: (name) => `«${apart(name)}» أكبر مما يُقبل هنا. احذفه ثم أرسل مرة أخرى.`,
    missing: 'تعذر تحميل الجزء الذي يرسل الملفات من هذه الصفحة. تحقق من الاتصال ثم أرسل مرة أخرى.',
  },
  sentWith: (n) => `وصل معها: ${files(n)}.`,

  answer: {
    heading: files,
    before: 'من يراقب شبكتك يرى أن ملفًا بهذا الحجم تقريبًا يصل إليك. يُحفظ على جهازك مقروءًا: احذفه بعد قراءته.',
    save: (name) => `احفظ «${apart(name)}»`,
    saving: (done, all) => `وصل ${done} من ${all}`,
    stop: 'توقف',
    saved: 'وصل كاملًا كما أرسله الصحفي. هو الآن على جهازك.',
    gone: 'لم يعد على الخادم.',
    broken: 'ما وصل ليس ما أرسله الصحفي. لم يُحفظ شيء. أخبره برسالة أخرى.',
    offline: 'انقطع الاتصال. لم يُحفظ شيء. حاول مرة أخرى.',
    large: (most) =>
      `يستطيع هذا المتصفح حمل ${most} منه على الأكثر. افتح صندوقك في متصفح آخر، مثل Chrome أو Edge على حاسوب.`,
  },
};
