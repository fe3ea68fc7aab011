/** Spanish: what one reaches a reporter with, and what each way leaves open. No native reader has checked this translation yet. */
import type { WayTopics } from '../../guide/guide-words.ts';

export const ways: WayTopics = {
  device: {
    title: 'Dispositivo',
    lead: 'Quien administra un dispositivo puede ver lo que pasa en él, antes de que nada quede cerrado bajo llave. Una página web no puede saber si un dispositivo está vigilado. Usted sí puede mirar.',
    points: [
      {
        what: 'Use un dispositivo personal que el trabajo nunca haya gestionado',
        why: 'Uno gestionado puede informar de sitios, programas, archivos y a veces de la pantalla.',
      },
      {
        what: 'Instale primero sus actualizaciones',
        why: 'Cierran fallos por los que otros entran.',
      },
      {
        what: 'Use el Navegador Tor o una ventana privada, sin extensiones',
        why: 'Si no, el historial, la sincronización entre sus dispositivos y las extensiones guardan la visita.',
      },
      {
        what: 'En Chrome o Edge, busque en el menú «Gestionado por tu organización» o «Administrado por tu organización»',
        why: 'Basta una cuenta del trabajo en el navegador: sus normas pueden aplicarse en un dispositivo que es suyo. En Chrome, la dirección chrome://management dice más.',
      },
      {
        what: 'Si teme a alguien en casa, no elimine lo que encuentre',
        why: 'Eliminarlo puede alertar a esa persona. Use otro dispositivo, como el de una biblioteca o el de una amistad, y pregunte primero en una línea de ayuda.',
        see: ['legal'],
      },
    ],
    details: {
      title: '¿Está gestionado este dispositivo? Cómo saberlo en un minuto',
      items: [
        {
          term: 'Windows',
          path: ['Configuración', 'Cuentas', 'Obtener acceso a trabajo o escuela'],
          text: 'Si aparece conectada la cuenta o el dominio de su empleador, el trabajo conoce el dispositivo. Allí, un botón «Información» muestra qué se gestiona.',
        },
        {
          term: 'macOS',
          path: ['Ajustes del Sistema', 'General', 'Gestión de dispositivos'],
          text: 'En América Latina: Configuración del Sistema, General, Administración de dispositivos. En macOS 13 y 14: Privacidad y seguridad, y después Perfiles. Un perfil del trabajo significa que está gestionado.',
        },
        {
          term: 'iPhone y iPad',
          path: ['Ajustes', 'General', 'VPN y gestión de dispositivos'],
          text: 'En América Latina: Configuración, General, VPN y administración de dispositivos. Un perfil de gestión allí es una señal. Otra: «Este iPhone está supervisado», arriba en Ajustes o en General, Información.',
        },
        {
          term: 'Android',
          path: ['Ajustes', 'Seguridad y privacidad', 'Aplicaciones de administración de dispositivos'],
          text: 'El lugar varía según el fabricante: busque «administración» y «trabajo» en los ajustes. Una aplicación del trabajo allí, aplicaciones con un maletín o una pestaña «Trabajo» significan que el trabajo gestiona al menos una parte.',
        },
      ],
    },
    open: 'Los programas que se esconden. No encontrar nada en estos lugares no demuestra que nadie vigile.',
  },

  network: {
    title: 'Red',
    lead: 'Una red no ve lo que usted escribe aquí, pero ve que un dispositivo abrió este sitio, y cuándo. Solo eso puede bastar.',
    points: [
      {
        what: 'No la red del trabajo, tampoco la wifi de invitados',
        why: 'El trabajo puede registrar qué dispositivo abrió qué sitio.',
      },
      {
        what: 'Desactive la VPN del trabajo, en todos los dispositivos',
        why: 'Hace pasar sus visitas por el trabajo, incluso desde casa.',
      },
      {
        what: 'Los datos móviles o la conexión de casa muestran el sitio al proveedor',
        why: 'Eso puede bastar frente a un empleador. No basta frente a un Estado, ni frente a quien administra el router de casa.',
      },
      {
        what: 'Una red pública que no sea la de costumbre muestra menos',
        why: 'La visita no queda entonces ligada a su propio contrato. Piense en las cámaras, en las tarjetas con las que paga y en el teléfono que lleva en el bolsillo.',
        see: ['in-person'],
      },
      {
        what: 'El Navegador Tor oculta a la red qué sitio abre',
        why: 'La red ve igualmente que se usa Tor. Donde nadie más lo usaría, como en el trabajo, eso llama la atención.',
      },
    ],
    open: 'Un dispositivo vigilado, y alguien que pueda comparar horas: una visita aquí justo antes de que aparezca un artículo. El servidor de este servicio no guarda ninguna dirección suya; otros en el camino pueden hacerlo.',
  },

  email: {
    title: 'Correo electrónico',
    lead: 'El correo electrónico es la vía más fácil y la que guarda más rastros. Si puede elegir, use el formulario de aquí o Signal.',
    points: [
      {
        what: 'Nunca desde una cuenta del trabajo',
        why: 'El trabajo puede leerlo, buscar en él más tarde y conservarlo después de que usted lo borre.',
      },
      {
        what: 'Una dirección personal nueva, solo para esto',
        why: 'Una antigua está ligada a su nombre, a sus contactos y a sus otras cuentas.',
      },
      {
        what: 'Sin nombre real, sin dirección de recuperación y sin su número de teléfono habitual',
        why: 'El proveedor guarda lo que usted introduce al registrarse, y desde dónde inicia sesión. Si exige su número, elija otro proveedor.',
      },
      {
        what: 'No diga nada en el asunto',
        why: 'Los proveedores pueden ver remitente, destinatario, hora y asunto, aunque el texto esté cifrado con PGP.',
      },
      {
        what: 'Ábralo solo como abriría este sitio',
        why: 'Un solo inicio de sesión desde la red o el teléfono equivocados liga la dirección con usted.',
        see: ['device', 'network'],
      },
    ],
    open: 'Una orden al proveedor de cualquiera de los dos lados, y un buzón que se abre más tarde. Sin PGP, ambos proveedores pueden leer el texto.',
  },

  signal: {
    title: 'Signal',
    lead: 'Signal cifra los mensajes y las llamadas de extremo a extremo y guarda poco sobre quién habla con quién. Vive en su teléfono, así que el teléfono debe ser suyo.',
    points: [
      {
        what: 'Solo en un teléfono personal',
        why: 'Quien administra o desbloquea el teléfono puede leer lo mismo que usted.',
        see: ['device'],
      },
      {
        what: 'Cree un nombre de usuario y oculte su número',
        why: 'Signal, Ajustes, Privacidad, Número de teléfono: ponga «Quién puede ver mi número» y «Quién puede encontrarme por mi número» en «Nadie». Para registrarse sigue haciendo falta un número.',
      },
      {
        what: 'Escriba al nombre de usuario de su contacto en la redacción, y no lo guarde en la agenda',
        why: 'Un contacto guardado en el teléfono se copia en agendas y copias de seguridad, y dice más que un mensaje que ya no está.',
      },
      {
        what: 'Active los mensajes que desaparecen antes del primero',
        why: 'Lo que desapareció de ambos teléfonos no se encuentra después en ellos. Para quien lo recibe, el tiempo cuenta desde que se lee.',
      },
      {
        what: 'Haga que las notificaciones no muestren ni nombre ni texto',
        why: 'Aparecen en la pantalla bloqueada, y el teléfono puede guardarlas.',
      },
      {
        what: 'Mire «Dispositivos vinculados» en los ajustes',
        why: 'Un ordenador que vinculó otra persona lo lee todo. Quite lo que no conozca, salvo que tema lo que pueda provocar al quitarlo.',
      },
    ],
    open: 'Una foto de la pantalla, un teléfono que alguien se lleva cuando está desbloqueado, el nombre que eligió en Signal, y el hecho de que su teléfono tiene Signal.',
  },

  phone: {
    title: 'Llamadas y SMS',
    lead: 'Las llamadas y los SMS son cómodos y dejan registros en compañías que los conservan. Úselos solo para acordar algo mejor.',
    points: [
      {
        what: 'No desde un teléfono del trabajo ni un fijo de la oficina',
        why: 'La factura indica el número, y la llamada puede grabarse.',
      },
      {
        what: 'Dé por hecho que la llamada queda registrada',
        why: 'Se guarda quién llamó a quién, cuándo, cuánto tiempo y desde dónde; en algunos países, durante años.',
      },
      {
        what: 'No ponga nada importante en un SMS',
        why: 'Las operadoras pueden leerlo, y se queda en ambos teléfonos.',
      },
      {
        what: 'Una tarjeta de prepago en su teléfono habitual sigue siendo su teléfono',
        why: 'Las operadoras ven el número del propio aparato junto al de la tarjeta, y en muchos países la tarjeta se registra a un nombre.',
      },
      {
        what: 'WhatsApp y otros cifran el texto, no el contacto',
        why: 'La empresa puede saber quién habla con quién y cuándo, y una copia de seguridad puede no estar cifrada.',
        see: ['signal'],
      },
    ],
    open: 'Dónde está el teléfono. Todo teléfono encendido se lo dice a su operadora, sin ninguna llamada.',
  },

  post: {
    title: 'Correo postal',
    lead: 'Una carta no necesita cuenta ni dispositivo. Es lenta, y no se puede retirar.',
    points: [
      {
        what: 'Sin remitente, y solo la dirección de la redacción',
        why: 'El exterior pasa por muchas manos. En algunos países se fotografía.',
      },
      {
        what: 'Sellos corrientes, pagados en efectivo',
        why: 'El franqueo impreso, el seguimiento y el correo certificado están ligados a un pago, un lugar o un nombre.',
      },
      {
        what: 'Un buzón público, no un mostrador, y no cerca de casa ni del trabajo',
        why: 'Los mostradores tienen cámaras y recibos, y el matasellos indica la zona.',
      },
      {
        what: 'Nada impreso ni copiado en el trabajo',
        why: 'Las impresoras de oficina registran cada impresión. Muchas impresoras en color añaden puntos diminutos que nombran la máquina y la hora.',
        see: ['files'],
      },
      {
        what: 'Envíe una copia, y diga dentro cómo contactar con usted, si quiere una respuesta',
        why: 'El correo se pierde, y sin una vía de vuelta nadie puede preguntar lo que necesita preguntar.',
      },
    ],
    open: 'La letra a mano, lo que muestra el propio documento, y un registro del correo de la redacción o de su casa.',
  },

  'in-person': {
    title: 'Encontrarse en persona',
    lead: 'Lo que se dice cara a cara no deja ningún mensaje. Ir hasta allí sí puede dejar rastros.',
    points: [
      {
        what: 'Asegúrese de quién es',
        why: 'Cualquiera puede usar el nombre de alguien de la redacción. Compare por una segunda vía: el sitio de la propia redacción, su centralita, una pregunta que solo esa persona pueda responder.',
      },
      {
        what: 'Deje el teléfono, el reloj y los auriculares en casa, encendidos como cualquier otro día',
        why: 'Informan de dónde están. Dos teléfonos que se apagan a la vez también dicen algo.',
      },
      {
        what: 'Un lugar al que ninguna de las dos partes suela ir, con un motivo corriente para estar allí',
        why: 'Nadie que le conozca debería tener que extrañarse. Entre otra gente también está más a salvo.',
      },
      {
        what: 'Piense en el trayecto',
        why: 'Los coches, los billetes pagados con tarjeta, los servicios de transporte y las cámaras guardan dónde estuvo.',
      },
      {
        what: 'Acuerden el siguiente paso mientras se ven',
        why: 'Cada mensaje que se evita es un rastro que se evita.',
      },
    ],
    open: 'Que alguien le vea, que alguien le siga, y las cámaras cuyas imágenes se miran más tarde.',
  },
};
