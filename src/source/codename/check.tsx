/** Two words are asked back, if the source likes: a word that cannot be read would cost the answers. */
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Field } from '../../browser/components/field.tsx';
import { randomBelow } from '../../crypto/bytes.ts';
import { plainWord, splitWords } from '../../crypto/plain-word.ts';
import { QUIET } from '../quiet.ts';
import type { CodenameWords } from '../words/en/codename.ts';

const plain = (text: string) => splitWords(text).map(plainWord).join(' ');

/** Two places (from 0), in order. Which ones cannot be foreseen. */
function pick(count: number): number[] {
  const first = randomBelow(count);
  const second = (first + 1 + randomBelow(count - 1)) % count;
  return [first, second].sort((a, b) => a - b);
}

export function Check(props: {
  codename: readonly string[];
  words: CodenameWords;
  onDone: () => void;
  onBack: () => void;
}) {
  const { step } = props.words;
  const [asked] = useState(() => pick(props.codename.length));
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const check = () => {
    const bad = asked.filter((place) => plain(typed[place] ?? '') !== plain(props.codename[place] ?? ''));
    setWrong(bad);
    if (bad.length === 0) return props.onDone();
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('.wrong input')?.focus());
  };
  return (
    <form
      ref={form}
      class="check"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <p>{step.checkLead}</p>
      {asked.map((place) => (
        <Field
          key={place}
          label={step.word(place + 1)}
          error={wrong.includes(place) ? step.checkWrong(place + 1) : null}
          control={(attributes) => (
            <input
              {...attributes}
              {...QUIET}
              type="text"
              dir="auto"
              value={typed[place] ?? ''}
              onInput={(event) => setTyped({ ...typed, [place]: event.currentTarget.value })}
            />
          )}
        />
      ))}
      <p class="actions">
        <Button kind="main" type="submit">
          {step.checkSend}
        </Button>
        <Button onClick={props.onDone}>{step.checkSkip}</Button>
        <Button kind="quiet" onClick={props.onBack}>
          {step.checkAgain}
        </Button>
      </p>
    </form>
  );
}
