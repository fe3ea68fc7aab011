/** Ukrainian. No native reader has checked this translation yet. */
import type { LostWords } from '../en/lost.ts';

export const lost: LostWords = {
  heading: 'Такої сторінки немає',
  text: 'Можливо, в адресі помилка, її обрізано або вона застаріла. Ось що тут є:',
  home: 'Головна сторінка',
  homeWhat: 'хто ми і що перевірити, перш ніж писати',
  tipWhat: 'форма, щоб написати нашим журналістам',
  guideWhat: 'як безпечно зв’язатися з журналістом, тут або без цього сайту',
  directoryWhat: 'без скриптів: імена журналістів та інші способи зв’язатися з ними',
};
