/** Spanish: the way without JavaScript. No script loads it. No native reader has checked this translation yet. */
import type { PlainWords } from '../../plain/plain-words.ts';

export const plain: PlainWords = {
  heading: 'Escribir sin JavaScript',
  lead: 'Usted cierra su mensaje bajo llave en su propio ordenador con un programa gratuito llamado age, y entrega aquí el archivo cerrado. Hacen falta un ordenador, un cuarto de hora y algunos comandos escritos a mano.',
  rather: 'Si se puede activar JavaScript, el formulario hace todo esto por usted y oculta más:',
  less: 'Lo que esta vía oculta menos',
  lessList: [
    'El tamaño de su archivo, y para cuántas personas está cerrado: este sitio lo ve, y pueden verlo también quienes vigilen la línea.',
    'Si las claves son de verdad nuestras: sin JavaScript, su navegador no puede comprobar quién las firmó. Quien se haya apoderado de este sitio podría poner las suyas.',
    'Nada muestra que dos mensajes vienen de la misma persona, y nadie puede responderle aquí. Si quiere una respuesta, diga en el mensaje cómo contactar con usted.',
    'Queda más en su dispositivo: el programa, y lo que escribió. Borrarlo puede dejar rastros.',
  ],
  steps: 'Cómo hacerlo',
  program: {
    what: 'Consiga age, versión 1.3 o más nueva',
    text: 'En su propio dispositivo y su propia red. Uno de estos comandos lo instala, o busque FiloSottile/age en GitHub:',
    check: 'Esto indica la versión:',
    older:
      'Las anteriores a la 1.3 no conocen nuestras claves. En ese caso, tome la más nueva de la página del proyecto en GitHub.',
  },
  keys: {
    what: 'Guarde las claves de hoy',
    link: 'recipients.txt',
    text: 'Cambian cada semana. Debajo del nombre de cada periodista está su clave, una línea larga. Borre las líneas de las personas que no deban leer su mensaje.',
  },
  write: {
    what: 'Escriba su mensaje',
    text: 'En un editor de texto sin formato, guardado como tip.txt junto a recipients.txt. O tome en su lugar un solo documento o ZIP. Cerrado, puede tener como máximo 1 MB.',
  },
  lock: {
    what: 'Ciérrelo bajo llave',
    text: 'En un terminal, en esa carpeta. Crea el archivo tip.age, que solo esos periodistas pueden abrir:',
  },
  hand: {
    what: 'Entregue tip.age',
    text: 'Elija el archivo que termina en .age. Uno legible se rechaza, pero para entonces este sitio ya lo habría recibido: mire dos veces.',
    label: 'El archivo cerrado bajo llave, tip.age',
    send: 'Entregar el archivo cerrado',
  },
  after: 'Cuando la página siguiente diga que está guardado, borre tip.txt, tip.age y recipients.txt.',
  back: 'Volver a los pasos',
  outcomes: {
    sent: {
      title: 'Su archivo está guardado',
      text: [
        'Llegó cerrado bajo llave. Si los periodistas pueden abrirlo, solo ellos pueden decirlo. Cuente con días, no con horas.',
        'Ahora borre tip.txt, tip.age y recipients.txt de su dispositivo, cierre esta ventana y borre esta visita del historial.',
        'El mismo archivo entregado otra vez no se guarda dos veces.',
      ],
    },
    readable: {
      title: 'Este archivo no está cerrado bajo llave',
      text: [
        'No se guardó nada. Pero el archivo llegó a este sitio en forma legible, y quien vigile el ordenador de este sitio puede haberlo visto. Considérelo como posiblemente visto.',
        'Ciérrelo bajo llave con age como se describe, y elija el archivo que termina en .age.',
      ],
    },
    other: {
      title: 'Este archivo se cerró con otro programa',
      text: [
        'No se guardó nada. Aquí solo se puede abrir lo que cerró age 1.3 o más nuevo, para las claves de esta página.',
      ],
    },
    recipients: {
      title: 'Este archivo se cerró para otras claves',
      text: [
        'No se guardó nada. Está cerrado con una frase de contraseña, para claves de otro tipo o para demasiadas personas.',
        'Guarde las claves de hoy desde esta página, y cierre otra vez su mensaje con age 1.3 o más nuevo.',
      ],
    },
    damaged: {
      title: 'Este archivo está dañado',
      text: [
        'No se guardó nada. Se cortó o se cambió. Cierre otra vez su mensaje bajo llave, y entregue el archivo nuevo.',
      ],
    },
    several: {
      title: 'Un solo archivo a la vez',
      text: ['No se guardó nada. Júntelos todos en un solo ZIP y ciérrelo bajo llave, o entréguelos uno tras otro.'],
    },
    large: {
      title: 'Este archivo es demasiado grande',
      text: [
        'No se guardó nada. Aquí se acepta como máximo 1 MB.',
        'Describa lo que tiene: la redacción puede entonces encontrar una vía para ello. Con JavaScript, el formulario acepta archivos grandes.',
      ],
    },
    none: {
      title: 'No se eligió ningún archivo',
      text: ['No se guardó nada. Elija el archivo cerrado bajo llave, y pulse el botón otra vez.'],
    },
    full: {
      title: 'Hoy no queda espacio',
      text: ['No se guardó nada. Inténtelo mañana (los días son en hora UTC), o use otra vía.'],
    },
    busy: {
      title: 'Puede que no haya funcionado',
      text: [
        'Algo falló aquí o en el camino. Espere un minuto y entregue otra vez el mismo archivo: nunca se guarda dos veces.',
      ],
    },
    closed: {
      title: 'Nadie puede recibir archivos ahora',
      text: [
        'No se guardó nada. La redacción todavía no ha abierto este servicio, o debe renovar su lista. Mientras tanto, use otra vía.',
      ],
    },
  },
};
