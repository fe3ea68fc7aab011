/** What pages say about reporters' channels and callouts. Loaded after the form. */
import type { ChannelKind } from '../../../protocol/channel.ts';

export interface ChannelWords {
  name: string;
  protects: string;
  leaves: string;
  better: string;
}

export const contact = {
  /** Above a reporter's channels. */
  ways: 'Other ways',
  waysTo: (name: string) => `Other ways to reach ${name}`,
  /** The sentence under an article, for the reporter's own page. */
  via: (name: string, ways: string) => `Contact ${name} via ${ways}, or by the form here.`,
  use: 'Use a personal email address, a network that is not of work and a device that is not of work; here is',
  guide: 'our guide to sharing information securely',
  /** After the link to the guide. */
  end: '.',
  order: 'First those that protect you best. Whatever you use: your own device, not a network of work.',
  protects: 'Protects',
  leaves: 'Leaves open',
  better: 'Do it so',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'Select it and copy it.',
  qr: (name: string) => `Code to scan: ${name}`,
  scan: 'Scan it with the phone that you will use, then nothing stands in the history of this device.',
  key: 'Public key',
  languages: 'Reads',
  /** Above the open callouts. */
  asks: 'What we are asking now',
  answer: 'Answer this',
  askedBy: (name: string) => `Asked by ${name}.`,
  goesTo: (names: string) => `Your answer goes to ${names}.`,
  which: 'Your link may mean one of these questions',
  whichOne: 'This one',
  until: (day: string) => `Asked until ${day}.`,
  story: (host: string) => `Read the story at ${host}`,
  aboutElse: 'Write about something else',
  ended: 'The question of your link is not asked any more',
  endedText: 'It has ended, or the end of the link is damaged. You can write all the same.',
  again: 'Open your link once more',
  againText:
    'This page does not keep which question you came to answer. Open the link again where you found it, or write without it and say what it is about.',
  network: {
    asking: 'Looking at what this site sees of your connection…',
    failed: 'This site could not say what it sees of your connection.',
    retry: 'Ask again',
    theirs: (network: string) => `This site sees your connection as ${network}`,
    theirsText: (organisation: string) =>
      `That looks like ${organisation}. If you work there, stop here: close this page and come back on a network that is not theirs, with a device that is not theirs.`,
    tor: 'You come through Tor: this site does not see your own address.',
    named: (network: string) =>
      `This site sees your connection as ${network}. If that is where you work, stop here and use another network. If it is your home or mobile provider, that is as it should be.`,
    address: (address: string) =>
      `This site sees the address ${address}. It has no list that says whose that is: if you are on a network of work, use another one.`,
    near: 'This site sees only a machine in front of it, not your connection. Check by yourself that it is not of work.',
    unseen: 'This site cannot tell which network you use. Check by yourself that it is not of work.',
    blind: 'It cannot see a VPN of work on a network at home. What it saw is told to you alone and not kept.',
  },
  mail: {
    theirs: (domain: string, organisation: string) =>
      `${domain} looks like mail of ${organisation}. Whoever runs it can read it. A new address of a personal provider is safer.`,
    unknown: (domain: string) =>
      `If ${domain} is of your work or school, others can read mail there. A new address of a personal provider is safer.`,
  },
  kinds: {
    onion: {
      name: 'Onion service',
      protects: 'Who you are, from the site and from everyone on the way. It opens in Tor Browser alone.',
      leaves: 'That Tor is used can be seen on your network.',
      better: 'Type or copy it into Tor Browser, on a network that is not of work.',
    },
    signal: {
      name: 'Signal',
      protects: 'What you write and say. Signal keeps almost nothing about who writes to whom.',
      leaves: 'Signal has your phone number. The reporter sees your profile’s name.',
      better: 'Set a username, hide your number, take a neutral name, switch on disappearing messages.',
    },
    post: {
      name: 'Post',
      protects: 'A letter without a sender leaves no account and no network.',
      leaves: 'Handwriting, fingerprints, the place where it was posted. Printers mark pages.',
      better: 'No sender. Post it away from home and work, in a street box. Keep no copy at work.',
    },
    threema: {
      name: 'Threema',
      protects: 'What you write. It needs no phone number.',
      leaves: 'The app was bought or registered somewhere.',
      better: 'Compare the ID with this page, and make an ID without a number.',
    },
    age: {
      name: 'Files for age',
      protects: 'What is in a file that you encrypt for this recipient.',
      leaves: 'How you send it, and the file’s size and name.',
      better: 'Encrypt first, then use another of these ways to send the file.',
    },
    pgp: {
      name: 'Email with PGP',
      protects: 'The text of an email, not its subject.',
      leaves: 'Who writes to whom, when, and the subject.',
      better: 'A new mail account, an empty subject, and compare the fingerprint with this page.',
    },
    whatsapp: {
      name: 'WhatsApp',
      protects: 'What you write, on its way.',
      leaves: 'WhatsApp’s owner sees who writes to whom and when. Backups may hold it all.',
      better: 'Rather Signal. Switch backups off and disappearing messages on.',
    },
    email: {
      name: 'Email',
      protects: 'Little: providers of both sides, and whoever they must answer to, can read it.',
      leaves: 'Who, when, what, and often where from.',
      better: 'A new account of a personal provider, opened on your own network. Never one of work.',
    },
    phone: {
      name: 'Phone',
      protects: 'No text remains. It protects nothing else.',
      leaves: 'Who called whom, when, for how long and from where is kept by the phone companies.',
      better: 'Say little. Ask for Signal. Not from a phone of work.',
    },
  } satisfies Record<ChannelKind, ChannelWords>,
};

export type ContactWords = typeof contact;
