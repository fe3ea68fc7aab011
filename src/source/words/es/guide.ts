/**
 * Spanish. No native reader has checked this translation yet; the page says so (`page.unchecked` in pages.ts). Settings bear the
 * names that the systems give them in Spain; where those of Latin America differ much, they stand beside.
 */
import type { GuideWords } from '../../guide/guide-words.ts';
import { advice } from './guide-advice.ts';
import { ways } from './guide-ways.ts';

export const guide: GuideWords = {
  heading: 'Cómo compartir información de forma segura',
  lead: 'Ningún método es del todo seguro, y nadie necesita todo esto. Empiece por quién podría buscarle: eso decide qué importa.',
  how: 'Tómese su tiempo. Puede parar en cualquier punto, y leer esto no envía nada a nadie de la redacción.',
  contents: 'Índice',
  open: 'De qué no protege esto',
  see: 'Más sobre esto:',
  back: 'Volver al índice',
  leaving:
    'En esta página, «Salir de este sitio» es un enlace normal: el botón «Atrás» del navegador vuelve aquí. Si alguien puede mirar, cierre la ventana.',
  paper:
    'Cada tema se imprime en una hoja. No la imprima en el trabajo, y no guarde el papel donde puedan encontrarlo.',

  topics: { ...ways, ...advice },
};
