/** German: the way without JavaScript. No script loads it. No native reader has checked this translation yet. */
import type { PlainWords } from '../../plain/plain-words.ts';

export const plain: PlainWords = {
  heading: 'Ohne JavaScript schreiben',
  lead: 'Sie verschließen Ihre Nachricht auf Ihrem eigenen Computer mit einem kostenlosen Programm namens age und geben hier die verschlossene Datei ab. Dafür braucht es einen Computer, eine Viertelstunde und einige getippte Befehle.',
  rather: 'Wenn sich JavaScript einschalten lässt, nimmt Ihnen das Formular all das ab und verbirgt mehr:',
  less: 'Was dieser Weg weniger verbirgt',
  lessList: [
    'Wie groß Ihre Datei ist und für wie viele Personen sie verschlossen ist: Diese Website sieht das, und wer die Leitung überwacht, sieht es vielleicht auch.',
    'Ob die Schlüssel wirklich unsere sind: Ohne JavaScript kann Ihr Browser nicht prüfen, wer sie unterschrieben hat. Wer diese Website übernommen hat, könnte eigene einsetzen.',
    'Nichts zeigt, dass zwei Nachrichten von derselben Person kommen, und niemand kann Ihnen hier antworten. Wenn Sie eine Antwort möchten, sagen Sie in der Nachricht, wie Sie zu erreichen sind.',
    'Auf Ihrem Gerät bleibt mehr: das Programm und was Sie geschrieben haben. Auch nach dem Löschen können Spuren bleiben.',
  ],
  steps: 'So geht es',
  program: {
    what: 'Holen Sie sich age, Version 1.3 oder neuer',
    text: 'Auf Ihrem eigenen Gerät und in Ihrem eigenen Netz. Einer dieser Befehle installiert es, oder suchen Sie FiloSottile/age auf GitHub:',
    check: 'Das nennt die Version:',
    older:
      'Ältere als 1.3 kennen unsere Schlüssel nicht. Nehmen Sie dann die neueste von der Seite des Projekts auf GitHub.',
  },
  keys: {
    what: 'Speichern Sie die Schlüssel von heute',
    link: 'recipients.txt',
    text: 'Sie ändern sich jede Woche. Unter dem Namen jeder Person aus der Redaktion steht ihr Schlüssel, eine lange Zeile. Löschen Sie die Zeilen derer, die Ihre Nachricht nicht lesen sollen.',
  },
  write: {
    what: 'Schreiben Sie Ihre Nachricht',
    text: 'In einem einfachen Texteditor, gespeichert als tip.txt neben recipients.txt. Oder nehmen Sie stattdessen ein einzelnes Dokument oder ZIP. Verschlossen darf es höchstens 1 MB haben.',
  },
  lock: {
    what: 'Verschließen Sie sie',
    text: 'In einem Terminal, in diesem Ordner. Dabei entsteht die Datei tip.age, die nur diese Personen öffnen können:',
  },
  hand: {
    what: 'Geben Sie tip.age ab',
    text: 'Wählen Sie die Datei, die auf .age endet. Eine lesbare wird abgelehnt, aber dann hätte diese Website sie schon bekommen: Sehen Sie zweimal hin.',
    label: 'Die verschlossene Datei, tip.age',
    send: 'Die verschlossene Datei abgeben',
  },
  after: 'Wenn die nächste Seite sagt, dass sie gespeichert ist, löschen Sie tip.txt, tip.age und recipients.txt.',
  back: 'Zurück zu den Schritten',
  outcomes: {
    sent: {
      title: 'Ihre Datei ist gespeichert',
      text: [
        'Sie kam verschlossen an. Ob jemand aus der Redaktion sie öffnen kann, lässt sich nur dort sagen. Rechnen Sie mit Tagen, nicht mit Stunden.',
        'Löschen Sie jetzt tip.txt, tip.age und recipients.txt von Ihrem Gerät, schließen Sie dieses Fenster, und löschen Sie diesen Besuch aus dem Verlauf.',
        'Dieselbe Datei noch einmal abgegeben wird nicht doppelt gespeichert.',
      ],
    },
    readable: {
      title: 'Diese Datei ist nicht verschlossen',
      text: [
        'Nichts wurde gespeichert. Aber die Datei kam in lesbarer Form zu dieser Website, und wer den Computer dieser Website überwacht, hat sie vielleicht gesehen. Gehen Sie davon aus, dass sie vielleicht gesehen wurde.',
        'Verschließen Sie sie mit age wie beschrieben, und wählen Sie die Datei, die auf .age endet.',
      ],
    },
    other: {
      title: 'Diese Datei wurde mit einem anderen Programm verschlossen',
      text: [
        'Nichts wurde gespeichert. Hier lässt sich nur öffnen, was age 1.3 oder neuer für die Schlüssel dieser Seite verschlossen hat.',
      ],
    },
    recipients: {
      title: 'Diese Datei wurde für andere Schlüssel verschlossen',
      text: [
        'Nichts wurde gespeichert. Sie ist mit einer Passphrase verschlossen, für Schlüssel anderer Art oder für zu viele Personen.',
        'Speichern Sie die Schlüssel von heute von dieser Seite, und verschließen Sie Ihre Nachricht noch einmal mit age 1.3 oder neuer.',
      ],
    },
    damaged: {
      title: 'Diese Datei ist beschädigt',
      text: [
        'Nichts wurde gespeichert. Sie wurde abgeschnitten oder verändert. Verschließen Sie Ihre Nachricht noch einmal, und geben Sie die neue Datei ab.',
      ],
    },
    several: {
      title: 'Nur eine Datei auf einmal',
      text: [
        'Nichts wurde gespeichert. Packen Sie alle in ein einziges ZIP und verschließen Sie das, oder geben Sie sie nacheinander ab.',
      ],
    },
    large: {
      title: 'Diese Datei ist zu groß',
      text: [
        'Nichts wurde gespeichert. Hier wird höchstens 1 MB angenommen.',
        'Beschreiben Sie, was Sie haben: Die Redaktion kann dann einen Weg dafür finden. Mit JavaScript nimmt das Formular große Dateien an.',
      ],
    },
    none: {
      title: 'Es wurde keine Datei gewählt',
      text: ['Nichts wurde gespeichert. Wählen Sie die verschlossene Datei, und drücken Sie den Knopf noch einmal.'],
    },
    full: {
      title: 'Heute ist kein Platz mehr',
      text: ['Nichts wurde gespeichert. Versuchen Sie es morgen (Tage nach UTC), oder nehmen Sie einen anderen Weg.'],
    },
    busy: {
      title: 'Es hat vielleicht nicht geklappt',
      text: [
        'Hier oder unterwegs ist etwas misslungen. Warten Sie eine Minute, und geben Sie dieselbe Datei noch einmal ab: Sie wird nie doppelt gespeichert.',
      ],
    },
    closed: {
      title: 'Niemand kann jetzt Dateien empfangen',
      text: [
        'Nichts wurde gespeichert. Die Redaktion hat diesen Kontaktweg noch nicht geöffnet oder muss ihre Liste erneuern. Nehmen Sie bis dahin einen anderen Weg.',
      ],
    },
  },
};
