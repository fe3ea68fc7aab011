/** French: who looks, what one does, and who helps. No native reader has checked this translation yet. */
import type { AdviceTopics } from '../../guide/guide-words.ts';

export const advice: AdviceTopics = {
  'who-looks': {
    title: 'Qui pourrait vous chercher',
    lead: 'Demandez-vous trois choses : qui voudrait savoir que c’était vous, que peuvent voir ces gens, et que pourrait-il s’ensuivre ? Prenez le plus puissant d’entre eux comme mesure.',
    points: [
      {
        what: 'Votre employeur',
        why: 'Peut voir les appareils, les comptes et le réseau du travail, les badges d’accès et les imprimantes, et sait qui avait accès à un document.',
        see: ['device', 'network', 'files'],
      },
      {
        what: 'Votre fournisseur d’accès à internet ou votre opérateur téléphonique',
        why: 'Voit quels sites une connexion ouvre, qui un téléphone appelle et où il se trouve. Il en garde une partie, et peut recevoir l’ordre de la remettre.',
        see: ['network', 'phone'],
      },
      {
        what: 'Un État',
        why: 'Peut ordonner aux fournisseurs, aux banques, aux opérateurs et aux tribunaux de l’aider, perquisitionner un domicile et saisir des appareils. Il peut regarder en arrière des années plus tard.',
        see: ['in-person', 'legal'],
      },
      {
        what: 'Votre partenaire, ou quelqu’un chez vous',
        why: 'Peut connaître vos mots de passe, avoir votre téléphone en main, partager vos comptes, ou avoir mis sur l’appareil quelque chose qui l’informe. Utilisez un appareil que cette personne n’a jamais eu.',
        see: ['device', 'already'],
      },
      {
        what: 'Un propriétaire, un voisin ou quiconque se trouve près de vous',
        why: 'Peut gérer le Wi-Fi de l’immeuble, voir votre courrier et vos visites, ou avoir une caméra à la porte.',
        see: ['network', 'post'],
      },
    ],
    open: 'Un petit cercle. Si peu de gens seulement pouvaient savoir ce que vous dites, le contenu lui-même mène à vous, aussi bien envoyé soit-il. Dites à votre contact combien ce cercle est petit.',
  },

  files: {
    title: 'Les fichiers et ce qui s’y cache',
    lead: 'Un document peut dire qui l’a pris : par ce qui y est caché, et par qui pouvait l’ouvrir. Avant de prendre quoi que ce soit, demandez une aide juridique si vous le pouvez.',
    points: [
      {
        what: 'Demandez-vous qui d’autre y avait accès, et quand',
        why: 'Ouvrir, copier, imprimer et envoyer un fichier est souvent enregistré. Si vous êtes la seule personne à l’avoir ouvert cette semaine-là, il vous désigne.',
        see: ['legal'],
      },
      {
        what: 'Ne vous envoyez pas de fichiers à vous-même, et ne branchez pas de clé USB au travail',
        why: 'Les deux sont couramment enregistrés ou bloqués.',
      },
      {
        what: 'Cherchez les marques faites pour un seul lecteur',
        why: 'Un nom en travers de la page, un numéro dans la marge, un mot ou une espace modifiés peuvent différer dans chaque exemplaire.',
      },
      {
        what: 'Une photo de l’écran prise avec un téléphone personnel ne laisse pas d’impression enregistrée',
        why: 'Mais elle peut montrer un reflet, votre bureau ou une marque à l’écran, et l’image peut contenir le lieu et l’heure.',
      },
      {
        what: 'Les métadonnées : auteur, appareil, lieu, heure, versions antérieures',
        why: 'Les images, les PDF et les fichiers bureautiques en contiennent. Le nettoyage retire ce qui a été trouvé, pas ce qui a été écrit.',
      },
      {
        what: 'Gardez l’original inchangé, là où il a le droit d’être',
        why: 'Les données cachées peuvent être ce qui prouve qu’il est authentique. Laissez la rédaction décider de ce qui est montré.',
      },
      {
        what: 'Décrivez d’abord ce que vous avez, puis décidez ensemble de la façon de le remettre',
        why: 'Souvent, une description suffit. Demandez que le document lui-même ne soit pas publié, s’il peut mener à vous.',
      },
    ],
    open: 'Une courte liste de personnes qui avaient le fichier. Aucun nettoyage n’allonge cette liste.',
  },

  behaviour: {
    title: 'Avant et après',
    lead: 'Plus de sources sont découvertes par ce qu’elles ont fait autour de leur envoi que par ce qu’elles ont envoyé. La meilleure couverture est un jour ordinaire.',
    points: [
      {
        what: 'N’en parlez à personne, même pas à vos proches',
        why: 'Qui ne sait rien ne peut rien laisser échapper et ne peut pas être interrogé.',
      },
      {
        what: 'Ne cherchez pas et ne suivez pas les journalistes ou cette rédaction depuis vos propres comptes ni depuis le travail',
        why: 'Les recherches et les abonnements sont conservés, et montrent un intérêt avant qu’il y ait un article.',
      },
      {
        what: 'Ne faites rien d’inhabituel : pas de congé soudain, pas d’impressions en masse, pas de grand ménage dans les fichiers',
        why: 'On cherche dans les traces ce qui diffère des autres jours.',
      },
      {
        what: 'Tenez vos notes sur papier, peu nombreuses, loin du travail, et détruisez-les ensuite',
        why: 'Les notes d’un téléphone sont synchronisées et sauvegardées.',
      },
      {
        what: 'Comptez en jours, pas en heures',
        why: 'Les journalistes vérifient avant de répondre. Écrire de nouveau à la hâte depuis un mauvais endroit coûte plus cher qu’attendre.',
      },
      {
        what: 'Quand l’article paraît, lisez-le comme les autres le lisent, et dites-en ce que les autres en disent',
        why: 'Qui l’ouvre en premier, ou en sait plus qu’il n’en dit, attire les regards.',
      },
      {
        what: 'Si l’on vous interroge, ne mentez pas et n’expliquez rien tout de suite',
        why: 'Vous pouvez demander du temps et un conseil. Un mensonge peut vous nuire plus que la visite.',
        see: ['legal'],
      },
    ],
    open: 'Le hasard, et une meilleure mémoire que la vôtre : quelqu’un qui a remarqué que vous lisiez, imprimiez ou posiez des questions.',
  },

  confidential: {
    title: 'Ce que veulent dire « confidentiel » et « off »',
    lead: 'Ces mots ne veulent pas dire la même chose pour tout le monde. Mettez-vous d’accord avant de raconter quoi que ce soit, avec des mots simples, avec la personne qui écrira l’article.',
    points: [
      {
        what: 'L’accord d’abord, la conversation ensuite',
        why: 'Ce qui a été dit avant un accord peut être utilisé, avec votre nom. Un message envoyé ici n’est pas encore un accord.',
      },
      {
        what: 'Demandez comment l’article vous décrirait',
        why: '« Un membre du service », cela peut ne faire que trois personnes. Mettez-vous d’accord sur les mots.',
      },
      {
        what: 'Demandez qui d’autre saura dans la rédaction',
        why: 'La direction de la rédaction et les juristes demandent souvent le nom d’une source.',
      },
      {
        what: 'Demandez ce qui se passe si un tribunal l’ordonne',
        why: 'Certains pays protègent les sources des journalistes par la loi, d’autres à peine. Les journalistes peuvent promettre ce qu’ils feront, pas ce que fera un tribunal.',
      },
    ],
    details: {
      title: 'Les mots, tels que la plupart des rédactions les emploient',
      items: [
        { term: '« On » (on the record)', text: 'Cela peut être publié avec votre nom.' },
        {
          term: 'Sans attribution (on background)',
          text: 'Cela peut être publié, sans votre nom, sous une description que vous avez acceptée.',
        },
        {
          term: 'Deep background',
          text: 'Cela peut être utilisé, sans dire du tout que cela vient de quelqu’un. On s’accorde moins sur le sens de ce terme.',
        },
        {
          term: '« Off » (off the record)',
          text: 'Cela ne doit pas être publié. Votre contact le sait quand même, et peut chercher à l’apprendre ailleurs. Beaucoup disent « off » pour « sans votre nom » : faites préciser.',
        },
        {
          term: 'Confidentiel',
          text: 'Votre contact sait qui vous êtes et s’engage à ne pas le dire. Ce n’est pas anonyme.',
        },
        {
          term: 'Anonyme',
          text: 'Votre contact ne sait pas non plus qui vous êtes. C’est plus difficile à vérifier, et à croire.',
        },
      ],
    },
    open: 'Un manque de prudence à la rédaction, et une loi plus forte que la parole donnée.',
  },

  'what-to-write': {
    title: 'Ce qu’un message devrait contenir',
    lead: 'Il faut pouvoir le vérifier sans vous. Quelques phrases exactes valent mieux qu’une longue histoire.',
    points: [
      {
        what: 'Ce qui s’est passé, où, quand, et qui l’a fait',
        why: 'Les dates, les lieux et les noms peuvent être vérifiés.',
      },
      {
        what: 'Comment vous le savez',
        why: 'Vu, entendu, lu, ou raconté par quelqu’un ? Séparez ce que vous savez de ce que vous croyez.',
      },
      {
        what: 'Ce qui pourrait le montrer',
        why: 'Un document, un registre public, un autre témoin. Décrivez-le ; ne prenez pas de risques pour l’obtenir.',
        see: ['files'],
      },
      {
        what: 'À qui cela nuit, et si cela continue',
        why: 'Cela décide de la rapidité avec laquelle il faut agir.',
      },
      {
        what: 'Combien d’autres le savent',
        why: 'La rédaction peut ainsi juger de ce qui mènerait à vous.',
      },
      {
        what: 'Ce qui ne doit pas être publié, et comment vous joindre de façon sûre',
        why: 'Indiquez un moyen et une heure, ou gardez les mots d’un nom de code. Sans l’un ni l’autre, personne ne peut rien vous demander.',
        see: ['confidential'],
      },
      {
        what: 'N’écrivez pas ce que seule votre personne peut savoir, ni vos tournures habituelles',
        why: 'Les deux mènent à vous, si le texte devait un jour être vu.',
      },
    ],
    open: 'Que cela ne donne rien. Toutes les informations ne deviennent pas un article, et une information vraie peut rester impossible à prouver.',
  },

  answer: {
    title: 'Comment une réponse vous parvient',
    lead: 'Vous pouvez lire une réponse sur ce site, sans laisser d’adresse. Avant l’envoi de votre message, douze mots vous sont montrés. Plus tard, il n’en faut pas davantage.',
    points: [
      {
        what: 'Écrivez les douze mots sur papier, dans l’ordre',
        why: 'Ils sont créés sur votre appareil. Personne d’autre ne les a, et personne ne peut les retrouver.',
      },
      {
        what: 'Gardez le papier loin de tout ce qui indique à quoi il sert',
        why: 'Qui le trouve peut lire les réponses et écrire en se faisant passer pour vous. Une photo ou une note sur un téléphone est copiée ailleurs.',
        see: ['behaviour'],
      },
      {
        what: 'Revenez voir dans quelques jours : ouvrez ce site, « Lire une réponse », et saisissez les mots',
        why: 'Rien ne vous est envoyé : ni e-mail, ni appel. Qui vous écrit par un autre moyen peut être quelqu’un d’autre.',
      },
      {
        what: 'Faites-le avec le même genre d’appareil et de réseau qu’avant, pas depuis le travail',
        why: 'Que quelqu’un a de nouveau ouvert ce site est aussi visible que la première fois. Ce qui se trouve dans la boîte ne l’est pas.',
        see: ['device', 'network'],
      },
      {
        what: 'Supprimez ce que vous avez lu, et fermez la boîte',
        why: 'Une réponse reste quelques semaines, sauf si vous la supprimez. La rédaction voit alors qu’elle a été relevée, et rien d’autre.',
      },
      {
        what: 'Répondez là, ou ne dites rien',
        why: 'Ce que vous y écrivez parvient aux mêmes journalistes, dans la même conversation. Vous ne devez de réponse à personne.',
      },
    ],
    open: 'Qu’aucune réponse ne vienne, que quelqu’un trouve vos mots, et qu’un serveur malhonnête retienne une réponse.',
  },

  already: {
    title: 'Et si j’ai déjà ouvert cette page au travail, ou sur mon téléphone du travail ?',
    lead: 'Gardez votre calme. Ouvrir une page n’est pas transmettre une information, et on lit des sites d’actualité partout. Ce qui est enregistré d’habitude, c’est qu’un appareil est venu ici, et quand. Un appareil ou un réseau surveillé de près en enregistre davantage.',
    points: [
      {
        what: 'Fermez la fenêtre, et poursuivez votre journée',
        why: 'Ce qu’il y a de plus voyant dans une visite est d’habitude ce que l’on fait après.',
      },
      {
        what: 'Ne supprimez rien sur un appareil du travail, ne l’effacez pas et ne le rendez pas plus tôt',
        why: 'Les traces du réseau sont ailleurs. Une suppression se remarque, peut enfreindre des règles ou la loi, et peut détruire ce qui vous aiderait.',
      },
      {
        what: 'Ne demandez à personne au travail ce qui est enregistré',
        why: 'On se souvient de la question plus longtemps que de la visite.',
      },
      {
        what: 'Sur un appareil qui n’est qu’à vous, vous pouvez retirer cette seule visite de l’historique',
        why: 'Si quelqu’un chez vous le regarde, un historique vide peut lui en dire plus qu’une ligne. Dans ce cas, laissez-la, et utilisez un autre appareil.',
      },
      {
        what: 'Si vous y avez écrit quelque chose, considérez que cela a peut-être été vu',
        why: 'Un appareil surveillé peut voir le texte avant qu’il ne soit verrouillé. Depuis un appareil plus sûr, dites à la rédaction ce qui a été envoyé, quand et d’où.',
      },
      {
        what: 'À partir de maintenant, utilisez un autre appareil sur un autre réseau',
        why: 'Une visite est un faible indice. Plusieurs forment un schéma.',
        see: ['device', 'network'],
      },
      {
        what: 'Si l’on vous interroge, n’inventez pas de raison : demandez d’abord conseil',
        why: 'Vous pouvez dire que vous voulez parler à quelqu’un avant de répondre.',
        see: ['legal'],
      },
    ],
    open: 'Nous ne pouvons pas savoir ce qui a été enregistré, ni qui regardera. Si l’enjeu est grand, demandez une aide juridique avant de continuer.',
  },

  legal: {
    title: 'Où trouver une aide juridique',
    lead: 'Cette page n’est pas un conseil juridique. Ce que la loi protège varie selon le pays, selon ce que vous dites et selon la personne à qui vous le dites. Demandez avant de remettre des documents, si vous le pouvez encore.',
    points: [
      {
        what: 'Une organisation d’aide aux lanceurs d’alerte',
        why: 'Connaît la loi de son pays pour des personnes comme vous. Beaucoup conseillent gratuitement et en confidence : demandez si c’est le cas de celle-ci.',
      },
      {
        what: 'Un avocat à vous, ou un syndicat',
        why: 'Dans la plupart des pays, un avocat doit garder votre secret. Demandez d’abord s’il travaille aussi pour la partie adverse.',
      },
      {
        what: 'Un service d’écoute pour les victimes de violences à la maison, ou une association de locataires',
        why: 'On y sait comment des personnes du foyer ou un propriétaire surveillent, et comment préparer une étape sûre.',
      },
      {
        what: 'Pas l’avocat de l’entreprise, et pas le nôtre',
        why: 'Celui de l’entreprise agit pour l’entreprise, et celui de la rédaction pour la rédaction. Une ligne d’alerte de votre employeur appartient à votre employeur.',
      },
      {
        what: 'Cherchez-les comme vous ouvririez ce site',
        why: 'Chercher un avocat peut en révéler autant que chercher un ou une journaliste.',
        see: ['device', 'network'],
      },
    ],
    details: {
      title: 'Quelques organisations bien connues',
      items: [
        { term: 'Maison des Lanceurs d’Alerte', text: 'France' },
        { term: 'PPLAAF', text: 'Afrique' },
        { term: '3919, Violences Femmes Info', text: 'France ; pour un danger à la maison' },
        {
          term: 'Whistleblowing International Network',
          text: 'internationale ; ses membres se trouvent dans de nombreux pays',
        },
        {
          term: 'Transparency International',
          text: 'internationale ; des centres de conseil dans de nombreux pays, dont le Liban',
        },
        {
          term: 'The Signals Network',
          text: 'États-Unis et Europe ; pour les personnes qui ont parlé à la presse',
        },
        { term: 'Government Accountability Project ; Whistleblower Aid', text: 'États-Unis' },
        { term: 'Protect', text: 'Royaume-Uni' },
        { term: 'Whistleblower-Netzwerk', text: 'Allemagne' },
        { term: 'Pištaljka', text: 'Serbie' },
        { term: 'National Domestic Violence Hotline', text: 'États-Unis ; pour un danger à la maison' },
      ],
    },
    open: 'Un nom ici est un endroit où demander, pas la promesse que votre affaire pourra y être prise en charge. Vérifiez que l’organisation existe encore et que vous avez trouvé la vraie.',
  },
};
