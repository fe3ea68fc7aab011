/** Words to write down or compare: a numbered list that a screen reader reads as one, and that prints large. */

export function Words(props: {
  words: readonly string[];
  label: string;
  /** Language of the words themselves, for the voice that reads them; English unless told. */
  lang?: string;
  /** `kit` is large type for paper, `inline` a quiet row for comparing. */
  size?: 'kit' | 'inline';
}) {
  return (
    <ol
      class={`words ${props.size ?? 'kit'}`}
      aria-label={props.label}
      lang={props.lang ?? 'en'}
      dir="ltr"
      translate={false}
    >
      {props.words.map((word, index) => (
        // A word may stand twice: its place is its name.
        <li key={index}>{word}</li>
      ))}
    </ol>
  );
}
