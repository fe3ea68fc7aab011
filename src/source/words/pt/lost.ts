/** Portuguese. No native reader has checked this translation yet. */
import type { LostWords } from '../en/lost.ts';

export const lost: LostWords = {
  heading: 'Esta página não existe',
  text: 'O endereço pode estar errado, cortado ou antigo. Isto é o que existe aqui:',
  home: 'A primeira página',
  homeWhat: 'quem somos e o que verificar antes de escrever',
  tipWhat: 'o formulário para escrever a nossos jornalistas',
  guideWhat: 'como chegar a jornalistas com segurança, aqui ou sem este site',
  directoryWhat: 'sem JavaScript: os nomes e outras formas de contato',
};
