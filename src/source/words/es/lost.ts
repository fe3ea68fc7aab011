/** Spanish. No native reader has checked this translation yet. */
import type { LostWords } from '../en/lost.ts';

export const lost: LostWords = {
  heading: 'Esta página no existe',
  text: 'Puede que la dirección esté mal escrita, cortada o anticuada. Esto es lo que hay aquí:',
  home: 'La primera página',
  homeWhat: 'quiénes somos y qué comprobar antes de escribir',
  tipWhat: 'el formulario para escribir a nuestros periodistas',
  guideWhat: 'cómo llegar a periodistas de forma segura, aquí o sin este sitio',
  directoryWhat: 'sin JavaScript: sus nombres y otras formas de contacto',
};
