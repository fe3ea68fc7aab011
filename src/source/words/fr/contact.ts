/** French: what pages say about reporters' channels and callouts. No native reader has checked this translation yet. */
import type { ContactWords } from '../en/contact.ts';

export const contact: ContactWords = {
  ways: 'Autres moyens',
  waysTo: (name) => `Autres moyens de joindre ${name}`,
  via: (name, ways) => `Pour joindre ${name} : ${ways}, ou le formulaire de ce site.`,
  use: 'Utilisez une adresse e-mail personnelle, un réseau qui n’est pas celui du travail et un appareil qui n’est pas celui du travail ; voici',
  guide: 'notre guide pour partager des informations de façon sûre',
  end: '.',
  order:
    'D’abord ceux qui vous protègent le mieux. Quel que soit le moyen : votre propre appareil, et pas un réseau du travail.',
  protects: 'Protège',
  leaves: 'Ne protège pas',
  better: 'Faites ainsi',
  copy: 'Copier',
  copied: 'Copié.',
  copyFailed: 'Sélectionnez-le et copiez-le.',
  qr: (name) => `Code à scanner : ${name}`,
  scan: 'Scannez-le avec le téléphone que vous utiliserez : ainsi, rien ne figure dans l’historique de cet appareil.',
  key: 'Clé publique',
  languages: 'Langues lues :',
  asks: 'Ce que nous demandons en ce moment',
  answer: 'Répondre à cette question',
  askedBy: (name) => `Question posée par ${name}.`,
  goesTo: (names) => `Votre réponse va à ${names}.`,
  which: 'Votre lien peut désigner l’une de ces questions',
  whichOne: 'Celle-ci',
  until: (day) => `Question posée jusqu’au ${day}.`,
  story: (host) => `Lire l’article sur ${host}`,
  aboutElse: 'Écrire sur autre chose',
  ended: 'La question de votre lien n’est plus posée',
  endedText: 'Elle est close, ou la fin du lien est abîmée. Vous pouvez écrire quand même.',
  again: 'Ouvrez votre lien encore une fois',
  againText:
    'Cette page ne retient pas à quelle question vous veniez répondre. Ouvrez de nouveau le lien là où vous l’avez trouvé, ou écrivez sans lui et dites de quoi il s’agit.',
  network: {
    asking: 'Nous regardons ce que ce site voit de votre connexion…',
    failed: 'Ce site n’a pas pu dire ce qu’il voit de votre connexion.',
    retry: 'Redemander',
    theirs: (network) => `Ce site voit votre connexion sous le nom ${network}`,
    theirsText: (organisation) =>
      `Cela ressemble à ${organisation}. Si vous y travaillez, arrêtez-vous ici : fermez cette page et revenez par un réseau qui n’est pas le leur, avec un appareil qui n’est pas le leur.`,
    tor: 'Vous passez par Tor : ce site ne voit pas votre propre adresse.',
    named: (network) =>
      `Ce site voit votre connexion sous le nom ${network}. Si c’est là que vous travaillez, arrêtez-vous ici et utilisez un autre réseau. Si c’est votre fournisseur d’accès à domicile ou votre opérateur mobile, c’est normal.`,
    address: (address) =>
      `Ce site voit l’adresse ${address}. Il n’a pas de liste qui dise à qui elle appartient : si vous êtes sur un réseau du travail, utilisez-en un autre.`,
    near: 'Ce site ne voit qu’une machine placée devant lui, pas votre connexion. Vérifiez vous-même que ce n’est pas celle du travail.',
    unseen:
      'Ce site ne peut pas savoir quel réseau vous utilisez. Vérifiez vous-même que ce n’est pas celui du travail.',
    blind:
      'Il ne peut pas voir un VPN du travail sur un réseau à domicile. Ce qu’il a vu n’est dit qu’à vous et n’est pas gardé.',
  },
  mail: {
    theirs: (domain, organisation) =>
      `${domain} ressemble à la messagerie d’une organisation : ${organisation}. Qui la gère peut la lire. Une nouvelle adresse chez un fournisseur grand public est plus sûre.`,
    unknown: (domain) =>
      `Si ${domain} appartient à votre travail ou à votre école, d’autres peuvent y lire les e-mails. Une nouvelle adresse chez un fournisseur grand public est plus sûre.`,
  },
  kinds: {
    onion: {
      name: 'Service onion',
      protects:
        'Qui vous êtes, vis-à-vis du site et de quiconque se trouve en chemin. Il ne s’ouvre que dans le Navigateur Tor.',
      leaves: 'Votre réseau peut voir que Tor est utilisé.',
      better: 'Tapez ou copiez l’adresse dans le Navigateur Tor, sur un réseau qui n’est pas celui du travail.',
    },
    signal: {
      name: 'Signal',
      protects: 'Ce que vous écrivez et dites. Signal ne garde presque rien sur qui écrit à qui.',
      leaves: 'Signal a votre numéro de téléphone. Votre contact voit le nom de votre profil.',
      better: 'Créez un nom d’utilisateur, masquez votre numéro, prenez un nom neutre, activez les messages éphémères.',
    },
    post: {
      name: 'Courrier postal',
      protects: 'Une lettre sans expéditeur ne laisse ni compte ni réseau.',
      leaves: 'L’écriture, les empreintes, le lieu d’envoi. Les imprimantes marquent les pages.',
      better:
        'Pas d’expéditeur. Postez-la loin de chez vous et du travail, dans une boîte de rue. Ne gardez pas de copie au travail.',
    },
    threema: {
      name: 'Threema',
      protects: 'Ce que vous écrivez. Aucun numéro de téléphone n’est nécessaire.',
      leaves: 'L’application a été achetée ou enregistrée quelque part.',
      better: 'Comparez l’identifiant avec cette page, et créez un identifiant sans numéro.',
    },
    age: {
      name: 'Fichiers pour age',
      protects: 'Le contenu d’un fichier que vous verrouillez avec age pour ce destinataire.',
      leaves: 'La façon dont vous l’envoyez, la taille et le nom du fichier.',
      better: 'Verrouillez d’abord avec age, puis envoyez le fichier par un autre de ces moyens.',
    },
    pgp: {
      name: 'E-mail avec PGP',
      protects: 'Le texte d’un e-mail, pas son objet.',
      leaves: 'Qui écrit à qui, quand, et l’objet.',
      better: 'Un nouveau compte e-mail, un objet vide, et comparez l’empreinte avec cette page.',
    },
    whatsapp: {
      name: 'WhatsApp',
      protects: 'Ce que vous écrivez, en chemin.',
      leaves: 'Le propriétaire de WhatsApp voit qui écrit à qui et quand. Les sauvegardes peuvent tout contenir.',
      better: 'Plutôt Signal. Désactivez les sauvegardes et activez les messages éphémères.',
    },
    email: {
      name: 'E-mail',
      protects:
        'Peu de chose : les fournisseurs des deux côtés, et ceux à qui ils doivent rendre des comptes, peuvent le lire.',
      leaves: 'Qui, quand, quoi, et souvent d’où.',
      better:
        'Un nouveau compte chez un fournisseur grand public, ouvert sur votre propre réseau. Jamais un compte du travail.',
    },
    phone: {
      name: 'Téléphone',
      protects: 'Il ne reste pas de texte. Ce moyen ne protège rien d’autre.',
      leaves: 'Qui a appelé qui, quand, combien de temps et d’où : les opérateurs le conservent.',
      better: 'Dites peu de chose. Demandez à passer par Signal. Pas depuis un téléphone du travail.',
    },
  },
};
