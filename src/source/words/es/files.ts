/** Spanish: files that go with a message, and that come with an answer. No native reader has checked this translation yet. */
import { durationIn, sizeIn } from '../../../browser/files/size.ts';
import { format } from '../../../browser/i18n/format.ts';
import type { FileWords } from '../en/files.ts';

const f = format('es');

const counted = (n: number) => f.plural(n, { one: 'Un archivo', other: `${f.number(n)} archivos` });

export const files: FileWords = {
  size: (bytes) => sizeIn('es', bytes),

  label: 'Archivos',
  hint: 'Documentos, imágenes, grabaciones. Cada uno se cierra bajo llave en su dispositivo, antes de salir de él.',
  add: 'Añadir archivos',
  photo: 'Hacer una foto',
  drop: 'También puede soltarlos aquí, o pegarlos.',
  dropNow: 'Suelte para añadirlos',
  warning:
    'Los archivos se envían exactamente como están. Pueden decir quién los hizo, copió o imprimió, cuándo, dónde y con qué. Si pocas personas tenían el documento, el propio documento puede señalarle a usted.',
  guide: 'Lo que revelan los archivos',
  list: counted,
  total: (n, bytes) => `${counted(n)}, ${bytes}`,
  remove: (name) => `Quitar «\u2068${name}\u2069»`,
  removed: (name) => `Se ha quitado «\u2068${name}\u2069».`,
  added: (n) => f.plural(n, { one: 'Un archivo añadido.', other: `${f.number(n)} archivos añadidos.` }),
  names: 'Omitir los nombres de los archivos',
  namesWhy:
    'Un nombre puede mostrar quién tenía el archivo. Entonces se llaman «archivo 1», «archivo 2», con la misma extensión.',
  nameless: (n) => `archivo ${n}`,
  faults: {
    twice: (name) => `«\u2068${name}\u2069» ya está en la lista.`,
    large: (name, most) =>
      `«\u2068${name}\u2069» es demasiado grande: aquí un archivo puede tener como máximo ${most}. Dígalo en su mensaje, o envíelo por partes.`,
    many: (most) =>
      `Con un mensaje van como máximo ${f.number(most)} archivos. Júntelos en un ZIP, o envíe otro mensaje.`,
    folder: 'No se pueden añadir carpetas. Elija los archivos que hay dentro.',
  },

  stage: 'Se cierran bajo llave y se envían sus archivos',
  progress: (done, all) => `${done} de ${all}`,
  left: (seconds) => `tiempo restante: ${durationIn('es', seconds)}, aproximadamente`,
  states: {
    queued: 'En espera',
    reading: 'Se está leyendo',
    checking: 'Se compara con lo que ha llegado',
    sending: 'En camino',
    waiting: 'Sin conexión. Continúa automáticamente.',
    busy: 'El servidor no acepta más por el momento. Continúa automáticamente.',
    sent: 'Ha llegado',
  },
  paused: 'En pausa. Lo que ha llegado se queda allí un día.',
  pause: 'Pausar',
  resume: 'Continuar',
  keepOpen:
    'Los archivos grandes tardan; por Tor, horas. Mantenga esta página abierta y el dispositivo encendido, sin que se suspenda. Si se corta la conexión, continúa automáticamente.',
  closed:
    'Si esta página se cierra de todos modos: abra «Leer una respuesta» hoy o mañana, introduzca sus doce palabras, escriba otra vez su mensaje y elija los mismos archivos. Lo que ha llegado no se envía dos veces.',
  closedAlone: 'Si esta página se cierra, hay que enviar los archivos desde el principio.',
  failed: {
    unreadable: (name) =>
      `«\u2068${name}\u2069» ya no se puede leer: se cambió, se movió o se borró, o se retiró el soporte donde estaba. Quítelo aquí y añádalo de nuevo.`,
    changed: (name) =>
      `«\u2068${name}\u2069» cambió mientras se leía. Cierre el programa que lo tiene abierto, quítelo aquí y añádalo de nuevo.`,
    large: (name) => `«\u2068${name}\u2069» es más grande de lo que se acepta aquí. Quítelo y envíe otra vez.`,
    full: 'Hoy el servidor no tiene más espacio para archivos. Su texto puede salir ahora sin ellos; mañana vuelve a haber espacio.',
    missing: 'No se pudo cargar la parte de esta página que envía archivos. Compruebe su conexión y envíe otra vez.',
  },
  sentWith: (n) => f.plural(n, { one: 'Con él llegó un archivo.', other: `Con él llegaron ${f.number(n)} archivos.` }),

  answer: {
    heading: counted,
    before:
      'Quien vigile su red ve que le llega un archivo de más o menos este tamaño. Se guarda en su dispositivo, legible: bórrelo cuando lo haya leído.',
    save: (name) => `Guardar «\u2068${name}\u2069»`,
    saving: (done, all) => `Han llegado ${done} de ${all}`,
    stop: 'Detener',
    saved: 'Está completo y tal como lo envió la redacción. Ahora está en su dispositivo.',
    gone: 'Ya no está en el servidor.',
    broken: 'Lo que llegó no es lo que envió la redacción. No se guardó nada. Avise con otro mensaje.',
    offline: 'Se cortó la conexión. No se guardó nada. Inténtelo de nuevo.',
    large: (most) =>
      `Este navegador puede contener como máximo ${most} de este archivo. Abra su buzón en otro navegador, por ejemplo Chrome o Edge en un ordenador.`,
  },
};
