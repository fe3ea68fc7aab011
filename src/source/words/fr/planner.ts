/** French: the contact planner. Loaded only where somebody opens it. No native reader has checked this translation yet. */
import { format } from '../../../browser/i18n/format.ts';
import type { PlannerWords } from '../en/planner.ts';

const f = format('fr');

export const planner: PlannerWords = {
  share: 'Que voulez-vous partager ?',
  shares: {
    words: 'Des mots : ce que je sais ou ce que j’ai vu',
    paper: 'Des papiers',
    files: 'Quelques fichiers',
    large: 'De gros fichiers ou des enregistrements',
    meeting: 'Je veux parler à quelqu’un ou rencontrer quelqu’un',
  },
  fears: 'Qui ne doit pas l’apprendre ?',
  fearsHint: 'Cochez tout ce qui s’applique, ou rien.',
  fear: {
    employer: 'Mon employeur',
    provider: 'Mon fournisseur d’accès à internet ou mon opérateur téléphonique',
    state: 'Un État ou ses autorités',
    home: 'Quelqu’un chez moi',
  },
  has: 'De quoi disposez-vous ?',
  hasHint: 'Ne cochez pas ce dont vous doutez.',
  means: {
    phone: 'Un téléphone ou un ordinateur qui n’est qu’à moi et que le travail n’a jamais géré',
    network: 'Une connexion internet qui n’est pas celle du travail',
    tor: 'Le Navigateur Tor, ou je peux l’installer',
    time: 'Du temps : cela peut attendre quelques jours',
  },
  waiting: 'Répondez à la première question. La recommandation apparaît alors ici, et change avec chaque réponse.',
  result: 'Dans cet ordre',
  why: 'Pourquoi',
  who: (names) => `Proposé par ${f.list(names)}`,
  more: 'En savoir plus dans le guide',
  again: 'Effacer les réponses',
  limits:
    'Ce sont des conseils généraux. Ils ne connaissent pas votre cas, et aucun moyen n’est entièrement sûr : le guide dit ce contre quoi chacun ne protège pas.',
  ways: {
    first: {
      name: 'Avant tout : un autre appareil, un autre endroit',
      steps: [
        'Trouvez un appareil que les gens que vous craignez n’ont jamais géré ni eu en main : celui d’amis, celui d’une bibliothèque, un neuf.',
        'Utilisez un réseau qui n’est ni celui du travail ni surveillé par les gens que vous craignez, par exemple celui d’un café ou d’une bibliothèque.',
        'Seulement ensuite, passez au point suivant de cette liste. Ne faites plus rien à ce sujet depuis l’appareil surveillé.',
      ],
    },
    tor: {
      name: 'Le formulaire de ce site, dans le Navigateur Tor',
      steps: [
        'Procurez-vous le Navigateur Tor sur torproject.org, avec votre propre appareil et votre propre réseau.',
        'Ouvrez-y ce site, et comparez les huit mots sous « Est-ce vraiment nous ? ».',
        'Écrivez, gardez les douze mots sur papier, et revenez voir s’il y a une réponse dans quelques jours, de nouveau dans le Navigateur Tor.',
      ],
    },
    form: {
      name: 'Le formulaire de ce site',
      steps: [
        'Ouvrez une fenêtre privée, sur votre propre appareil et votre propre réseau.',
        'Choisissez les journalistes, écrivez, et ajoutez des fichiers si vous en avez.',
        'Gardez les douze mots sur papier, et revenez voir s’il y a une réponse dans quelques jours.',
      ],
    },
    meet: {
      name: 'Une rencontre, une fois qu’elle est convenue',
      steps: [
        'Convenez-en d’abord ici, pas par téléphone : dites de quoi il s’agit, et proposez un lieu où personne ne vous connaît.',
        'Laissez votre téléphone chez vous, allumé comme les autres jours.',
        'Avant de raconter quoi que ce soit, mettez-vous d’accord sur ce qui peut être publié, et sur la façon dont on vous décrirait.',
      ],
    },
    onion: {
      name: 'Le service onion de la rédaction',
      steps: [
        'Procurez-vous le Navigateur Tor sur torproject.org, avec votre propre appareil et votre propre réseau.',
        'Copiez-y l’adresse onion qui figure sur la page du ou de la journaliste.',
        'Suivez ce qui y est dit, et gardez sur papier tout nom de code.',
      ],
    },
    signal: {
      name: 'Signal',
      steps: [
        'Installez-le sur votre propre téléphone. Choisissez un nom d’utilisateur, et masquez votre numéro dans les paramètres.',
        'Écrivez au nom d’utilisateur qui figure sur la page du ou de la journaliste. Ne l’enregistrez pas comme contact.',
        'Activez les messages éphémères avant de dire quoi que ce soit.',
      ],
    },
    post: {
      name: 'Courrier postal',
      steps: [
        'Écrivez le nom du ou de la journaliste et l’adresse, et pas d’expéditeur. Une écriture peut être reconnue.',
        'Payez le timbre en espèces, et utilisez une boîte aux lettres loin de chez vous et du travail.',
        'Ne gardez pas de copie là où on la trouverait. Dites à l’intérieur comment on peut vous joindre, si vous le voulez.',
      ],
    },
    threema: {
      name: 'Threema',
      steps: [
        'Installez-le sur votre propre téléphone, sans donner de numéro ni d’adresse.',
        'Ajoutez l’identifiant qui figure sur la page du ou de la journaliste.',
        'Supprimez la conversation quand elle a rempli son rôle.',
      ],
    },
    pgp: {
      name: 'E-mail avec PGP',
      steps: [
        'Ouvrez un nouveau compte e-mail seulement pour cela, sur votre propre réseau.',
        'Comparez l’empreinte de la clé avec la page du ou de la journaliste.',
        'Laissez l’objet vide : il reste lisible, tout comme qui écrit à qui.',
      ],
    },
    whatsapp: {
      name: 'WhatsApp',
      steps: [
        'Ne l’utilisez que si Signal n’est pas possible : son propriétaire voit qui écrit à qui.',
        'Désactivez les sauvegardes et activez les messages éphémères.',
        'Demandez à continuer par Signal ou par ce formulaire.',
      ],
    },
    email: {
      name: 'E-mail',
      steps: [
        'Ouvrez un nouveau compte chez un fournisseur grand public, sur votre propre réseau. N’utilisez jamais un compte du travail.',
        'Dites seulement que vous avez quelque chose, et comment vous joindre : les fournisseurs peuvent le lire.',
        'Demandez à continuer par Signal ou par ce formulaire.',
      ],
    },
    phone: {
      name: 'Téléphone',
      steps: [
        'Pas depuis un téléphone du travail : qui appelle qui, et quand, est conservé.',
        'Dites seulement que vous avez quelque chose, et rien sur ce que c’est.',
        'Demandez à continuer par Signal ou par ce formulaire.',
      ],
    },
  },
  reasons: {
    'home-state':
      'Quelqu’un chez vous peut avoir vos appareils en main ou les surveiller, et un État peut interroger les fournisseurs. Commencez par un appareil et un lieu qu’aucun des deux ne connaît.',
    'home-no-device':
      'Qui partage un appareil ou l’a configuré peut voir ce qui s’y fait. Utilisez-en un que cette personne n’a jamais eu entre les mains.',
    'home-meeting':
      'Un message au sujet d’une rencontre peut être lu par-dessus l’épaule, et un téléphone dit où il va. Convenez-en depuis un appareil que cette personne n’a jamais eu.',
    'home-paper':
      'Un papier chez soi peut être trouvé, et le courrier est vu par qui ouvre la boîte aux lettres. Décrivez-le d’abord, depuis un appareil que cette personne n’a jamais eu.',
    home: 'Quelqu’un qui connaît vos mots de passe, ou qui a parfois votre téléphone en main, peut y lire des messages. Utilisez un appareil que cette personne n’a jamais eu.',

    'state-no-device':
      'Un appareil que d’autres gèrent leur rend compte, et un État peut exiger ce qu’ils ont. Trouvez-en un qui ne soit qu’à vous, ou utilisez le papier.',
    'state-meeting':
      'Les téléphones enregistrent où ils sont, et les appels enregistrent qui a parlé à qui. Convenez d’une rencontre par Tor, et allez-y sans téléphone.',
    'state-paper':
      'Le papier porte les marques des imprimantes et de ceux qui l’ont eu, et le courrier adressé aux rédactions peut être surveillé. Demandez d’abord comment le remettre.',
    'state-no-network':
      'Toute connexion a un titulaire, et un État peut demander qui c’était. Utilisez-en une qui n’est ni la vôtre ni celle du travail.',
    'state-large':
      'Un gros envoi se remarque sur n’importe quelle ligne. Décrivez d’abord ce que vous avez ; puis envoyez-le par Tor, qui cache où il va.',
    'state-no-tor':
      'Sans Tor, votre fournisseur voit que vous avez ouvert ce site, et un État peut l’interroger. Procurez-vous d’abord le Navigateur Tor, ou écrivez sur papier.',
    'state-no-time':
      'La hâte laisse plus de traces que l’attente. Si cela ne peut vraiment pas attendre, Tor cache plus que tout autre moyen rapide.',
    state:
      'Les fournisseurs peuvent recevoir l’ordre de dire ce qu’ils savent. Par Tor, ils savent que vous l’utilisez, et pas quel site vous avez ouvert.',

    'employer-no-device':
      'Un appareil du travail peut signaler ce qui s’y fait, quel que soit le moyen avec lequel vous écrivez. Trouvez-en un autre, ou utilisez le papier.',
    'employer-no-network':
      'Un réseau du travail enregistre que ce site a été ouvert, et par quel appareil. Passez d’abord à un autre réseau.',
    'provider-no-network':
      'Le titulaire d’une ligne voit quels sites elle ouvre. Utilisez celle de quelqu’un qui ne vous connaît pas, et Tor sur cette ligne.',
    'provider-meeting':
      'Un opérateur téléphonique sait qui appelle qui et où sont les téléphones. Convenez d’une rencontre par Tor ou par ce formulaire, et allez-y sans téléphone.',
    'provider-tor': 'Un fournisseur voit que Tor est utilisé, et pas quel site est ouvert, ni à qui vous écrivez.',
    provider:
      'Sans Tor, un fournisseur voit que vous avez ouvert ce site, ou que vous utilisez Signal, mais pas ce que vous écrivez. Le papier ne lui montre rien.',
    'employer-paper':
      'Copier et imprimer au travail est souvent enregistré, et une copie peut porter une marque. Décrivez d’abord le papier, et demandez comment le remettre.',
    'employer-large':
      'Copier beaucoup à la fois se remarque souvent au travail. Décrivez-le d’abord ; puis envoyez-le depuis votre propre appareil et votre propre réseau.',
    'employer-files':
      'Qui a ouvert un fichier est souvent enregistré, et les fichiers contiennent des données cachées. Envoyez-les depuis votre propre appareil, et dites qui d’autre les avait.',
    'employer-meeting':
      'Les agendas, les badges d’accès et les téléphones du travail révèlent une rencontre. Convenez-en depuis votre propre appareil, loin du travail.',
    'employer-no-time':
      'Même dans l’urgence, pas depuis le travail : votre propre appareil et des données mobiles suffisent, et ne prennent pas plus de temps.',
    'employer-tor':
      'Si vous passez par votre propre appareil et votre propre réseau, votre employeur n’en voit rien. Tor empêche aussi votre fournisseur de voir quel site vous avez ouvert.',
    employer:
      'Votre employeur voit ses propres appareils, comptes et réseaux. Si vous passez par votre propre appareil et votre propre réseau, il ne voit rien de tout cela.',

    'no-device':
      'Ce qui se fait sur un appareil que d’autres gèrent peut être vu par eux. Un autre appareil est le premier pas.',
    'no-network': 'Un réseau du travail enregistre quels sites ont été ouverts. Un autre réseau est le premier pas.',
    paper:
      'La plupart des papiers peuvent d’abord être décrits. La rédaction peut alors dire si le papier est nécessaire, et comment le remettre.',
    large: 'Ce formulaire accepte de gros fichiers et reprend tout seul quand la connexion est coupée.',
    files:
      'Ici, les fichiers sont verrouillés sur votre appareil avant d’être envoyés. Par e-mail, les fournisseurs peuvent les lire.',
    meeting:
      'Quelques lignes d’abord permettent aux deux côtés de se préparer, et de convenir d’un lieu où personne ne connaît ni l’un ni l’autre.',
    words:
      'Ce formulaire ne demande pas de compte, et seules les personnes que vous choisissez peuvent lire ce que vous y écrivez. Les autres moyens suivent, du plus protecteur au moins protecteur.',
  },
};
