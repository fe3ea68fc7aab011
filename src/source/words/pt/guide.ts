/**
 * Portuguese. No native reader has checked this translation yet; the page says so (`page.unchecked` in pages.ts). Settings bear
 * the names that the systems give them in Brazil.
 */
import type { GuideWords } from '../../guide/guide-words.ts';
import { advice } from './guide-advice.ts';
import { ways } from './guide-ways.ts';

export const guide: GuideWords = {
  heading: 'Como compartilhar informações com segurança',
  lead: 'Nenhum método é totalmente seguro, e ninguém precisa de tudo isto. Comece por quem poderia procurar você: isso decide o que importa.',
  how: 'Leve o tempo que precisar. Você pode parar em qualquer ponto, e ler isto não envia nada a ninguém da redação.',
  contents: 'Sumário',
  open: 'Do que isto não protege',
  see: 'Mais sobre isto:',
  back: 'Voltar ao sumário',
  leaving:
    'Nesta página, “Sair deste site” é um link comum: “Voltar”, no navegador, retorna para cá. Se alguém pode olhar, feche a janela.',
  paper: 'Cada tema é impresso em uma folha. Não imprima no trabalho, e não guarde o papel onde possa ser encontrado.',

  topics: { ...ways, ...advice },
};
