/** English: the catalogue that gives the others their type. Short, calm, exact; it is read by somebody afraid, on a phone. */
import { format } from './format.ts';

// Days as most of the world reads them: 23 November 2026.
const f = format('en-GB');

export const en = {
  format: f,

  page: {
    /** The tab's title: it is read over a shoulder and kept in histories. */
    title: 'Contact',
    skip: 'Skip to the text',
    leave: 'Leave this site',
    leaveHint: 'Or press Shift three times within a second. What you wrote is not kept.',
    leaveStuck: 'The other page does not answer. Close this window.',
    leaveBack: 'Back to the page',
    languages: 'Languages',
    guide: 'Guide',
    foot: 'This site sets no cookie and stores nothing in your browser. All days are UTC.',
    /** Shown while no native reader has checked a translation; empty when one has. */
    unchecked: '',
    retry: 'Try again',
  },

  lost: {
    heading: 'There is no such page',
    text: 'Check the address, or begin at the first page.',
    home: 'To the first page',
  },

  noScript: {
    title: 'This form needs JavaScript',
    why: 'Your browser seals the text before it leaves your device, and that takes JavaScript. There is never a form here that sends it unsealed.',
    how: 'In Tor Browser, choose the security level “Standard” or “Safer”. Or use another way of contact that the newsroom publishes.',
    directory: 'Reporters and how to reach them, as plain text',
    list: 'With JavaScript on, the list of reporters appears here, after your browser has checked who signed it.',
  },

  home: {
    heading: 'Tell a reporter, in confidence',
    lead: 'Your browser seals what you write before it leaves your device. Only the reporters you choose can open it; this server cannot.',
    write: 'Write to us',
    writeTo: (name: string) => `Write to ${name}`,
    checks: 'Three checks before you write',
    device: 'A personal device',
    deviceWhy: 'A work phone or laptop can show your employer what was done on it, even later.',
    deviceMore: 'How to tell in a minute whether a device is managed',
    network: 'A network that is not work’s',
    networkWhy: 'Work Wi-Fi and work VPNs record that a device opened this site, and when.',
    networkMore: 'More on networks',
    email: 'A personal email address',
    emailWhy:
      'If you leave an address for an answer, take a private one, best one made only for this. Others can read work email.',
    emailMore: 'More on email',
    others: 'If it is not an employer that you fear',
    already: 'What if I have opened this at work already?',
    reporters: 'Our reporters',
    reportersHow: 'Choose one or several of them when you write.',
    nobody: 'There is no reporter of that link here',
    nobodyText: 'They may have left, or the link is damaged. These receive tips now.',
    loading: 'The list is being checked.',
    logged: 'What this site keeps',
    loggedList: [
      'Your sealed message and the day on which it came, until it is deleted. Not the hour.',
      'No address, no browser, no cookie. What the network check sees is told to you and forgotten.',
      'What stands in front of this site, like a hosting firm, may keep records of its own.',
    ],
    limits: 'What this cannot protect you from',
    limitsList: [
      'A device that others control or watch: they may see what you type before it is sealed.',
      'Traces of the visit: your network and your browser’s history can show that you were here, and by which link, though not what you wrote. Tor Browser and a private window show less.',
      'A changed page: the code of this page comes from this server each time. Whoever takes over the server could change it.',
      'Your own words: details that only few people know, or your way of writing, can give you away.',
      'What happens later: the reporters will know what you tell them, and no method is fully safe.',
    ],
    genuine: 'Is this really us?',
    genuineHow:
      'These eight words belong to our key. Compare them with the words that we publish elsewhere, in bylines or in print.',
    genuineLabel: 'The words of this newsroom’s key',
    matches: 'This is the newsroom that your link names',
    matchesText: 'The eight words in your link match the key on this page.',
    differs: 'This is not the newsroom that your link names',
    differsText:
      'The words in your link do not match the key on this page. Do not write here. Check the link where you found it, or use another way of contact.',
    unreadable: 'Your link could not be read in full',
    unreadableText:
      'After the # in it stand words that name the newsroom, and these are cut off or changed. Open the link again where you found it, or compare the eight words on the first page, under “Is this really us?”, with those that the newsroom publishes.',
  },

  closed: {
    heading: 'This tip line is not open yet',
    text: 'The newsroom is still setting it up. Please come back later.',
    admin: 'If you are setting it up: open the link that the server printed when it started.',
  },

  insecure: {
    title: 'This connection is not secure',
    text: 'On the way here, others can read or change this page, so nothing can be sent from it. Open the address that begins with https://.',
  },

  list: {
    offline: 'The list of reporters could not be loaded',
    offlineText: 'Check your connection, then try again.',
    forged: 'The list of reporters is not signed by this newsroom',
    forgedText:
      'Something on the way changed it, so nothing can be sent from here now. Reload the page once. If it stays like this, do not write here and use another way of contact.',
    expired: 'The newsroom’s list of reporters has run out',
    expiredText: (today: string) =>
      `Your device says that today is ${today}. If that is wrong, set its date. If it is right, the newsroom must renew its list: use another way of contact meanwhile.`,
    older: 'This list of reporters is older than the one shown before',
    olderText: 'Reload the page. If this comes again, use another way of contact.',
    broken: 'This page could not load fully',
    brokenText:
      'The part that seals your text is missing. What you wrote is still here: copy it to a safe place before you reload.',
  },

  tip: {
    heading: 'Write to us',
    headingTo: (newsroom: string) => `Write to ${newsroom}`,
    intro: 'What you write is sealed on this device before it is sent.',
    questionAway: 'The question of your link could not be loaded',
    questionAwayText:
      'It is tried again by itself. You can write now and say what it is about; choose below who gets it.',
    noForm: 'If no form appears here, reload the page.',
    text: 'Your message',
    textHint:
      'What happened, how you know, and what could show it. Leave out what only you could know, if it must not point to you.',
    textMissing: 'Write your message first.',
    room: (n: number) =>
      f.plural(n, {
        one: 'Room for about one more character.',
        other: `Room for about ${f.number(n)} more characters.`,
      }),
    tooLong: (n: number) =>
      f.plural(n, {
        one: 'About one character too long. Shorten it, or send the rest as a second message.',
        other: `About ${f.number(n)} characters too long. Shorten it, or send the rest as a second message.`,
      }),
    to: 'Who receives it',
    toSeveral: 'Everyone you choose can see who else receives it.',
    toLoading: 'The list of reporters is being checked. You can write meanwhile.',
    toMissing: 'Choose at least one person.',
    toNobody: 'Nobody can receive messages now. Please try again another day, or use another way of contact.',
    cannotReceive: 'Cannot receive messages now',
    contact: 'How to reach you',
    optional: '(optional)',
    contactHint:
      'This form cannot carry an answer back to you yet. If you want one, leave a personal address made only for this, or a Signal username. Nothing from work.',
    contactLong: (n: number) => `Too long: at most ${f.number(n)} characters fit here.`,
    next: 'What happens next',
    nextList: [
      'Your browser seals the text to the people you chose, and solves a small puzzle that slows down abuse.',
      'The server stores the sealed text. It sees neither your words nor whom they are for.',
      'A reporter opens it on their own machine. Expect days, not hours.',
    ],
    send: 'Seal and send',
    wrong: 'Not sent yet. Please look at the marked places.',
    leaving: (host: string) =>
      `“Leave this site”, at the top, forgets what you wrote and opens ${host}. Pressing Shift three times within a second does the same.`,
  },

  sending: {
    heading: 'Sending',
    label: 'Steps',
    check: 'Checking the list of reporters',
    seal: 'Sealing your text',
    puzzle: 'Solving a small puzzle',
    part: (n: number, of: number) => `part ${f.number(n)} of ${f.number(of)}`,
    send: 'Sending it, sealed',
    done: 'Done',
    now: 'Now',
    waiting: 'Waiting',
    failed: 'Failed',
    cancel: 'Stop',
    cancelled: 'Stopped',
    cancelledText: 'Your text is still here.',
    cancelledLate:
      'Your text is still here. It may have arrived before you stopped. Sending the same text again does not store it twice; a changed text may arrive beside the first.',
  },

  failed: {
    title: 'Your message was not sent',
    kept: 'Your text is still here.',
    unknown: 'No answer came back',
    unknownText:
      'Your message may have arrived or not. Send it again, unchanged: it is never stored twice. A changed text may arrive beside the first.',
    offline: 'The server cannot be reached. Check your connection, then send again.',
    recipient: (name: string) => `${name} cannot receive messages now. Choose somebody else, then send again.`,
    changed: 'The list of reporters has changed. Look at who receives it, then send again.',
    full: 'The server has no room left today. Try again tomorrow, or use another way of contact.',
    busy: 'The server failed. Wait a minute, then send again.',
    between:
      'Something between you and this site answered in its place: a firewall, a filter, or a network that wants a sign-in. Use another network, then send again.',
    tooLargeThere:
      'Something between you and this site refuses messages of this length. Send it in several parts, or from another network.',
    page: 'This page may be out of date. Copy your text to a safe place, reload the page, and send again.',
    again: 'Send again',
  },

  sent: {
    heading: 'Your message is stored',
    text: (day: string) => `It was stored, sealed, on ${day} (UTC).`,
    textOtherDay: 'It was stored, sealed. The server’s date is not the one of your device.',
    to: (names: string) => `Only these people can open it: ${names}.`,
    reply: 'This form cannot carry an answer back to you yet.',
    replyContact: 'If they answer, it will be through the contact details that you left. Expect days, not hours.',
    replyNone:
      'You left no contact details, so nobody can answer you. If you want an answer, write another message with a way to reach you.',
    now: 'What to do now',
    nowList: [
      'Close this window, or leave this site with the button above.',
      'If this was not a private window, remove this visit from your browser’s history.',
      'Tell nobody that you wrote, and do not look us up from work.',
    ],
    wiped: 'Your text is no longer on this page.',
    another: 'Write another message',
  },
};

export type Words = typeof en;
