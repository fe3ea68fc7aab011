/**
 * French. NO NATIVE READER HAS CHECKED THIS TRANSLATION YET; the page's foot says so to readers (`page.unchecked`). Keep the
 * two in step: remove both when somebody has. No native reader has checked this translation yet.
 */

import { format } from '../../../browser/i18n/format.ts';
import type { Words } from '../en/pages.ts';

const f = format('fr');

/** "about n characters"; nought counts as one here. */
const characters = (n: number) => f.plural(n, { one: `${f.number(n)} caractère`, other: `${f.number(n)} caractères` });

export const pages: Words = {
  format: f,

  page: {
    title: 'Contact',
    skip: 'Aller au texte',
    leave: 'Quitter ce site',
    leaveHint: 'Ou appuyez trois fois sur la touche Maj en une seconde. Ce que vous avez écrit n’est pas conservé.',
    leaveStuck: 'L’autre page ne répond pas. Fermez cette fenêtre.',
    leaveBack: 'Revenir à la page',
    languages: 'Langues',
    guide: 'Guide',
    foot: 'Ce site ne dépose aucun cookie et n’enregistre rien dans votre navigateur. Toutes les dates sont en UTC.',
    unchecked:
      'Cette traduction a été faite avec soin, mais aucune personne de langue maternelle française ne l’a encore vérifiée. En cas de doute, c’est la page anglaise qui compte.',
    retry: 'Réessayer',
  },

  noScript: {
    title: 'Sans JavaScript, il n’y a pas de formulaire ici',
    why: 'Votre navigateur verrouille le texte avant qu’il ne quitte votre appareil, et pour cela il faut JavaScript. Il n’y a jamais ici de champ où taper un texte lisible. Ce que vous pouvez faire à la place :',
    directory: 'Nos journalistes et comment les joindre, en texte simple',
    directoryWhy: 'Signal, courrier postal, e-mail, ou les autres moyens proposés.',
    guide: 'Le guide',
    guideWhy: 'Comment utiliser chacun de ces moyens de façon sûre. Il fonctionne sans JavaScript.',
    plain: 'Écrire sans JavaScript',
    plainWhy:
      'Avec un programme à vous, nommé age, qui verrouille le message sur votre ordinateur. Il faut taper des commandes.',
    on: 'Ou activez JavaScript pour ce site, et rechargez la page. Dans le Navigateur Tor, les niveaux de sécurité « Normal » et « Plus sûr » conviennent tous les deux.',
    list: 'Quand JavaScript est activé, nos journalistes apparaissent ici, une fois que votre navigateur a vérifié qui a signé la liste.',
  },

  home: {
    heading: 'Informer des journalistes, en confidence',
    write: 'Nous écrire',
    writeTo: (name) => `Écrire à ${name}`,
    checks: 'Trois vérifications avant d’écrire',
    device: 'Un appareil personnel',
    deviceWhy:
      'Un téléphone ou un ordinateur de travail peut montrer à votre employeur ce qui y a été fait, même plus tard.',
    deviceMore: 'Savoir en une minute si un appareil est géré',
    network: 'Un réseau qui n’est pas celui du travail',
    networkWhy: 'Le Wi-Fi et le VPN du travail enregistrent qu’un appareil a ouvert ce site, et quand.',
    networkMore: 'En savoir plus sur les réseaux',
    email: 'Une adresse e-mail personnelle',
    emailWhy:
      'Si vous laissez une adresse pour une réponse, choisissez-en une privée, de préférence créée seulement pour cela. D’autres peuvent lire les e-mails du travail.',
    emailMore: 'En savoir plus sur l’e-mail',
    others: 'Si ce n’est pas un employeur que vous craignez',
    already: 'Et si j’ai déjà ouvert cette page au travail ?',
    planner: 'Quel moyen vous convient ?',
    plannerWhat:
      'Trois questions, et un ordre de moyens. Le calcul se fait sur cette page : rien n’est envoyé, et rien n’est gardé.',
    plannerMissing: 'Cette partie n’a pas pu être chargée. Vérifiez votre connexion, puis ouvrez-la de nouveau.',
    plannerCases:
      'Voici les cas les plus courants, pour qui dispose d’un appareil et d’un réseau à soi. Prenez le plus strict qui vous correspond.',
    plannerNobody: 'Personne en particulier',
    mailbox: 'Vous avez un nom de code ? Lire votre réponse',
    reporters: 'Nos journalistes',
    reportersHow: 'Vous choisirez une ou plusieurs de ces personnes au moment d’écrire.',
    nobody: 'Le ou la journaliste que nomme votre lien n’est pas ici',
    nobodyText:
      'Cette personne est peut-être partie, ou le lien est abîmé. Les journalistes ci-dessous reçoivent des messages en ce moment.',
    loading: 'Vérification de la liste en cours.',
    logged: 'Ce que ce site garde',
    loggedList: [
      'Votre message verrouillé et le jour de son arrivée, jusqu’à ce qu’il soit supprimé. Pas l’heure.',
      'Ni adresse, ni navigateur, ni cookie. Ce que voit la vérification du réseau vous est dit, puis oublié.',
      'D’autres peuvent garder leurs propres traces : le réseau de votre employeur, votre fournisseur d’accès à internet, l’entreprise qui héberge ce site.',
    ],
    limits: 'Ce contre quoi ce site ne peut pas vous protéger',
    limitsList: [
      'Un appareil que d’autres contrôlent ou surveillent : ils peuvent voir ce que vous tapez avant que ce soit verrouillé.',
      'Les traces de la visite : votre réseau et l’historique de votre navigateur peuvent montrer que vous avez visité ce site, et par quel lien, mais pas ce que vous avez écrit. Le Navigateur Tor et une fenêtre privée en montrent moins.',
      'Une page modifiée : le code de cette page vient chaque fois de ce serveur. Qui prendrait le contrôle du serveur pourrait modifier ce code.',
      'Vos propres mots : des détails connus de peu de gens, ou votre façon d’écrire, peuvent vous trahir.',
      'Les défauts que personne n’a trouvés : aucune expertise indépendante de ce logiciel n’a encore eu lieu.',
      'Ce qui arrive ensuite : les journalistes sauront ce que vous leur dites, et aucune méthode n’est entièrement sûre.',
    ],
    genuine: 'Est-ce vraiment nous ?',
    genuineHow:
      'Ces huit mots correspondent à notre clé. Comparez-les avec les mots que nous publions ailleurs, à côté de nos signatures ou sur papier.',
    genuineLabel: 'Les mots de la clé de cette rédaction',
    matches: 'C’est bien la rédaction que nomme votre lien',
    matchesText: 'Les huit mots de votre lien correspondent à la clé de cette page.',
    differs: 'Ce n’est pas la rédaction que nomme votre lien',
    differsText:
      'Les mots de votre lien ne correspondent pas à la clé de cette page. N’écrivez pas ici. Vérifiez le lien là où vous l’avez trouvé, ou utilisez un autre moyen de contact.',
    unreadable: 'Votre lien n’a pas pu être lu en entier',
    unreadableText:
      'Après le # se trouvent des mots qui nomment la rédaction, et ils sont coupés ou modifiés. Ouvrez de nouveau le lien là où vous l’avez trouvé, ou comparez les huit mots de la première page, sous « Est-ce vraiment nous ? », avec ceux que la rédaction publie.',
  },

  closed: {
    heading: 'Ce service n’est pas encore ouvert',
    text: 'La rédaction le met encore en place. Revenez plus tard.',
    admin: 'Si c’est vous qui le mettez en place : ouvrez le lien d’installation.',
  },

  insecure: {
    title: 'Cette connexion n’est pas sécurisée',
    text: 'En chemin, d’autres peuvent lire ou modifier cette page : rien ne peut donc être envoyé d’ici. Ouvrez l’adresse qui commence par https://.',
  },

  list: {
    offline: 'La liste des journalistes n’a pas pu être chargée',
    offlineText: 'Vérifiez votre connexion, puis réessayez.',
    forged: 'La liste des journalistes n’est pas signée par cette rédaction',
    forgedText:
      'Quelque chose l’a modifiée en chemin : rien ne peut donc être envoyé d’ici pour le moment. Rechargez la page une fois. Si rien ne change, n’écrivez pas ici et utilisez un autre moyen de contact.',
    expired: 'La liste des journalistes de la rédaction a expiré',
    expiredText: (today) =>
      `Selon votre appareil, nous sommes le ${today}. Si c’est faux, réglez sa date. Si c’est juste, la rédaction doit renouveler sa liste : en attendant, utilisez un autre moyen de contact.`,
    older: 'Cette liste des journalistes est plus ancienne que celle affichée avant',
    olderText: 'Rechargez la page. Si cela se répète, utilisez un autre moyen de contact.',
    broken: 'Cette page n’a pas pu être chargée entièrement',
    brokenText:
      'La partie qui verrouille votre texte manque. Ce que vous avez écrit est encore ici : copiez-le en lieu sûr avant de recharger la page.',
  },

  only: {
    who: (names) => {
      if (names.length === 0)
        return 'Ce que vous écrivez ne peut être lu que par les journalistes que vous choisissez, et ces journalistes voient qui d’autre le reçoit.';
      const they = `Ceci ne peut être lu que par ${f.list(names)}`;
      return names.length === 1 ? `${they}.` : `${they}, et chaque destinataire voit qui d’autre le reçoit.`;
    },
    others:
      'Nous ne pouvons pas le lire, et l’entreprise qui exploite l’ordinateur de ce site ne le peut pas non plus.',
  },

  facts: {
    logged:
      'Ce logiciel n’enregistre ni visite, ni adresse, ni heure. Le réseau de votre employeur, votre fournisseur d’accès à internet et l’hébergeur de ce site peuvent le faire.',
    audit: 'Il n’a pas fait l’objet d’un audit indépendant.',
  },

  tip: {
    heading: 'Nous écrire',
    headingTo: (newsroom) => `Écrire à ${newsroom}`,
    covers: (beats) => `Sujets suivis : ${f.list(beats)}`,
    expect: 'Comptez en jours, pas en heures. Vous pouvez revenir ici pour lire une réponse, s’il en est écrit une.',
    questionAway: 'La question de votre lien n’a pas pu être chargée',
    questionAwayText:
      'Un nouvel essai se fait tout seul. Vous pouvez écrire dès maintenant et dire de quoi il s’agit ; choisissez qui reçoit votre message.',
    noForm: 'Si JavaScript est activé et qu’aucun formulaire n’apparaît ici, rechargez la page.',
    answer: 'Une réponse',
    answerYes: 'Je veux pouvoir lire une réponse ici',
    answerYesWhy:
      'Vous recevez douze mots à noter. Qui les possède peut lire les réponses : personne n’a donc besoin de votre adresse.',
    answerNo: 'Je n’ai pas besoin de réponse',
    answerNoWhy: 'Il n’y a pas de mots à garder. Personne ne peut vous répondre ici.',
    text: 'Votre message',
    textHint:
      'Ce qui s’est passé, comment vous le savez, ce qui pourrait le montrer. N’écrivez pas ce qui mènerait à vous.',
    textMissing: 'Écrivez d’abord votre message.',
    room: (n) => `Il reste de la place pour environ ${characters(n)}.`,
    tooLong: (n) =>
      `Environ ${characters(n)} de trop. Raccourcissez le texte, ou envoyez le reste dans un second message.`,
    to: 'Qui le reçoit',
    toMany: (n) =>
      f.plural(n, {
        one: `Qui le reçoit : ${f.number(n)} journaliste`,
        other: `Qui le reçoit : choisissez parmi ${f.number(n)} journalistes`,
      }),
    toOthers: 'Changer qui le reçoit',
    toLoading: 'La liste des journalistes est en cours de vérification. Vous pouvez déjà écrire.',
    toMissing: 'Choisissez au moins une personne.',
    toNobody:
      'Personne ne peut recevoir de messages en ce moment. Réessayez un autre jour, ou utilisez un autre moyen de contact.',
    cannotReceive: 'Ne peut pas recevoir de messages en ce moment',
    contact: 'Comment vous joindre',
    optional: '(facultatif)',
    contactHint:
      'Aucune adresse n’est nécessaire. N’en laissez une que si vous voulez qu’on puisse vous joindre ailleurs aussi : une adresse personnelle créée seulement pour cela, ou un nom d’utilisateur Signal. Rien qui vienne du travail.',
    contactLong: (n) => `Trop long : ${characters(n)} au plus tiennent ici.`,
    next: 'Ce qui se passe ensuite',
    nextList: [
      'Votre navigateur verrouille le texte et les fichiers, de sorte que seules les personnes que vous avez choisies puissent les ouvrir, et les envoie. Pour un texte, cela prend quelques secondes.',
      'Ce site garde ce qui est verrouillé. Il ne voit ni vos mots, ni à qui ils sont destinés.',
      'Un ou une journaliste l’ouvre sur son propre ordinateur, et peut le partager avec des collègues.',
    ],
    technical: 'En termes techniques',
    technicalText:
      'Le texte est complété par du remplissage et chiffré dans cette page en un fichier age, avec X25519 et ML-KEM-768 ensemble, pour des clés que nomme la liste signée de la rédaction. Un petit casse-tête de calcul ralentit qui envoie des messages indésirables. Le serveur n’a ni clé ni code qui permettrait de l’ouvrir.',
    send: 'Envoyer',
    wrong: 'Pas encore envoyé. Regardez les endroits signalés.',
    leaving: (host) =>
      `« Quitter ce site », en haut, efface ce que vous avez écrit et ouvre ${host}. Appuyer trois fois sur Maj en une seconde fait la même chose.`,
  },

  mailbox: {
    heading: 'Lire une réponse',
    loading: 'Cette page est encore en cours de chargement.',
    missing: 'Une partie de cette page n’a pas pu être chargée',
    missingText: 'Vérifiez votre connexion, puis réessayez.',
    noScript:
      'Les réponses sont verrouillées, et votre navigateur les ouvre sur votre appareil. Pour cela il faut JavaScript : vos mots ne sont jamais envoyés où que ce soit. Ce que vous pouvez faire à la place :',
    noForm: 'Si JavaScript est activé et qu’aucun champ n’apparaît ici, rechargez la page.',
  },

  sending: {
    heading: 'Envoi en cours',
    label: 'Étapes',
    hint: 'Quelques secondes, ou quelques minutes sur une connexion lente. Gardez cette page ouverte : rien de lisible n’en sort.',
    check: 'Vérification de qui peut le recevoir',
    seal: 'Verrouillage de votre texte, pour les seules personnes que vous avez choisies',
    puzzle: 'Une courte tâche pour votre appareil, qui écarte les messages indésirables',
    part: (n, of) => `partie ${f.number(n)} sur ${f.number(of)}`,
    send: 'Remise du texte verrouillé',
    done: 'Fait',
    now: 'En cours',
    waiting: 'En attente',
    failed: 'Échec',
    cancel: 'Arrêter',
    cancelled: 'Envoi arrêté',
    cancelledText: 'Votre texte est encore ici.',
    cancelledLate:
      'Votre texte est encore ici. Il est peut-être arrivé avant que vous n’arrêtiez l’envoi. Renvoyer le même texte ne l’enregistre pas deux fois ; un texte modifié peut arriver à côté du premier.',
  },

  failed: {
    title: 'Votre message n’a pas été envoyé',
    kept: 'Votre texte est encore ici.',
    unknown: 'Aucune réponse du serveur',
    unknownText:
      'Votre message est peut-être arrivé, peut-être pas. Renvoyez-le sans le modifier : il n’est jamais enregistré deux fois. Un texte modifié peut arriver à côté du premier.',
    offline: 'Le serveur est injoignable. Vérifiez votre connexion, puis renvoyez.',
    recipient: (name) =>
      `${name} ne peut pas recevoir de messages en ce moment. Choisissez quelqu’un d’autre, puis renvoyez.`,
    changed: 'La liste des journalistes a changé. Regardez qui reçoit votre message, puis renvoyez.',
    full: 'Le serveur n’a plus de place aujourd’hui. Réessayez demain, ou utilisez un autre moyen de contact.',
    busy: 'Le serveur a rencontré une erreur. Attendez une minute, puis renvoyez.',
    between:
      'Quelque chose entre vous et ce site a répondu à sa place : un pare-feu, un filtre, ou un réseau qui demande une identification. Utilisez un autre réseau, puis renvoyez.',
    tooLargeThere:
      'Quelque chose entre vous et ce site refuse les messages de cette longueur. Envoyez le vôtre en plusieurs parties, ou depuis un autre réseau.',
    page: 'Cette page n’est peut-être plus à jour. Copiez votre texte en lieu sûr, rechargez la page, et renvoyez.',
    again: 'Renvoyer',
  },

  sent: {
    heading: 'Votre message est enregistré',
    text: (day) => `Il est arrivé le ${day} (UTC).`,
    textOtherDay: 'Il est arrivé. La date du serveur n’est pas celle de votre appareil.',
    expect:
      'Comptez en jours, pas en heures. Qui le lit peut le partager avec des collègues. Personne ne peut promettre que quelque chose sera publié, ni quand.',
    silent: 'Personne ne peut vous répondre',
    silentList: [
      'Vous n’avez laissé aucun moyen de vous joindre. Il n’en faut pas pour que votre message soit lu.',
      'Pour ajouter quelque chose, ou un moyen de vous joindre, écrivez un autre message. Rien ici ne relie les deux : répétez le sujet du premier et un détail qui y figure, pour qu’on le reconnaisse.',
    ],
    answer: 'Si l’on vous répond',
    answerTo: (names, contact) =>
      `${f.list(names)} ${names.length === 1 ? 'écrira' : 'écriront'} peut-être à « \u2068${contact}\u2069 », ou peut-être pas. S’il y a une faute de frappe, écrivez un autre message.`,
    answerFrom:
      'Comparez le compte qui vous écrit avec ce qui figure ici. Un autre compte peut être celui de quelqu’un d’autre.',
    accounts: (name, accounts) => `${name} : ${f.list(accounts)}`,
    noAccounts: (name) => `${name} n’indique aucun compte ici : n’importe qui peut utiliser ce nom.`,
    answerWary: [
      'Avant d’en dire plus, demandez un détail qui ne figure que dans votre message. Quelqu’un peut se faire passer pour un ou une journaliste.',
      'Ne répondez à personne qui veut un mot de passe, de l’argent ou l’installation d’un programme.',
    ],
    now: 'Que faire maintenant',
    nowList: [
      'Fermez cette fenêtre, ou quittez ce site avec le bouton du haut.',
      'Si ce n’était pas une fenêtre privée, supprimez cette visite de l’historique de votre navigateur.',
      'Ne dites à personne que vous avez écrit, et ne cherchez rien sur nous depuis le travail.',
      'Ne gardez ni image ni copie de cette page : elle montre que vous avez écrit. Imprimée, c’est une feuille vide.',
    ],
    wiped: 'Votre texte n’est plus sur cette page.',
    another: 'Écrire un autre message',
  },
};
