/** Spanish: the contact planner. Loaded only where somebody opens it. No native reader has checked this translation yet. */
import { format } from '../../../browser/i18n/format.ts';
import type { PlannerWords } from '../en/planner.ts';

const f = format('es');

export const planner: PlannerWords = {
  share: '¿Qué quiere compartir?',
  shares: {
    words: 'Palabras: lo que sé o lo que vi',
    paper: 'Papeles',
    files: 'Algunos archivos',
    large: 'Archivos grandes o grabaciones',
    meeting: 'Quiero hablar o encontrarme con alguien',
  },
  fears: '¿Quién no debe enterarse?',
  fearsHint: 'Marque todo lo que corresponda, o nada.',
  fear: {
    employer: 'Mi empleador',
    provider: 'Mi proveedor de internet o de teléfono',
    state: 'Un Estado o sus autoridades',
    home: 'Alguien en casa',
  },
  has: '¿Con qué cuenta?',
  hasHint: 'Si no tiene certeza de algo, no lo marque.',
  means: {
    phone: 'Un teléfono o un ordenador que es solo mío y que el trabajo nunca ha gestionado',
    network: 'Una conexión a internet que no es del trabajo',
    tor: 'El Navegador Tor, o puedo instalarlo',
    time: 'Tiempo: puede esperar algunos días',
  },
  waiting: 'Responda a la primera pregunta. Entonces aparece aquí la recomendación, y cambia con cada respuesta.',
  result: 'En este orden',
  why: 'Por qué',
  who: (names) => `Lo ofrecen: ${f.list(names)}`,
  more: 'Más en la guía',
  again: 'Borrar las respuestas',
  limits:
    'Estos son consejos generales. No conocen su caso, y ninguna vía es del todo segura: la guía dice de qué no protege cada una.',
  ways: {
    first: {
      name: 'Lo primero: otro dispositivo, otro lugar',
      steps: [
        'Busque un dispositivo que aquellos a quienes teme nunca hayan gestionado ni tenido en sus manos: el de una amistad, el de una biblioteca, uno nuevo.',
        'Use una red que no sea del trabajo ni esté vigilada por quien usted teme, como la de un café o una biblioteca.',
        'Solo entonces siga con lo siguiente de esta lista. No haga nada más sobre este asunto desde el dispositivo vigilado.',
      ],
    },
    tor: {
      name: 'El formulario de este sitio, en el Navegador Tor',
      steps: [
        'Consiga el Navegador Tor en torproject.org, con su propio dispositivo y su propia red.',
        'Abra en él este sitio, y compare las ocho palabras bajo «¿Somos realmente nosotros?».',
        'Escriba, guarde las doce palabras en papel, y mire si hay respuesta dentro de algunos días, otra vez en el Navegador Tor.',
      ],
    },
    form: {
      name: 'El formulario de este sitio',
      steps: [
        'Abra una ventana privada, en su propio dispositivo y su propia red.',
        'Elija a los periodistas, escriba, y añada archivos si los tiene.',
        'Guarde las doce palabras en papel, y mire si hay respuesta dentro de algunos días.',
      ],
    },
    meet: {
      name: 'Un encuentro, una vez acordado',
      steps: [
        'Acuérdelo primero aquí, no por teléfono: diga de qué se trata, y proponga un lugar donde nadie le conozca.',
        'Deje el teléfono en casa, encendido como otros días.',
        'Antes de contar nada, acuerde qué se puede publicar y cómo se le describiría.',
      ],
    },
    onion: {
      name: 'El servicio onion de la redacción',
      steps: [
        'Consiga el Navegador Tor en torproject.org, con su propio dispositivo y su propia red.',
        'Copie en él la dirección onion de la página del o de la periodista.',
        'Siga lo que se dice allí, y guarde en papel cualquier nombre en clave.',
      ],
    },
    signal: {
      name: 'Signal',
      steps: [
        'Instálelo en su propio teléfono. Elija un nombre de usuario, y oculte su número en los ajustes.',
        'Escriba al nombre de usuario que figura en la página del o de la periodista. No lo guarde como contacto.',
        'Active los mensajes que desaparecen antes de decir nada.',
      ],
    },
    post: {
      name: 'Correo postal',
      steps: [
        'Escriba el nombre del o de la periodista y la dirección, y ningún remitente. La letra se puede reconocer.',
        'Pague el sello en efectivo, y use un buzón lejos de casa y del trabajo.',
        'No guarde copia donde puedan encontrarla. Diga dentro cómo contactar con usted, si lo desea.',
      ],
    },
    threema: {
      name: 'Threema',
      steps: [
        'Instálelo en su propio teléfono, sin dar número ni dirección.',
        'Añada el ID que figura en la página del o de la periodista.',
        'Borre la conversación cuando haya cumplido su función.',
      ],
    },
    pgp: {
      name: 'Correo electrónico con PGP',
      steps: [
        'Abra una cuenta de correo nueva solo para esto, en su propia red.',
        'Compare la huella de la clave con la página del o de la periodista.',
        'Deje el asunto vacío: sigue siendo legible, y también quién escribe a quién.',
      ],
    },
    whatsapp: {
      name: 'WhatsApp',
      steps: [
        'Úselo solo si Signal no es posible: la empresa dueña ve quién escribe a quién.',
        'Desactive las copias de seguridad y active los mensajes que desaparecen.',
        'Pida continuar por Signal o por este formulario.',
      ],
    },
    email: {
      name: 'Correo electrónico',
      steps: [
        'Abra una cuenta nueva en un proveedor para particulares, en su propia red. Nunca use una del trabajo.',
        'Diga solo que tiene algo, y cómo contactar con usted: los proveedores pueden leerlo.',
        'Pida continuar por Signal o por este formulario.',
      ],
    },
    phone: {
      name: 'Teléfono',
      steps: [
        'No desde un teléfono del trabajo: se guarda quién llama a quién, y cuándo.',
        'Diga solo que tiene algo, y nada de lo que es.',
        'Pida continuar por Signal o por este formulario.',
      ],
    },
  },
  reasons: {
    'home-state':
      'Alguien en casa puede tener en sus manos o vigilar sus dispositivos, y un Estado puede preguntar a los proveedores. Empiece por un dispositivo y un lugar que ni esa persona ni el Estado conozcan.',
    'home-no-device':
      'Quien comparte un dispositivo o lo ha configurado puede ver lo que se hace en él. Use uno que esa persona nunca haya tenido en sus manos.',
    'home-meeting':
      'Un mensaje sobre un encuentro se puede leer por encima del hombro, y un teléfono dice adónde va. Acuérdelo desde un dispositivo que esa persona nunca haya tenido.',
    'home-paper':
      'El papel en casa se puede encontrar, y el correo lo ve quien abre el buzón. Descríbalo primero, desde un dispositivo que esa persona nunca haya tenido.',
    home: 'Alguien que conoce sus contraseñas, o que a veces tiene su teléfono en la mano, puede leer los mensajes que hay en él. Use un dispositivo que esa persona nunca haya tenido.',

    'state-no-device':
      'Un dispositivo que administran otros les informa, y un Estado puede exigir lo que tengan. Consiga uno que sea solo suyo, o use papel.',
    'state-meeting':
      'Los teléfonos registran dónde están, y las llamadas registran quién habló con quién. Acuerde un encuentro por Tor, y vaya sin teléfono.',
    'state-paper':
      'El papel lleva marcas de las impresoras y de quienes lo tuvieron, y las cartas a las redacciones pueden estar vigiladas. Pregunte primero cómo entregarlo.',
    'state-no-network':
      'Toda conexión tiene un titular, y un Estado puede preguntar quién era. Use una que no sea ni suya ni del trabajo.',
    'state-large':
      'Un envío grande llama la atención en cualquier línea. Describa primero lo que tiene; después envíelo por Tor, que oculta adónde va.',
    'state-no-tor':
      'Sin Tor, su proveedor ve que usted abrió este sitio, y un Estado puede preguntárselo. Consiga primero el Navegador Tor, o escriba en papel.',
    'state-no-time':
      'La prisa deja más rastros que la espera. Si de verdad no puede esperar, Tor oculta más que cualquier otra vía rápida.',
    state:
      'A los proveedores se les puede ordenar que digan lo que saben. Por Tor, saben que usted lo usa, y no qué sitio abrió.',

    'employer-no-device':
      'Un dispositivo del trabajo puede informar de lo que se hace en él, escriba con lo que escriba. Consiga otro, o use papel.',
    'employer-no-network':
      'Una red del trabajo registra que se abrió este sitio, y con qué dispositivo. Vaya primero a otra red.',
    'provider-no-network':
      'El titular de una línea ve qué sitios abre. Use una de alguien que no le conozca, y Tor en ella.',
    'provider-meeting':
      'Una compañía telefónica sabe quién llama a quién y dónde están los teléfonos. Acuerde un encuentro por Tor o por este formulario, y vaya sin teléfono.',
    'provider-tor': 'Un proveedor ve que se usa Tor, y no qué sitio se abre, ni a quién escribe usted.',
    provider:
      'Sin Tor, un proveedor ve que usted abrió este sitio, o que usa Signal, aunque no lo que escribe. El papel no le muestra nada.',
    'employer-paper':
      'Copiar e imprimir en el trabajo queda a menudo registrado, y una copia puede llevar una marca. Describa primero el papel, y pregunte cómo entregarlo.',
    'employer-large':
      'Copiar mucho de una vez se nota a menudo en el trabajo. Descríbalo primero; después envíelo desde su propio dispositivo y su propia red.',
    'employer-files':
      'A menudo queda registrado quién abrió un archivo, y los archivos llevan datos ocultos. Envíelos desde su propio dispositivo, y diga quién más los tenía.',
    'employer-meeting':
      'Los calendarios, las tarjetas de acceso y los teléfonos del trabajo delatan un encuentro. Acuérdelo desde su propio dispositivo, lejos del trabajo.',
    'employer-no-time':
      'Aunque haya prisa, no desde el trabajo: su propio dispositivo y los datos móviles bastan, y no tardan más.',
    'employer-tor':
      'Si usa su propio dispositivo y su propia red, su empleador no ve nada de ello. Tor impide además que su proveedor vea qué sitio abrió.',
    employer:
      'Su empleador ve los dispositivos, las cuentas y las redes que son suyos. Si usted usa su propio dispositivo y su propia red, no ve nada de esto.',

    'no-device':
      'Lo que se hace en un dispositivo que administran otros puede ser visto por ellos. Otro dispositivo es el primer paso.',
    'no-network': 'Una red del trabajo registra qué sitios se abrieron. Otra red es el primer paso.',
    paper:
      'La mayoría de los papeles se pueden describir primero. La redacción puede decir entonces si el papel hace falta, y cómo entregarlo.',
    large: 'Este formulario acepta archivos grandes y continúa automáticamente cuando se corta la conexión.',
    files:
      'Aquí los archivos se cierran bajo llave en su dispositivo antes de enviarse. En el correo electrónico pueden leerlos los proveedores.',
    meeting:
      'Unas líneas primero permiten que ambas partes se preparen, y acuerden un lugar donde nadie conozca a ninguna de las dos.',
    words:
      'Este formulario no necesita cuenta, y solo las personas que usted elija pueden leer lo que escriba. Las demás vías siguen de más a menos protectora.',
  },
};
