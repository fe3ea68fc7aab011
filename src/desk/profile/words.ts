/** What each channel's field asks for, for the reporter who fills it in. */
import type { ChannelKind } from '../../protocol/channel.ts';

export const CHANNEL_FIELDS: Readonly<Record<ChannelKind, { name: string; hint: string; fault: string }>> = {
  onion: {
    name: 'Onion address',
    hint: 'Of a SecureDrop or another service in the Tor network.',
    fault: 'It has 56 letters and digits, then .onion.',
  },
  signal: {
    name: 'Signal',
    hint: 'Your username, like name.01, or the link that Signal makes for it. A username does not tell your number.',
    fault: 'A username is a name, a full stop and two digits or more, like name.01.',
  },
  post: {
    name: 'Post',
    hint: 'The address as it should stand on the envelope. Ask for mail that is not opened by others.',
    fault: 'Up to 300 characters, without any that cannot be seen.',
  },
  threema: { name: 'Threema', hint: 'The ID of 8 characters.', fault: 'It has 8 letters and digits.' },
  age: {
    name: 'age recipient',
    hint: 'For files that somebody encrypts with age. It begins with age1.',
    fault: 'It begins with age1 and has 62 characters, or with age1pq1 and has 1,959: copy all of it.',
  },
  pgp: {
    name: 'PGP',
    hint: 'The fingerprint of the key. Paste the public key below as well: then nobody must ask a key server.',
    fault:
      'A fingerprint has 40 or 64 digits, 0 to 9 and A to F. A key begins with -----BEGIN PGP PUBLIC KEY BLOCK-----.',
  },
  whatsapp: {
    name: 'WhatsApp',
    hint: 'The number with its country, like +44 20 7946 0958.',
    fault: 'Begin with + and the country’s code.',
  },
  email: {
    name: 'Email',
    hint: 'Your newsroom and its provider can read what comes here.',
    fault: 'Like name@paper.example. An international domain in its xn-- form.',
  },
  phone: {
    name: 'Phone',
    hint: 'The number with its country, like +44 20 7946 0958.',
    fault: 'Begin with + and the country’s code.',
  },
};
