/** French: the way without JavaScript. No script loads it. No native reader has checked this translation yet. */
import type { PlainWords } from '../../plain/plain-words.ts';

export const plain: PlainWords = {
  heading: 'Écrire sans JavaScript',
  lead: 'Vous verrouillez votre message sur votre propre ordinateur avec un programme gratuit nommé age, et vous remettez ici le fichier verrouillé. Il faut un ordinateur, un quart d’heure et quelques commandes à taper.',
  rather: 'Si JavaScript peut être activé, le formulaire fait tout cela pour vous et cache davantage :',
  less: 'Ce que cette voie cache moins',
  lessList: [
    'La taille de votre fichier, et le nombre de personnes pour lesquelles il est verrouillé : ce site les voit, et ceux qui surveillent la ligne peuvent les voir aussi.',
    'Si les clés sont vraiment les nôtres : sans JavaScript, votre navigateur ne peut pas vérifier qui les a signées. Qui aurait pris le contrôle de ce site pourrait y mettre les siennes.',
    'Rien ne montre que deux messages viennent de la même personne, et personne ne peut vous répondre ici. Si vous voulez une réponse, dites dans le message comment on peut vous joindre.',
    'Il en reste davantage sur votre appareil : le programme, et ce que vous avez écrit. L’effacer peut laisser des traces.',
  ],
  steps: 'Comment faire',
  program: {
    what: 'Procurez-vous age, version 1.3 ou plus récente',
    text: 'Sur votre propre appareil et votre propre réseau. L’une de ces commandes l’installe, ou cherchez FiloSottile/age sur GitHub :',
    check: 'Ceci indique la version :',
    older:
      'Celles d’avant 1.3 ne connaissent pas nos clés. Dans ce cas, prenez la plus récente sur la page du projet sur GitHub.',
  },
  keys: {
    what: 'Enregistrez les clés du jour',
    link: 'recipients.txt',
    text: 'Elles changent chaque semaine. Sous le nom de chaque journaliste se trouve sa clé, une longue ligne. Supprimez les lignes des personnes qui ne doivent pas lire votre message.',
  },
  write: {
    what: 'Écrivez votre message',
    text: 'Dans un éditeur de texte brut, enregistré sous le nom tip.txt à côté de recipients.txt. Ou prenez à sa place un seul document ou ZIP. Verrouillé, il peut faire 1 Mo au plus.',
  },
  lock: {
    what: 'Verrouillez-le',
    text: 'Dans un terminal, dans ce dossier. Cela crée le fichier tip.age, que seuls ces journalistes peuvent ouvrir :',
  },
  hand: {
    what: 'Remettez tip.age',
    text: 'Choisissez le fichier qui se termine par .age. Un fichier lisible est refusé, mais ce site l’aurait alors déjà reçu : regardez à deux fois.',
    label: 'Le fichier verrouillé, tip.age',
    send: 'Remettre le fichier verrouillé',
  },
  after: 'Quand la page suivante dit qu’il est enregistré, supprimez tip.txt, tip.age et recipients.txt.',
  back: 'Retour aux étapes',
  outcomes: {
    sent: {
      title: 'Votre fichier est enregistré',
      text: [
        'Il est arrivé verrouillé. Si les journalistes peuvent l’ouvrir, eux seuls peuvent le dire. Comptez en jours, pas en heures.',
        'Maintenant, supprimez tip.txt, tip.age et recipients.txt de votre appareil, fermez cette fenêtre, et supprimez cette visite de l’historique.',
        'Le même fichier remis une nouvelle fois n’est pas enregistré deux fois.',
      ],
    },
    readable: {
      title: 'Ce fichier n’est pas verrouillé',
      text: [
        'Rien n’a été enregistré. Mais le fichier est arrivé sur ce site sous une forme lisible, et quiconque surveille l’ordinateur de ce site l’a peut-être vu. Considérez qu’il a peut-être été vu.',
        'Verrouillez-le avec age comme décrit, et choisissez le fichier qui se termine par .age.',
      ],
    },
    other: {
      title: 'Ce fichier a été verrouillé avec un autre programme',
      text: [
        'Rien n’a été enregistré. Seul ce qui a été verrouillé par age 1.3 ou plus récent, pour les clés de cette page, peut être ouvert ici.',
      ],
    },
    recipients: {
      title: 'Ce fichier a été verrouillé pour d’autres clés',
      text: [
        'Rien n’a été enregistré. Il est verrouillé avec une phrase secrète, pour des clés d’une autre sorte, ou pour trop de personnes.',
        'Enregistrez les clés du jour depuis cette page, et verrouillez de nouveau votre message avec age 1.3 ou plus récent.',
      ],
    },
    damaged: {
      title: 'Ce fichier est abîmé',
      text: [
        'Rien n’a été enregistré. Il a été coupé ou modifié. Verrouillez de nouveau votre message, et remettez le nouveau fichier.',
      ],
    },
    several: {
      title: 'Un seul fichier à la fois',
      text: [
        'Rien n’a été enregistré. Réunissez-les tous dans un seul ZIP et verrouillez-le, ou remettez-les l’un après l’autre.',
      ],
    },
    large: {
      title: 'Ce fichier est trop volumineux',
      text: [
        'Rien n’a été enregistré. On accepte ici 1 Mo au plus.',
        'Décrivez ce que vous avez : la rédaction peut alors trouver un moyen de le recevoir. Avec JavaScript, le formulaire accepte de gros fichiers.',
      ],
    },
    none: {
      title: 'Aucun fichier n’a été choisi',
      text: ['Rien n’a été enregistré. Choisissez le fichier verrouillé, puis appuyez encore une fois sur le bouton.'],
    },
    full: {
      title: 'Il n’y a plus de place aujourd’hui',
      text: ['Rien n’a été enregistré. Réessayez demain (les jours sont en UTC), ou utilisez un autre moyen.'],
    },
    busy: {
      title: 'Cela n’a peut-être pas marché',
      text: [
        'Quelque chose a échoué ici ou en chemin. Attendez une minute, puis remettez de nouveau le même fichier : il n’est jamais enregistré deux fois.',
      ],
    },
    closed: {
      title: 'Personne ne peut recevoir de fichiers en ce moment',
      text: [
        'Rien n’a été enregistré. La rédaction n’a pas encore ouvert ce service, ou doit renouveler sa liste. En attendant, utilisez un autre moyen.',
      ],
    },
  },
};
