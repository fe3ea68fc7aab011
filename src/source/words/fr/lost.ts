/** French. No native reader has checked this translation yet. */
import type { LostWords } from '../en/lost.ts';

export const lost: LostWords = {
  heading: 'Cette page n’existe pas',
  text: 'L’adresse est peut-être mal tapée, coupée ou ancienne. Voici ce qu’il y a ici :',
  home: 'La première page',
  homeWhat: 'qui nous sommes, et ce qu’il faut vérifier avant d’écrire',
  tipWhat: 'le formulaire pour écrire à nos journalistes',
  guideWhat: 'comment joindre des journalistes de façon sûre, ici ou sans ce site',
  directoryWhat: 'sans JavaScript : leurs noms, et comment les joindre autrement',
};
