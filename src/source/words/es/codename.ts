/** Spanish: a codename, from the first look at its words to the answers. No native reader has checked this translation yet. */
import { format } from '../../../browser/i18n/format.ts';
import type { CodenameWords } from '../en/codename.ts';

const f = format('es');

const answers = (n: number) => f.plural(n, { one: 'una respuesta', other: `${f.number(n)} respuestas` });

export const codename: CodenameWords = {
  step: {
    heading: 'Su nombre en clave: doce palabras',
    lead: 'Con estas palabras puede leer una respuesta aquí. Escríbalas en papel, en este orden. Su mensaje se envía después.',
    label: 'Sus doce palabras',
    english: '',
    facts: [
      'Se crean en su dispositivo y no se envían nunca. Nadie, tampoco nosotros, puede volver a decírselas ni recuperarlas.',
      'Quien las encuentre puede leer las respuestas y escribirnos como si fuera usted. Guárdelas lejos de todo lo que indique para qué sirven.',
      'Mire dentro de unos días, con el mismo tipo de dispositivo y de red que ahora, y no desde el trabajo. Una respuesta se queda algunas semanas. Nadie puede prometer que llegue alguna.',
    ],
    written: 'Las he anotado',
    print: 'Imprimir',
    copy: 'Copiar',
    copyTitle: 'Una copia puede quedar en este dispositivo y en otras partes',
    copyText:
      'Los programas que guardan lo copiado, los teclados y las nubes pueden conservar estas palabras mucho tiempo y mostrarlas a otros. El papel es más seguro.',
    copyAnyway: 'Copiar de todos modos',
    copied: 'Copiadas. Copie otra cosa cuando haya puesto las palabras en su sitio.',
    copyFailed: 'El navegador no lo permitió. Anótelas.',
    copyNot: 'No copiar',
    back: 'Volver al texto',
    check: 'Compruebe lo que anotó',
    checkLead:
      'Escriba estas dos palabras a partir de su papel. Una palabra que no se pueda leer le cuesta las respuestas.',
    word: (n) => `Palabra ${f.number(n)}`,
    checkWrong: (n) => `Esta no es la palabra ${f.number(n)}. Mire su papel.`,
    checkSend: 'Comprobar y enviar',
    checkSkip: 'Enviar sin comprobar',
    checkAgain: 'Mostrar otra vez las palabras',
    paper: 'Doce palabras',
    paperHow: [
      'Van juntas, en este orden. Nadie puede recuperarlas.',
      'Quien las tenga puede usarlas. Guarde esta hoja lejos de todo lo que indique para qué sirve, y destrúyala cuando ya no haga falta.',
      'Para usarlas: la página «Leer una respuesta» del sitio donde se crearon.',
    ],
  },

  sent: {
    heading: 'Para leer una respuesta',
    where: (address) =>
      `Vuelva a ${address}, o elija «¿Tiene un nombre en clave?» en la primera página, e introduzca sus doce palabras.`,
    when: 'Mire dentro de unos días, con el mismo tipo de dispositivo y de red que ahora, y no desde el trabajo. Una respuesta se queda algunas semanas. También puede ser que no se escriba ninguna.',
    only: 'Cualquiera que le escriba por otra vía y diga que esa es la respuesta puede ser otra persona.',
    again: 'Mostrar las palabras otra vez',
    hide: 'Ocultar las palabras',
    gone: 'Cuando cierre o abandone esta página, dejará de mostrar las palabras.',
    anotherHow: '¿Se trata de lo mismo?',
    same: 'Misma conversación, mismas palabras',
    sameWhy: 'Los periodistas ven que los dos mensajes vienen de una sola persona, y responden en un solo lugar.',
    fresh: 'Mensaje aparte, palabras nuevas',
    freshWhy: 'Nada aquí relaciona los dos. Las palabras mostradas antes siguen sirviendo para el primero.',
  },

  entry: {
    lead: 'Introduzca las doce palabras que anotó cuando envió su mensaje. Se quedan en esta página: se pide al sitio un buzón cerrado bajo llave, y su navegador lo abre.',
    how: 'Bastan las primeras letras: aparecen sugerencias mientras escribe. También puede pegar las doce en cualquier campo. No importan las mayúsculas, los acentos ni los números.',
    words: 'Sus doce palabras',
    word: (n) => `Palabra ${f.number(n)}`,
    suggestions: (n) =>
      f.plural(n, {
        one: 'Una sugerencia. La tecla Intro (Enter) la acepta.',
        other: `${f.number(n)} sugerencias. Elija con las flechas.`,
      }),
    open: 'Abrir el buzón',
    clear: 'Vaciar todos los campos',
    opening: 'Abriendo el buzón',
    missing: (n) => `Falta la palabra ${f.number(n)}.`,
    missingSeveral: (positions) =>
      `${f.plural(positions.length, { one: 'Palabra que falta', other: 'Palabras que faltan' })}: ${f.list(positions.map((n) => f.number(n)))}.`,
    unknown: (n, near) =>
      near.length === 0
        ? `La palabra ${f.number(n)} no está en ninguna de nuestras listas. Mire su papel.`
        : `La palabra ${f.number(n)} no está en ninguna de nuestras listas. Parecidas: ${near.join(', ')}.`,
    checksum:
      'Cada palabra está en la lista, pero juntas no forman un nombre en clave. Una de ellas se leyó o se escribió en lugar de otra, o dos cambiaron de sitio. Compare las doce con su papel.',
    wrong: 'Todavía no se ha abierto',
    broken:
      'No se pudo cargar la parte de esta página que abre los buzones. Compruebe su conexión e inténtelo de nuevo.',
  },

  box: {
    heading: 'Su buzón',
    answers: (n) => f.plural(n, { one: 'Una respuesta', other: `${f.number(n)} respuestas` }),
    empty: 'No hay ninguna respuesta aquí',
    emptyList: [
      'Nadie ha respondido todavía, o nadie va a responder: no todos los mensajes reciben respuesta.',
      'O hubo una respuesta y se borró, o se acabó su plazo.',
      'O estas no son las palabras que usted anotó, aunque lo parezcan. Compare las doce con su papel.',
    ],
    words: 'Volver a las palabras',
    again: 'Mirar otra vez',
    looking: 'Mirando',
    looked: (n) => `Se ha mirado otra vez: ${answers(n)}.`,
    lookedNone: 'Se ha mirado otra vez: ninguna respuesta.',
    when: 'Basta con mirar una vez cada pocos días, con el mismo tipo de dispositivo y de red, y no desde el trabajo.',
    close: 'Cerrar el buzón',
    closed: 'El buzón está cerrado. Las palabras y las respuestas ya no están en esta página.',
    former: 'ya no trabaja aquí',
    earlier: 'con una clave anterior, que ya no se usa',
    stays: (day, n) =>
      `Se queda hasta el ${day}, aproximadamente: ${f.plural(n, { one: 'un día', other: `${f.number(n)} días` })} después de llegar, salvo que usted la borre.`,
    missing: (name) => `Falta una respuesta de ${name} anterior a esta.`,
    missingWhy: 'Fue retenida en el camino, o se acabó su plazo, o usted la borró antes.',
    unopened: (n, more) =>
      f.plural(n, {
        one: `No se pudo abrir ${more ? 'otro elemento' : 'un elemento'}`,
        other: `No se pudieron abrir ${more ? 'otros ' : ''}${f.number(n)} elementos`,
      }),
    unopenedWhy:
      'No se muestra lo que está dañado, lo que no está firmado por un o una periodista de esta redacción para esta conversación, ni lo que necesita una versión más nueva de esta página: cualquiera podría haberlo puesto ahí.',
    remove: 'Borrar esta respuesta',
    removeAll: 'Borrar todo',
    removeUnopened: 'Borrar lo que no se pudo abrir',
    removal: {
      one: {
        title: '¿Borrar esta respuesta?',
        text: 'Se borra de este sitio y no se puede recuperar. La redacción ve que se recogió, y nada más.',
      },
      unopened: {
        title: '¿Borrar lo que no se pudo abrir?',
        text: 'Se borra de este sitio y no se puede recuperar, tampoco con una versión más nueva de esta página. Si lo puso ahí la redacción, ve que se recogió, y nada más.',
      },
      all: {
        title: '¿Borrar todas las respuestas?',
        text: 'Se borran de este sitio y no se pueden recuperar. La redacción ve que se recogieron, y nada más.',
      },
      allAndUnopened: {
        title: '¿Borrar todas las respuestas y lo que no se pudo abrir?',
        text: 'Todo se borra de este sitio y no se puede recuperar, tampoco con una versión más nueva de esta página. La redacción ve que se recogió, y nada más.',
      },
    },
    removeYes: 'Borrar',
    removeNo: 'Conservar',
    removed: 'Borrado.',
    unsentTitle: 'Lo que escribió no se ha enviado',
    unsentText: 'Solo está en esta página. Si continúa, se pierde.',
    unsentYes: 'Continuar sin enviarlo',
    unsentNo: 'Seguir escribiendo',
    failed: 'No se pudo abrir el buzón',
    failedAgain: 'No funcionó. Nada ha cambiado en esta página',
    failedOffline: 'No se puede llegar al servidor. Compruebe su conexión e inténtelo de nuevo.',
    failedBusy: 'El servidor falló o está sobrecargado. Espere un minuto e inténtelo de nuevo.',
    failedAnswer: 'Lo que llegó no es una respuesta de este sitio. Use otra red e inténtelo de nuevo.',
    failedGone: 'Esta página perdió sus claves. Cierre el buzón e introduzca las palabras otra vez.',
  },

  reply: {
    heading: 'Responder',
    headingFirst: 'Escribir en esta conversación',
    text: 'Su mensaje',
    sent: 'Su mensaje está guardado',
    sentText: (day) => `Llegó el ${day} (UTC), en la misma conversación.`,
    sentOther: 'Ha llegado, en la misma conversación.',
    sentTo: (names) => `Se dirige a ${f.list(names)}. Las mismas palabras siguen sirviendo para lo que le respondan.`,
    another: 'Escribir más',
  },
};
