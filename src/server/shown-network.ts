/** Names of networks, which come from elsewhere, made fit for a page. */
import type { Network } from '../protocol/connection.ts';
import { NETWORK_NAME_MAX } from '../protocol/limits.ts';
import { tidied } from '../protocol/schema.ts';

/** A network of any name as a page may show it: one line of bounded length with nothing unseen in it. */
export function shownNetwork({ asn, name }: Network): Network {
  // Cut before it is tidied, which takes longer, and after: what is cut may end in a space. By characters, for no half of one.
  const short = [...tidied(name.slice(0, NETWORK_NAME_MAX * 4))];
  let text = '';
  for (const character of short) {
    if (text.length + character.length > NETWORK_NAME_MAX) break;
    text += character;
  }
  text = tidied(text);
  return { asn, name: /[\p{L}\p{N}]/u.test(text) ? text : `AS${asn}` };
}
