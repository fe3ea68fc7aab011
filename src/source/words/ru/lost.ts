/** Russian. No native reader has checked this translation yet. */
import type { LostWords } from '../en/lost.ts';

export const lost: LostWords = {
  heading: 'Такой страницы нет',
  text: 'Возможно, в адресе опечатка, он обрезан или устарел. Вот что здесь есть:',
  home: 'Главная страница',
  homeWhat: 'кто мы и что проверить, прежде чем писать',
  tipWhat: 'форма, чтобы написать нашим журналистам',
  guideWhat: 'как безопасно связаться с журналистом, здесь или без этого сайта',
  directoryWhat: 'без скриптов: имена журналистов и другие способы связи с ними',
};
