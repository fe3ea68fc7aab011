/** Spanish: who looks, what one does, and who helps. No native reader has checked this translation yet. */
import type { AdviceTopics } from '../../guide/guide-words.ts';

export const advice: AdviceTopics = {
  'who-looks': {
    title: 'Quién podría buscarle',
    lead: 'Pregúntese tres cosas: ¿quién querría saber que fue usted, qué puede ver y qué podría pasar después? Tome como medida al más poderoso.',
    points: [
      {
        what: 'Su empleador',
        why: 'Puede ver los dispositivos, las cuentas y la red del trabajo, las tarjetas de acceso y las impresoras, y sabe quién tenía acceso a un documento.',
        see: ['device', 'network', 'files'],
      },
      {
        what: 'Su proveedor de internet o de teléfono',
        why: 'Ve qué sitios abre una conexión, a quién llama un teléfono y dónde está. Guarda una parte de eso, y se le puede ordenar que lo entregue.',
        see: ['network', 'phone'],
      },
      {
        what: 'Un Estado',
        why: 'Puede ordenar a proveedores, bancos, operadoras y tribunales que ayuden, registrar una casa y llevarse dispositivos. Puede mirar hacia atrás años después.',
        see: ['in-person', 'legal'],
      },
      {
        what: 'Su pareja, o alguien en casa',
        why: 'Puede conocer sus contraseñas, tener su teléfono en la mano, compartir sus cuentas o haber puesto en el dispositivo algo que le informa. Use un dispositivo que esa persona nunca haya tenido.',
        see: ['device', 'already'],
      },
      {
        what: 'Quien le alquila la casa, quien vive al lado o cualquiera que esté cerca de usted',
        why: 'Puede administrar la wifi de la casa, ver su correo y sus visitas, o tener una cámara en la puerta.',
        see: ['network', 'post'],
      },
    ],
    open: 'Un círculo pequeño. Si solo pocas personas podían saber lo que usted cuenta, el propio contenido le señala, por bien que se haya enviado. Diga a su contacto en la redacción lo pequeño que es el círculo.',
  },

  files: {
    title: 'Los archivos y lo que esconden',
    lead: 'Un documento puede decir quién lo tomó: por lo que lleva escondido, y por quién podía abrirlo. Antes de tomar nada, pida ayuda legal si puede.',
    points: [
      {
        what: 'Pregúntese quién más tenía acceso, y cuándo',
        why: 'Abrir, copiar, imprimir y enviar un archivo queda a menudo registrado. Si solo usted lo abrió esa semana, el archivo le nombra.',
        see: ['legal'],
      },
      {
        what: 'No se envíe archivos a sus propias cuentas, ni conecte memorias USB en el trabajo',
        why: 'Ambas cosas suelen registrarse o bloquearse.',
      },
      {
        what: 'Busque marcas hechas para una sola persona',
        why: 'Un nombre que cruza la página, un número en el margen, una palabra o un espacio cambiados pueden ser distintos en cada copia.',
      },
      {
        what: 'Una foto de la pantalla con un teléfono personal no deja registro de impresión',
        why: 'Pero puede mostrar un reflejo, su mesa o una marca en la pantalla, y la imagen puede contener el lugar y la hora.',
      },
      {
        what: 'Metadatos: autoría, dispositivo, lugar, hora, versiones anteriores',
        why: 'Los llevan las imágenes, los PDF y los archivos de oficina. La limpieza quita lo que se encontró, no lo que está escrito.',
      },
      {
        what: 'Conserve el original sin cambios, donde esté permitido tenerlo',
        why: 'Los datos ocultos pueden ser lo que demuestra que es auténtico. Deje que la redacción decida qué se muestra.',
      },
      {
        what: 'Primero describa lo que tiene; después decidan en común cómo se entrega',
        why: 'A menudo basta una descripción. Pida que no se publique el documento mismo, si podría señalarle.',
      },
    ],
    open: 'Una lista corta de personas que tenían el archivo. Ninguna limpieza alarga esa lista.',
  },

  behaviour: {
    title: 'Antes y después',
    lead: 'A más fuentes se las descubre por lo que hicieron en torno al envío que por lo que enviaron. La mejor protección es un día corriente.',
    points: [
      {
        what: 'No se lo cuente a nadie, ni siquiera a sus amistades',
        why: 'A quien no sabe nada no se le puede escapar, ni se le puede preguntar.',
      },
      {
        what: 'No busque ni siga a los periodistas ni a esta redacción desde sus propias cuentas ni desde el trabajo',
        why: 'Las búsquedas y los seguimientos se guardan, y muestran interés antes de que hubiera un artículo.',
      },
      {
        what: 'No haga nada raro: ni permisos repentinos, ni impresiones masivas, ni limpieza de archivos',
        why: 'En los registros se busca lo que es distinto de otros días.',
      },
      {
        what: 'Tome notas en papel, pocas, lejos del trabajo, y destrúyalas al terminar',
        why: 'Las notas de un teléfono se sincronizan y pasan a copias de seguridad.',
      },
      {
        what: 'Cuente con días, no con horas',
        why: 'Los periodistas comprueban antes de responder. Volver a escribir con prisas desde un mal lugar cuesta más que esperar.',
      },
      {
        what: 'Cuando aparezca el artículo, léalo como lo lean los demás, y diga de él lo que digan los demás',
        why: 'Quien lo abre primero, o sabe más de lo que cuenta, atrae miradas.',
      },
      {
        what: 'Si le preguntan, no mienta y no dé explicaciones enseguida',
        why: 'Puede pedir tiempo y consejo. Una mentira puede perjudicarle más que la visita.',
        see: ['legal'],
      },
    ],
    open: 'El azar, y una memoria mejor que la suya: alguien que le vio leer, imprimir o preguntar.',
  },

  confidential: {
    title: 'Qué significan «confidencial» y «off the record»',
    lead: 'Estas palabras significan cosas distintas para distintas personas. Póngase de acuerdo antes de contar nada, con palabras sencillas, con quien vaya a escribir.',
    points: [
      {
        what: 'Primero acordar, después hablar',
        why: 'Lo que se dijo antes de un acuerdo puede usarse, con su nombre. Un mensaje enviado aquí todavía no es un acuerdo.',
      },
      {
        what: 'Pregunte cómo se le describiría',
        why: '«Una persona empleada en la unidad» puede referirse a solo tres. Acuerde las palabras.',
      },
      {
        what: 'Pregunte quién más lo sabrá en la redacción',
        why: 'Quienes editan y quienes asesoran legalmente suelen preguntar el nombre de una fuente.',
      },
      {
        what: 'Pregunte qué pasa si lo ordena un tribunal',
        why: 'Algunos países protegen por ley las fuentes de los periodistas y otros apenas. Un o una periodista puede prometer lo que hará, no lo que hará un tribunal.',
      },
    ],
    details: {
      title: 'Las palabras, tal como las usa la mayoría de las redacciones',
      items: [
        { term: 'On the record, o con atribución', text: 'Se puede publicar con su nombre.' },
        {
          term: 'On background, o sin atribución',
          text: 'Se puede publicar, sin su nombre, con una descripción que usted aceptó.',
        },
        {
          term: 'Deep background, o contexto',
          text: 'Se puede usar, sin decir en absoluto que procede de alguien. Hay menos acuerdo sobre lo que esto significa.',
        },
        {
          term: 'Off the record',
          text: 'No debe publicarse. El o la periodista lo sabe de todos modos, y puede intentar averiguarlo en otra parte.',
        },
        {
          term: 'Confidencial',
          text: 'El o la periodista sabe quién es usted y se compromete a no decirlo. No es anónimo.',
        },
        {
          term: 'Anónimo',
          text: 'Tampoco el o la periodista sabe quién es usted. Es más difícil de comprobar, y de creer.',
        },
      ],
    },
    open: 'Un descuido en la redacción, y una ley más fuerte que la palabra dada.',
  },

  'what-to-write': {
    title: 'Qué debería contener un mensaje',
    lead: 'Debe poder comprobarse sin usted. Unas pocas frases exactas son mejores que una historia larga.',
    points: [
      {
        what: 'Qué pasó, dónde, cuándo y quién lo hizo',
        why: 'Las fechas, los lugares y los nombres se pueden comprobar.',
      },
      {
        what: 'Cómo lo sabe',
        why: '¿Lo vio, lo oyó, lo leyó o se lo contaron? Separe lo que sabe de lo que cree.',
      },
      {
        what: 'Qué podría respaldarlo',
        why: 'Un documento, un registro público, otro testigo. Descríbalo; no corra riesgos para conseguirlo.',
        see: ['files'],
      },
      {
        what: 'A quién perjudica, y si sigue ocurriendo',
        why: 'Eso decide con qué rapidez hay que actuar.',
      },
      {
        what: 'Cuántas otras personas lo saben',
        why: 'Así la redacción puede valorar qué le señalaría.',
      },
      {
        what: 'Qué no debe publicarse, y cómo contactar con usted de forma segura',
        why: 'Indique una vía y una hora, o guarde las palabras de un nombre en clave. Sin ninguna de las dos cosas, nadie puede preguntarle nada.',
        see: ['confidential'],
      },
      {
        what: 'Omita lo que solo usted podría saber, y sus expresiones habituales',
        why: 'Ambas cosas le señalan, si alguna vez se viera el texto.',
      },
    ],
    open: 'Que no salga nada de ello. No toda información se convierte en un artículo, y puede no ser posible probar una verdadera.',
  },

  answer: {
    title: 'Cómo le llega una respuesta',
    lead: 'Puede leer una respuesta en este sitio, sin dejar ninguna dirección. Antes de enviarse su mensaje, se le muestran doce palabras. Son todo lo que hace falta después.',
    points: [
      {
        what: 'Escriba las doce palabras en papel, en su orden',
        why: 'Se crean en su dispositivo. Nadie más las tiene, y nadie puede recuperarlas.',
      },
      {
        what: 'Guarde el papel lejos de todo lo que indique para qué sirve',
        why: 'Quien lo encuentre puede leer las respuestas y escribir como si fuera usted. Una foto o una nota en un teléfono se copia a otras partes.',
        see: ['behaviour'],
      },
      {
        what: 'Mire dentro de unos días: abra este sitio, «Leer una respuesta», e introduzca las palabras',
        why: 'No se le envía nada: ni correo, ni llamada. Quien le escriba por otra vía puede ser otra persona.',
      },
      {
        what: 'Mire con el mismo tipo de dispositivo y de red que antes, no desde el trabajo',
        why: 'Que alguien abrió este sitio otra vez es tan visible como la primera vez. Lo que hay en el buzón no lo es.',
        see: ['device', 'network'],
      },
      {
        what: 'Borre lo que haya leído, y cierre el buzón',
        why: 'Una respuesta se queda algunas semanas, salvo que usted la borre. La redacción ve entonces que se recogió, y nada más.',
      },
      {
        what: 'Responda allí, o no diga nada',
        why: 'Lo que escriba allí llega a los mismos periodistas, en la misma conversación. No le debe una respuesta a nadie.',
      },
    ],
    open: 'Que no llegue ninguna respuesta, que alguien encuentre sus palabras, y que un servidor que no sea honesto retenga una respuesta.',
  },

  already: {
    title: '¿Y si ya abrí esto en el trabajo, o en mi teléfono del trabajo?',
    lead: 'Mantenga la calma. Abrir una página no es enviar una información, y en todas partes se leen sitios de noticias. Lo que suele registrarse es que un dispositivo estuvo aquí, y cuándo. Un dispositivo o una red muy vigilados registran más.',
    points: [
      {
        what: 'Cierre la ventana, y siga con su día',
        why: 'Lo más llamativo de una visita suele ser lo que se hace después.',
      },
      {
        what: 'No borre nada en un dispositivo del trabajo, ni lo restablezca, ni lo devuelva antes de tiempo',
        why: 'Los registros de la red están en otra parte. Borrar llama la atención, puede infringir normas o la ley, y puede destruir lo que le ayudaría.',
      },
      {
        what: 'No pregunte a nadie en el trabajo qué se registra',
        why: 'La pregunta se recuerda más tiempo que la visita.',
      },
      {
        what: 'En un dispositivo que sea solo suyo, puede quitar esta única visita del historial',
        why: 'Si alguien en casa lo mira, un historial vacío puede decirle más que una línea. Entonces déjela, y use otro dispositivo.',
      },
      {
        what: 'Si escribió algo allí, considérelo como posiblemente visto',
        why: 'Un dispositivo vigilado puede ver el texto antes de que quede cerrado bajo llave. Desde uno más seguro, diga a la redacción qué se envió, cuándo y desde dónde.',
      },
      {
        what: 'A partir de ahora, use otro dispositivo en otra red',
        why: 'Una visita es un indicio débil. Muchas son un patrón.',
        see: ['device', 'network'],
      },
      {
        what: 'Si le preguntan, no invente un motivo: pida consejo primero',
        why: 'Puede decir que quiere hablar con alguien antes de responder.',
        see: ['legal'],
      },
    ],
    open: 'No podemos saber qué se registró, ni quién mirará. Si hay mucho en juego, pida ayuda legal antes de seguir.',
  },

  legal: {
    title: 'Dónde hay ayuda legal',
    lead: 'Esta página no es asesoramiento legal. Lo que protege la ley depende del país, de lo que usted cuente y de a quién se lo cuente. Pregunte antes de entregar documentos, si todavía puede.',
    points: [
      {
        what: 'Una organización de apoyo a alertadores',
        why: 'Conoce la ley de su país para personas como usted. Muchas asesoran gratis y de forma confidencial: pregunte si esta lo hace.',
      },
      {
        what: 'Un abogado o una abogada que le represente a usted, o un sindicato',
        why: 'En la mayoría de los países, la abogacía debe guardar su secreto. Pregunte primero si también trabaja para la otra parte.',
      },
      {
        what: 'Una línea de ayuda contra la violencia en casa, o una asociación de inquilinos',
        why: 'Saben cómo vigila la gente en casa o quien alquila la vivienda, y cómo preparar un paso seguro.',
      },
      {
        what: 'No los abogados de la empresa, ni los nuestros',
        why: 'Los de la empresa actúan para la empresa, y los de la redacción para la redacción. Un canal de denuncias de su empleador pertenece a su empleador.',
      },
      {
        what: 'Búsquelas como abriría este sitio',
        why: 'Buscar ayuda legal puede revelar tanto como buscar a periodistas.',
        see: ['device', 'network'],
      },
    ],
    details: {
      title: 'Algunas muy conocidas',
      items: [
        { term: 'Xnet', text: 'España' },
        { term: '016, atención a víctimas de violencia de género', text: 'España; para el peligro en casa' },
        { term: 'Whistleblowing International Network', text: 'internacional; sus miembros están en muchos países' },
        {
          term: 'Transparency International',
          text: 'internacional; centros de asesoramiento en muchos países, entre ellos el Líbano',
        },
        {
          term: 'The Signals Network',
          text: 'Estados Unidos y Europa; para personas que hablaron con la prensa',
        },
        { term: 'Government Accountability Project; Whistleblower Aid', text: 'Estados Unidos' },
        { term: 'PPLAAF', text: 'África' },
        { term: 'Protect', text: 'Reino Unido' },
        { term: 'Maison des Lanceurs d’Alerte', text: 'Francia' },
        { term: 'Whistleblower-Netzwerk', text: 'Alemania' },
        { term: 'National Domestic Violence Hotline', text: 'Estados Unidos; para el peligro en casa' },
      ],
    },
    open: 'Un nombre aquí es un lugar donde preguntar, no una promesa de que puedan llevar su caso. Compruebe que la organización todavía existe y que ha encontrado la verdadera.',
  },
};
