/** The sentence under an article, with real channels, for each language that source pages have. */
import { LANGUAGES, type Language } from '../../browser/i18n/languages.ts';
import { type Channel, inOrder } from '../../protocol/channel.ts';
import { escapeHtml } from '../shared/escape-html.ts';
import { SENTENCES } from './byline-words.ts';

/** What stands in the sentence: words, and where some of them lead. */
export interface Part {
  text: string;
  to?: string;
}

export interface Subject {
  /** What a callout asks; `null` for a reporter. */
  question: string | null;
  channels: readonly Channel[];
  /** The form's link with the newsroom's fingerprint, and the callout where there is one. */
  form: string;
  guide: string;
  /** Eight words. */
  fingerprint: readonly string[];
}

/** The sentence, whose first part is the question; then the fingerprint on its own line. */
export function bylineParts(subject: Subject, language: Language): { sentence: Part[]; fingerprint: string } {
  const words = SENTENCES[language];
  const { space = ' ' } = words;
  const named = inOrder(subject.channels).flatMap((channel) => {
    const text = words.kinds[channel.kind]?.(channel.value);
    return text === undefined
      ? []
      : [
          channel.kind === 'email'
            ? { text, to: `mailto:${channel.value.split('@').map(encodeURIComponent).join('@')}` }
            : { text },
        ];
  });
  const ways: Part[] = [...named, { text: words.form, to: subject.form }];
  const joined = new Intl.ListFormat(language, { type: 'disjunction' })
    .formatToParts(ways.map((_, n) => String(n)))
    .map(({ type, value }): Part => (type === 'element' ? (ways[Number(value)] ?? { text: '' }) : { text: value }));
  return {
    sentence: [
      { text: subject.question ?? words.opening },
      { text: `${space}${words.contact}${space}` },
      ...joined,
      { text: `${words.answer}${words.end}${space}${words.use}${space}` },
      { text: words.guide, to: subject.guide },
      { text: words.end },
    ],
    fingerprint: `${words.fingerprint}${space}${subject.fingerprint.join(' ')}`,
  };
}

/** For a CMS: a paragraph or two, without script or style, with nothing that is commonly stripped. */
export function bylineHtml(subject: Subject, language: Language): string {
  const { sentence, fingerprint } = bylineParts(subject, language);
  const { dir } = LANGUAGES[language];
  const written = sentence.map(({ text, to }) =>
    to === undefined ? escapeHtml(text) : `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`,
  );
  const open = `<p lang="${language}" dir="${dir}">`;
  return `${open}${written.join('')}</p>\n${open}<small>${escapeHtml(fingerprint)}</small></p>\n`;
}

export function bylineText(subject: Subject, language: Language): string {
  const { sentence, fingerprint } = bylineParts(subject, language);
  const written = sentence.map(({ text, to }) =>
    to === undefined || to.startsWith('mailto:') ? text : `${text} (${to})`,
  );
  return `${written.join('')}\n\n${fingerprint}\n`;
}

export function bylineMarkdown(subject: Subject, language: Language): string {
  const { sentence, fingerprint } = bylineParts(subject, language);
  const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
  const written = sentence.map(({ text, to }) => (to === undefined ? plain(text) : `[${plain(text)}](<${to}>)`));
  return `${written.join('')}\n\n${plain(fingerprint)}\n`;
}
