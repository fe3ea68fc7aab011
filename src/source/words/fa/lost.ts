/** Persian. No native reader has checked this translation yet. */
import type { LostWords } from '../en/lost.ts';

export const lost: LostWords = {
  heading: 'چنین صفحه‌ای وجود ندارد',
  text: 'شاید نشانی اشتباه نوشته شده، بریده شده یا قدیمی باشد. آنچه اینجا هست:',
  home: 'صفحهٔ نخست',
  homeWhat: 'ما که هستیم و پیش از نوشتن چه چیزی را بررسی کنید',
  tipWhat: 'فرم نوشتن به خبرنگاران ما',
  guideWhat: 'چگونه امن به یک خبرنگار برسید، از اینجا یا بدون این سایت',
  directoryWhat: 'بدون اسکریپت: نام خبرنگاران و راه‌های دیگر رسیدن به آن‌ها',
};
