/**
 * Russian. No native reader has checked this translation yet; the page says so above, below and on every sheet of paper
 * (`page.unchecked` in pages.ts). English names of settings stand beside the Russian ones: not every device speaks Russian.
 */
import type { GuideWords } from '../../guide/guide-words.ts';
import { advice } from './guide-advice.ts';
import { ways } from './guide-ways.ts';

export const guide: GuideWords = {
  heading: 'Как безопасно передавать информацию',
  lead: 'Полностью безопасного способа нет, и всё это сразу не нужно никому. Начните с того, кто мог бы вас искать: от этого зависит, что важно.',
  how: 'Не торопитесь. Остановиться можно в любой момент, и чтение этой страницы ничего никому в редакции не отправляет.',
  contents: 'Содержание',
  open: 'От чего это не защищает',
  see: 'Подробнее об этом:',
  back: 'Назад к содержанию',
  leaving:
    'На этой странице «Покинуть сайт» — обычная ссылка: кнопка «Назад» в браузере возвращает сюда. Если кто-то может посмотреть, закройте окно.',
  paper: 'Каждая тема печатается на одном листе. Не печатайте на работе и не храните бумагу там, где её могут найти.',

  topics: { ...ways, ...advice },
};
