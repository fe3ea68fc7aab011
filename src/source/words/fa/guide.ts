/**
 * Persian. No native reader has checked this translation yet; the page says so above, below and on every sheet of paper
 * (`page.unchecked` in pages.ts). Names of settings stand in English beside the Persian ones: macOS and iOS have no Persian menus.
 */
import type { GuideWords } from '../../guide/guide-words.ts';
import { advice } from './guide-advice.ts';
import { ways } from './guide-ways.ts';

export const guide: GuideWords = {
  heading: 'چگونه اطلاعات را امن در میان بگذارید',
  lead: 'هیچ روشی کاملاً امن نیست، و هیچ‌کس به همهٔ این‌ها نیاز ندارد. از اینجا آغاز کنید که چه کسی ممکن است دنبال شما بگردد: همین تعیین می‌کند چه چیزی مهم است.',
  how: 'عجله نکنید. هر جا خواستید می‌توانید دست بکشید، و خواندن این صفحه چیزی برای کسی در تحریریه نمی‌فرستد.',
  contents: 'فهرست',
  open: 'این در برابر چه چیزی محافظت نمی‌کند',
  see: 'بیشتر در این باره:',
  back: 'بازگشت به فهرست',
  leaving:
    'در این صفحه «ترک این سایت» پیوندی معمولی است: دکمهٔ بازگشت مرورگر به اینجا برمی‌گرداند. اگر ممکن است کسی نگاه کند، پنجره را ببندید.',
  paper: 'هر موضوع روی یک برگه چاپ می‌شود. آن را در محل کار چاپ نکنید، و کاغذ را جایی نگه ندارید که پیدا شود.',

  topics: { ...ways, ...advice },
};
