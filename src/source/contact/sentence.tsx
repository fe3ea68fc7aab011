/** The sentence under an article, for the reporter's own page: how to reach this one, and what to use for it. */
import { type Channel, type ChannelKind, inOrder } from '../../protocol/channel.ts';
import { pathOf, useReading } from '../site.ts';
import type { ContactWords } from '../words/en/contact.ts';

/** The kinds that a sentence can name; the others stand below with all that there is to say of them. */
const NAMED: readonly ChannelKind[] = ['signal', 'threema', 'whatsapp', 'email', 'phone'];

/** Each as “Signal (name)”. */
export function accounts(channels: readonly Channel[], words: ContactWords): string[] {
  const named = inOrder(channels).filter(({ kind }) => NAMED.includes(kind));
  // Between isolates: a number keeps its direction in every sentence.
  return named.map(({ kind, value }) => `${words.kinds[kind].name} (\u2066${value}\u2069)`);
}

export function Sentence(props: { words: ContactWords; name: string; channels: readonly Channel[] }) {
  const { words, language } = useReading();
  const { via, use, guide, end } = props.words;
  const ways = accounts(props.channels, props.words);
  return (
    <p>
      {ways.length > 0 && `${via(props.name, words.format.list(ways))} `}
      {use} <a href={pathOf('guide', language)}>{guide}</a>
      {end}
    </p>
  );
}
