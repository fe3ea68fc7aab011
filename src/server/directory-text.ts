/** `/directory.txt`: who can be reached and how, for people without scripts, with the signed originals below it to check. */
import type { Callout } from '../protocol/callout.ts';
import { type Channel, type ChannelKind, inOrder } from '../protocol/channel.ts';
import type { Day } from '../protocol/days.ts';
import { type Directory, reporters } from '../protocol/directory.ts';
import { isCurrentProfile, Profile } from '../protocol/profile.ts';
import { parseJson, Signed } from '../protocol/schema.ts';

/** What each is called, and what it leaves open in a line. */
const CHANNELS: Readonly<Record<ChannelKind, readonly [name: string, leaves: string]>> = {
  onion: ['Onion service (open in Tor Browser)', 'your network sees that Tor is used'],
  signal: ['Signal', 'Signal has your phone number; hide it behind a username'],
  post: ['Post', 'write no sender; post it away from home and work'],
  threema: ['Threema', 'the app was bought or registered somewhere'],
  age: ['Recipient for age files', 'protects the file, not how you send it'],
  pgp: ['PGP fingerprint', 'protects the text, not who writes to whom'],
  whatsapp: ['WhatsApp', 'its owner sees who writes to whom'],
  email: ['Email', 'providers can read it; never from an account of work'],
  phone: ['Phone', 'phone companies keep who called whom'],
};

/** `messages`: the members' profiles as published. What is not of its form, or out of its days, is left out of the text above. */
export function directoryText(directory: Directory, signed: string, messages: readonly string[], today: Day): string {
  const { newsroom } = directory;
  const profiles = new Map(
    messages.flatMap((message) => {
      const profile = parseJson(Profile, parseJson(Signed, message)?.signed ?? '');
      return profile !== null && isCurrentProfile(profile, today) ? [[profile.member, profile] as const] : [];
    }),
  );
  const people = reporters(directory).map((member) => {
    const profile = profiles.get(member.key);
    const beats = member.beats.length === 0 ? '' : ` (${member.beats.join(', ')})`;
    return [
      `${member.name}${beats}`,
      ...(profile === undefined ? [] : said(profile, today)),
      `  Page: /reporter#${member.key}`,
    ].join('\n');
  });
  return [
    newsroom.name,
    newsroom.about,
    'Use a device of your own, a network that is not of work, and an email address that is not of work. The guide is at /guide.\nTo write here, open /tip in a browser with JavaScript: it locks the text, for the reporters you choose, before it leaves your device. Without JavaScript, /plain tells how to lock a file yourself.',
    `REPORTERS\n\n${people.join('\n\n')}`,
    `Signed by the newsroom on ${directory.issued}, valid through ${directory.until}. Key of the newsroom: ${newsroom.key}`,
    'TO CHECK\n\nThis text was put together by the server. What members signed stands below, one JSON text a line: the list of members, signed by the\nnewsroom’s key, then each profile, signed by its member’s key (Ed25519; docs/PROTOCOL.md, sections 5, 6 and 15).',
    [signed, ...messages].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function said({ about, languages, channels, callouts }: Profile, today: Day): string[] {
  return [
    ...(about === '' ? [] : [indented(about)]),
    ...(languages.length === 0 ? [] : [`  Reads: ${languages.join(', ')}`]),
    ...inOrder(channels).map(channelText),
    ...callouts.filter(({ last }) => today <= last).map(calloutText),
  ];
}

function channelText(channel: Channel): string {
  const [name, leaves] = CHANNELS[channel.kind];
  const value = channel.value.includes('\n') ? `\n${indented(channel.value, '    ')}` : ` ${channel.value}`;
  const key = channel.kind === 'pgp' && channel.key !== null ? `\n${indented(channel.key.trimEnd(), '    ')}` : '';
  return `  ${name}:${value}${key}\n    (${leaves})`;
}

function calloutText({ question, story, last }: Callout): string {
  return `  Asks until ${last}:\n${indented(question, '    ')}${story === null ? '' : `\n    The story: ${story}`}`;
}

const indented = (text: string, by = '  ') =>
  text
    .split('\n')
    .map((one) => `${by}${one}`)
    .join('\n');
