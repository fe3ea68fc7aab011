/** French: files that go with a message, and that come with an answer. No native reader has checked this translation yet. */
import { durationIn, sizeIn } from '../../../browser/files/size.ts';
import { format } from '../../../browser/i18n/format.ts';
import type { FileWords } from '../en/files.ts';

const f = format('fr');

/** Nought counts as one here. */
const counted = (n: number) => f.plural(n, { one: `${f.number(n)} fichier`, other: `${f.number(n)} fichiers` });

export const files: FileWords = {
  size: (bytes) => sizeIn('fr', bytes),

  label: 'Fichiers',
  hint: 'Documents, images, enregistrements. Chacun est verrouillé sur votre appareil, avant de le quitter.',
  add: 'Ajouter des fichiers',
  photo: 'Prendre une photo',
  drop: 'Vous pouvez aussi les déposer ici, ou les coller.',
  dropNow: 'Relâchez pour les ajouter',
  warning:
    'Les fichiers sont envoyés exactement tels quels. Ils peuvent dire qui les a créés, copiés ou imprimés, quand, où et avec quoi. Si peu de gens avaient le document, le document lui-même peut mener à vous.',
  guide: 'Ce que les fichiers révèlent',
  list: counted,
  total: (n, bytes) => `${counted(n)}, ${bytes}`,
  remove: (name) => `Retirer « \u2068${name}\u2069 »`,
  removed: (name) => `« \u2068${name}\u2069 » est retiré.`,
  added: (n) => f.plural(n, { one: `${f.number(n)} fichier ajouté.`, other: `${f.number(n)} fichiers ajoutés.` }),
  names: 'Ne pas envoyer les noms des fichiers',
  namesWhy:
    'Un nom peut montrer qui avait le fichier. Ils s’appellent alors « fichier 1 », « fichier 2 », avec la même extension.',
  nameless: (n) => `fichier ${n}`,
  faults: {
    twice: (name) => `« \u2068${name}\u2069 » est déjà dans la liste.`,
    large: (name, most) =>
      `« \u2068${name}\u2069 » est trop volumineux : un fichier peut faire ici ${most} au plus. Signalez-le dans votre message, ou envoyez-le en plusieurs parties.`,
    many: (most) =>
      `Un message peut contenir au plus ${counted(most)}. Réunissez-les dans un ZIP, ou envoyez un autre message.`,
    folder: 'On ne peut pas ajouter de dossiers. Choisissez les fichiers qui s’y trouvent.',
  },

  stage: 'Verrouillage et envoi de vos fichiers',
  progress: (done, all) => `${done} sur ${all}`,
  left: (seconds) => `encore ${durationIn('fr', seconds)} environ`,
  states: {
    queued: 'En attente',
    reading: 'Lecture en cours',
    checking: 'Comparaison avec ce qui est arrivé',
    sending: 'En chemin',
    waiting: 'Pas de connexion. L’envoi reprend tout seul.',
    busy: 'Le serveur n’en accepte pas plus pour le moment. L’envoi reprend tout seul.',
    sent: 'Arrivé',
  },
  paused: 'En pause. Ce qui est arrivé y reste un jour.',
  pause: 'Pause',
  resume: 'Continuer',
  keepOpen:
    'Les gros fichiers prennent du temps, des heures par Tor. Gardez cette page ouverte et l’appareil éveillé. Si la connexion est coupée, l’envoi reprend tout seul.',
  closed:
    'Si cette page est quand même fermée : ouvrez « Lire une réponse » aujourd’hui ou demain, saisissez vos douze mots, écrivez de nouveau votre message et choisissez les mêmes fichiers. Ce qui est arrivé n’est pas envoyé deux fois.',
  closedAlone: 'Si cette page est fermée, il faut renvoyer les fichiers depuis le début.',
  failed: {
    unreadable: (name) =>
      `« \u2068${name}\u2069 » n’est plus lisible : il a été modifié, déplacé ou supprimé, ou son support a été retiré. Retirez-le ici et ajoutez-le de nouveau.`,
    changed: (name) =>
      `« \u2068${name}\u2069 » a été modifié pendant sa lecture. Fermez le programme où il est ouvert, retirez-le ici et ajoutez-le de nouveau.`,
    large: (name) =>
      `« \u2068${name}\u2069 » est plus volumineux que ce qui est accepté ici. Retirez-le, puis renvoyez.`,
    full: 'Le serveur n’a plus de place pour des fichiers aujourd’hui. Votre texte peut partir maintenant sans eux ; demain, il y aura de nouveau de la place.',
    missing:
      'La partie de cette page qui envoie les fichiers n’a pas pu être chargée. Vérifiez votre connexion, puis renvoyez.',
  },
  sentWith: (n) =>
    f.plural(n, {
      one: `${f.number(n)} fichier est arrivé avec lui.`,
      other: `${f.number(n)} fichiers sont arrivés avec lui.`,
    }),

  answer: {
    heading: counted,
    before:
      'Qui surveille votre réseau voit qu’un fichier d’à peu près cette taille vous parvient. Il est enregistré sur votre appareil, lisible : supprimez-le quand vous l’avez lu.',
    save: (name) => `Enregistrer « \u2068${name}\u2069 »`,
    saving: (done, all) => `${done} sur ${all} sont là`,
    stop: 'Arrêter',
    saved: 'Il est entier et tel que la rédaction l’a envoyé. Il est maintenant sur votre appareil.',
    gone: 'Il n’est plus sur le serveur.',
    broken:
      'Ce qui est arrivé n’est pas ce que la rédaction a envoyé. Rien n’a été enregistré. Signalez-le par un autre message.',
    offline: 'La connexion a été coupée. Rien n’a été enregistré. Réessayez.',
    large: (most) =>
      `Ce navigateur peut en contenir ${most} au plus. Ouvrez votre boîte dans un autre navigateur, par exemple Chrome ou Edge sur un ordinateur.`,
  },
};
