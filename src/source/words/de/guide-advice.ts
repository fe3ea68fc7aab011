/** German: who looks, what one does, and who helps. No native reader has checked this translation yet. */
import type { AdviceTopics } from '../../guide/guide-words.ts';

export const advice: AdviceTopics = {
  'who-looks': {
    title: 'Wer nach Ihnen suchen könnte',
    lead: 'Fragen Sie sich dreierlei: Wer würde wissen wollen, dass Sie es waren, was können diese Leute sehen, und was könnte folgen? Nehmen Sie die stärkste Seite als Maß.',
    points: [
      {
        what: 'Ihr Arbeitgeber',
        why: 'Kann Geräte, Konten und Netz der Arbeit sehen, Türkarten und Drucker, und weiß, wer Zugang zu einem Dokument hatte.',
        see: ['device', 'network', 'files'],
      },
      {
        what: 'Ihr Internet- oder Telefonanbieter',
        why: 'Sieht, welche Websites ein Anschluss öffnet, wen ein Telefon anruft und wo es ist. Einen Teil davon behält er, und man kann ihm befehlen, es herauszugeben.',
        see: ['network', 'phone'],
      },
      {
        what: 'Ein Staat',
        why: 'Kann Anbieter, Banken, Netzbetreiber und Gerichte zur Hilfe verpflichten, eine Wohnung durchsuchen und Geräte mitnehmen. Er kann noch Jahre später zurückblicken.',
        see: ['in-person', 'legal'],
      },
      {
        what: 'Partner, Partnerin oder jemand zu Hause',
        why: 'Kennt vielleicht Ihre Passwörter, hat Ihr Telefon in der Hand, teilt Ihre Konten oder hat auf dem Gerät etwas eingerichtet, das berichtet. Nehmen Sie ein Gerät, das diese Person nie hatte.',
        see: ['device', 'already'],
      },
      {
        what: 'Wer Ihnen die Wohnung vermietet, nebenan wohnt oder sonst in Ihrer Nähe ist',
        why: 'Betreibt vielleicht das WLAN im Haus, sieht Ihre Post und Ihren Besuch oder hat eine Kamera an der Tür.',
        see: ['network', 'post'],
      },
    ],
    open: 'Ein kleiner Kreis. Wenn nur wenige wissen konnten, was Sie erzählen, deutet der Inhalt selbst auf Sie, so gut er auch gesendet wurde. Sagen Sie der Redaktion, wie klein der Kreis ist.',
  },

  files: {
    title: 'Dateien und was in ihnen steckt',
    lead: 'Ein Dokument kann verraten, wer es genommen hat: durch das, was darin verborgen ist, und dadurch, wer es öffnen konnte. Bevor Sie etwas mitnehmen, holen Sie rechtlichen Rat ein, wenn Sie können.',
    points: [
      {
        what: 'Fragen Sie sich, wer sonst noch Zugang hatte, und wann',
        why: 'Das Öffnen, Kopieren, Drucken und Senden einer Datei wird oft aufgezeichnet. Wenn nur Sie sie in jener Woche geöffnet haben, verweist sie auf Sie.',
        see: ['legal'],
      },
      {
        what: 'Senden Sie keine Dateien an sich selbst, und stecken Sie bei der Arbeit keinen USB-Stick ein',
        why: 'Beides wird häufig aufgezeichnet oder gesperrt.',
      },
      {
        what: 'Suchen Sie nach Zeichen, die für eine einzige Person gemacht sind',
        why: 'Ein Name quer über der Seite, eine Nummer am Rand, ein geändertes Wort oder ein Leerzeichen können in jedem Exemplar anders sein.',
      },
      {
        what: 'Ein Foto vom Bildschirm mit einem privaten Telefon hinterlässt keinen Druckauftrag',
        why: 'Aber es kann eine Spiegelung, Ihren Schreibtisch oder ein Zeichen auf dem Bildschirm zeigen, und das Bild kann Ort und Zeit enthalten.',
      },
      {
        what: 'Metadaten: Urheberschaft, Gerät, Ort, Zeit, frühere Fassungen',
        why: 'Bilder, PDF- und Office-Dateien enthalten sie. Eine Bereinigung entfernt, was gefunden wurde, nicht, was geschrieben steht.',
      },
      {
        what: 'Bewahren Sie das Original unverändert auf, dort, wo es sein darf',
        why: 'Gerade die verborgenen Daten können beweisen, dass es echt ist. Lassen Sie die Redaktion entscheiden, was gezeigt wird.',
      },
      {
        what: 'Beschreiben Sie zuerst, was Sie haben, dann entscheiden Sie gemeinsam, wie es übergeben wird',
        why: 'Oft genügt eine Beschreibung. Bitten Sie darum, dass das Dokument selbst nicht veröffentlicht wird, wenn es auf Sie hindeuten könnte.',
      },
    ],
    open: 'Eine kurze Liste derer, die die Datei hatten. Keine Bereinigung macht diese Liste länger.',
  },

  behaviour: {
    title: 'Vorher und nachher',
    lead: 'Mehr Quellen werden durch das gefunden, was sie drumherum getan haben, als durch das, was sie gesendet haben. Die beste Tarnung ist ein gewöhnlicher Tag.',
    points: [
      {
        what: 'Erzählen Sie es niemandem, auch nicht im Freundeskreis',
        why: 'Wer nichts weiß, kann sich nicht verplappern und kann nicht gefragt werden.',
      },
      {
        what: 'Suchen und folgen Sie niemandem aus dieser Redaktion und auch nicht der Redaktion selbst, weder mit Ihren eigenen Konten noch von der Arbeit aus',
        why: 'Suchanfragen und Abonnements werden gespeichert und zeigen Interesse, bevor es einen Artikel gab.',
      },
      {
        what: 'Tun Sie nichts Ungewöhnliches: kein plötzlicher Urlaub, keine Massendrucke, kein Aufräumen von Dateien',
        why: 'In Aufzeichnungen sucht man nach dem, was anders ist als an anderen Tagen.',
      },
      {
        what: 'Machen Sie Notizen auf Papier, wenige, fern der Arbeit, und vernichten Sie sie danach',
        why: 'Notizen auf einem Telefon werden abgeglichen und gesichert.',
      },
      {
        what: 'Rechnen Sie mit Tagen, nicht mit Stunden',
        why: 'In der Redaktion wird geprüft, bevor eine Antwort kommt. In Eile von einem schlechten Ort aus noch einmal zu schreiben kostet mehr als Warten.',
      },
      {
        what: 'Wenn der Artikel erscheint, lesen Sie ihn wie andere, und sagen Sie darüber, was andere sagen',
        why: 'Wer ihn zuerst öffnet oder mehr weiß, als darin steht, zieht Blicke auf sich.',
      },
      {
        what: 'Wenn man Sie fragt, lügen Sie nicht und erklären Sie nicht sofort etwas',
        why: 'Sie dürfen um Zeit und um Rat bitten. Eine Lüge kann Ihnen mehr schaden als der Besuch.',
        see: ['legal'],
      },
    ],
    open: 'Der Zufall, und ein besseres Gedächtnis als Ihres: jemand, der Sie lesen, drucken oder fragen sah.',
  },

  confidential: {
    title: 'Was „vertraulich“ und „off the record“ bedeuten',
    lead: 'Diese Wörter bedeuten für verschiedene Menschen Verschiedenes. Einigen Sie sich darauf, bevor Sie etwas erzählen, in einfachen Worten, mit der Person, die den Artikel schreiben wird.',
    points: [
      {
        what: 'Erst einigen, dann reden',
        why: 'Was vor einer Vereinbarung gesagt wurde, darf verwendet werden, mit Ihrem Namen. Eine Nachricht, die Sie hier senden, ist noch keine Vereinbarung.',
      },
      {
        what: 'Fragen Sie, wie man Sie beschreiben würde',
        why: '„Jemand aus der Abteilung“ können drei Leute sein. Einigen Sie sich auf die Worte.',
      },
      {
        what: 'Fragen Sie, wer in der Redaktion es noch erfahren wird',
        why: 'Redaktionsleitung und Rechtsabteilung fragen oft nach dem Namen einer Quelle.',
      },
      {
        what: 'Fragen Sie, was geschieht, wenn ein Gericht es anordnet',
        why: 'Manche Länder schützen die Quellen der Presse durch Gesetz, andere kaum. Wer den Artikel schreibt, kann versprechen, was er oder sie tun wird, nicht, was ein Gericht tun wird.',
      },
    ],
    details: {
      title: 'Die Wörter, wie die meisten Redaktionen sie gebrauchen',
      items: [
        { term: 'On the record („unter eins“)', text: 'Es darf mit Ihrem Namen veröffentlicht werden.' },
        {
          term: 'Hintergrund, ohne Namensnennung („unter zwei“)',
          text: 'Es darf veröffentlicht werden, ohne Ihren Namen, unter einer Beschreibung, der Sie zugestimmt haben.',
        },
        {
          term: 'Deep background',
          text: 'Es darf verwendet werden, ohne überhaupt zu sagen, dass es von jemandem kam. Was das heißt, darüber sind sich weniger einig.',
        },
        {
          term: 'Off the record („unter drei“)',
          text: 'Es soll nicht veröffentlicht werden. Ihr Gegenüber weiß es trotzdem und versucht vielleicht, es anderswo zu erfahren.',
        },
        {
          term: 'Vertraulich',
          text: 'Ihr Gegenüber weiß, wer Sie sind, und verpflichtet sich, es nicht zu sagen. Das ist nicht anonym.',
        },
        {
          term: 'Anonym',
          text: 'Auch Ihr Gegenüber weiß nicht, wer Sie sind. Es ist schwerer zu prüfen, und zu glauben.',
        },
      ],
    },
    open: 'Unvorsichtigkeit in der Redaktion, und ein Gesetz, das stärker ist als das gegebene Wort.',
  },

  'what-to-write': {
    title: 'Was eine Nachricht enthalten sollte',
    lead: 'Sie muss sich ohne Sie prüfen lassen. Ein paar genaue Sätze sind besser als eine lange Geschichte.',
    points: [
      { what: 'Was geschehen ist, wo, wann, und wer es getan hat', why: 'Daten, Orte und Namen lassen sich prüfen.' },
      {
        what: 'Woher Sie es wissen',
        why: 'Gesehen, gehört, gelesen oder erzählt bekommen? Trennen Sie, was Sie wissen, von dem, was Sie glauben.',
      },
      {
        what: 'Was es zeigen könnte',
        why: 'Ein Dokument, ein öffentliches Register, noch jemand, der es bezeugen kann. Beschreiben Sie es; gehen Sie keine Risiken ein, um es zu beschaffen.',
        see: ['files'],
      },
      {
        what: 'Wem es schadet, und ob es noch andauert',
        why: 'Das entscheidet, wie schnell jemand handeln muss.',
      },
      {
        what: 'Wie viele andere davon wissen',
        why: 'So kann die Redaktion einschätzen, was auf Sie hindeuten würde.',
      },
      {
        what: 'Was nicht veröffentlicht werden darf, und wie Sie sicher zu erreichen sind',
        why: 'Nennen Sie einen Weg und eine Uhrzeit, oder bewahren Sie die Wörter eines Codenamens auf. Ohne eines von beiden kann niemand Sie etwas fragen.',
        see: ['confidential'],
      },
      {
        what: 'Lassen Sie weg, was nur Sie wissen können, und Ihre üblichen Wendungen',
        why: 'Beides deutet auf Sie, sollte der Text je gesehen werden.',
      },
    ],
    open: 'Dass nichts daraus wird. Nicht aus jedem Hinweis wird ein Artikel, und ein wahrer kann unbewiesen bleiben.',
  },

  answer: {
    title: 'Wie eine Antwort Sie erreicht',
    lead: 'Sie können auf dieser Website eine Antwort lesen, ohne eine Adresse zu hinterlassen. Bevor Ihre Nachricht gesendet wird, sehen Sie zwölf Wörter. Mehr ist später nicht nötig.',
    points: [
      {
        what: 'Schreiben Sie die zwölf Wörter auf Papier, in ihrer Reihenfolge',
        why: 'Sie entstehen auf Ihrem Gerät. Niemand sonst hat sie, und niemand kann sie wiederherstellen.',
      },
      {
        what: 'Bewahren Sie das Papier getrennt von allem auf, was verrät, wozu es dient',
        why: 'Wer es findet, kann die Antworten lesen und schreiben, als wären Sie es. Ein Foto oder eine Notiz auf einem Telefon wird anderswohin kopiert.',
        see: ['behaviour'],
      },
      {
        what: 'Sehen Sie in ein paar Tagen nach: Öffnen Sie diese Website, „Eine Antwort lesen“, und geben Sie die Wörter ein',
        why: 'Ihnen wird nichts geschickt: keine E-Mail, kein Anruf. Wer Ihnen auf anderem Weg schreibt, kann jemand anderes sein.',
      },
      {
        what: 'Sehen Sie mit der gleichen Art von Gerät und Netz nach wie zuvor, nicht von der Arbeit aus',
        why: 'Dass jemand diese Website wieder geöffnet hat, ist so sichtbar wie beim ersten Mal. Was im Postfach liegt, ist es nicht.',
        see: ['device', 'network'],
      },
      {
        what: 'Löschen Sie, was Sie gelesen haben, und schließen Sie das Postfach',
        why: 'Eine Antwort bleibt einige Wochen, sofern Sie sie nicht löschen. Die Redaktion sieht dann, dass sie abgeholt wurde, und sonst nichts.',
      },
      {
        what: 'Antworten Sie dort, oder sagen Sie nichts',
        why: 'Was Sie dort schreiben, erreicht dieselben Personen, im selben Gespräch. Sie schulden niemandem eine Antwort.',
      },
    ],
    open: 'Dass keine Antwort kommt, dass jemand Ihre Wörter findet, und dass ein Server, der nicht ehrlich ist, eine Antwort zurückhält.',
  },

  already: {
    title: 'Und wenn ich das schon bei der Arbeit geöffnet habe, oder auf meinem Diensthandy?',
    lead: 'Bleiben Sie ruhig. Eine Seite zu öffnen ist noch kein Hinweis an die Presse, und Nachrichtenseiten werden überall gelesen. Aufgezeichnet wird gewöhnlich, dass ein Gerät hier war, und wann. Ein streng überwachtes Gerät oder Netz zeichnet mehr auf.',
    points: [
      {
        what: 'Schließen Sie das Fenster, und machen Sie mit Ihrem Tag weiter',
        why: 'Das Auffälligste an einem Besuch ist meist, was jemand danach tut.',
      },
      {
        what: 'Löschen Sie nichts auf einem Gerät der Arbeit, setzen Sie es nicht zurück und geben Sie es nicht vorzeitig ab',
        why: 'Die Aufzeichnungen des Netzes liegen anderswo. Löschen fällt auf, kann gegen Regeln oder das Gesetz verstoßen und vernichtet vielleicht, was Ihnen helfen würde.',
      },
      {
        what: 'Fragen Sie niemanden bei der Arbeit, was aufgezeichnet wird',
        why: 'Die Frage bleibt länger im Gedächtnis als der Besuch.',
      },
      {
        what: 'Auf einem Gerät, das nur Ihnen gehört, dürfen Sie diesen einen Besuch aus dem Verlauf löschen',
        why: 'Wenn jemand zu Hause hineinsieht, kann ein leerer Verlauf mehr verraten als eine Zeile. Dann lassen Sie ihn, wie er ist, und nehmen Sie ein anderes Gerät.',
      },
      {
        what: 'Wenn Sie dort etwas geschrieben haben, gehen Sie davon aus, dass es vielleicht gesehen wurde',
        why: 'Ein überwachtes Gerät kann Text sehen, bevor er verschlossen ist. Sagen Sie der Redaktion von einem sichereren aus, was gesendet wurde, wann und von wo.',
      },
      {
        what: 'Nehmen Sie von jetzt an ein anderes Gerät in einem anderen Netz',
        why: 'Ein Besuch ist ein schwaches Zeichen. Viele sind ein Muster.',
        see: ['device', 'network'],
      },
      {
        what: 'Wenn man Sie fragt, erfinden Sie keinen Grund: Bitten Sie zuerst um Rat',
        why: 'Sie dürfen sagen, dass Sie mit jemandem sprechen möchten, bevor Sie antworten.',
        see: ['legal'],
      },
    ],
    open: 'Wir können nicht wissen, was aufgezeichnet wurde oder wer nachsehen wird. Wenn viel davon abhängt, holen Sie rechtlichen Rat ein, bevor Sie weitermachen.',
  },

  legal: {
    title: 'Wo es rechtliche Hilfe gibt',
    lead: 'Diese Seite ist keine Rechtsberatung. Was das Gesetz schützt, hängt vom Land ab, davon, was Sie sagen, und davon, wem Sie es sagen. Fragen Sie, bevor Sie Dokumente übergeben, wenn Sie das noch können.',
    points: [
      {
        what: 'Eine Organisation für Menschen, die Missstände melden',
        why: 'Kennt das Recht ihres Landes für Leute wie Sie. Viele beraten kostenlos und vertraulich: Fragen Sie, ob diese es tut.',
      },
      {
        what: 'Eine eigene anwaltliche Vertretung oder eine Gewerkschaft',
        why: 'In den meisten Ländern müssen Anwältinnen und Anwälte Ihr Geheimnis wahren. Fragen Sie zuerst, ob sie auch für die Gegenseite arbeiten.',
      },
      {
        what: 'Ein Hilfetelefon bei häuslicher Gewalt oder ein Mieterverein',
        why: 'Dort weiß man, wie Menschen zu Hause oder wie Vermieter überwachen und wie sich ein sicherer Schritt planen lässt.',
      },
      {
        what: 'Nicht die Rechtsabteilung des Unternehmens, und nicht unsere',
        why: 'Die des Unternehmens handelt für das Unternehmen, die der Redaktion für die Redaktion. Eine Meldestelle Ihres Arbeitgebers gehört Ihrem Arbeitgeber.',
      },
      {
        what: 'Suchen Sie danach so, wie Sie diese Website öffnen würden',
        why: 'Die Suche nach anwaltlicher Hilfe kann so viel verraten wie die Suche nach der Presse.',
        see: ['device', 'network'],
      },
    ],
    details: {
      title: 'Einige bekannte',
      items: [
        { term: 'Whistleblower-Netzwerk', text: 'Deutschland' },
        { term: 'Hilfetelefon „Gewalt gegen Frauen“, 116 016', text: 'Deutschland; bei Gefahr zu Hause' },
        { term: 'Whistleblowing International Network', text: 'international; mit Mitgliedern in vielen Ländern' },
        {
          term: 'Transparency International',
          text: 'international; Beratungsstellen in vielen Ländern, darunter im Libanon',
        },
        {
          term: 'The Signals Network',
          text: 'Vereinigte Staaten und Europa; für Menschen, die mit der Presse gesprochen haben',
        },
        { term: 'Maison des Lanceurs d’Alerte', text: 'Frankreich' },
        { term: 'Protect', text: 'Vereinigtes Königreich' },
        { term: 'Pištaljka', text: 'Serbien' },
        { term: 'PPLAAF', text: 'Afrika' },
        { term: 'Government Accountability Project; Whistleblower Aid', text: 'Vereinigte Staaten' },
        { term: 'National Domestic Violence Hotline', text: 'Vereinigte Staaten; bei Gefahr zu Hause' },
      ],
    },
    open: 'Ein Name hier ist ein Ort zum Fragen, kein Versprechen, dass Ihr Fall dort angenommen werden kann. Prüfen Sie, dass es die Organisation noch gibt und dass Sie die echte gefunden haben.',
  },
};
