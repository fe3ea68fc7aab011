/** English: the catalogue that gives the others their type. Short, calm, exact; it is read by somebody afraid, on a phone. */
import { format } from '../../../browser/i18n/format.ts';

// Days as most of the world reads them: 23 November 2026.
const f = format('en-GB');

export const pages = {
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

  noScript: {
    title: 'Without JavaScript there is no form here',
    why: 'Your browser locks the text before it leaves your device, and that takes JavaScript. A field for readable text never stands here. What you can do instead:',
    directory: 'Reporters and how to reach them, as plain text',
    directoryWhy: 'Signal, post, email, or what else they offer.',
    guide: 'The guide',
    guideWhy: 'How to use each of these ways safely. It needs no JavaScript.',
    plain: 'Write without JavaScript',
    plainWhy:
      'With a program of your own, named age, that locks the message on your computer. It takes typed commands.',
    on: 'Or switch JavaScript on for this site, and load the page again. In Tor Browser the security levels “Standard” and “Safer” both do.',
    list: 'With JavaScript on, our reporters are listed here, after your browser has checked who signed the list.',
  },

  home: {
    heading: 'Tell a reporter, in confidence',
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
    planner: 'Which way is right for you?',
    plannerWhat:
      'Three questions, and an order of ways. It is worked out on this page: nothing is sent, and nothing is kept.',
    plannerMissing: 'This part could not be loaded. Check your connection, then open it again.',
    /** Where no script can ask: before the most common cases. */
    plannerCases:
      'Here are the most common cases, for somebody who has a device and a network of their own. Take the strictest that fits you.',
    plannerNobody: 'Nobody in particular',
    mailbox: 'Have a codename? Read your answer',
    reporters: 'Our reporters',
    reportersHow: 'Choose one or several of them when you write.',
    nobody: 'The reporter named in your link is not here',
    nobodyText: 'They may have left, or the link is damaged. These receive tips now.',
    loading: 'The list is being checked.',
    logged: 'What this site keeps',
    loggedList: [
      'Your locked message and the day on which it came, until it is deleted. Not the hour.',
      'No address, no browser, no cookie. What the network check sees is told to you and forgotten.',
      'Others may keep records of their own: your employer’s network, your internet provider, the company that hosts this site.',
    ],
    limits: 'What this cannot protect you from',
    limitsList: [
      'A device that others control or watch: they may see what you type before it is locked.',
      'Traces of the visit: your network and your browser’s history can show that you were here, and by which link, though not what you wrote. Tor Browser and a private window show less.',
      'A changed page: the code of this page comes from this server each time. Whoever takes over the server could change it.',
      'Your own words: details that only few people know, or your way of writing, can give you away.',
      'Faults that nobody has found: no independent expert has examined this software yet.',
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
    admin: 'If you are setting it up: open the set-up link.',
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
      'The part that locks your text is missing. What you wrote is still here: copy it to a safe place before you reload.',
  },

  /** The promise, in the same words everywhere. `names`: of those chosen; none while nobody is. */
  only: {
    who: (names: readonly string[]) => {
      if (names.length === 0)
        return 'Only the reporters you choose can read what you write, and they see who else gets it.';
      const they = `Only ${f.list(names)} can read this`;
      return names.length === 1 ? `${they}.` : `${they}, and each sees who else gets it.`;
    },
    /** “This site’s computer”: the one in the reader’s hands may be run by somebody who can. */
    others: 'We cannot, and neither can the company that runs this site’s computer.',
  },

  facts: {
    logged:
      'This software logs no visit, no address, no hour. Your employer’s network, your internet provider and this site’s host may.',
    audit: 'It has not been independently audited.',
  },

  tip: {
    heading: 'Write to us',
    headingTo: (newsroom: string) => `Write to ${newsroom}`,
    covers: (beats: readonly string[]) => `Covers ${f.list(beats)}`,
    expect: 'Expect days, not hours. You can come back here to read an answer, if one is written.',
    questionAway: 'The question of your link could not be loaded',
    questionAwayText: 'It is tried again by itself. You can write now and say what it is about; choose who gets it.',
    noForm: 'If JavaScript is on and no form appears here, load the page again.',
    answer: 'An answer',
    answerYes: 'I want to be able to read an answer here',
    answerYesWhy:
      'You get twelve words to write down. Whoever has them can read the answers, so nobody needs your address.',
    answerNo: 'I need no answer',
    answerNoWhy: 'There are no words to keep. Nobody can answer you here.',
    text: 'Your message',
    textHint: 'What happened, how you know, what could show it. Leave out what would point to you.',
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
    to: 'Who gets it',
    toMany: (n: number) =>
      f.plural(n, { one: 'Who gets it: one reporter', other: `Who gets it: choose among ${f.number(n)} reporters` }),
    toOthers: 'Change who gets it',
    toLoading: 'The list of reporters is being checked. You can write meanwhile.',
    toMissing: 'Choose at least one person.',
    toNobody: 'Nobody can receive messages now. Please try again another day, or use another way of contact.',
    cannotReceive: 'Cannot receive messages now',
    contact: 'How to reach you',
    optional: '(optional)',
    contactHint:
      'No address is needed. Leave one only if you want to be reached elsewhere too: a personal one made only for this, or a Signal username. Nothing from work.',
    contactLong: (n: number) => `Too long: at most ${f.number(n)} characters fit here.`,
    next: 'What happens next',
    nextList: [
      'Your browser locks text and files, so that nobody but those you chose can open them, and sends them. A text takes some seconds.',
      'This site keeps what is locked. It sees neither your words nor whom they are for.',
      'A reporter opens it on their own computer, and may share it with colleagues.',
    ],
    technical: 'In technical words',
    technicalText:
      'The text is padded and encrypted in this page as an age file, under X25519 and ML-KEM-768 together, to keys that the newsroom’s signed list names. A small computing puzzle slows down whoever sends junk. The server has no key and no code that could open it.',
    send: 'Send',
    wrong: 'Not sent yet. Please look at the marked places.',
    leaving: (host: string) =>
      `“Leave this site”, at the top, forgets what you wrote and opens ${host}. Pressing Shift three times within a second does the same.`,
  },

  mailbox: {
    heading: 'Read an answer',
    loading: 'This page is still loading.',
    missing: 'Part of this page could not be loaded',
    missingText: 'Check your connection, then try again.',
    noScript:
      'Answers are locked, and your browser opens them on your device. That takes JavaScript: your words are never sent anywhere. What you can do instead:',
    noForm: 'If JavaScript is on and no fields appear here, load the page again.',
  },

  sending: {
    heading: 'Sending',
    label: 'Steps',
    hint: 'Some seconds, on a slow line some minutes. Keep this page open: nothing readable leaves it.',
    check: 'Checking who can receive it',
    seal: 'Locking your text, for nobody but those you chose',
    puzzle: 'A short task for your device that keeps junk away',
    part: (n: number, of: number) => `part ${f.number(n)} of ${f.number(of)}`,
    send: 'Handing over the locked text',
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
    text: (day: string) => `It came on ${day} (UTC).`,
    textOtherDay: 'It has come. The server’s date is not the one of your device.',
    expect:
      'Expect days, not hours. Whoever reads it may share it with colleagues. Nobody can promise that something is published, or when.',
    silent: 'Nobody can answer you',
    silentList: [
      'You left no way to reach you. None is needed for your message to be read.',
      'To add something, or a way to reach you, write another message. Nothing here connects the two: repeat what the first was about and one detail that stands in it, so that it is recognised.',
    ],
    answer: 'If they answer',
    answerTo: (names: readonly string[], contact: string) =>
      `${f.list(names)} may write to “\u2068${contact}\u2069”, or may not. If that is mistyped, write another message.`,
    answerFrom: 'Compare who writes with what stands here. Another account may be somebody else’s.',
    accounts: (name: string, accounts: readonly string[]) => `${name}: ${f.list(accounts)}`,
    noAccounts: (name: string) => `${name} names no account here: anybody can use that name.`,
    answerWary: [
      'Before you tell more, ask for a detail that stands only in your message. Somebody may pretend to be a reporter.',
      'Do not answer anybody who wants a password, money, or a program installed.',
    ],
    now: 'What to do now',
    nowList: [
      'Close this window, or leave this site with the button above.',
      'If this was not a private window, remove this visit from your browser’s history.',
      'Tell nobody that you wrote, and do not look us up from work.',
      'Keep no picture and no copy of this page: it shows that you wrote. Printed, it is an empty sheet.',
    ],
    wiped: 'Your text is no longer on this page.',
    another: 'Write another message',
  },
};

export type Words = typeof pages;
