/** German. No native reader has checked this translation yet. */
import type { LostWords } from '../en/lost.ts';

export const lost: LostWords = {
  heading: 'Diese Seite gibt es nicht',
  text: 'Vielleicht ist die Adresse vertippt, abgeschnitten oder veraltet. Das gibt es hier:',
  home: 'Die erste Seite',
  homeWhat: 'wer wir sind und was Sie prüfen sollten, bevor Sie schreiben',
  tipWhat: 'das Formular, mit dem Sie unserer Redaktion schreiben',
  guideWhat: 'wie Sie die Presse sicher erreichen, hier oder ohne diese Website',
  directoryWhat: 'ohne JavaScript: die Namen und wie sie sonst zu erreichen sind',
};
