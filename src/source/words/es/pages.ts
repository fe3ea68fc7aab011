/**
 * Spanish. NO NATIVE READER HAS CHECKED THIS TRANSLATION YET; the page's foot says so to readers (`page.unchecked`). Keep the
 * two in step: remove both when somebody has. No native reader has checked this translation yet.
 */

import { format } from '../../../browser/i18n/format.ts';
import type { Words } from '../en/pages.ts';

const f = format('es');

/** "about n characters". */
const characters = (n: number) => f.plural(n, { one: 'un carácter', other: `${f.number(n)} caracteres` });

export const pages: Words = {
  format: f,

  page: {
    title: 'Contacto',
    skip: 'Ir al texto',
    leave: 'Salir de este sitio',
    leaveHint: 'O pulse tres veces la tecla Mayús (Shift) en un segundo. Lo que escribió no se conserva.',
    leaveStuck: 'La otra página no responde. Cierre esta ventana.',
    leaveBack: 'Volver a la página',
    languages: 'Idiomas',
    guide: 'Guía',
    foot: 'Este sitio no usa cookies y no guarda nada en su navegador. Todas las fechas son en hora UTC.',
    unchecked:
      'Esta traducción se ha hecho con cuidado, pero nadie que tenga el español como lengua materna la ha revisado todavía. En caso de duda, vale la página en inglés.',
    retry: 'Intentar de nuevo',
  },

  noScript: {
    title: 'Sin JavaScript no hay formulario aquí',
    why: 'Su navegador cierra el texto bajo llave antes de que salga de su dispositivo, y para eso hace falta JavaScript. Aquí no hay nunca un campo donde escribir texto legible. Lo que puede hacer en su lugar:',
    directory: 'Nuestros periodistas y cómo contactarlos, en texto simple',
    directoryWhy: 'Signal, correo postal, correo electrónico u otras vías que ofrezcan.',
    guide: 'La guía',
    guideWhy: 'Cómo usar cada una de estas vías de forma segura. No necesita JavaScript.',
    plain: 'Escribir sin JavaScript',
    plainWhy:
      'Con un programa en su propio equipo, llamado age, que cierra el mensaje bajo llave en su ordenador. Hay que escribir comandos.',
    on: 'O active JavaScript para este sitio y vuelva a cargar la página. En el Navegador Tor sirven los niveles de seguridad «Estándar» y «Más seguro».',
    list: 'Con JavaScript activado, nuestros periodistas aparecen aquí después de que su navegador haya comprobado quién firmó la lista.',
  },

  home: {
    heading: 'Cuéntelo a periodistas, de forma confidencial',
    write: 'Escribirnos',
    writeTo: (name) => `Escribir a ${name}`,
    checks: 'Tres comprobaciones antes de escribir',
    device: 'Un dispositivo personal',
    deviceWhy:
      'Un teléfono o un portátil del trabajo puede mostrar a su empleador lo que se hizo con él, incluso más tarde.',
    deviceMore: 'Cómo saber en un minuto si un dispositivo está gestionado',
    network: 'Una red que no sea la del trabajo',
    networkWhy: 'La red wifi y la VPN del trabajo registran que un dispositivo abrió este sitio, y cuándo.',
    networkMore: 'Más sobre las redes',
    email: 'Una dirección de correo personal',
    emailWhy:
      'Si deja una dirección para recibir respuesta, que sea privada y, mejor, creada solo para esto. Otras personas pueden leer el correo del trabajo.',
    emailMore: 'Más sobre el correo electrónico',
    others: 'Si no es a su empleador a quien teme',
    already: '¿Y si ya abrí esto en el trabajo?',
    planner: '¿Qué vía es la adecuada para usted?',
    plannerWhat:
      'Tres preguntas, y un orden de vías. Se calcula en esta página: no se envía nada, y no se guarda nada.',
    plannerMissing: 'No se pudo cargar esta parte. Compruebe su conexión y ábrala otra vez.',
    plannerCases:
      'Estos son los casos más frecuentes, para quien tiene un dispositivo y una red propios. Tome el más estricto que encaje con el suyo.',
    plannerNobody: 'Nadie en particular',
    mailbox: '¿Tiene un nombre en clave? Lea su respuesta',
    reporters: 'Nuestros periodistas',
    reportersHow: 'Al escribir, elija a una o a varias de estas personas.',
    nobody: 'El o la periodista que nombra su enlace no está aquí',
    nobodyText: 'Puede que ya no trabaje aquí, o el enlace está dañado. Estas personas reciben mensajes ahora.',
    loading: 'Se está comprobando la lista.',
    logged: 'Lo que guarda este sitio',
    loggedList: [
      'Su mensaje cerrado bajo llave y el día en que llegó, hasta que se borre. No la hora.',
      'Ni dirección, ni navegador, ni cookies. Lo que ve la comprobación de la red se le dice y se olvida.',
      'Otros pueden guardar sus propios registros: la red de su empleador, su proveedor de internet, la compañía que aloja este sitio.',
    ],
    limits: 'De qué no puede protegerle este sitio',
    limitsList: [
      'Un dispositivo que otros controlan o vigilan: pueden ver lo que escribe antes de que quede cerrado bajo llave.',
      'Los rastros de la visita: su red y el historial de su navegador pueden mostrar que estuvo aquí, y por qué enlace, aunque no lo que escribió. El Navegador Tor y una ventana privada muestran menos.',
      'Una página alterada: el código de esta página viene cada vez de este servidor. Quien se apodere del servidor podría cambiarlo.',
      'Sus propias palabras: los detalles que conoce poca gente, o su manera de escribir, pueden delatarle.',
      'Fallos que nadie ha encontrado: ninguna persona experta e independiente ha examinado todavía este programa.',
      'Lo que pase después: los periodistas sabrán lo que usted les cuente, y ningún método es del todo seguro.',
    ],
    genuine: '¿Somos realmente nosotros?',
    genuineHow:
      'Estas ocho palabras corresponden a nuestra clave. Compárelas con las que publicamos en otros lugares, junto a las firmas o en papel.',
    genuineLabel: 'Las palabras de la clave de esta redacción',
    matches: 'Esta es la redacción que nombra su enlace',
    matchesText: 'Las ocho palabras de su enlace coinciden con la clave de esta página.',
    differs: 'Esta no es la redacción que nombra su enlace',
    differsText:
      'Las palabras de su enlace no coinciden con la clave de esta página. No escriba aquí. Compruebe el enlace donde lo encontró, o use otra forma de contacto.',
    unreadable: 'No se pudo leer su enlace completo',
    unreadableText:
      'Después del signo # hay palabras que nombran a la redacción, y están cortadas o cambiadas. Abra de nuevo el enlace donde lo encontró, o compare las ocho palabras de la primera página, bajo «¿Somos realmente nosotros?», con las que publica la redacción.',
  },

  closed: {
    heading: 'Este servicio todavía no está abierto',
    text: 'La redacción aún lo está preparando. Vuelva más tarde.',
    admin: 'Si es usted quien lo prepara: abra el enlace de instalación.',
  },

  insecure: {
    title: 'Esta conexión no es segura',
    text: 'En el camino hasta aquí, otros pueden leer o cambiar esta página, así que desde ella no se puede enviar nada. Abra la dirección que empieza por https://.',
  },

  list: {
    offline: 'No se pudo cargar la lista de periodistas',
    offlineText: 'Compruebe su conexión e inténtelo de nuevo.',
    forged: 'La lista de periodistas no está firmada por esta redacción',
    forgedText:
      'Algo la cambió en el camino, así que ahora no se puede enviar nada desde aquí. Vuelva a cargar la página una vez. Si sigue igual, no escriba aquí y use otra forma de contacto.',
    expired: 'La lista de periodistas de la redacción ha caducado',
    expiredText: (today) =>
      `Según su dispositivo, hoy es ${today}. Si no es así, corrija la fecha. Si es así, la redacción debe renovar su lista: mientras tanto, use otra forma de contacto.`,
    older: 'Esta lista de periodistas es más antigua que la mostrada antes',
    olderText: 'Vuelva a cargar la página. Si se repite, use otra forma de contacto.',
    broken: 'Esta página no se pudo cargar del todo',
    brokenText:
      'Falta la parte que cierra su texto bajo llave. Lo que escribió sigue aquí: cópielo en un lugar seguro antes de volver a cargar la página.',
  },

  only: {
    who: (names) => {
      if (names.length === 0)
        return 'Solo los periodistas que usted elija pueden leer lo que escribe, y ven quién más lo recibe.';
      if (names.length === 1) return `Solo ${f.list(names)} puede leer esto.`;
      return `Solo ${f.list(names)} pueden leer esto, y cada persona ve quién más lo recibe.`;
    },
    others: 'Nosotros no podemos leerlo, y tampoco puede la empresa que opera el ordenador de este sitio.',
  },

  facts: {
    logged:
      'Este programa no registra ninguna visita, ninguna dirección ni ninguna hora. La red de su empleador, su proveedor de internet y quien aloja este sitio pueden hacerlo.',
    audit: 'No ha pasado una auditoría independiente.',
  },

  tip: {
    heading: 'Escríbanos',
    headingTo: (newsroom) => `Escriba a ${newsroom}`,
    covers: (beats) => `Temas: ${f.list(beats)}`,
    expect: 'Cuente con días, no con horas. Puede volver aquí para leer una respuesta, si se escribe alguna.',
    questionAway: 'No se pudo cargar la pregunta de su enlace',
    questionAwayText:
      'Se intenta de nuevo automáticamente. Puede escribir ya y decir de qué se trata; elija quién lo recibe.',
    noForm: 'Si JavaScript está activado y no aparece aquí un formulario, vuelva a cargar la página.',
    answer: 'Una respuesta',
    answerYes: 'Quiero poder leer una respuesta aquí',
    answerYesWhy:
      'Recibe doce palabras para anotar. Quien las tenga puede leer las respuestas, así que nadie necesita su dirección.',
    answerNo: 'No necesito respuesta',
    answerNoWhy: 'No hay palabras que guardar. Nadie puede responderle aquí.',
    text: 'Su mensaje',
    textHint: 'Qué pasó, cómo lo sabe, qué podría respaldarlo. Omita lo que llevaría hasta usted.',
    textMissing: 'Escriba primero su mensaje.',
    room: (n) =>
      `Queda espacio para ${f.plural(n, { one: 'aproximadamente un carácter más', other: `unos ${f.number(n)} caracteres más` })}.`,
    tooLong: (n) =>
      `${f.plural(n, { one: 'Sobra', other: 'Sobran' })} aproximadamente ${characters(n)}. Acórtelo, o envíe el resto en un segundo mensaje.`,
    to: 'Quién lo recibe',
    toMany: (n) =>
      f.plural(n, {
        one: 'Quién lo recibe: una persona',
        other: `Quién lo recibe: elija entre ${f.number(n)} periodistas`,
      }),
    toOthers: 'Cambiar quién lo recibe',
    toLoading: 'Se está comprobando la lista de periodistas. Mientras tanto puede escribir.',
    toMissing: 'Elija al menos a una persona.',
    toNobody: 'Nadie puede recibir mensajes ahora. Inténtelo otro día, o use otra forma de contacto.',
    cannotReceive: 'No puede recibir mensajes ahora',
    contact: 'Cómo contactar con usted',
    optional: '(opcional)',
    contactHint:
      'No hace falta ninguna dirección. Deje una solo si quiere que también puedan contactarle por otra vía: una personal creada solo para esto, o un nombre de usuario de Signal. Nada del trabajo.',
    contactLong: (n) => `Demasiado largo: aquí cabe un máximo de ${characters(n)}.`,
    next: 'Qué pasa después',
    nextList: [
      'Su navegador cierra bajo llave el texto y los archivos, de modo que solo puedan abrirlos las personas que usted eligió, y los envía. Un texto tarda unos segundos.',
      'Este sitio guarda lo que está cerrado bajo llave. No ve sus palabras ni para quién son.',
      'Un o una periodista lo abre en su propio ordenador, y puede compartirlo con colegas.',
    ],
    technical: 'En términos técnicos',
    technicalText:
      'El texto se rellena y se cifra en esta página como archivo age, con X25519 y ML-KEM-768 a la vez, para claves que nombra la lista firmada de la redacción. Un pequeño problema de cálculo frena a quien envía mensajes basura. El servidor no tiene ninguna clave ni código que pueda abrirlo.',
    send: 'Enviar',
    wrong: 'Todavía no se ha enviado. Revise los lugares señalados.',
    leaving: (host) =>
      `«Salir de este sitio», arriba, olvida lo que escribió y abre ${host}. Pulsar tres veces la tecla Mayús (Shift) en un segundo hace lo mismo.`,
  },

  mailbox: {
    heading: 'Leer una respuesta',
    loading: 'Esta página todavía se está cargando.',
    missing: 'No se pudo cargar una parte de esta página',
    missingText: 'Compruebe su conexión e inténtelo de nuevo.',
    noScript:
      'Las respuestas están cerradas bajo llave, y su navegador las abre en su dispositivo. Para eso hace falta JavaScript: sus palabras no se envían nunca a ninguna parte. Lo que puede hacer en su lugar:',
    noForm: 'Si JavaScript está activado y no aparecen campos aquí, vuelva a cargar la página.',
  },

  sending: {
    heading: 'Enviando',
    label: 'Pasos',
    hint: 'Unos segundos; con una conexión lenta, unos minutos. Mantenga abierta esta página: nada legible sale de ella.',
    check: 'Se comprueba quién puede recibirlo',
    seal: 'Se cierra su texto bajo llave, solo para las personas que usted eligió',
    puzzle: 'Una tarea breve para su dispositivo que mantiene lejos los mensajes basura',
    part: (n, of) => `parte ${f.number(n)} de ${f.number(of)}`,
    send: 'Se entrega el texto cerrado bajo llave',
    done: 'Hecho',
    now: 'Ahora',
    waiting: 'En espera',
    failed: 'Falló',
    cancel: 'Detener',
    cancelled: 'Envío detenido',
    cancelledText: 'Su texto sigue aquí.',
    cancelledLate:
      'Su texto sigue aquí. Puede que haya llegado antes de que usted lo detuviera. Enviar otra vez el mismo texto no lo guarda dos veces; un texto cambiado puede llegar además del primero.',
  },

  failed: {
    title: 'Su mensaje no se envió',
    kept: 'Su texto sigue aquí.',
    unknown: 'No llegó respuesta del servidor',
    unknownText:
      'Puede que su mensaje haya llegado o que no. Envíelo otra vez, sin cambios: nunca se guarda dos veces. Un texto cambiado puede llegar además del primero.',
    offline: 'No se puede llegar al servidor. Compruebe su conexión y envíe otra vez.',
    recipient: (name) => `${name} no puede recibir mensajes ahora. Elija a otra persona y envíe otra vez.`,
    changed: 'La lista de periodistas ha cambiado. Mire quién lo recibe y envíe otra vez.',
    full: 'Hoy el servidor no tiene más espacio. Inténtelo mañana, o use otra forma de contacto.',
    busy: 'El servidor falló. Espere un minuto y envíe otra vez.',
    between:
      'Algo entre usted y este sitio respondió en su lugar: un cortafuegos, un filtro o una red que pide iniciar sesión. Use otra red y envíe otra vez.',
    tooLargeThere:
      'Algo entre usted y este sitio rechaza mensajes de este tamaño. Envíelo en varias partes, o desde otra red.',
    page: 'Puede que esta página esté anticuada. Copie su texto en un lugar seguro, vuelva a cargar la página y envíe otra vez.',
    again: 'Enviar otra vez',
  },

  sent: {
    heading: 'Su mensaje está guardado',
    text: (day) => `Llegó el ${day} (UTC).`,
    textOtherDay: 'Ha llegado. La fecha del servidor no es la de su dispositivo.',
    expect:
      'Cuente con días, no con horas. Quien lo lea puede compartirlo con colegas. Nadie puede prometer que se publique algo, ni cuándo.',
    silent: 'Nadie puede responderle',
    silentList: [
      'No dejó ninguna forma de contactar con usted. No hace falta para que se lea su mensaje.',
      'Para añadir algo, o una forma de contacto, escriba otro mensaje. Nada aquí relaciona los dos: repita de qué trataba el primero y un detalle que figure en él, para que se reconozca.',
    ],
    answer: 'Si responden',
    answerTo: (names, contact) =>
      `Puede que ${f.list(names)} ${names.length === 1 ? 'escriba' : 'escriban'} a «\u2068${contact}\u2069», o puede que no. Si hay un error en ese dato, escriba otro mensaje.`,
    answerFrom: 'Compare quién le escribe con lo que figura aquí. Otra cuenta puede ser de otra persona.',
    accounts: (name, accounts) => `${name}: ${f.list(accounts)}`,
    noAccounts: (name) => `${name} no indica aquí ninguna cuenta: cualquiera puede usar ese nombre.`,
    answerWary: [
      'Antes de contar más, pida un detalle que solo figure en su mensaje. Alguien puede hacerse pasar por periodista.',
      'No responda a nadie que quiera una contraseña, dinero o que instale un programa.',
    ],
    now: 'Qué hacer ahora',
    nowList: [
      'Cierre esta ventana, o salga de este sitio con el botón de arriba.',
      'Si no era una ventana privada, borre esta visita del historial de su navegador.',
      'No diga a nadie que escribió, y no nos busque desde el trabajo.',
      'No guarde ninguna imagen ni copia de esta página: muestra que usted escribió. Impresa, es una hoja en blanco.',
    ],
    wiped: 'Su texto ya no está en esta página.',
    another: 'Escribir otro mensaje',
  },
};
