/** A reporter's channels: most protective first, each with what it protects, what it leaves open, and how to do it better. */
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Qr } from '../../browser/components/qr.tsx';
import { type Channel, inOrder } from '../../protocol/channel.ts';
import type { ContactWords } from '../words/en/contact.ts';

export function Channels(props: { channels: readonly Channel[]; words: ContactWords }) {
  const { words } = props;
  return (
    <>
      <p class="hint">{words.order}</p>
      <ul class="channels">
        {inOrder(props.channels).map((channel) => (
          <li key={`${channel.kind} ${channel.value}`}>
            <ChannelCard channel={channel} words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ChannelCard({ channel, words }: { channel: Channel; words: ContactWords }) {
  const { name, protects, leaves, better } = words.kinds[channel.kind];
  const scan = scanned(channel);
  return (
    <details class="channel">
      <summary>
        <strong>{name}</strong> <Value channel={channel} />
      </summary>
      <dl>
        <dt>{words.protects}</dt>
        <dd>{protects}</dd>
        <dt>{words.leaves}</dt>
        <dd>{leaves}</dd>
        <dt>{words.better}</dt>
        <dd>{better}</dd>
      </dl>
      {channel.kind === 'pgp' && channel.key !== null && (
        <details>
          <summary>{words.key}</summary>
          <pre class="key" dir="ltr">
            {channel.key}
          </pre>
        </details>
      )}
      <p class="actions">
        <CopyButton
          text={() => (channel.kind === 'pgp' && channel.key !== null ? channel.key : channel.value)}
          label={words.copy}
          copied={words.copied}
          failed={words.copyFailed}
        />
      </p>
      {scan !== null && (
        <figure>
          <Qr text={scan} label={words.qr(name)} />
          <figcaption class="hint">{words.scan}</figcaption>
        </figure>
      )}
    </details>
  );
}

/** As it is typed elsewhere: left to right, and in groups where that helps to compare. */
function Value({ channel }: { channel: Channel }) {
  if (channel.kind === 'post')
    return (
      <span class="channel-value post" dir="auto">
        {channel.value}
      </span>
    );
  const text = channel.kind === 'pgp' ? (channel.value.match(/.{4}/g) ?? []).join(' ') : channel.value;
  return (
    <span class="channel-value" dir="ltr">
      {text.length > 120 ? `${text.slice(0, 24)}…${text.slice(-8)}` : text}
    </span>
  );
}

/** What a phone opens; `null` where a phone does not help. */
function scanned({ kind, value }: Channel): string | null {
  switch (kind) {
    case 'signal':
      return value.startsWith('https://') ? value : null;
    case 'whatsapp':
      return `https://wa.me/${value.slice(1)}`;
    case 'threema':
      return `https://threema.id/${value}`;
    case 'phone':
      return `tel:${value}`;
    case 'onion':
      return `http://${value}/`;
    default:
      return null;
  }
}
