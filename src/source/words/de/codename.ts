/**
 * German: a codename, from the first look at its words to the answers. No native reader has checked this translation yet. The
 * codename's own words are English: there is no German list of them.
 */
import { format } from '../../../browser/i18n/format.ts';
import type { CodenameWords } from '../en/codename.ts';

const f = format('de');

const answers = (n: number) => f.plural(n, { one: 'eine Antwort', other: `${f.number(n)} Antworten` });

export const codename: CodenameWords = {
  step: {
    heading: 'Ihr Codename: zwölf Wörter',
    lead: 'Mit diesen Wörtern können Sie hier eine Antwort lesen. Schreiben Sie sie auf Papier, in dieser Reihenfolge. Danach wird Ihre Nachricht gesendet.',
    label: 'Ihre zwölf Wörter',
    english:
      'Die Wörter sind englisch: Für das Deutsche gibt es keine anerkannte Liste solcher Wörter. Schreiben Sie sie Buchstabe für Buchstabe ab.',
    facts: [
      'Sie entstehen auf Ihrem Gerät und werden nie gesendet. Niemand, auch wir nicht, kann sie Ihnen noch einmal sagen oder wiederherstellen.',
      'Wer sie findet, kann die Antworten lesen und uns schreiben, als wären Sie es. Bewahren Sie sie getrennt von allem auf, was verrät, wozu sie dienen.',
      'Sehen Sie in ein paar Tagen nach, mit der gleichen Art von Gerät und Netz wie jetzt, und nicht von der Arbeit aus. Eine Antwort bleibt einige Wochen. Ob eine kommt, kann niemand versprechen.',
    ],
    written: 'Ich habe sie aufgeschrieben',
    print: 'Drucken',
    copy: 'Kopieren',
    copyTitle: 'Eine Kopie kann auf diesem Gerät und anderswo bleiben',
    copyText:
      'Programme, die Kopiertes aufheben, Tastaturen und Clouds können diese Wörter lange speichern und anderen zeigen. Papier ist sicherer.',
    copyAnyway: 'Trotzdem kopieren',
    copied: 'Kopiert. Kopieren Sie etwas anderes, sobald die Wörter dort sind, wo sie hingehören.',
    copyFailed: 'Der Browser hat es nicht erlaubt. Schreiben Sie sie auf.',
    copyNot: 'Nicht kopieren',
    back: 'Zurück zum Text',
    check: 'Prüfen Sie, was Sie aufgeschrieben haben',
    checkLead:
      'Tippen Sie diese zwei Wörter von Ihrem Papier ab. Ein Wort, das sich nicht lesen lässt, kostet Sie die Antworten.',
    word: (n) => `Wort ${f.number(n)}`,
    checkWrong: (n) => `Das ist nicht Wort ${f.number(n)}. Sehen Sie auf Ihr Papier.`,
    checkSend: 'Prüfen und senden',
    checkSkip: 'Ohne Prüfung senden',
    checkAgain: 'Die Wörter noch einmal zeigen',
    paper: 'Zwölf Wörter',
    paperHow: [
      'Sie gehören zusammen, in dieser Reihenfolge. Niemand kann sie wiederherstellen.',
      'Wer sie hat, kann sie benutzen. Bewahren Sie dieses Blatt getrennt von allem auf, was verrät, wozu es dient, und vernichten Sie es, wenn Sie es nicht mehr brauchen.',
      'Um sie zu benutzen: die Seite „Eine Antwort lesen“ der Website, auf der sie entstanden sind.',
    ],
  },

  sent: {
    heading: 'Um eine Antwort zu lesen',
    where: (address) =>
      `Kommen Sie zurück zu ${address}, oder wählen Sie „Haben Sie einen Codenamen?“ auf der ersten Seite, und geben Sie Ihre zwölf Wörter ein.`,
    when: 'Sehen Sie in ein paar Tagen nach, mit der gleichen Art von Gerät und Netz wie jetzt, und nicht von der Arbeit aus. Eine Antwort bleibt einige Wochen. Es kann auch sein, dass keine geschrieben wird.',
    only: 'Wer Ihnen auf anderem Weg schreibt und sagt, das sei die Antwort, kann jemand anderes sein.',
    again: 'Die Wörter noch einmal zeigen',
    hide: 'Die Wörter verbergen',
    gone: 'Wenn Sie diese Seite schließen oder verlassen, zeigt sie die Wörter nicht mehr.',
    anotherHow: 'Geht es um dasselbe?',
    same: 'Dasselbe Gespräch, dieselben Wörter',
    sameWhy: 'Wer sie empfängt, sieht, dass beide Nachrichten von einer Person kommen, und antwortet an einer Stelle.',
    fresh: 'Getrennte Nachricht, neue Wörter',
    freshWhy: 'Nichts hier verbindet die beiden. Die zuvor gezeigten Wörter gelten weiter für die erste.',
  },

  entry: {
    lead: 'Geben Sie die zwölf Wörter ein, die Sie aufgeschrieben haben, als Sie Ihre Nachricht sendeten. Sie bleiben auf dieser Seite: Von der Website wird ein verschlossenes Postfach geholt, und Ihr Browser öffnet es.',
    how: 'Die ersten Buchstaben genügen: Beim Tippen erscheinen Vorschläge. Sie können auch alle zwölf in irgendein Feld einfügen. Großschreibung, Akzente und Ziffern spielen keine Rolle.',
    words: 'Ihre zwölf Wörter',
    word: (n) => `Wort ${f.number(n)}`,
    suggestions: (n) =>
      f.plural(n, {
        one: 'Ein Vorschlag. Die Eingabetaste übernimmt ihn.',
        other: `${f.number(n)} Vorschläge. Wählen Sie mit den Pfeiltasten.`,
      }),
    open: 'Das Postfach öffnen',
    clear: 'Alle Felder leeren',
    opening: 'Das Postfach wird geöffnet',
    missing: (n) => `Wort ${f.number(n)} fehlt.`,
    missingSeveral: (positions) =>
      `${f.plural(positions.length, { one: 'Fehlendes Wort', other: 'Fehlende Wörter' })}: ${f.list(positions.map((n) => f.number(n)))}.`,
    unknown: (n, near) =>
      near.length === 0
        ? `Wort ${f.number(n)} steht in keiner unserer Listen. Sehen Sie auf Ihr Papier.`
        : `Wort ${f.number(n)} steht in keiner unserer Listen. Ähnlich sind: ${near.join(', ')}.`,
    checksum:
      'Jedes Wort steht in der Liste, aber zusammen sind sie kein Codename. Eines wurde als ein anderes gelesen oder getippt, oder zwei sind vertauscht. Vergleichen Sie alle zwölf mit Ihrem Papier.',
    wrong: 'Noch nicht geöffnet',
    broken:
      'Der Teil dieser Seite, der Postfächer öffnet, ließ sich nicht laden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  },

  box: {
    heading: 'Ihr Postfach',
    answers: (n) => f.plural(n, { one: 'Eine Antwort', other: `${f.number(n)} Antworten` }),
    empty: 'Hier ist keine Antwort',
    emptyList: [
      'Noch hat niemand geantwortet, oder niemand wird antworten: Nicht jede Nachricht wird beantwortet.',
      'Oder es gab eine Antwort, und sie wurde gelöscht, oder ihre Zeit ist abgelaufen.',
      'Oder das sind nicht die Wörter, die Sie aufgeschrieben haben, auch wenn es so aussieht. Vergleichen Sie alle zwölf mit Ihrem Papier.',
    ],
    words: 'Zurück zu den Wörtern',
    again: 'Noch einmal nachsehen',
    looking: 'Es wird nachgesehen',
    looked: (n) => `Noch einmal nachgesehen: ${answers(n)}.`,
    lookedNone: 'Noch einmal nachgesehen: keine Antwort.',
    when: 'Einmal alle paar Tage genügt, mit der gleichen Art von Gerät und Netz, und nicht von der Arbeit aus.',
    close: 'Das Postfach schließen',
    closed: 'Das Postfach ist geschlossen. Wörter und Antworten sind nicht mehr auf dieser Seite.',
    former: 'arbeitet nicht mehr hier',
    earlier: 'mit einem früheren Schlüssel, der nicht mehr benutzt wird',
    stays: (day, n) =>
      `Bleibt bis etwa zum ${day}, ${f.plural(n, { one: 'einen Tag', other: `${f.number(n)} Tage` })} nach der Ankunft, sofern Sie sie nicht löschen.`,
    missing: (name) => `Vor dieser fehlt eine Antwort von ${name}.`,
    missingWhy:
      'Sie wurde unterwegs zurückgehalten, oder ihre Zeit ist abgelaufen, oder Sie haben sie früher gelöscht.',
    unopened: (n, more) =>
      f.plural(n, {
        one: more ? 'Ein weiterer Eintrag ließ sich nicht öffnen' : 'Ein Eintrag ließ sich nicht öffnen',
        other: `${f.number(n)} ${more ? 'weitere ' : ''}Einträge ließen sich nicht öffnen`,
      }),
    unopenedWhy:
      'Was beschädigt ist, was nicht von jemandem aus dieser Redaktion für dieses Gespräch unterschrieben ist oder was eine neuere Fassung dieser Seite braucht, wird nicht gezeigt: Irgendjemand könnte es dort hingelegt haben.',
    remove: 'Diese Antwort löschen',
    removeAll: 'Alle löschen',
    removeUnopened: 'Löschen, was sich nicht öffnen ließ',
    removal: {
      one: {
        title: 'Diese Antwort löschen?',
        text: 'Sie wird von dieser Website gelöscht und lässt sich nicht zurückholen. Die Redaktion sieht, dass sie abgeholt wurde, und sonst nichts.',
      },
      unopened: {
        title: 'Löschen, was sich nicht öffnen ließ?',
        text: 'Es wird von dieser Website gelöscht und lässt sich nicht zurückholen, auch nicht von einer neueren Fassung dieser Seite. Wenn die Redaktion es dort hingelegt hat, sieht sie, dass es abgeholt wurde, und sonst nichts.',
      },
      all: {
        title: 'Alle Antworten löschen?',
        text: 'Sie werden von dieser Website gelöscht und lassen sich nicht zurückholen. Die Redaktion sieht, dass sie abgeholt wurden, und sonst nichts.',
      },
      allAndUnopened: {
        title: 'Alle Antworten löschen, und was sich nicht öffnen ließ?',
        text: 'All das wird von dieser Website gelöscht und lässt sich nicht zurückholen, auch nicht von einer neueren Fassung dieser Seite. Die Redaktion sieht, dass es abgeholt wurde, und sonst nichts.',
      },
    },
    removeYes: 'Löschen',
    removeNo: 'Behalten',
    removed: 'Gelöscht.',
    unsentTitle: 'Was Sie geschrieben haben, ist nicht gesendet',
    unsentText: 'Es steht nur auf dieser Seite. Wenn Sie weitergehen, ist es verloren.',
    unsentYes: 'Ohne den Text weiter',
    unsentNo: 'Weiterschreiben',
    failed: 'Das Postfach ließ sich nicht öffnen',
    failedAgain: 'Das hat nicht geklappt. Auf dieser Seite hat sich nichts geändert',
    failedOffline: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    failedBusy:
      'Auf dem Server ist ein Fehler aufgetreten, oder er ist überlastet. Warten Sie eine Minute und versuchen Sie es noch einmal.',
    failedAnswer:
      'Was zurückkam, ist keine Antwort dieser Website. Nehmen Sie ein anderes Netz und versuchen Sie es noch einmal.',
    failedGone:
      'Diese Seite hat ihre Schlüssel verloren. Schließen Sie das Postfach und geben Sie die Wörter noch einmal ein.',
  },

  reply: {
    heading: 'Zurückschreiben',
    headingFirst: 'In diesem Gespräch schreiben',
    text: 'Ihre Nachricht',
    sent: 'Ihre Nachricht ist gespeichert',
    sentText: (day) => `Sie kam am ${day} (UTC) an, im selben Gespräch.`,
    sentOther: 'Sie ist angekommen, im selben Gespräch.',
    sentTo: (names) => `Sie geht an ${f.list(names)}. Für das, was geantwortet wird, gelten weiter dieselben Wörter.`,
    another: 'Mehr schreiben',
  },
};
