/** The sentence under an article, with real channels, for each language that source pages have. */
import { LANGUAGES, type Language } from '../../browser/i18n/languages.ts';
import { type Channel, type ChannelKind, inOrder } from '../../protocol/channel.ts';
import { escapeHtml } from '../shared/escape-html.ts';

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

interface Sentence {
  opening: string;
  contact: string;
  /** How each channel is named in it; others are left to the tip line's pages. */
  kinds: Partial<Record<ChannelKind, (value: string) => string>>;
  form: string;
  /** What is so only of the form, which stands last. */
  answer: string;
  use: string;
  guide: string;
  end: string;
  fingerprint: string;
}

const SENTENCES: Readonly<Record<Language, Sentence>> = {
  en: {
    opening: 'Do you have a tip or story to share?',
    contact: 'Contact this reporter via',
    kinds: {
      signal: (value) => `Signal at ${value}`,
      email: (value) => `email at ${value}`,
      phone: (value) => `phone at ${value}`,
      whatsapp: (value) => `WhatsApp at ${value}`,
      threema: (value) => `Threema at ${value}`,
    },
    form: 'our own form',
    answer: ', where an answer can reach you without your name',
    use: 'Use a personal email address, a nonwork WiFi network, and a nonwork device; here’s',
    guide: 'our guide to sharing information securely',
    end: '.',
    fingerprint: 'The form is ours if it shows these words:',
  },
  // Names and numbers keep their own direction, also where they are pasted.
  ar: {
    opening: 'هل لديك معلومة أو قصة؟',
    contact: 'تواصل مع هذا الصحفي عبر',
    kinds: {
      signal: (value) => `سيغنال: \u2066${value}\u2069`,
      email: (value) => `البريد الإلكتروني: \u2066${value}\u2069`,
      phone: (value) => `الهاتف: \u2066${value}\u2069`,
      whatsapp: (value) => `واتساب: \u2066${value}\u2069`,
      threema: (value) => `ثريما: \u2066${value}\u2069`,
    },
    form: 'نموذجنا المشفّر',
    answer: '، حيث يمكن أن يصلك ردّ دون اسمك',
    use: 'استخدم بريدًا شخصيًا، وشبكة غير شبكة العمل، وجهازًا غير جهاز العمل؛ وهذا',
    guide: 'دليلنا لمشاركة المعلومات بأمان',
    end: '.',
    fingerprint: 'النموذج لنا إذا أظهر هذه الكلمات:',
  },
};

/** The sentence, whose first part is the question; then the fingerprint on its own line. */
export function bylineParts(subject: Subject, language: Language): { sentence: Part[]; fingerprint: string } {
  const words = SENTENCES[language];
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
      { text: ` ${words.contact} ` },
      ...joined,
      { text: `${words.answer}${words.end} ${words.use} ` },
      { text: words.guide, to: subject.guide },
      { text: words.end },
    ],
    fingerprint: `${words.fingerprint} ${subject.fingerprint.join(' ')}`,
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
