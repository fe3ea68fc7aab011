/** German: the contact planner. Loaded only where somebody opens it. No native reader has checked this translation yet. */
import { format } from '../../../browser/i18n/format.ts';
import type { PlannerWords } from '../en/planner.ts';

const f = format('de');

export const planner: PlannerWords = {
  share: 'Was möchten Sie weitergeben?',
  shares: {
    words: 'Worte: was ich weiß oder gesehen habe',
    paper: 'Papiere',
    files: 'Einige Dateien',
    large: 'Große Dateien oder Aufnahmen',
    meeting: 'Ich möchte sprechen oder mich treffen',
  },
  fears: 'Wer darf nichts davon erfahren?',
  fearsHint: 'Kreuzen Sie alles an, was zutrifft, oder nichts.',
  fear: {
    employer: 'Mein Arbeitgeber',
    provider: 'Mein Internet- oder Telefonanbieter',
    state: 'Ein Staat oder seine Behörden',
    home: 'Jemand zu Hause',
  },
  has: 'Was haben Sie?',
  hasHint: 'Was Sie nicht sicher wissen, lassen Sie leer.',
  means: {
    phone: 'Ein Telefon oder einen Computer, der nur mir gehört und den die Arbeit nie verwaltet hat',
    network: 'Einen Internetzugang, der nicht von der Arbeit ist',
    tor: 'Den Tor-Browser, oder ich kann ihn installieren',
    time: 'Zeit: Es kann einige Tage warten',
  },
  waiting: 'Beantworten Sie die erste Frage. Dann erscheint hier die Empfehlung und ändert sich mit jeder Antwort.',
  result: 'In dieser Reihenfolge',
  why: 'Warum',
  who: (names) => `Angeboten von ${f.list(names)}`,
  more: 'Mehr im Ratgeber',
  again: 'Antworten löschen',
  limits:
    'Das ist allgemeiner Rat. Er kennt Ihren Fall nicht, und kein Weg ist ganz sicher: Der Ratgeber sagt, wovor jeder nicht schützt.',
  ways: {
    first: {
      name: 'Zuallererst: ein anderes Gerät, ein anderer Ort',
      steps: [
        'Suchen Sie ein Gerät, das niemand, den Sie fürchten, je verwaltet oder in der Hand gehabt hat: eines aus dem Freundeskreis, eines in einer Bücherei, ein neues.',
        'Nehmen Sie ein Netz, das weder das der Arbeit ist noch von denen überwacht wird, die Sie fürchten, etwa in einem Café oder einer Bücherei.',
        'Erst dann machen Sie mit dem Nächsten in dieser Liste weiter. Tun Sie in dieser Sache nichts mehr von dem überwachten Gerät aus.',
      ],
    },
    tor: {
      name: 'Das Formular dieser Website, im Tor-Browser',
      steps: [
        'Holen Sie sich den Tor-Browser von torproject.org, mit Ihrem eigenen Gerät und in Ihrem eigenen Netz.',
        'Öffnen Sie darin diese Website, und vergleichen Sie die acht Wörter unter „Sind wir das wirklich?“.',
        'Schreiben Sie, bewahren Sie die zwölf Wörter auf Papier auf, und sehen Sie in einigen Tagen nach einer Antwort, wieder im Tor-Browser.',
      ],
    },
    form: {
      name: 'Das Formular dieser Website',
      steps: [
        'Öffnen Sie ein privates Fenster, auf Ihrem eigenen Gerät und in Ihrem eigenen Netz.',
        'Wählen Sie aus, wer es bekommt, schreiben Sie, und fügen Sie Dateien hinzu, wenn Sie welche haben.',
        'Bewahren Sie die zwölf Wörter auf Papier auf, und sehen Sie in einigen Tagen nach einer Antwort.',
      ],
    },
    meet: {
      name: 'Ein Treffen, sobald es vereinbart ist',
      steps: [
        'Vereinbaren Sie es zuerst hier, nicht am Telefon: Sagen Sie, worum es geht, und schlagen Sie einen Ort vor, an dem niemand Sie kennt.',
        'Lassen Sie Ihr Telefon zu Hause, eingeschaltet wie an anderen Tagen.',
        'Bevor Sie etwas erzählen, einigen Sie sich darauf, was veröffentlicht werden darf und wie man Sie beschreiben würde.',
      ],
    },
    onion: {
      name: 'Der Onion-Dienst der Redaktion',
      steps: [
        'Holen Sie sich den Tor-Browser von torproject.org, mit Ihrem eigenen Gerät und in Ihrem eigenen Netz.',
        'Kopieren Sie die Onion-Adresse von der Seite der Person aus der Redaktion hinein.',
        'Folgen Sie dem, was dort steht, und bewahren Sie jeden Codenamen auf Papier auf.',
      ],
    },
    signal: {
      name: 'Signal',
      steps: [
        'Installieren Sie es auf Ihrem eigenen Telefon. Wählen Sie einen Nutzernamen, und verbergen Sie Ihre Nummer in den Einstellungen.',
        'Schreiben Sie an den Nutzernamen, der auf der Seite der Person aus der Redaktion steht. Speichern Sie ihn nicht als Kontakt.',
        'Schalten Sie verschwindende Nachrichten ein, bevor Sie etwas sagen.',
      ],
    },
    post: {
      name: 'Post',
      steps: [
        'Schreiben Sie den Namen der Person aus der Redaktion und die Anschrift, und keinen Absender. Eine Handschrift kann erkannt werden.',
        'Bezahlen Sie die Briefmarke bar, und nehmen Sie einen Briefkasten fern von Zuhause und Arbeit.',
        'Behalten Sie keine Kopie dort, wo man sie finden würde. Sagen Sie im Brief, wie Sie zu erreichen sind, wenn Sie das möchten.',
      ],
    },
    threema: {
      name: 'Threema',
      steps: [
        'Installieren Sie es auf Ihrem eigenen Telefon, ohne eine Nummer oder Adresse anzugeben.',
        'Fügen Sie die ID hinzu, die auf der Seite der Person aus der Redaktion steht.',
        'Löschen Sie das Gespräch, wenn es seinen Zweck erfüllt hat.',
      ],
    },
    pgp: {
      name: 'E-Mail mit PGP',
      steps: [
        'Eröffnen Sie ein neues E-Mail-Konto nur für diesen Zweck, in Ihrem eigenen Netz.',
        'Vergleichen Sie den Fingerabdruck des Schlüssels mit der Seite der Person aus der Redaktion.',
        'Lassen Sie den Betreff leer: Er bleibt lesbar, und ebenso, wer wem schreibt.',
      ],
    },
    whatsapp: {
      name: 'WhatsApp',
      steps: [
        'Nehmen Sie es nur, wenn Signal nicht möglich ist: Der Konzern dahinter sieht, wer wem schreibt.',
        'Schalten Sie Sicherungskopien aus und verschwindende Nachrichten ein.',
        'Bitten Sie darum, mit Signal oder mit diesem Formular weiterzumachen.',
      ],
    },
    email: {
      name: 'E-Mail',
      steps: [
        'Eröffnen Sie ein neues Konto bei einem Anbieter für Privatleute, in Ihrem eigenen Netz. Nehmen Sie nie eines von der Arbeit.',
        'Sagen Sie nur, dass Sie etwas haben und wie Sie zu erreichen sind: Die Anbieter können es lesen.',
        'Bitten Sie darum, mit Signal oder mit diesem Formular weiterzumachen.',
      ],
    },
    phone: {
      name: 'Telefon',
      steps: [
        'Nicht von einem Telefon der Arbeit: Wer wen wann anruft, wird gespeichert.',
        'Sagen Sie nur, dass Sie etwas haben, und nichts darüber, was es ist.',
        'Bitten Sie darum, mit Signal oder mit diesem Formular weiterzumachen.',
      ],
    },
  },
  reasons: {
    'home-state':
      'Jemand zu Hause hat Ihre Geräte vielleicht in der Hand oder überwacht sie, und ein Staat kann die Anbieter fragen. Beginnen Sie mit einem Gerät und einem Ort, die beide nicht kennen.',
    'home-no-device':
      'Wer ein Gerät mitbenutzt oder eingerichtet hat, kann sehen, was darauf getan wird. Nehmen Sie eines, das diese Person nie in der Hand hatte.',
    'home-meeting':
      'Eine Nachricht über ein Treffen lässt sich über die Schulter lesen, und ein Telefon verrät, wohin es geht. Vereinbaren Sie es von einem Gerät aus, das diese Person nie hatte.',
    'home-paper':
      'Papier zu Hause kann gefunden werden, und Post sieht, wer den Briefkasten öffnet. Beschreiben Sie es zuerst, von einem Gerät aus, das diese Person nie hatte.',
    home: 'Wer Ihre Passwörter kennt oder manchmal Ihr Telefon in der Hand hat, kann Nachrichten darauf lesen. Nehmen Sie ein Gerät, das diese Person nie hatte.',

    'state-no-device':
      'Ein Gerät, das andere verwalten, berichtet ihnen, und ein Staat kann verlangen, was sie haben. Besorgen Sie sich eines, das nur Ihnen gehört, oder nehmen Sie Papier.',
    'state-meeting':
      'Telefone zeichnen auf, wo sie sind, und Anrufe, wer mit wem gesprochen hat. Vereinbaren Sie ein Treffen über Tor, und gehen Sie ohne Telefon.',
    'state-paper':
      'Papier trägt Spuren von Druckern und von denen, die es hatten, und Briefe an Redaktionen können überwacht werden. Fragen Sie zuerst, wie Sie es übergeben.',
    'state-no-network':
      'Jeder Anschluss läuft auf jemanden, und ein Staat kann fragen, auf wen. Nehmen Sie einen, der weder Ihrer noch der der Arbeit ist.',
    'state-large':
      'Eine große Übertragung fällt auf jeder Leitung auf. Beschreiben Sie zuerst, was Sie haben; dann senden Sie es über Tor, das verbirgt, wohin es geht.',
    'state-no-tor':
      'Ohne Tor sieht Ihr Anbieter, dass Sie diese Website geöffnet haben, und ein Staat kann ihn fragen. Holen Sie sich zuerst den Tor-Browser, oder schreiben Sie auf Papier.',
    'state-no-time':
      'Eile hinterlässt mehr Spuren als Warten. Wenn es wirklich nicht warten kann, verbirgt Tor mehr als jeder andere schnelle Weg.',
    state:
      'Anbietern kann befohlen werden zu sagen, was sie wissen. Bei Tor wissen sie, dass Sie es benutzen, und nicht, welche Website Sie geöffnet haben.',

    'employer-no-device':
      'Ein Gerät der Arbeit kann melden, was darauf getan wird, womit auch immer Sie schreiben. Besorgen Sie sich ein anderes, oder nehmen Sie Papier.',
    'employer-no-network':
      'Ein Netz der Arbeit zeichnet auf, dass diese Website geöffnet wurde und von welchem Gerät. Gehen Sie zuerst in ein anderes Netz.',
    'provider-no-network':
      'Wer einen Anschluss betreibt, sieht, welche Websites darüber geöffnet werden. Nehmen Sie einen von jemandem, der Sie nicht kennt, und darauf Tor.',
    'provider-meeting':
      'Eine Telefongesellschaft weiß, wer wen anruft und wo die Telefone sind. Vereinbaren Sie ein Treffen über Tor oder dieses Formular, und gehen Sie ohne Telefon.',
    'provider-tor':
      'Ein Anbieter sieht, dass Tor benutzt wird, und nicht, welche Website geöffnet wird oder wem Sie schreiben.',
    provider:
      'Ohne Tor sieht ein Anbieter, dass Sie diese Website geöffnet haben oder dass Sie Signal benutzen, aber nicht, was Sie schreiben. Papier zeigt ihm nichts.',
    'employer-paper':
      'Kopieren und Drucken bei der Arbeit wird oft aufgezeichnet, und eine Kopie kann ein Zeichen tragen. Beschreiben Sie das Papier zuerst, und fragen Sie, wie Sie es übergeben.',
    'employer-large':
      'Viel auf einmal zu kopieren fällt bei der Arbeit oft auf. Beschreiben Sie es zuerst; dann senden Sie es von Ihrem eigenen Gerät und aus Ihrem eigenen Netz.',
    'employer-files':
      'Wer eine Datei geöffnet hat, wird oft aufgezeichnet, und Dateien enthalten verborgene Daten. Senden Sie sie von Ihrem eigenen Gerät, und sagen Sie, wer sie sonst noch hatte.',
    'employer-meeting':
      'Kalender, Türkarten und Telefone der Arbeit verraten ein Treffen. Vereinbaren Sie es von Ihrem eigenen Gerät aus, fern der Arbeit.',
    'employer-no-time':
      'Auch in Eile nicht von der Arbeit aus: Ihr eigenes Gerät und mobile Daten genügen und dauern nicht länger.',
    'employer-tor':
      'Wenn Sie Ihr eigenes Gerät und Ihr eigenes Netz nutzen, sieht Ihr Arbeitgeber nichts davon. Tor verbirgt außerdem vor Ihrem Anbieter, welche Website Sie geöffnet haben.',
    employer:
      'Ihr Arbeitgeber sieht die eigenen Geräte, Konten und Netze. Wenn Sie Ihr eigenes Gerät und Ihr eigenes Netz nutzen, sieht er nichts von alledem.',

    'no-device':
      'Was auf einem Gerät getan wird, das andere verwalten, können diese vielleicht sehen. Ein anderes Gerät ist der erste Schritt.',
    'no-network':
      'Ein Netz der Arbeit zeichnet auf, welche Websites geöffnet wurden. Ein anderes Netz ist der erste Schritt.',
    paper:
      'Die meisten Papiere lassen sich zuerst beschreiben. Die Redaktion kann dann sagen, ob das Papier nötig ist und wie Sie es übergeben.',
    large: 'Dieses Formular nimmt große Dateien an und macht von selbst weiter, wenn die Verbindung abbricht.',
    files:
      'Hier werden Dateien auf Ihrem Gerät verschlossen, bevor sie gesendet werden. In E-Mails können die Anbieter sie lesen.',
    meeting:
      'Ein paar Zeilen vorab lassen beide Seiten sich vorbereiten und einen Ort vereinbaren, an dem niemand eine von beiden kennt.',
    words:
      'Dieses Formular braucht kein Konto, und niemand außer denen, die Sie auswählen, kann lesen, was Sie schreiben. Die anderen Wege folgen, von mehr zu weniger Schutz.',
  },
};
