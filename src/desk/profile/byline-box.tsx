/** The box for under an article: chosen, looked at, copied at one press, or printed with a code to scan. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Field } from '../../browser/components/field.tsx';
import { Qr } from '../../browser/components/qr.tsx';
import { isLanguage, LANGUAGES, type Language } from '../../browser/i18n/languages.ts';
import { calloutWords, fingerprintWords } from '../../crypto/words.ts';
import type { Profile } from '../../protocol/profile.ts';
import { bylineHtml, bylineMarkdown, bylineParts, bylineText, type Subject } from './byline.ts';

export function BylineBox(props: { profile: Profile; name: string }) {
  const { profile } = props;
  const about = useSignal('');
  const language = useSignal<Language>('en');
  const printing = useSignal<'box' | 'poster' | null>(null);
  const callout = profile.callouts.find(({ id }) => id === about.value) ?? null;
  const fingerprint = fingerprintWords(profile.newsroom);
  const words = [...fingerprint, ...(callout === null ? [] : calloutWords(callout.id))];
  const subject: Subject = {
    question: callout?.question ?? null,
    channels: profile.channels,
    form: `${location.origin}/${language.value}/tip#${words.join('-')}`,
    guide: `${location.origin}/${language.value}/guide`,
    fingerprint,
  };
  useEffect(() => {
    if (printing.value === null) return;
    // Some browsers go on while they print: the sheet stays until they are done.
    addEventListener('afterprint', () => (printing.value = null), { once: true });
    print();
  }, [printing.value]);
  const copies = [
    ['Copy the HTML', bylineHtml],
    ['Copy as plain text', bylineText],
    ['Copy as Markdown', bylineMarkdown],
  ] as const;

  return (
    <section class="byline" aria-labelledby="byline-title">
      <h2 id="byline-title">The box for under your articles</h2>
      <div class="byline-choices">
        <Field
          label="About"
          control={(attributes) => (
            <select {...attributes} value={about.value} onChange={(event) => (about.value = event.currentTarget.value)}>
              <option value="">{props.name}</option>
              {profile.callouts.map(({ id, question }) => (
                <option key={id} value={id}>
                  {question}
                </option>
              ))}
            </select>
          )}
        />
        <Field
          label="Language of the box"
          control={(attributes) => (
            <select
              {...attributes}
              value={language.value}
              onChange={({ currentTarget: { value } }) => {
                if (isLanguage(value)) language.value = value;
              }}
            >
              {Object.keys(LANGUAGES)
                .filter(isLanguage)
                .map((code) => (
                  <option key={code} value={code}>
                    {LANGUAGES[code].name}
                  </option>
                ))}
            </select>
          )}
        />
      </div>
      <Preview subject={subject} language={language.value} />
      <div class="actions">
        {copies.map(([label, write]) => (
          <CopyButton
            key={label}
            text={() => write(subject, language.value)}
            label={label}
            copied="Copied."
            failed="The browser refused to copy."
          />
        ))}
      </div>
      <div class="actions">
        <Button onClick={() => (printing.value = 'box')}>Print with a code</Button>
        <Button onClick={() => (printing.value = 'poster')}>Print a poster</Button>
      </div>
      <p class="hint">
        The link ends in the eight words of your newsroom’s key{callout !== null && ' and two of the callout'}: what
        stands behind # never reaches a server. Publish the profile first: the link of a callout works when it is
        public.
      </p>
      {printing.value !== null && (
        <div class={printing.value === 'poster' ? 'print-sheet poster' : 'print-sheet'}>
          <Preview subject={subject} language={language.value} />
          <Qr text={subject.form} label="Code with the link of the form" />
          <p dir="ltr">{subject.form}</p>
        </div>
      )}
    </section>
  );
}

function Preview({ subject, language }: { subject: Subject; language: Language }) {
  const { sentence, fingerprint } = bylineParts(subject, language);
  return (
    <div class="byline-preview" lang={language} dir={LANGUAGES[language].dir}>
      <p>
        {sentence.map(({ text, to }, n) => (to === undefined ? <span key={n}>{text}</span> : <u key={n}>{text}</u>))}
      </p>
      <p class="hint">{fingerprint}</p>
    </div>
  );
}
