/** French: a codename, from the first look at its words to the answers. No native reader has checked this translation yet. */
import { format } from '../../../browser/i18n/format.ts';
import type { CodenameWords } from '../en/codename.ts';

const f = format('fr');

/** Nought counts as one here. */
const answers = (n: number) => f.plural(n, { one: `${f.number(n)} réponse`, other: `${f.number(n)} réponses` });
const days = (n: number) => f.plural(n, { one: `${f.number(n)} jour`, other: `${f.number(n)} jours` });

export const codename: CodenameWords = {
  step: {
    heading: 'Votre nom de code : douze mots',
    lead: 'Avec ces mots, vous pouvez lire une réponse ici. Écrivez-les sur papier, dans cet ordre. Votre message est envoyé ensuite.',
    label: 'Vos douze mots',
    english: '',
    facts: [
      'Ils sont créés sur votre appareil et ne sont jamais envoyés. Personne, pas même nous, ne peut vous les redire ni les retrouver.',
      'Qui les trouve peut lire les réponses et nous écrire en se faisant passer pour vous. Gardez-les loin de tout ce qui indique à quoi ils servent.',
      'Revenez voir dans quelques jours, avec le même genre d’appareil et de réseau que maintenant, et pas depuis le travail. Une réponse reste quelques semaines. Personne ne peut promettre qu’il en viendra une.',
    ],
    written: 'Je les ai notés',
    print: 'Imprimer',
    copy: 'Copier',
    copyTitle: 'Une copie peut rester sur cet appareil et ailleurs',
    copyText:
      'Les programmes qui gardent ce qui a été copié, les claviers et les clouds peuvent conserver ces mots longtemps, et les montrer à d’autres. Le papier est plus sûr.',
    copyAnyway: 'Copier quand même',
    copied: 'Copié. Copiez autre chose une fois que vous avez mis les mots à leur place.',
    copyFailed: 'Le navigateur ne l’a pas permis. Écrivez-les sur papier.',
    copyNot: 'Ne pas copier',
    back: 'Retour au texte',
    check: 'Vérifiez ce que vous avez noté',
    checkLead: 'Tapez ces deux mots d’après votre papier. Un mot qu’on ne peut pas lire vous coûte les réponses.',
    word: (n) => `Mot ${f.number(n)}`,
    checkWrong: (n) => `Ce n’est pas le mot ${f.number(n)}. Regardez votre papier.`,
    checkSend: 'Vérifier et envoyer',
    checkSkip: 'Envoyer sans vérifier',
    checkAgain: 'Montrer de nouveau les mots',
    paper: 'Douze mots',
    paperHow: [
      'Ils vont ensemble, dans cet ordre. Personne ne peut les retrouver.',
      'Qui les possède peut les utiliser. Gardez cette feuille loin de tout ce qui indique à quoi elle sert, et détruisez-la quand vous n’en avez plus besoin.',
      'Pour les utiliser : la page « Lire une réponse » du site où ils ont été créés.',
    ],
  },

  sent: {
    heading: 'Pour lire une réponse',
    where: (address) =>
      `Revenez à l’adresse ${address}, ou choisissez « Vous avez un nom de code ? » sur la première page, et saisissez vos douze mots.`,
    when: 'Revenez voir dans quelques jours, avec le même genre d’appareil et de réseau que maintenant, et pas depuis le travail. Une réponse reste quelques semaines. Il se peut aussi qu’aucune ne soit écrite.',
    only: 'Quiconque vous écrit par un autre moyen et dit que c’est la réponse peut être quelqu’un d’autre.',
    again: 'Montrer les mots encore une fois',
    hide: 'Masquer les mots',
    gone: 'Quand vous fermez ou quittez cette page, elle ne montre plus les mots.',
    anotherHow: 'S’agit-il de la même chose ?',
    same: 'Même conversation, mêmes mots',
    sameWhy:
      'Les journalistes voient que les deux messages viennent d’une seule personne, et répondent au même endroit.',
    fresh: 'Message séparé, nouveaux mots',
    freshWhy: 'Rien ici ne relie les deux. Les mots montrés avant restent valables pour le premier.',
  },

  entry: {
    lead: 'Saisissez les douze mots que vous avez notés quand vous avez envoyé votre message. Ils restent sur cette page : une boîte verrouillée est demandée au site, et votre navigateur l’ouvre.',
    how: 'Les premières lettres suffisent : des suggestions apparaissent pendant que vous tapez. Vous pouvez aussi coller les douze mots dans n’importe quel champ. Les majuscules, les accents et les numéros n’ont pas d’importance.',
    words: 'Vos douze mots',
    word: (n) => `Mot ${f.number(n)}`,
    suggestions: (n) =>
      f.plural(n, {
        one: `${f.number(n)} suggestion. La touche Entrée la prend.`,
        other: `${f.number(n)} suggestions. Choisissez avec les touches fléchées.`,
      }),
    open: 'Ouvrir la boîte',
    clear: 'Vider tous les champs',
    opening: 'Ouverture de la boîte',
    missing: (n) => `Le mot ${f.number(n)} manque.`,
    missingSeveral: (positions) =>
      `${f.plural(positions.length, { one: 'Mot manquant', other: 'Mots manquants' })} : ${f.list(positions.map((n) => f.number(n)))}.`,
    unknown: (n, near) =>
      near.length === 0
        ? `Le mot ${f.number(n)} n’est dans aucune de nos listes. Regardez votre papier.`
        : `Le mot ${f.number(n)} n’est dans aucune de nos listes. Mots proches : ${near.join(', ')}.`,
    checksum:
      'Chaque mot est dans la liste, mais ensemble ils ne forment pas un nom de code. L’un d’eux a été lu ou tapé à la place d’un autre, ou deux ont été intervertis. Comparez les douze avec votre papier.',
    wrong: 'Pas encore ouverte',
    broken:
      'La partie de cette page qui ouvre les boîtes n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.',
  },

  box: {
    heading: 'Votre boîte',
    answers,
    empty: 'Il n’y a pas de réponse ici',
    emptyList: [
      'Personne n’a encore répondu, ou personne ne répondra : tous les messages ne reçoivent pas de réponse.',
      'Ou bien il y avait une réponse, et elle a été supprimée, ou son délai est écoulé.',
      'Ou bien ce ne sont pas les mots que vous avez notés, même s’ils y ressemblent. Comparez les douze avec votre papier.',
    ],
    words: 'Retour aux mots',
    again: 'Regarder de nouveau',
    looking: 'Recherche en cours',
    looked: (n) => `Nouvelle vérification : ${answers(n)}.`,
    lookedNone: 'Nouvelle vérification : pas de réponse.',
    when: 'Une fois tous les quelques jours suffit, avec le même genre d’appareil et de réseau, et pas depuis le travail.',
    close: 'Fermer la boîte',
    closed: 'La boîte est fermée. Les mots et les réponses ne sont plus sur cette page.',
    former: 'ne travaille plus ici',
    earlier: 'avec une clé antérieure, qui n’est plus utilisée',
    stays: (day, n) => `Reste jusqu’au ${day} environ, ${days(n)} après son arrivée, sauf si vous la supprimez.`,
    missing: (name) => `Avant celle-ci, une réponse envoyée par ${name} manque.`,
    missingWhy: 'Elle a été retenue en chemin, ou son délai est écoulé, ou vous l’avez supprimée auparavant.',
    unopened: (n, more) =>
      f.plural(n, {
        one: `${f.number(n)} ${more ? 'autre ' : ''}élément n’a pas pu être ouvert`,
        other: `${f.number(n)} ${more ? 'autres ' : ''}éléments n’ont pas pu être ouverts`,
      }),
    unopenedWhy:
      'Ce qui est abîmé, ce qui n’est pas signé par un ou une journaliste de cette rédaction pour cette conversation, ou ce qui demande une version plus récente de cette page n’est pas montré : n’importe qui aurait pu le déposer là.',
    remove: 'Supprimer cette réponse',
    removeAll: 'Tout supprimer',
    removeUnopened: 'Supprimer ce qui n’a pas pu être ouvert',
    removal: {
      one: {
        title: 'Supprimer cette réponse ?',
        text: 'Elle est supprimée de ce site et ne peut pas être récupérée. La rédaction voit qu’elle a été relevée, et rien d’autre.',
      },
      unopened: {
        title: 'Supprimer ce qui n’a pas pu être ouvert ?',
        text: 'Cela est supprimé de ce site et ne peut pas être récupéré, même par une version plus récente de cette page. Si c’est la rédaction qui l’a déposé, elle voit que cela a été relevé, et rien d’autre.',
      },
      all: {
        title: 'Supprimer toutes les réponses ?',
        text: 'Elles sont supprimées de ce site et ne peuvent pas être récupérées. La rédaction voit qu’elles ont été relevées, et rien d’autre.',
      },
      allAndUnopened: {
        title: 'Supprimer toutes les réponses, et ce qui n’a pas pu être ouvert ?',
        text: 'Tout cela est supprimé de ce site et ne peut pas être récupéré, même par une version plus récente de cette page. La rédaction voit que cela a été relevé, et rien d’autre.',
      },
    },
    removeYes: 'Supprimer',
    removeNo: 'Garder',
    removed: 'Supprimé.',
    unsentTitle: 'Ce que vous avez écrit n’est pas envoyé',
    unsentText: 'Cela n’existe que sur cette page. Si vous continuez, c’est perdu.',
    unsentYes: 'Continuer sans l’envoyer',
    unsentNo: 'Continuer à écrire',
    failed: 'La boîte n’a pas pu être ouverte',
    failedAgain: 'Cela n’a pas marché. Rien n’a changé sur cette page',
    failedOffline: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
    failedBusy: 'Le serveur a rencontré une erreur ou est surchargé. Attendez une minute, puis réessayez.',
    failedAnswer: 'Ce qui est revenu n’est pas une réponse de ce site. Utilisez un autre réseau, puis réessayez.',
    failedGone: 'Cette page a perdu ses clés. Fermez la boîte et saisissez les mots de nouveau.',
  },

  reply: {
    heading: 'Répondre',
    headingFirst: 'Écrire dans cette conversation',
    text: 'Votre message',
    sent: 'Votre message est enregistré',
    sentText: (day) => `Il est arrivé le ${day} (UTC), dans la même conversation.`,
    sentOther: 'Il est arrivé, dans la même conversation.',
    sentTo: (names) => `Il va à ${f.list(names)}. Les mêmes mots restent valables pour lire ce qu’on vous répondra.`,
    another: 'Écrire encore',
  },
};
