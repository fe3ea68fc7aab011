/** French: what one reaches a reporter with, and what each way leaves open. No native reader has checked this translation yet. */
import type { WayTopics } from '../../guide/guide-words.ts';

export const ways: WayTopics = {
  device: {
    title: 'Appareil',
    lead: 'Qui gère un appareil peut voir ce qui s’y passe, avant que quoi que ce soit ne soit verrouillé. Une page web ne peut pas savoir si un appareil est surveillé. Vous, vous pouvez regarder.',
    points: [
      {
        what: 'Utilisez un appareil personnel que le travail n’a jamais géré',
        why: 'Un appareil géré peut signaler les sites, les programmes, les fichiers et parfois l’écran.',
      },
      {
        what: 'Installez d’abord ses mises à jour',
        why: 'Elles ferment des failles par lesquelles d’autres entrent.',
      },
      {
        what: 'Utilisez le Navigateur Tor ou une fenêtre privée, sans extensions',
        why: 'Sinon, l’historique, la synchronisation entre vos appareils et les extensions gardent la visite.',
      },
      {
        what: 'Dans Chrome ou Edge, cherchez dans le menu « Géré par votre organisation »',
        why: 'Un compte de travail dans le navigateur suffit : ses règles peuvent s’appliquer sur un appareil qui est à vous. Dans Chrome, l’adresse chrome://management en dit plus.',
      },
      {
        what: 'Si vous craignez quelqu’un chez vous, ne supprimez pas ce que vous trouvez',
        why: 'La suppression peut l’alerter. Utilisez un autre appareil, par exemple dans une bibliothèque ou chez des amis, et demandez d’abord conseil à un service d’aide.',
        see: ['legal'],
      },
    ],
    details: {
      title: 'Cet appareil est-il géré ? Comment le savoir en une minute',
      items: [
        {
          term: 'Windows',
          path: ['Paramètres', 'Comptes', 'Accès Professionnel ou Scolaire'],
          text: 'Si le compte ou le domaine de votre employeur y figure comme connecté, le travail connaît l’appareil. Un bouton « Informations » y montre ce qui est géré.',
        },
        {
          term: 'macOS',
          path: ['Réglages Système', 'Général', 'Gestion des appareils'],
          text: 'Dans macOS 13 et 14 : Confidentialité et sécurité, puis Profils. Un profil du travail signifie qu’il est géré.',
        },
        {
          term: 'iPhone et iPad',
          path: ['Réglages', 'Général', 'VPN et gestion de l’appareil'],
          text: 'Un profil de gestion à cet endroit est un signe. Un autre : « Cet iPhone est supervisé », en haut de Réglages ou sous Général, Informations.',
        },
        {
          term: 'Android',
          path: ['Paramètres', 'Sécurité et confidentialité', 'Applications d’administration de l’appareil'],
          text: 'L’endroit varie selon la marque : cherchez « administration » et « géré » dans les paramètres. Une application du travail à cet endroit, des applications marquées d’une mallette ou un onglet « Professionnel » signifient que le travail gère au moins une partie de l’appareil.',
        },
      ],
    },
    open: 'Les programmes qui se cachent. Ne rien trouver à ces endroits ne prouve pas que personne ne surveille.',
  },

  network: {
    title: 'Réseau',
    lead: 'Un réseau ne voit pas ce que vous écrivez ici, mais il voit qu’un appareil a ouvert ce site, et quand. Cela seul peut suffire.',
    points: [
      {
        what: 'Pas le réseau du travail, y compris le Wi-Fi des invités',
        why: 'Le travail peut enregistrer quel appareil a ouvert quel site.',
      },
      {
        what: 'Coupez tout VPN du travail, sur chaque appareil',
        why: 'Il fait passer vos visites par le travail, même depuis chez vous.',
      },
      {
        what: 'Les données mobiles ou la connexion de chez vous montrent le site au fournisseur',
        why: 'Cela peut suffire face à un employeur. Pas face à un État, ni face à qui gère la box de la maison.',
      },
      {
        what: 'Un réseau public où vous n’allez pas d’habitude en montre moins',
        why: 'La visite n’est alors pas liée à votre propre abonnement. Pensez aux caméras, aux cartes avec lesquelles vous payez, et au téléphone dans votre poche.',
        see: ['in-person'],
      },
      {
        what: 'Le Navigateur Tor cache au réseau quel site vous ouvrez',
        why: 'Le réseau voit quand même que Tor est utilisé. Là où personne d’autre ne l’utiliserait, par exemple au travail, cela se remarque.',
      },
    ],
    open: 'Un appareil surveillé, et quelqu’un qui peut comparer les heures : une visite ici juste avant la parution d’un article. Le serveur de ce service ne garde aucune adresse qui soit la vôtre ; d’autres, en chemin, peuvent le faire.',
  },

  email: {
    title: 'E-mail',
    lead: 'L’e-mail est le moyen le plus simple et celui qui garde le plus de traces. Si vous avez le choix, utilisez le formulaire d’ici ou Signal.',
    points: [
      {
        what: 'Jamais depuis un compte du travail',
        why: 'Le travail peut le lire, y chercher plus tard, et le garder après que vous l’avez supprimé.',
      },
      {
        what: 'Une nouvelle adresse personnelle, seulement pour cela',
        why: 'Une ancienne est liée à votre nom, à vos contacts et à vos autres comptes.',
      },
      {
        what: 'Ni vrai nom, ni adresse de secours, ni numéro de téléphone habituel',
        why: 'Le fournisseur garde ce que vous saisissez à l’inscription, et d’où vous vous connectez. S’il exige votre numéro, prenez un autre fournisseur.',
      },
      {
        what: 'Ne dites rien dans l’objet',
        why: 'L’expéditeur, le destinataire, l’heure et l’objet sont visibles pour les fournisseurs, même quand le texte est chiffré avec PGP.',
      },
      {
        what: 'Ne l’ouvrez que comme vous ouvririez ce site',
        why: 'Une seule connexion depuis le mauvais réseau ou le mauvais téléphone relie l’adresse à vous.',
        see: ['device', 'network'],
      },
    ],
    open: 'Un ordre donné au fournisseur d’un côté ou de l’autre, et une boîte qui est ouverte plus tard. Sans PGP, les deux fournisseurs peuvent lire le texte.',
  },

  signal: {
    title: 'Signal',
    lead: 'Signal chiffre les messages et les appels de bout en bout et garde peu de chose sur qui parle avec qui. Il vit sur votre téléphone : ce téléphone doit donc être à vous.',
    points: [
      {
        what: 'Seulement sur un téléphone personnel',
        why: 'Qui gère ou déverrouille le téléphone peut lire en même temps que vous.',
        see: ['device'],
      },
      {
        what: 'Créez un nom d’utilisateur, et masquez votre numéro',
        why: 'Signal, Paramètres, Confidentialité, Numéro de téléphone : réglez « Qui peut voir mon numéro » et « Qui peut me trouver grâce à mon numéro » sur « Personne ». L’inscription demande toujours un numéro.',
      },
      {
        what: 'Écrivez au nom d’utilisateur de votre contact, et n’enregistrez pas ce contact',
        why: 'Un contact enregistré dans le téléphone est copié dans des carnets d’adresses et des sauvegardes, et en dit plus qu’un message disparu.',
      },
      {
        what: 'Activez les messages éphémères avant le premier message',
        why: 'Ce qui a disparu des deux téléphones n’y est pas retrouvé plus tard. Pour qui reçoit, le temps compte à partir de la lecture.',
      },
      {
        what: 'Faites que les notifications ne montrent ni nom ni texte',
        why: 'Elles apparaissent sur un écran verrouillé, et le téléphone peut les garder.',
      },
      {
        what: 'Regardez « Appareils associés » dans les paramètres',
        why: 'Un ordinateur que quelqu’un d’autre a associé lit tout. Retirez ce que vous ne connaissez pas, sauf si vous craignez ce que ce retrait peut déclencher.',
      },
    ],
    open: 'Une photo de l’écran, un téléphone pris alors qu’il est déverrouillé, le nom que vous avez choisi dans Signal, et le fait que votre téléphone a Signal.',
  },

  phone: {
    title: 'Appels téléphoniques et SMS',
    lead: 'Les appels et les SMS sont pratiques et laissent des traces chez des entreprises qui les gardent. Ne les utilisez que pour convenir d’un meilleur moyen.',
    points: [
      {
        what: 'Pas depuis un téléphone du travail ni un poste fixe de bureau',
        why: 'La facture indique le numéro, et l’appel peut être enregistré.',
      },
      {
        what: 'Partez du principe que l’appel laisse une trace',
        why: 'Qui a appelé qui, quand, combien de temps et d’où est conservé, dans certains pays pendant des années.',
      },
      {
        what: 'Ne mettez rien d’important dans un SMS',
        why: 'Les opérateurs peuvent le lire, et il reste sur les deux téléphones.',
      },
      {
        what: 'Une carte prépayée dans votre téléphone habituel, c’est encore votre téléphone',
        why: 'Les opérateurs voient le numéro de l’appareil lui-même à côté de celui de la carte, et dans beaucoup de pays la carte est enregistrée à un nom.',
      },
      {
        what: 'WhatsApp et d’autres chiffrent le texte, pas le contact',
        why: 'L’entreprise peut savoir qui parle avec qui et quand, et une sauvegarde peut ne pas être chiffrée.',
        see: ['signal'],
      },
    ],
    open: 'L’endroit où se trouve le téléphone. Tout téléphone allumé l’indique à son opérateur, sans aucun appel.',
  },

  post: {
    title: 'Courrier postal',
    lead: 'Une lettre ne demande ni compte ni appareil. Elle est lente, et on ne peut pas la rappeler.',
    points: [
      {
        what: 'Pas d’expéditeur, et seulement l’adresse de la rédaction',
        why: 'L’extérieur passe par beaucoup de mains. Dans certains pays, il est photographié.',
      },
      {
        what: 'Des timbres ordinaires, payés en espèces',
        why: 'L’affranchissement imprimé, le suivi et le recommandé sont liés à un paiement, à un lieu ou à un nom.',
      },
      {
        what: 'Une boîte aux lettres publique, pas un guichet, et pas près de chez vous ou du travail',
        why: 'Les guichets ont des caméras et des reçus, et le cachet de la poste indique la région.',
      },
      {
        what: 'Rien qui soit imprimé ou copié au travail',
        why: 'Les imprimantes de bureau enregistrent chaque impression. Beaucoup d’imprimantes couleur ajoutent des points minuscules qui nomment la machine et l’heure.',
        see: ['files'],
      },
      {
        what: 'Envoyez une copie, et dites à l’intérieur comment vous joindre, si vous voulez une réponse',
        why: 'Le courrier se perd, et sans moyen de vous joindre, personne ne peut vous demander ce qu’il faut savoir.',
      },
    ],
    open: 'L’écriture à la main, ce que montre le document lui-même, et une fouille du courrier de la rédaction ou de votre domicile.',
  },

  'in-person': {
    title: 'Se rencontrer',
    lead: 'Ce qui se dit face à face ne laisse pas de message derrière soi. S’y rendre peut laisser des traces.',
    points: [
      {
        what: 'Assurez-vous de l’identité de la personne',
        why: 'N’importe qui peut utiliser le nom d’un ou d’une journaliste. Comparez par une seconde voie : le site de la rédaction, son standard, une question à laquelle seule cette personne peut répondre.',
      },
      {
        what: 'Laissez téléphone, montre et écouteurs chez vous, allumés comme un autre jour',
        why: 'Ils signalent où ils sont. Deux téléphones qui s’éteignent ensemble disent aussi quelque chose.',
      },
      {
        what: 'Un lieu où ni l’un ni l’autre ne va d’habitude, avec une raison ordinaire d’y être',
        why: 'Personne de votre entourage ne devrait avoir à s’étonner. Parmi d’autres gens, vous êtes aussi plus en sécurité.',
      },
      {
        what: 'Pensez au trajet',
        why: 'Les voitures, les billets payés par carte, les services de transport et les caméras gardent où vous étiez.',
      },
      {
        what: 'Convenez de la suite pendant que vous êtes ensemble',
        why: 'Chaque message évité est une trace évitée.',
      },
    ],
    open: 'Que l’on vous voie, que l’on vous suive, et des caméras dont on regarde les images plus tard.',
  },
};
