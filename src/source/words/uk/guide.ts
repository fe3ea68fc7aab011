/**
 * Ukrainian. No native reader has checked this translation yet; the page says so above, below and on every sheet of paper
 * (`page.unchecked` in pages.ts). English names of settings stand beside the Ukrainian ones: not every device speaks Ukrainian.
 */
import type { GuideWords } from '../../guide/guide-words.ts';
import { advice } from './guide-advice.ts';
import { ways } from './guide-ways.ts';

export const guide: GuideWords = {
  heading: 'Як безпечно передавати інформацію',
  lead: 'Цілком безпечного способу немає, і все це разом не потрібне нікому. Почніть із того, хто міг би вас шукати: від цього залежить, що важливо.',
  how: 'Не поспішайте. Зупинитися можна будь-коли, і читання цієї сторінки нічого нікому в редакції не надсилає.',
  contents: 'Зміст',
  open: 'Від чого це не захищає',
  see: 'Докладніше про це:',
  back: 'Назад до змісту',
  leaving:
    'На цій сторінці «Покинути сайт» — звичайне посилання: кнопка «Назад» у браузері повертає сюди. Якщо хтось може подивитися, закрийте вікно.',
  paper:
    'Кожна тема друкується на одному аркуші. Не друкуйте на роботі й не зберігайте папір там, де його можуть знайти.',

  topics: { ...ways, ...advice },
};
