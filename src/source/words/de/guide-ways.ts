/** German: what one reaches a reporter with, and what each way leaves open. No native reader has checked this translation yet. */
import type { WayTopics } from '../../guide/guide-words.ts';

export const ways: WayTopics = {
  device: {
    title: 'Gerät',
    lead: 'Wer ein Gerät verwaltet, kann sehen, was darauf geschieht, bevor irgendetwas verschlossen ist. Eine Webseite kann nicht wissen, ob ein Gerät überwacht wird. Sie können nachsehen.',
    points: [
      {
        what: 'Nehmen Sie ein privates Gerät, das die Arbeit nie verwaltet hat',
        why: 'Ein verwaltetes kann Websites, Programme, Dateien und manchmal den Bildschirm melden.',
      },
      {
        what: 'Installieren Sie zuerst seine Updates',
        why: 'Sie schließen Lücken, durch die andere hineinkommen.',
      },
      {
        what: 'Nehmen Sie den Tor-Browser oder ein privates Fenster, ohne Erweiterungen',
        why: 'Sonst behalten der Verlauf, der Abgleich zwischen Ihren Geräten und Erweiterungen den Besuch.',
      },
      {
        what: 'Suchen Sie in Chrome oder Edge im Menü nach „Von deiner Organisation verwaltet“ oder „Von Ihrer Organisation verwaltet“',
        why: 'Ein Arbeitskonto im Browser genügt: Seine Richtlinien können auf einem Gerät gelten, das Ihnen gehört. In Chrome sagt die Adresse chrome://management mehr.',
      },
      {
        what: 'Wenn Sie jemanden zu Hause fürchten, entfernen Sie nicht, was Sie finden',
        why: 'Das Entfernen kann diese Person warnen. Nehmen Sie ein anderes Gerät, etwa in einer Bücherei oder bei jemandem aus dem Freundeskreis, und fragen Sie zuerst ein Hilfetelefon.',
        see: ['legal'],
      },
    ],
    details: {
      title: 'Wird dieses Gerät verwaltet? So erkennen Sie es in einer Minute',
      items: [
        {
          term: 'Windows',
          path: ['Einstellungen', 'Konten', 'Auf Arbeits- oder Schulkonto zugreifen'],
          text: 'Wenn dort das Konto oder die Domäne Ihres Arbeitgebers als verbunden steht, ist das Gerät der Arbeit bekannt. Ein Knopf „Info“ zeigt dort, was verwaltet wird.',
        },
        {
          term: 'macOS',
          path: ['Systemeinstellungen', 'Allgemein', 'Geräteverwaltung'],
          text: 'In macOS 13 und 14: Datenschutz & Sicherheit, dann Profile. Ein Profil von der Arbeit bedeutet, dass es verwaltet wird.',
        },
        {
          term: 'iPhone und iPad',
          path: ['Einstellungen', 'Allgemein', 'VPN und Geräteverwaltung'],
          text: 'Ein Verwaltungsprofil dort ist ein Zeichen. Ein anderes: „Dieses iPhone wird betreut“, oben in den Einstellungen oder unter Allgemein, Info.',
        },
        {
          term: 'Android',
          path: ['Einstellungen', 'Sicherheit & Datenschutz', 'Apps zur Geräteverwaltung'],
          text: 'Die Stelle ist je nach Hersteller verschieden: Suchen Sie in den Einstellungen nach „Geräteverwaltung“ und „verwaltet“. Eine App der Arbeit an dieser Stelle, Apps mit einem Aktenkoffer oder ein Reiter „Geschäftlich“ bedeuten, dass die Arbeit zumindest einen Teil verwaltet.',
        },
      ],
    },
    open: 'Programme, die sich verstecken. An diesen Stellen nichts zu finden beweist nicht, dass niemand überwacht.',
  },

  network: {
    title: 'Netz',
    lead: 'Ein Netz sieht nicht, was Sie hier schreiben, aber es sieht, dass ein Gerät diese Website geöffnet hat, und wann. Das allein kann genügen.',
    points: [
      {
        what: 'Nicht das Netz der Arbeit, auch nicht das Gäste-WLAN',
        why: 'Die Arbeit kann aufzeichnen, welches Gerät welche Website geöffnet hat.',
      },
      {
        what: 'Schalten Sie ein VPN der Arbeit aus, auf jedem Gerät',
        why: 'Es leitet Ihre Besuche über die Arbeit, auch von zu Hause.',
      },
      {
        what: 'Mobile Daten oder der Anschluss zu Hause zeigen dem Anbieter die Website',
        why: 'Gegenüber einem Arbeitgeber kann das gut genug sein. Gegenüber einem Staat ist es das nicht, auch nicht gegenüber den Leuten, die zu Hause den Router verwalten.',
      },
      {
        what: 'Ein öffentliches Netz, das nicht Ihr gewohntes ist, zeigt weniger',
        why: 'Der Besuch hängt dann nicht an Ihrem eigenen Vertrag. Denken Sie an Kameras, an Karten, mit denen Sie zahlen, und an das Telefon in Ihrer Tasche.',
        see: ['in-person'],
      },
      {
        what: 'Der Tor-Browser verbirgt vor dem Netz, welche Website Sie öffnen',
        why: 'Das Netz sieht trotzdem, dass Tor benutzt wird. Wo sonst niemand es benutzt, etwa bei der Arbeit, fällt das auf.',
      },
    ],
    open: 'Ein überwachtes Gerät, und jemand, der Zeiten vergleichen kann: ein Besuch hier, kurz bevor ein Artikel erscheint. Der Server dieses Kontaktwegs speichert keine Adresse von Ihnen; andere auf dem Weg können das tun.',
  },

  email: {
    title: 'E-Mail',
    lead: 'E-Mail ist der einfachste Weg und bewahrt die meisten Spuren. Wenn Sie die Wahl haben, nehmen Sie das Formular hier oder Signal.',
    points: [
      {
        what: 'Nie von einem Konto der Arbeit',
        why: 'Die Arbeit kann es lesen, später durchsuchen und behalten, nachdem Sie es gelöscht haben.',
      },
      {
        what: 'Eine neue private Adresse, nur für diesen Zweck',
        why: 'Eine alte hängt an Ihrem Namen, Ihren Kontakten und Ihren anderen Konten.',
      },
      {
        what: 'Kein echter Name, keine Wiederherstellungsadresse und nicht Ihre gewohnte Telefonnummer',
        why: 'Der Anbieter behält, was Sie beim Registrieren eingeben und von wo aus Sie sich anmelden. Wenn er auf Ihrer Nummer besteht, nehmen Sie einen anderen Anbieter.',
      },
      {
        what: 'Sagen Sie nichts im Betreff',
        why: 'Absender, Empfänger, Zeit und Betreff können die Anbieter sehen, auch wenn der Text mit PGP verschlüsselt ist.',
      },
      {
        what: 'Öffnen Sie das Konto nur so, wie Sie diese Website öffnen würden',
        why: 'Eine einzige Anmeldung aus dem falschen Netz oder mit dem falschen Telefon verbindet die Adresse mit Ihnen.',
        see: ['device', 'network'],
      },
    ],
    open: 'Eine Anordnung an den Anbieter auf einer der beiden Seiten, und ein Postfach, das später geöffnet wird. Ohne PGP können beide Anbieter den Text lesen.',
  },

  signal: {
    title: 'Signal',
    lead: 'Signal verschlüsselt Nachrichten und Anrufe von Ende zu Ende und behält wenig darüber, wer mit wem spricht. Es lebt auf Ihrem Telefon, also muss das Telefon Ihres sein.',
    points: [
      {
        what: 'Nur auf einem privaten Telefon',
        why: 'Wer das Telefon verwaltet oder entsperrt, kann mitlesen.',
        see: ['device'],
      },
      {
        what: 'Legen Sie einen Nutzernamen an, und verbergen Sie Ihre Nummer',
        why: 'Signal, Einstellungen, Datenschutz, Telefonnummer: Stellen Sie „Wer kann meine Telefonnummer sehen“ und „Wer kann mich über meine Telefonnummer finden“ auf „Niemand“. Zum Registrieren ist weiterhin eine Nummer nötig.',
      },
      {
        what: 'Schreiben Sie an den Nutzernamen aus der Redaktion, und speichern Sie keinen Kontakt',
        why: 'Ein Kontakt, der auf dem Telefon gespeichert ist, wird in Adressbücher und Sicherungskopien übernommen und verrät mehr als eine Nachricht, die verschwunden ist.',
      },
      {
        what: 'Schalten Sie verschwindende Nachrichten vor der ersten ein',
        why: 'Was von beiden Telefonen verschwunden ist, findet man dort später nicht. Für die Person, die liest, zählt die Zeit ab dem Lesen.',
      },
      {
        what: 'Lassen Sie Benachrichtigungen weder Namen noch Text zeigen',
        why: 'Sie erscheinen auf dem gesperrten Bildschirm, und das Telefon kann sie behalten.',
      },
      {
        what: 'Sehen Sie in den Einstellungen unter „Gekoppelte Geräte“ nach',
        why: 'Ein Computer, den jemand anderes gekoppelt hat, liest alles mit. Entfernen Sie, was Sie nicht kennen, außer Sie fürchten, was das Entfernen auslösen könnte.',
      },
    ],
    open: 'Ein Foto des Bildschirms, ein Telefon, das entsperrt weggenommen wird, der Name, den Sie in Signal gewählt haben, und die Tatsache, dass auf Ihrem Telefon Signal ist.',
  },

  phone: {
    title: 'Anrufe und SMS',
    lead: 'Anrufe und SMS sind bequem und hinterlassen Aufzeichnungen bei Unternehmen, die sie behalten. Nutzen Sie sie nur, um einen besseren Weg zu vereinbaren.',
    points: [
      {
        what: 'Nicht von einem Telefon der Arbeit, weder Handy noch Tischtelefon',
        why: 'Die Rechnung führt die Nummer auf, und der Anruf kann aufgezeichnet werden.',
      },
      {
        what: 'Gehen Sie davon aus, dass der Anruf vermerkt ist',
        why: 'Wer wen wann, wie lange und von wo angerufen hat, wird gespeichert, in manchen Ländern jahrelang.',
      },
      {
        what: 'Schreiben Sie nichts Wichtiges in eine SMS',
        why: 'Die Mobilfunkanbieter können sie lesen, und sie bleibt auf beiden Telefonen.',
      },
      {
        what: 'Eine Prepaid-Karte in Ihrem gewohnten Telefon ist immer noch Ihr Telefon',
        why: 'Die Anbieter sehen neben der Nummer der Karte die des Geräts selbst, und in vielen Ländern ist die Karte auf einen Namen registriert.',
      },
      {
        what: 'WhatsApp und andere verschlüsseln den Text, nicht den Kontakt',
        why: 'Das Unternehmen kann wissen, wer mit wem spricht und wann, und eine Sicherungskopie ist vielleicht nicht verschlüsselt.',
        see: ['signal'],
      },
    ],
    open: 'Wo das Telefon ist. Jedes eingeschaltete Telefon teilt das seinem Anbieter mit, ohne jeden Anruf.',
  },

  post: {
    title: 'Post',
    lead: 'Ein Brief braucht kein Konto und kein Gerät. Er ist langsam, und man kann ihn nicht zurückrufen.',
    points: [
      {
        what: 'Kein Absender, und nur die Anschrift der Redaktion',
        why: 'Die Außenseite sehen viele. In manchen Ländern wird sie fotografiert.',
      },
      {
        what: 'Gewöhnliche Briefmarken, bar bezahlt',
        why: 'Gedruckte Frankierung, Sendungsverfolgung und Einschreiben hängen an einer Zahlung, einem Ort oder einem Namen.',
      },
      {
        what: 'Ein öffentlicher Briefkasten, kein Schalter, und nicht in der Nähe von Zuhause oder Arbeit',
        why: 'An Schaltern gibt es Kameras und Belege, und der Poststempel verrät die Gegend.',
      },
      {
        what: 'Nicht bei der Arbeit gedruckt oder kopiert',
        why: 'Bürodrucker zeichnen jeden Auftrag auf. Viele Farbdrucker setzen winzige Punkte dazu, die Gerät und Zeit nennen.',
        see: ['files'],
      },
      {
        what: 'Senden Sie eine Kopie, und sagen Sie darin, wie Sie zu erreichen sind, wenn Sie eine Antwort möchten',
        why: 'Post geht verloren, und ohne einen Weg zurück kann niemand fragen, was zu fragen ist.',
      },
    ],
    open: 'Die Handschrift, was das Dokument selbst zeigt, und eine Durchsuchung der Post der Redaktion oder Ihrer Wohnung.',
  },

  'in-person': {
    title: 'Persönliches Treffen',
    lead: 'Was von Angesicht zu Angesicht gesagt wird, hinterlässt keine Nachricht. Der Weg dorthin kann Spuren hinterlassen.',
    points: [
      {
        what: 'Vergewissern Sie sich, wer es ist',
        why: 'Mit einem Namen aus der Redaktion kann sich irgendjemand vorstellen. Vergleichen Sie auf einem zweiten Weg: mit der eigenen Website der Redaktion, über ihre Zentrale, mit einer Frage, die nur diese Person beantworten kann.',
      },
      {
        what: 'Lassen Sie Telefon, Uhr und Ohrhörer zu Hause, eingeschaltet wie an jedem anderen Tag',
        why: 'Sie melden, wo sie sind. Auch zwei Telefone, die zugleich ausgehen, verraten etwas.',
      },
      {
        what: 'Ein Ort, an den beide sonst nicht gehen, mit einem alltäglichen Grund, dort zu sein',
        why: 'Niemand, der Sie kennt, sollte sich wundern müssen. Unter anderen Menschen sind Sie auch sicherer.',
      },
      {
        what: 'Denken Sie an den Weg dorthin',
        why: 'Autos, mit Karte bezahlte Fahrkarten, Fahrdienste und Kameras halten fest, wo Sie waren.',
      },
      {
        what: 'Vereinbaren Sie den nächsten Schritt, solange Sie beisammen sind',
        why: 'Jede gesparte Nachricht ist eine gesparte Spur.',
      },
    ],
    open: 'Dass jemand Sie sieht, dass jemand Ihnen folgt, und Kameras, deren Bilder später angesehen werden.',
  },
};
