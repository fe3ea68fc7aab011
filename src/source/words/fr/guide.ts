/**
 * French. No native reader has checked this translation yet; the page says so (`page.unchecked` in pages.ts). Settings bear the
 * names that the French versions of the systems give them.
 */
import type { GuideWords } from '../../guide/guide-words.ts';
import { advice } from './guide-advice.ts';
import { ways } from './guide-ways.ts';

export const guide: GuideWords = {
  heading: 'Comment partager des informations de façon sûre',
  lead: 'Aucune méthode n’est entièrement sûre, et personne n’a besoin de tout ce qui est ici. Commencez par qui pourrait vous chercher : cela décide de ce qui compte.',
  how: 'Prenez votre temps. Vous pouvez vous arrêter à tout moment, et lire cette page n’envoie rien à personne dans la rédaction.',
  contents: 'Sommaire',
  open: 'Ce contre quoi cela ne protège pas',
  see: 'En savoir plus :',
  back: 'Retour au sommaire',
  leaving:
    'Sur cette page, « Quitter ce site » est un lien ordinaire : la touche « Retour » du navigateur ramène ici. Si quelqu’un risque de regarder, fermez la fenêtre.',
  paper:
    'Chaque sujet s’imprime sur une feuille. N’imprimez pas au travail, et ne gardez pas le papier là où on le trouverait.',

  topics: { ...ways, ...advice },
};
