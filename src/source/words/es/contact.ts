/** Spanish: what pages say about reporters' channels and callouts. No native reader has checked this translation yet. */
import type { ContactWords } from '../en/contact.ts';

export const contact: ContactWords = {
  ways: 'Otras vías',
  waysTo: (name) => `Otras vías para contactar con ${name}`,
  via: (name, ways) => `Para contactar con ${name}: ${ways}, o el formulario de este sitio.`,
  use: 'Use una dirección de correo personal, una red que no sea del trabajo y un dispositivo que no sea del trabajo; aquí está',
  guide: 'nuestra guía para compartir información de forma segura',
  end: '.',
  order: 'Primero las que mejor le protegen. Use la que use: su propio dispositivo, no una red del trabajo.',
  protects: 'Protege',
  leaves: 'No protege',
  better: 'Hágalo así',
  copy: 'Copiar',
  copied: 'Copiado.',
  copyFailed: 'Selecciónelo y cópielo.',
  qr: (name) => `Código para escanear: ${name}`,
  scan: 'Escanéelo con el teléfono que vaya a usar: así no queda nada en el historial de este dispositivo.',
  key: 'Clave pública',
  languages: 'Lee en:',
  asks: 'Lo que preguntamos ahora',
  answer: 'Responder a esto',
  askedBy: (name) => `Pregunta de ${name}.`,
  goesTo: (names) => `Su respuesta llega a ${names}.`,
  which: 'Su enlace puede referirse a una de estas preguntas',
  whichOne: 'Esta',
  until: (day) => `Se pregunta hasta el ${day}.`,
  story: (host) => `Leer el artículo en ${host}`,
  aboutElse: 'Escribir sobre otra cosa',
  ended: 'La pregunta de su enlace ya no se hace',
  endedText: 'Ha terminado, o el final del enlace está dañado. Puede escribir de todos modos.',
  again: 'Abra su enlace otra vez',
  againText:
    'Esta página no guarda a qué pregunta venía usted a responder. Abra de nuevo el enlace donde lo encontró, o escriba sin él y diga de qué se trata.',
  network: {
    asking: 'Mirando qué ve este sitio de su conexión…',
    failed: 'Este sitio no pudo decir qué ve de su conexión.',
    retry: 'Preguntar de nuevo',
    theirs: (network) => `Este sitio ve su conexión como ${network}`,
    theirsText: (organisation) =>
      `Eso parece ser ${organisation}. Si trabaja allí, deténgase aquí: cierre esta página y vuelva por una red que no sea la de allí, con un dispositivo que no sea de allí.`,
    tor: 'Viene por Tor: este sitio no ve su propia dirección.',
    named: (network) =>
      `Este sitio ve su conexión como ${network}. Si es donde trabaja, deténgase aquí y use otra red. Si es su proveedor de internet en casa o de telefonía, es lo normal.`,
    address: (address) =>
      `Este sitio ve la dirección ${address}. No tiene una lista que diga de quién es: si está en una red del trabajo, use otra.`,
    near: 'Este sitio solo ve una máquina que tiene delante, no su conexión. Compruebe por su cuenta que no sea la del trabajo.',
    unseen: 'Este sitio no puede saber qué red usa usted. Compruebe por su cuenta que no sea la del trabajo.',
    blind: 'No puede ver una VPN del trabajo en una red de casa. Lo que vio solo se le dice a usted y no se guarda.',
  },
  mail: {
    theirs: (domain, organisation) =>
      `${domain} parece el correo de ${organisation}. Quien lo administra puede leerlo. Una dirección nueva en un proveedor para particulares es más segura.`,
    unknown: (domain) =>
      `Si ${domain} es de su trabajo o de su centro de estudios, otras personas pueden leer el correo allí. Una dirección nueva en un proveedor para particulares es más segura.`,
  },
  kinds: {
    onion: {
      name: 'Servicio onion',
      protects:
        'Quién es usted, ante el sitio y ante todos los que estén en el camino. Solo se abre en el Navegador Tor.',
      leaves: 'En su red se puede ver que se usa Tor.',
      better: 'Escriba o copie la dirección en el Navegador Tor, en una red que no sea del trabajo.',
    },
    signal: {
      name: 'Signal',
      protects: 'Lo que escribe y dice. Signal no guarda casi nada sobre quién escribe a quién.',
      leaves: 'Signal tiene su número de teléfono. Su contacto en la redacción ve el nombre de su perfil.',
      better:
        'Cree un nombre de usuario, oculte su número, elija un nombre neutro, active los mensajes que desaparecen.',
    },
    post: {
      name: 'Correo postal',
      protects: 'Una carta sin remitente no deja cuenta ni red.',
      leaves: 'La letra, las huellas, el lugar desde donde se envió. Las impresoras marcan las páginas.',
      better:
        'Sin remitente. Échela lejos de casa y del trabajo, en un buzón de la calle. No guarde copia en el trabajo.',
    },
    threema: {
      name: 'Threema',
      protects: 'Lo que escribe. No necesita número de teléfono.',
      leaves: 'La aplicación se compró o se registró en alguna parte.',
      better: 'Compare el ID con esta página, y cree un ID sin número.',
    },
    age: {
      name: 'Archivos para age',
      protects: 'Lo que contiene un archivo que usted cierra bajo llave con age para este destino.',
      leaves: 'Cómo lo envía, y el tamaño y el nombre del archivo.',
      better: 'Primero cierre el archivo bajo llave con age, después envíelo por otra de estas vías.',
    },
    pgp: {
      name: 'Correo electrónico con PGP',
      protects: 'El texto de un correo, no su asunto.',
      leaves: 'Quién escribe a quién, cuándo, y el asunto.',
      better: 'Una cuenta de correo nueva, el asunto vacío, y compare la huella de la clave con esta página.',
    },
    whatsapp: {
      name: 'WhatsApp',
      protects: 'Lo que escribe, en el camino.',
      leaves:
        'La empresa dueña de WhatsApp ve quién escribe a quién y cuándo. Las copias de seguridad pueden contenerlo todo.',
      better: 'Mejor Signal. Desactive las copias de seguridad y active los mensajes que desaparecen.',
    },
    email: {
      name: 'Correo electrónico',
      protects: 'Poco: los proveedores de ambos lados, y aquellos ante quienes deban responder, pueden leerlo.',
      leaves: 'Quién, cuándo, qué y, a menudo, desde dónde.',
      better: 'Una cuenta nueva en un proveedor para particulares, abierta en su propia red. Nunca una del trabajo.',
    },
    phone: {
      name: 'Teléfono',
      protects: 'No queda texto. No protege nada más.',
      leaves: 'Quién llamó a quién, cuándo, cuánto tiempo y desde dónde: lo guardan las compañías telefónicas.',
      better: 'Diga poco. Pida hablar por Signal. No desde un teléfono del trabajo.',
    },
  },
};
