/** The network check once its parts are there; nothing before. */
import type { Connection } from './use-connection.ts';
import type { Contact } from './use-contact.ts';

/** `only`: see `NetworkCheck`. */
export function NetworkSeen(props: { contact: Contact | null; connection: Connection; only: 'warning' | 'rest' }) {
  const { contact, connection } = props;
  if (contact === null) return null;
  const { NetworkCheck } = contact.parts;
  return <NetworkCheck only={props.only} seen={connection.seen} words={contact.words} onRetry={connection.ask} />;
}
