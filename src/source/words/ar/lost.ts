/** Arabic. No native reader has checked this translation yet. */
import type { LostWords } from '../en/lost.ts';

export const lost: LostWords = {
  heading: 'لا توجد صفحة بهذا العنوان',
  text: 'ربما كُتب العنوان خطأً أو كان مقطوعًا أو قديمًا. هذا ما يوجد هنا:',
  home: 'الصفحة الأولى',
  homeWhat: 'من نحن، وما تتحقق منه قبل أن تكتب',
  tipWhat: 'النموذج الذي تكتب فيه إلى صحفيينا',
  guideWhat: 'كيف تصل إلى صحفي بأمان، من هنا أو من غير هذا الموقع',
  directoryWhat: 'بلا JavaScript: أسماؤهم والطرق الأخرى للوصول إليهم',
};
