/**
 * German. No native reader has checked this translation yet; the page says so (`page.unchecked` in pages.ts). Settings bear the
 * names that the German versions of the systems give them.
 */
import type { GuideWords } from '../../guide/guide-words.ts';
import { advice } from './guide-advice.ts';
import { ways } from './guide-ways.ts';

export const guide: GuideWords = {
  heading: 'Wie man Informationen sicher weitergibt',
  lead: 'Kein Weg ist ganz sicher, und niemand braucht alles davon. Beginnen Sie damit, wer nach Ihnen suchen könnte: Das entscheidet, worauf es ankommt.',
  how: 'Nehmen Sie sich Zeit. Sie können jederzeit aufhören, und wenn Sie das hier lesen, wird nichts an jemanden in der Redaktion gesendet.',
  contents: 'Inhalt',
  open: 'Wovor das nicht schützt',
  see: 'Mehr dazu:',
  back: 'Zurück zum Inhalt',
  leaving:
    'Auf dieser Seite ist „Website verlassen“ ein gewöhnlicher Link: „Zurück“ im Browser führt wieder hierher. Wenn jemand nachsehen könnte, schließen Sie das Fenster.',
  paper:
    'Jedes Thema passt gedruckt auf ein Blatt. Drucken Sie es nicht bei der Arbeit, und bewahren Sie das Papier nicht dort auf, wo man es finden würde.',

  topics: { ...ways, ...advice },
};
