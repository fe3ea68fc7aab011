/** A recovery kit: words to print or write down, with all that a person needs who finds the sheet in the safe years later. */
import { Button } from '../../browser/components/button.tsx';
import { Words } from '../../browser/components/words.tsx';
import './kit.css';

export type KitKind = 'newsroom' | 'member';

const KITS = {
  newsroom: {
    title: 'Recovery kit of the newsroom',
    what: 'These 24 words are the newsroom’s own key. With them, and only with them, the list of your reporters is signed.',
    keep: 'Keep this sheet in a safe that two people can open. You need it to renew the list every 90 days, to add or remove people, and when an admin lost words and device.',
    danger:
      'Who finds these words can sign a false list of reporters in your name, and take an admin’s place. They open no tips that were sent before.',
  },
  member: {
    title: 'Your own recovery kit',
    what: 'These 24 words are your key. They open the tips that are sent to you, on any computer.',
    keep: 'Keep this sheet at a place that only you can reach, not beside your laptop and not in a photo or a password manager of your employer.',
    danger:
      'Who finds these words can read your tips. Without them, a forgotten passphrase or a broken laptop means that your tips can never be opened again.',
  },
} as const;

export function Kit(props: {
  kind: KitKind;
  words: readonly string[];
  newsroom: string;
  /** The member's name, on the member's kit. */
  name: string;
  fingerprint: readonly string[];
  day: string;
}) {
  const kit = KITS[props.kind];
  return (
    <section class="kit-page" aria-labelledby="kit-title">
      <h2 id="kit-title">{kit.title}</h2>
      <p>{kit.what}</p>
      <Words words={props.words} label={`${kit.title}: 24 words`} />
      <p>{kit.keep}</p>
      <p>
        <strong>{kit.danger}</strong>
      </p>
      <dl class="facts">
        <dt>Newsroom</dt>
        <dd>{props.newsroom}</dd>
        {props.kind === 'member' && (
          <>
            <dt>Member</dt>
            <dd>{props.name}</dd>
          </>
        )}
        <dt>Address</dt>
        <dd>{location.origin}/desk</dd>
        <dt>Fingerprint of the newsroom</dt>
        <dd>
          <Words size="inline" words={props.fingerprint} label="Fingerprint of the newsroom" />
        </dd>
        <dt>Made on (UTC)</dt>
        <dd>{props.day}</dd>
      </dl>
      <div class="actions">
        <Button onClick={() => print()}>Print this sheet</Button>
      </div>
      <p class="hint no-print">
        Use a printer you own and that stores nothing, or write the words by hand. They are shown this once.
      </p>
    </section>
  );
}
