/** Between the text and sending it: the words to write down, and a look at what was written. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Words } from '../../browser/components/words.tsx';
import { useReading } from '../site.ts';
import type { CodenameWords } from '../words/en/codename.ts';
import { Check } from './check.tsx';
import { VOICES, WORD_LANGUAGES } from './languages.ts';

export function Step(props: {
  codename: readonly string[];
  words: CodenameWords;
  /** They are written down: the message may go. */
  onDone: () => void;
  onBack: () => void;
}) {
  const { step } = props.words;
  const { codename } = props;
  const [isChecked, setChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, [isChecked]);
  if (isChecked) {
    return (
      <>
        <h1 tabIndex={-1} ref={heading}>
          {step.check}
        </h1>
        <Check codename={codename} words={props.words} onDone={props.onDone} onBack={() => setChecked(false)} />
      </>
    );
  }
  return (
    <div class="codename">
      <h1 tabIndex={-1} ref={heading}>
        {step.heading}
      </h1>
      <p>{step.lead}</p>
      {step.english && <p class="soft">{step.english}</p>}
      <Sheet codename={codename} words={props.words} />
      <ul>
        {step.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p class="actions">
        <Button kind="main" onClick={() => setChecked(true)}>
          {step.written}
        </Button>
        <Button onClick={() => print()}>{step.print}</Button>
      </p>
      <Copying codename={codename} words={props.words} onBack={props.onBack} />
    </div>
  );
}

/** The words, large. Printed, it is all that is on the paper, without a name of whom they are for. */
export function Sheet(props: { codename: readonly string[]; words: CodenameWords }) {
  const { language } = useReading();
  const { step } = props.words;
  return (
    <section class="sheet" aria-label={step.label}>
      <p class="only-paper sheet-title">{step.paper}</p>
      <Words words={props.codename} label={step.label} lang={VOICES[WORD_LANGUAGES[language]]} />
      <ul class="only-paper">
        {step.paperHow.map((how) => (
          <li key={how}>{how}</li>
        ))}
      </ul>
    </section>
  );
}

/** A copy is out of anybody's hands: that is said first. */
function Copying(props: { codename: readonly string[]; words: CodenameWords; onBack: () => void }) {
  const { step } = props.words;
  const [isAsked, setAsked] = useState(false);
  const warning = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) warning.current?.focus();
  }, [isAsked]);
  if (!isAsked) {
    return (
      <p class="actions">
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {step.copy}
        </Button>
        <Button kind="quiet" onClick={props.onBack}>
          {step.back}
        </Button>
      </p>
    );
  }
  return (
    <div ref={warning} tabIndex={-1}>
      <Notice kind="warn" title={step.copyTitle}>
        <p>{step.copyText}</p>
        <p class="actions">
          <CopyButton
            text={() => props.codename.join(' ')}
            label={step.copyAnyway}
            copied={step.copied}
            failed={step.copyFailed}
          />
          <Button kind="quiet" onClick={() => setAsked(false)}>
            {step.copyNot}
          </Button>
        </p>
      </Notice>
    </div>
  );
}
