/**
 * German. NO NATIVE READER HAS CHECKED THIS TRANSLATION YET; the page's foot says so to readers (`page.unchecked`). Keep the
 * two in step: remove both when somebody has. No native reader has checked this translation yet.
 */

import { format } from '../../../browser/i18n/format.ts';
import type { Words } from '../en/pages.ts';

const f = format('de');

export const pages: Words = {
  format: f,

  page: {
    title: 'Kontakt',
    skip: 'Zum Text springen',
    leave: 'Website verlassen',
    leaveHint:
      'Oder drücken Sie innerhalb einer Sekunde dreimal die Umschalttaste (Shift). Was Sie geschrieben haben, bleibt nicht erhalten.',
    leaveStuck: 'Die andere Seite antwortet nicht. Schließen Sie dieses Fenster.',
    leaveBack: 'Zurück zur Seite',
    languages: 'Sprachen',
    guide: 'Ratgeber',
    foot: 'Diese Website setzt keine Cookies und speichert nichts in Ihrem Browser. Alle Tage gelten nach UTC.',
    unchecked:
      'Diese Übersetzung ist mit Sorgfalt entstanden, aber noch niemand mit Deutsch als Muttersprache hat sie geprüft. Im Zweifel gilt die englische Seite.',
    retry: 'Noch einmal versuchen',
  },

  noScript: {
    title: 'Ohne JavaScript gibt es hier kein Formular',
    why: 'Ihr Browser verschließt den Text, bevor er Ihr Gerät verlässt, und dafür braucht er JavaScript. Ein Feld für lesbaren Text steht hier nie. Was Sie stattdessen tun können:',
    directory: 'Wer zur Redaktion gehört und wie Sie sie erreichen, als einfacher Text',
    directoryWhy: 'Signal, Post, E-Mail oder was sonst angeboten wird.',
    guide: 'Der Ratgeber',
    guideWhy: 'Wie Sie jeden dieser Wege sicher nutzen. Er braucht kein JavaScript.',
    plain: 'Ohne JavaScript schreiben',
    plainWhy:
      'Mit einem eigenen Programm namens age, das die Nachricht auf Ihrem Computer verschließt. Dafür müssen Sie Befehle tippen.',
    on: 'Oder schalten Sie JavaScript für diese Website ein und laden Sie die Seite neu. Im Tor-Browser genügen dafür die Sicherheitsstufen „Standard“ und „Sicherer“.',
    list: 'Mit JavaScript steht hier, wer zur Redaktion gehört, nachdem Ihr Browser geprüft hat, wer die Liste unterschrieben hat.',
  },

  home: {
    heading: 'Vertraulich an die Redaktion',
    write: 'Schreiben Sie uns',
    writeTo: (name) => `Schreiben Sie an ${name}`,
    checks: 'Drei Dinge, die Sie vorher prüfen',
    device: 'Ein privates Gerät',
    deviceWhy:
      'Ein Telefon oder Laptop von der Arbeit kann dem Arbeitgeber zeigen, was darauf getan wurde, auch später noch.',
    deviceMore: 'Wie Sie in einer Minute erkennen, ob ein Gerät verwaltet wird',
    network: 'Ein Netz, das nicht das der Arbeit ist',
    networkWhy: 'WLAN und VPN der Arbeit zeichnen auf, dass ein Gerät diese Website geöffnet hat, und wann.',
    networkMore: 'Mehr über Netze',
    email: 'Eine private E-Mail-Adresse',
    emailWhy:
      'Wenn Sie für eine Antwort eine Adresse hinterlassen, nehmen Sie eine private, am besten eine nur für diesen Zweck. E-Mail der Arbeit können andere lesen.',
    emailMore: 'Mehr über E-Mail',
    others: 'Wenn es nicht der Arbeitgeber ist, vor dem Sie Angst haben',
    already: 'Und wenn ich das schon bei der Arbeit geöffnet habe?',
    planner: 'Welcher Weg ist der richtige für Sie?',
    plannerWhat:
      'Drei Fragen, und eine Reihenfolge der Wege. Sie wird auf dieser Seite ermittelt: Nichts wird gesendet, und nichts wird behalten.',
    plannerMissing: 'Dieser Teil ließ sich nicht laden. Prüfen Sie Ihre Verbindung, und öffnen Sie ihn noch einmal.',
    plannerCases:
      'Hier sind die häufigsten Fälle, für alle, die ein eigenes Gerät und ein eigenes Netz haben. Nehmen Sie den strengsten, der auf Sie zutrifft.',
    plannerNobody: 'Niemand Bestimmtes',
    mailbox: 'Haben Sie einen Codenamen? Lesen Sie Ihre Antwort',
    reporters: 'Unsere Redaktion',
    reportersHow: 'Beim Schreiben wählen Sie eine oder mehrere dieser Personen aus.',
    nobody: 'Die Person aus der Redaktion, die Ihr Link nennt, steht hier nicht',
    nobodyText:
      'Vielleicht ist sie nicht mehr in der Redaktion, oder der Link ist beschädigt. Diese Personen empfangen jetzt Nachrichten.',
    loading: 'Die Liste wird geprüft.',
    logged: 'Was diese Website behält',
    loggedList: [
      'Ihre verschlossene Nachricht und den Tag, an dem sie kam, bis sie gelöscht wird. Nicht die Uhrzeit.',
      'Keine Adresse, keinen Browser, kein Cookie. Was die Prüfung des Netzes sieht, wird Ihnen gesagt und vergessen.',
      'Andere können eigene Aufzeichnungen haben: das Netz Ihres Arbeitgebers, Ihr Internetanbieter, das Unternehmen, bei dem diese Website liegt.',
    ],
    limits: 'Wovor diese Website Sie nicht schützen kann',
    limitsList: [
      'Ein Gerät, das andere kontrollieren oder überwachen: Diese anderen können sehen, was Sie tippen, bevor es verschlossen ist.',
      'Spuren des Besuchs: Ihr Netz und der Verlauf Ihres Browsers können zeigen, dass Sie hier waren und über welchen Link, aber nicht, was Sie geschrieben haben. Der Tor-Browser und ein privates Fenster zeigen weniger.',
      'Eine veränderte Seite: Der Code dieser Seite kommt jedes Mal von diesem Server. Wer den Server übernimmt, könnte ihn ändern.',
      'Ihre eigenen Worte: Einzelheiten, die nur wenige kennen, oder Ihre Art zu schreiben können Sie verraten.',
      'Fehler, die niemand gefunden hat: Diese Software ist noch nicht von unabhängigen Fachleuten untersucht worden.',
      'Was danach geschieht: Die Personen, denen Sie schreiben, werden wissen, was Sie ihnen sagen, und kein Weg ist ganz sicher.',
    ],
    genuine: 'Sind wir das wirklich?',
    genuineHow:
      'Diese acht Wörter gehören zu unserem Schlüssel. Vergleichen Sie sie mit den Wörtern, die wir anderswo veröffentlichen, unter unseren Artikeln oder gedruckt.',
    genuineLabel: 'Die Wörter zum Schlüssel dieser Redaktion',
    matches: 'Das ist die Redaktion, die Ihr Link nennt',
    matchesText: 'Die acht Wörter in Ihrem Link passen zum Schlüssel auf dieser Seite.',
    differs: 'Das ist nicht die Redaktion, die Ihr Link nennt',
    differsText:
      'Die Wörter in Ihrem Link passen nicht zum Schlüssel auf dieser Seite. Schreiben Sie hier nicht. Prüfen Sie den Link dort, wo Sie ihn gefunden haben, oder nehmen Sie einen anderen Weg.',
    unreadable: 'Ihr Link war nicht vollständig zu lesen',
    unreadableText:
      'Nach dem # stehen darin Wörter, die die Redaktion nennen, und diese sind abgeschnitten oder verändert. Öffnen Sie den Link noch einmal dort, wo Sie ihn gefunden haben, oder vergleichen Sie die acht Wörter auf der ersten Seite unter „Sind wir das wirklich?“ mit denen, die die Redaktion veröffentlicht.',
  },

  closed: {
    heading: 'Dieser Kontaktweg ist noch nicht offen',
    text: 'Die Redaktion richtet ihn noch ein. Bitte kommen Sie später wieder.',
    admin: 'Wenn Sie ihn einrichten: Öffnen Sie den Link zum Einrichten.',
  },

  insecure: {
    title: 'Diese Verbindung ist nicht sicher',
    text: 'Auf dem Weg hierher können andere diese Seite lesen oder verändern, deshalb lässt sich von ihr nichts senden. Öffnen Sie die Adresse, die mit https:// beginnt.',
  },

  list: {
    offline: 'Die Liste der Redaktion ließ sich nicht laden',
    offlineText: 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    forged: 'Die Liste ist nicht von dieser Redaktion unterschrieben',
    forgedText:
      'Etwas hat sie unterwegs verändert, deshalb lässt sich von hier jetzt nichts senden. Laden Sie die Seite einmal neu. Bleibt es so, schreiben Sie hier nicht und nehmen Sie einen anderen Weg.',
    expired: 'Die Liste der Redaktion ist abgelaufen',
    expiredText: (today) =>
      `Ihr Gerät sagt, heute sei der ${today}. Stimmt das nicht, stellen Sie das Datum richtig ein. Stimmt es, muss die Redaktion ihre Liste erneuern: Nehmen Sie bis dahin einen anderen Weg.`,
    older: 'Diese Liste der Redaktion ist älter als die zuvor gezeigte',
    olderText: 'Laden Sie die Seite neu. Kommt diese Meldung wieder, nehmen Sie einen anderen Weg.',
    broken: 'Diese Seite ließ sich nicht vollständig laden',
    brokenText:
      'Der Teil, der Ihren Text verschließt, fehlt. Was Sie geschrieben haben, ist noch hier: Kopieren Sie es an einen sicheren Ort, bevor Sie neu laden.',
  },

  only: {
    who: (names) => {
      if (names.length === 0)
        return 'Nur die Personen aus der Redaktion, die Sie auswählen, können lesen, was Sie schreiben, und sie sehen, wer es noch bekommt.';
      if (names.length === 1) return `Nur ${f.list(names)} kann das lesen.`;
      return `Nur ${f.list(names)} können das lesen, und jede dieser Personen sieht, wer es noch bekommt.`;
    },
    others: 'Wir können es nicht, und das Unternehmen, das den Computer dieser Website betreibt, kann es auch nicht.',
  },

  facts: {
    logged:
      'Diese Software zeichnet keinen Besuch, keine Adresse und keine Uhrzeit auf. Das Netz Ihres Arbeitgebers, Ihr Internetanbieter und der Anbieter, bei dem diese Website liegt, können das tun.',
    audit: 'Sie ist nicht unabhängig geprüft worden.',
  },

  tip: {
    heading: 'Schreiben Sie uns',
    headingTo: (newsroom) => `Schreiben Sie an ${newsroom}`,
    covers: (beats) => `Themen: ${f.list(beats)}`,
    expect:
      'Rechnen Sie mit Tagen, nicht mit Stunden. Sie können hierher zurückkommen und eine Antwort lesen, falls eine geschrieben wird.',
    questionAway: 'Die Frage aus Ihrem Link ließ sich nicht laden',
    questionAwayText:
      'Der Versuch wird von selbst wiederholt. Sie können schon jetzt schreiben und sagen, worum es geht; wählen Sie aus, wer es bekommt.',
    noForm: 'Wenn JavaScript eingeschaltet ist und hier kein Formular erscheint, laden Sie die Seite neu.',
    answer: 'Eine Antwort',
    answerYes: 'Ich möchte hier eine Antwort lesen können',
    answerYesWhy:
      'Sie bekommen zwölf Wörter zum Aufschreiben. Wer sie hat, kann die Antworten lesen, deshalb braucht niemand Ihre Adresse.',
    answerNo: 'Ich brauche keine Antwort',
    answerNoWhy: 'Es gibt keine Wörter, die Sie aufbewahren müssten. Niemand kann Ihnen hier antworten.',
    text: 'Ihre Nachricht',
    textHint:
      'Was geschehen ist, woher Sie es wissen, was es zeigen könnte. Lassen Sie weg, was auf Sie hindeuten würde.',
    textMissing: 'Schreiben Sie zuerst Ihre Nachricht.',
    room: (n) =>
      f.plural(n, {
        one: 'Noch Platz für etwa ein Zeichen.',
        other: `Noch Platz für etwa ${f.number(n)} Zeichen.`,
      }),
    tooLong: (n) =>
      f.plural(n, {
        one: 'Etwa ein Zeichen zu lang. Kürzen Sie den Text, oder senden Sie den Rest als zweite Nachricht.',
        other: `Etwa ${f.number(n)} Zeichen zu lang. Kürzen Sie den Text, oder senden Sie den Rest als zweite Nachricht.`,
      }),
    to: 'Wer es bekommt',
    toMany: (n) =>
      f.plural(n, {
        one: 'Wer es bekommt: eine Person',
        other: `Wer es bekommt: Wählen Sie unter ${f.number(n)} Personen`,
      }),
    toOthers: 'Ändern, wer es bekommt',
    toLoading: 'Die Liste der Redaktion wird geprüft. Sie können inzwischen schreiben.',
    toMissing: 'Wählen Sie mindestens eine Person aus.',
    toNobody:
      'Niemand kann jetzt Nachrichten empfangen. Bitte versuchen Sie es an einem anderen Tag, oder nehmen Sie einen anderen Weg.',
    cannotReceive: 'Kann jetzt keine Nachrichten empfangen',
    contact: 'Wie Sie zu erreichen sind',
    optional: '(freiwillig)',
    contactHint:
      'Eine Adresse ist nicht nötig. Hinterlassen Sie nur dann eine, wenn Sie auch anderswo erreicht werden möchten: eine private nur für diesen Zweck, oder einen Nutzernamen bei Signal. Nichts von der Arbeit.',
    contactLong: (n) =>
      `Zu lang: Hier ist Platz für höchstens ${f.plural(n, { one: 'ein', other: f.number(n) })} Zeichen.`,
    next: 'Was danach geschieht',
    nextList: [
      'Ihr Browser verschließt Text und Dateien, sodass nur die sie öffnen können, die Sie ausgewählt haben, und sendet sie. Ein Text dauert einige Sekunden.',
      'Diese Website behält, was verschlossen ist. Sie sieht weder Ihre Worte noch, für wen sie bestimmt sind.',
      'Eine der ausgewählten Personen öffnet es am eigenen Computer und teilt es vielleicht im Kollegenkreis.',
    ],
    technical: 'Technisch ausgedrückt',
    technicalText:
      'Der Text wird auf dieser Seite aufgefüllt und als age-Datei verschlüsselt, mit X25519 und ML-KEM-768 zusammen, für Schlüssel, die die unterschriebene Liste der Redaktion nennt. Eine kleine Rechenaufgabe bremst, wer Müll sendet. Der Server hat keinen Schlüssel und keinen Code, mit dem er ihn öffnen könnte.',
    send: 'Senden',
    wrong: 'Noch nicht gesendet. Bitte sehen Sie sich die markierten Stellen an.',
    leaving: (host) =>
      `„Website verlassen“, ganz oben, vergisst, was Sie geschrieben haben, und öffnet ${host}. Dreimal die Umschalttaste (Shift) innerhalb einer Sekunde bewirkt dasselbe.`,
  },

  mailbox: {
    heading: 'Eine Antwort lesen',
    loading: 'Diese Seite lädt noch.',
    missing: 'Ein Teil dieser Seite ließ sich nicht laden',
    missingText: 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    noScript:
      'Antworten sind verschlossen, und Ihr Browser öffnet sie auf Ihrem Gerät. Dafür braucht er JavaScript: Ihre Wörter werden nirgendwohin gesendet. Was Sie stattdessen tun können:',
    noForm: 'Wenn JavaScript eingeschaltet ist und hier keine Felder erscheinen, laden Sie die Seite neu.',
  },

  sending: {
    heading: 'Wird gesendet',
    label: 'Schritte',
    hint: 'Einige Sekunden, bei langsamer Verbindung einige Minuten. Lassen Sie diese Seite offen: Nichts Lesbares verlässt sie.',
    check: 'Prüfen, wer es empfangen kann',
    seal: 'Ihren Text verschließen, nur für die, die Sie ausgewählt haben',
    puzzle: 'Eine kurze Aufgabe für Ihr Gerät, die Müll fernhält',
    part: (n, of) => `Teil ${f.number(n)} von ${f.number(of)}`,
    send: 'Den verschlossenen Text übergeben',
    done: 'Fertig',
    now: 'Jetzt',
    waiting: 'Wartet',
    failed: 'Misslungen',
    cancel: 'Anhalten',
    cancelled: 'Angehalten',
    cancelledText: 'Ihr Text ist noch hier.',
    cancelledLate:
      'Ihr Text ist noch hier. Vielleicht war er schon angekommen, bevor Sie angehalten haben. Denselben Text noch einmal zu senden speichert ihn nicht doppelt; ein geänderter Text kann neben dem ersten ankommen.',
  },

  failed: {
    title: 'Ihre Nachricht wurde nicht gesendet',
    kept: 'Ihr Text ist noch hier.',
    unknown: 'Es kam keine Antwort vom Server',
    unknownText:
      'Ihre Nachricht ist vielleicht angekommen, vielleicht nicht. Senden Sie sie unverändert noch einmal: Sie wird nie doppelt gespeichert. Ein geänderter Text kann neben dem ersten ankommen.',
    offline: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und senden Sie noch einmal.',
    recipient: (name) =>
      `${name} kann jetzt keine Nachrichten empfangen. Wählen Sie jemand anderen aus und senden Sie noch einmal.`,
    changed: 'Die Liste der Redaktion hat sich geändert. Sehen Sie nach, wer es bekommt, und senden Sie noch einmal.',
    full: 'Der Server hat heute keinen Platz mehr. Versuchen Sie es morgen, oder nehmen Sie einen anderen Weg.',
    busy: 'Auf dem Server ist ein Fehler aufgetreten. Warten Sie eine Minute und senden Sie noch einmal.',
    between:
      'Etwas zwischen Ihnen und dieser Website hat an ihrer Stelle geantwortet: eine Firewall, ein Filter oder ein Netz, das eine Anmeldung verlangt. Nehmen Sie ein anderes Netz und senden Sie noch einmal.',
    tooLargeThere:
      'Etwas zwischen Ihnen und dieser Website nimmt Nachrichten dieser Länge nicht an. Senden Sie sie in mehreren Teilen oder aus einem anderen Netz.',
    page: 'Diese Seite ist vielleicht veraltet. Kopieren Sie Ihren Text an einen sicheren Ort, laden Sie die Seite neu und senden Sie noch einmal.',
    again: 'Noch einmal senden',
  },

  sent: {
    heading: 'Ihre Nachricht ist gespeichert',
    text: (day) => `Sie kam am ${day} (UTC) an.`,
    textOtherDay: 'Sie ist angekommen. Das Datum des Servers ist nicht das Ihres Geräts.',
    expect:
      'Rechnen Sie mit Tagen, nicht mit Stunden. Wer sie liest, teilt sie vielleicht im Kollegenkreis. Niemand kann versprechen, dass etwas veröffentlicht wird, oder wann.',
    silent: 'Niemand kann Ihnen antworten',
    silentList: [
      'Sie haben keinen Weg hinterlassen, auf dem Sie zu erreichen sind. Damit Ihre Nachricht gelesen wird, ist keiner nötig.',
      'Um etwas zu ergänzen oder einen Weg zu nennen, schreiben Sie eine weitere Nachricht. Nichts hier verbindet die beiden: Wiederholen Sie, worum es in der ersten ging, und eine Einzelheit, die darin steht, damit man sie erkennt.',
    ],
    answer: 'Wenn eine Antwort kommt',
    answerTo: (names, contact) =>
      `${f.list(names)} ${names.length === 1 ? 'schreibt' : 'schreiben'} vielleicht an „\u2068${contact}\u2069“, vielleicht auch nicht. Falls das vertippt ist, schreiben Sie eine weitere Nachricht.`,
    answerFrom:
      'Vergleichen Sie, wer schreibt, mit dem, was hier steht. Ein anderes Konto kann jemand anderem gehören.',
    accounts: (name, accounts) => `${name}: ${f.list(accounts)}`,
    noAccounts: (name) => `${name} nennt hier kein Konto: Diesen Namen kann irgendjemand verwenden.`,
    answerWary: [
      'Bevor Sie mehr sagen, fragen Sie nach einer Einzelheit, die nur in Ihrer Nachricht steht. Jemand kann sich als Redaktion ausgeben.',
      'Antworten Sie niemandem, der ein Passwort oder Geld will oder möchte, dass Sie ein Programm installieren.',
    ],
    now: 'Was Sie jetzt tun sollten',
    nowList: [
      'Schließen Sie dieses Fenster, oder verlassen Sie diese Website mit dem Knopf oben.',
      'Wenn das kein privates Fenster war, löschen Sie diesen Besuch aus dem Verlauf Ihres Browsers.',
      'Sagen Sie niemandem, dass Sie geschrieben haben, und suchen Sie nicht von der Arbeit aus nach uns.',
      'Behalten Sie kein Bild und keine Kopie dieser Seite: Sie zeigt, dass Sie geschrieben haben. Ausgedruckt ist sie ein leeres Blatt.',
    ],
    wiped: 'Ihr Text ist nicht mehr auf dieser Seite.',
    another: 'Eine weitere Nachricht schreiben',
  },
};
