/** German: what pages say about reporters' channels and callouts. No native reader has checked this translation yet. */
import type { ContactWords } from '../en/contact.ts';

export const contact: ContactWords = {
  ways: 'Andere Wege',
  waysTo: (name) => `Andere Wege, ${name} zu erreichen`,
  via: (name, ways) => `So erreichen Sie ${name}: ${ways}, oder mit dem Formular auf dieser Website.`,
  use: 'Nutzen Sie eine private E-Mail-Adresse, ein Netz, das nicht das der Arbeit ist, und ein Gerät, das nicht von der Arbeit ist; hier ist',
  guide: 'unser Ratgeber, wie man Informationen sicher weitergibt',
  end: '.',
  order:
    'Zuerst die Wege, die Sie am besten schützen. Welchen Sie auch nehmen: Ihr eigenes Gerät, kein Netz der Arbeit.',
  protects: 'Schützt',
  leaves: 'Schützt nicht',
  better: 'So machen Sie es',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyFailed: 'Markieren Sie es und kopieren Sie es.',
  qr: (name) => `Code zum Scannen: ${name}`,
  scan: 'Scannen Sie ihn mit dem Telefon, das Sie benutzen werden; dann steht nichts im Verlauf dieses Geräts.',
  key: 'Öffentlicher Schlüssel',
  languages: 'Liest:',
  asks: 'Was wir gerade fragen',
  answer: 'Darauf antworten',
  askedBy: (name) => `Gefragt von ${name}.`,
  goesTo: (names) => `Ihre Antwort geht an ${names}.`,
  which: 'Ihr Link kann eine dieser Fragen meinen',
  whichOne: 'Diese',
  until: (day) => `Gefragt wird bis zum ${day}.`,
  story: (host) => `Den Artikel lesen auf ${host}`,
  aboutElse: 'Über etwas anderes schreiben',
  ended: 'Die Frage aus Ihrem Link wird nicht mehr gestellt',
  endedText: 'Sie ist beendet, oder das Ende des Links ist beschädigt. Sie können trotzdem schreiben.',
  again: 'Öffnen Sie Ihren Link noch einmal',
  againText:
    'Diese Seite behält nicht, auf welche Frage Sie antworten wollten. Öffnen Sie den Link noch einmal dort, wo Sie ihn gefunden haben, oder schreiben Sie ohne ihn und sagen Sie, worum es geht.',
  network: {
    asking: 'Es wird nachgesehen, was diese Website von Ihrer Verbindung sieht…',
    failed: 'Diese Website konnte nicht sagen, was sie von Ihrer Verbindung sieht.',
    retry: 'Noch einmal fragen',
    theirs: (network) => `Diese Website sieht Ihre Verbindung als ${network}`,
    theirsText: (organisation) =>
      `Das sieht nach ${organisation} aus. Wenn Sie dort arbeiten, hören Sie hier auf: Schließen Sie diese Seite und kommen Sie aus einem Netz wieder, das nicht von dort ist, mit einem Gerät, das nicht von dort ist.`,
    tor: 'Sie kommen über Tor: Diese Website sieht Ihre eigene Adresse nicht.',
    named: (network) =>
      `Diese Website sieht Ihre Verbindung als ${network}. Wenn Sie dort arbeiten, hören Sie hier auf und nehmen Sie ein anderes Netz. Wenn das Ihr Anbieter zu Hause oder fürs Handy ist, ist es so, wie es sein soll.`,
    address: (address) =>
      `Diese Website sieht die Adresse ${address}. Sie hat keine Liste, die sagt, wem die gehört: Wenn Sie in einem Netz der Arbeit sind, nehmen Sie ein anderes.`,
    near: 'Diese Website sieht nur eine Maschine, die vor ihr steht, nicht Ihre Verbindung. Prüfen Sie selbst, dass es nicht die der Arbeit ist.',
    unseen:
      'Diese Website kann nicht erkennen, welches Netz Sie benutzen. Prüfen Sie selbst, dass es nicht das der Arbeit ist.',
    blind:
      'Ein VPN der Arbeit in einem Netz zu Hause kann sie nicht sehen. Was sie gesehen hat, wird nur Ihnen gesagt und nicht behalten.',
  },
  mail: {
    theirs: (domain, organisation) =>
      `${domain} sieht nach E-Mail von ${organisation} aus. Wer sie betreibt, kann sie lesen. Eine neue Adresse bei einem Anbieter für Privatleute ist sicherer.`,
    unknown: (domain) =>
      `Wenn ${domain} zu Ihrer Arbeit oder Schule gehört, können andere die E-Mails dort lesen. Eine neue Adresse bei einem Anbieter für Privatleute ist sicherer.`,
  },
  kinds: {
    onion: {
      name: 'Onion-Dienst',
      protects: 'Wer Sie sind, vor der Website und allen auf dem Weg. Er öffnet sich nur im Tor-Browser.',
      leaves: 'In Ihrem Netz ist zu sehen, dass Tor benutzt wird.',
      better: 'Tippen oder kopieren Sie die Adresse in den Tor-Browser, in einem Netz, das nicht das der Arbeit ist.',
    },
    signal: {
      name: 'Signal',
      protects: 'Was Sie schreiben und sagen. Signal behält fast nichts darüber, wer wem schreibt.',
      leaves: 'Signal hat Ihre Telefonnummer. Die Redaktion sieht den Namen Ihres Profils.',
      better:
        'Legen Sie einen Nutzernamen an, verbergen Sie Ihre Nummer, nehmen Sie einen neutralen Namen, schalten Sie verschwindende Nachrichten ein.',
    },
    post: {
      name: 'Post',
      protects: 'Ein Brief ohne Absender hinterlässt kein Konto und kein Netz.',
      leaves: 'Handschrift, Fingerabdrücke, der Ort des Einwurfs. Drucker kennzeichnen Seiten.',
      better:
        'Kein Absender. Werfen Sie ihn fern von Zuhause und Arbeit ein, in einen Briefkasten auf der Straße. Behalten Sie keine Kopie bei der Arbeit.',
    },
    threema: {
      name: 'Threema',
      protects: 'Was Sie schreiben. Es braucht keine Telefonnummer.',
      leaves: 'Die App wurde irgendwo gekauft oder registriert.',
      better: 'Vergleichen Sie die ID mit dieser Seite, und legen Sie eine ID ohne Nummer an.',
    },
    age: {
      name: 'Dateien für age',
      protects: 'Was in einer Datei steht, die Sie mit age für diesen Empfänger verschließen.',
      leaves: 'Wie Sie sie senden, und Größe und Name der Datei.',
      better: 'Verschließen Sie die Datei zuerst mit age, dann senden Sie sie auf einem anderen dieser Wege.',
    },
    pgp: {
      name: 'E-Mail mit PGP',
      protects: 'Den Text einer E-Mail, nicht den Betreff.',
      leaves: 'Wer wem schreibt, wann, und den Betreff.',
      better:
        'Ein neues E-Mail-Konto, ein leerer Betreff, und vergleichen Sie den Fingerabdruck des Schlüssels mit dieser Seite.',
    },
    whatsapp: {
      name: 'WhatsApp',
      protects: 'Was Sie schreiben, unterwegs.',
      leaves: 'Der Konzern hinter WhatsApp sieht, wer wem schreibt und wann. Sicherungskopien können alles enthalten.',
      better: 'Lieber Signal. Schalten Sie Sicherungskopien aus und verschwindende Nachrichten ein.',
    },
    email: {
      name: 'E-Mail',
      protects: 'Wenig: Die Anbieter beider Seiten können mitlesen, ebenso alle, denen sie Auskunft geben müssen.',
      leaves: 'Wer, wann, was, und oft von wo.',
      better:
        'Ein neues Konto bei einem Anbieter für Privatleute, in Ihrem eigenen Netz eröffnet. Nie eines von der Arbeit.',
    },
    phone: {
      name: 'Telefon',
      protects: 'Es bleibt kein Text. Sonst ist nichts geschützt.',
      leaves: 'Wer wen wann, wie lange und von wo angerufen hat, behalten die Telefongesellschaften.',
      better: 'Sagen Sie wenig. Fragen Sie nach Signal. Nicht von einem Telefon der Arbeit.',
    },
  },
};
