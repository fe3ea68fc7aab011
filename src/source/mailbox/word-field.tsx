/** A field for one word, with completion: the combobox of the ARIA Authoring Practices, its list below the field. */
import { useEffect, useId, useState } from 'preact/hooks';
import { splitWords } from '../../crypto/plain-word.ts';
import { QUIET } from '../quiet.ts';
import type { CodenameWords } from '../words/en/codename.ts';
import { complete, meant, type Ranked } from './completion.ts';

export function WordField(props: {
  words: CodenameWords;
  /** From 0. */
  place: number;
  value: string;
  /** The likeliest first. */
  lists: readonly Ranked[];
  wrong: boolean;
  hold: (field: HTMLInputElement | null) => void;
  onChange: (value: string) => void;
  /** Several words came at once. */
  onWords: (words: readonly string[]) => void;
  /** How many words are offered now. */
  onOffered: (count: number) => void;
  /** This one is done. */
  onNext: () => void;
}) {
  const { entry } = props.words;
  const { value, lists, place, wrong } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const offered = isOpen ? complete(value, lists) : [];
  const chosen = active === null ? undefined : offered[active];
  const only = isOpen ? (meant(value, lists) ?? undefined) : undefined;

  // None says nothing: the field that has the focus next may speak.
  useEffect(() => props.onOffered(offered.length), [offered.length]);

  const shut = () => {
    setOpen(false);
    setActive(null);
  };
  const take = (word: string) => {
    props.onChange(word);
    shut();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const word = chosen ?? only;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (offered.length === 0) return setOpen(true);
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        return setActive(
          active === null ? (step === 1 ? 0 : offered.length - 1) : (active + step + offered.length) % offered.length,
        );
      }
      case 'Escape':
        return shut();
      case 'Tab':
        if (!event.shiftKey && word !== undefined) take(word);
        return shut();
      case 'Enter':
        if (word !== undefined) take(word);
        // The last field sends the form, once it holds a word.
        if (word === undefined && (place === LAST || value.trim() === '')) return shut();
        event.preventDefault();
        shut();
        return props.onNext();
    }
  };

  const onInput = (text: string, isComposing: boolean) => {
    setActive(null);
    setOpen(true);
    const words = splitWords(text);
    if (isComposing) return props.onChange(text);
    if (words.length > 1) return props.onWords(words);
    const [word] = words;
    // A space ends a word, as it does on paper; a phone sends it no other way.
    if (word === undefined || !/\s$/.test(text)) return props.onChange(text);
    take(meant(text, lists) ?? word.normalize('NFC'));
    props.onNext();
  };

  return (
    <div class={wrong ? 'field wrong word-field' : 'field word-field'}>
      <label for={id}>
        <span aria-hidden="true">{place + 1}.</span>
        <span class="hidden">{entry.word(place + 1)}</span>
      </label>
      <input
        {...QUIET}
        ref={(field: HTMLInputElement | null) => {
          QUIET.ref(field);
          props.hold(field);
        }}
        id={id}
        type="text"
        role="combobox"
        dir="auto"
        enterkeyhint={place === LAST ? 'go' : 'next'}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${active}`}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'entry-wrong' : undefined}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value, event.isComposing)}
        onPaste={(event) => {
          const words = splitWords(event.clipboardData?.getData('text') ?? '');
          // A field takes line breaks out, and words would run together.
          if (words.length < 2) return;
          event.preventDefault();
          shut();
          props.onWords(words);
        }}
        onKeyDown={onKeyDown}
        onBlur={shut}
      />
      <div
        id={`${id}-list`}
        class="offered"
        role="listbox"
        aria-label={entry.word(place + 1)}
        hidden={offered.length === 0}
      >
        {offered.map((word, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: reason: the field keeps the focus, and has the keys
          <div
            key={word}
            id={`${id}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === active}
            // Before the field loses the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              take(word);
              props.onNext();
            }}
          >
            {word}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Place of the last of twelve. */
const LAST = 11;
