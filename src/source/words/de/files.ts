/** German: files that go with a message, and that come with an answer. No native reader has checked this translation yet. */
import { durationIn, sizeIn } from '../../../browser/files/size.ts';
import { format } from '../../../browser/i18n/format.ts';
import type { FileWords } from '../en/files.ts';

const f = format('de');

const counted = (n: number) => f.plural(n, { one: 'Eine Datei', other: `${f.number(n)} Dateien` });

export const files: FileWords = {
  size: (bytes) => sizeIn('de', bytes),

  label: 'Dateien',
  hint: 'Dokumente, Bilder, Aufnahmen. Jede wird auf Ihrem Gerät verschlossen, bevor sie es verlässt.',
  add: 'Dateien hinzufügen',
  photo: 'Foto aufnehmen',
  drop: 'Sie können sie auch hierher ziehen oder einfügen.',
  dropNow: 'Loslassen, um sie hinzuzufügen',
  warning:
    'Dateien werden genau so gesendet, wie sie sind. Sie können verraten, wer sie erstellt, kopiert oder gedruckt hat, wann, wo und womit. Wenn nur wenige das Dokument hatten, kann das Dokument selbst auf Sie hindeuten.',
  guide: 'Was Dateien verraten',
  list: counted,
  total: (n, bytes) => `${counted(n)}, ${bytes}`,
  remove: (name) => `„\u2068${name}\u2069“ entfernen`,
  removed: (name) => `„\u2068${name}\u2069“ ist entfernt.`,
  added: (n) => f.plural(n, { one: 'Eine Datei hinzugefügt.', other: `${f.number(n)} Dateien hinzugefügt.` }),
  names: 'Die Namen der Dateien weglassen',
  namesWhy: 'Ein Name kann zeigen, wer die Datei hatte. Sie heißen dann „Datei 1“, „Datei 2“, mit derselben Endung.',
  nameless: (n) => `Datei ${n}`,
  faults: {
    twice: (name) => `„\u2068${name}\u2069“ steht schon in der Liste.`,
    large: (name, most) =>
      `„\u2068${name}\u2069“ ist zu groß: Eine Datei darf hier höchstens ${most} haben. Sagen Sie es in Ihrer Nachricht, oder senden Sie sie in Teilen.`,
    many: (most) =>
      `Mit einer Nachricht gehen höchstens ${f.number(most)} Dateien. Packen Sie sie in ein ZIP, oder senden Sie eine weitere Nachricht.`,
    folder: 'Ordner lassen sich nicht hinzufügen. Wählen Sie die Dateien darin aus.',
  },

  stage: 'Ihre Dateien werden verschlossen und gesendet',
  progress: (done, all) => `${done} von ${all}`,
  left: (seconds) => `noch etwa ${durationIn('de', seconds)}`,
  states: {
    queued: 'Wartet',
    reading: 'Wird gelesen',
    checking: 'Wird mit dem verglichen, was angekommen ist',
    sending: 'Unterwegs',
    waiting: 'Keine Verbindung. Es geht von selbst weiter.',
    busy: 'Der Server nimmt im Moment nicht mehr an. Es geht von selbst weiter.',
    sent: 'Angekommen',
  },
  paused: 'Pausiert. Was angekommen ist, bleibt dort einen Tag.',
  pause: 'Pause',
  resume: 'Weiter',
  keepOpen:
    'Große Dateien dauern lange, über Tor Stunden. Lassen Sie diese Seite offen und das Gerät wach. Wenn die Verbindung abbricht, geht es von selbst weiter.',
  closed:
    'Wenn diese Seite trotzdem geschlossen wird: Öffnen Sie heute oder morgen „Eine Antwort lesen“, geben Sie Ihre zwölf Wörter ein, schreiben Sie Ihre Nachricht noch einmal und wählen Sie dieselben Dateien aus. Was angekommen ist, wird nicht doppelt gesendet.',
  closedAlone: 'Wenn diese Seite geschlossen wird, müssen die Dateien von vorn gesendet werden.',
  failed: {
    unreadable: (name) =>
      `„\u2068${name}\u2069“ lässt sich nicht mehr lesen: Die Datei wurde geändert, verschoben oder gelöscht, oder ihr Datenträger wurde entfernt. Entfernen Sie sie hier und fügen Sie sie neu hinzu.`,
    changed: (name) =>
      `„\u2068${name}\u2069“ wurde geändert, während die Datei gelesen wurde. Schließen Sie das Programm, in dem sie offen ist, entfernen Sie sie hier und fügen Sie sie neu hinzu.`,
    large: (name) =>
      `„\u2068${name}\u2069“ ist größer, als hier angenommen wird. Entfernen Sie die Datei und senden Sie noch einmal.`,
    full: 'Der Server hat heute keinen Platz mehr für Dateien. Ihr Text kann jetzt ohne sie gehen; morgen ist wieder Platz.',
    missing:
      'Der Teil dieser Seite, der Dateien sendet, ließ sich nicht laden. Prüfen Sie Ihre Verbindung und senden Sie noch einmal.',
  },
  sentWith: (n) =>
    f.plural(n, { one: 'Eine Datei kam mit ihr an.', other: `${f.number(n)} Dateien kamen mit ihr an.` }),

  answer: {
    heading: counted,
    before:
      'Wer Ihr Netz überwacht, sieht, dass eine Datei von etwa dieser Größe zu Ihnen kommt. Sie wird lesbar auf Ihrem Gerät gespeichert: Löschen Sie sie, wenn Sie sie gelesen haben.',
    save: (name) => `„\u2068${name}\u2069“ speichern`,
    saving: (done, all) => `${done} von ${all} sind da`,
    stop: 'Anhalten',
    saved: 'Sie ist vollständig und so, wie die Redaktion sie gesendet hat. Sie ist jetzt auf Ihrem Gerät.',
    gone: 'Sie ist nicht mehr auf dem Server.',
    broken:
      'Was ankam, ist nicht, was die Redaktion gesendet hat. Nichts wurde gespeichert. Teilen Sie es in einer weiteren Nachricht mit.',
    offline: 'Die Verbindung brach ab. Nichts wurde gespeichert. Versuchen Sie es noch einmal.',
    large: (most) =>
      `Dieser Browser kann höchstens ${most} davon aufnehmen. Öffnen Sie Ihr Postfach in einem anderen Browser, etwa Chrome oder Edge auf einem Computer.`,
  },
};
