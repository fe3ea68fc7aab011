/** Asks some words of a kit back, so that nobody goes on with a sheet that was not written or cannot be read. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Field } from '../../browser/components/field.tsx';
import { random } from '../../crypto/bytes.ts';

const ASKED = 3;

/** Places (from 0) of the words that are asked, in order. Which ones cannot be foreseen. */
function pick(count: number): number[] {
  const places = Array.from({ length: count }, (_, place) => ({ place, by: random(4).join('.') }));
  places.sort((a, b) => (a.by < b.by ? -1 : 1));
  return places
    .slice(0, ASKED)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}

export function WordCheck(props: { words: readonly string[]; onRight: () => void; onBack: () => void }) {
  const [asked] = useState(() => pick(props.words.length));
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const check = (event: SubmitEvent) => {
    event.preventDefault();
    const bad = asked.filter((place) => (typed[place] ?? '').trim().toLowerCase() !== props.words[place]);
    setWrong(bad);
    if (bad.length === 0) props.onRight();
  };
  return (
    <form onSubmit={check} autocomplete="off">
      <h2>Check your sheet</h2>
      <p>Type these words from your paper. This shows that the sheet can be read.</p>
      {asked.map((place) => (
        <Field
          key={place}
          label={`Word ${place + 1}`}
          error={wrong.includes(place) ? `This is not word ${place + 1}. Look at the number on your sheet.` : null}
          control={(attributes) => (
            <input
              {...attributes}
              type="text"
              autocomplete="off"
              autocapitalize="none"
              autocorrect="off"
              spellcheck={false}
              value={typed[place] ?? ''}
              onInput={(event) => setTyped({ ...typed, [place]: event.currentTarget.value })}
            />
          )}
        />
      ))}
      <div class="actions">
        <Button kind="main" type="submit">
          Check the words
        </Button>
        <Button kind="quiet" onClick={props.onBack}>
          Show the sheet again
        </Button>
      </div>
    </form>
  );
}
