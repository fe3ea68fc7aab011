/** English: a codename, from the first look at its words to the answers that it opens. Loaded only where one is made or entered. */
import { format } from '../../../browser/i18n/format.ts';

const f = format('en-GB');

export const codename = {
  step: {
    heading: 'Your codename: twelve words',
    lead: 'With these words you can read an answer here. Write them on paper, in this order. Your message is sent after that.',
    label: 'Your twelve words',
    /** Only where the page’s language has no list of words. */
    english: '',
    facts: [
      'They are made on your device and never sent. Nobody, we included, can tell you them again or restore them.',
      'Whoever finds them can read the answers and write to us as you. Keep them apart from anything that tells what they are for.',
      'Look in a few days, from the same kind of device and network as now, and not from work. An answer stays for some weeks. Whether one comes, nobody can promise.',
    ],
    written: 'I have written them down',
    print: 'Print',
    copy: 'Copy',
    copyTitle: 'A copy may stay on this device and elsewhere',
    copyText:
      'Programs that keep what was copied, keyboards and clouds may store these words for a long time, and show them to others. Paper is safer.',
    copyAnyway: 'Copy all the same',
    copied: 'Copied. Copy something else once you have put the words where they belong.',
    copyFailed: 'The browser did not allow it. Write them down.',
    copyNot: 'Do not copy',
    back: 'Back to the text',
    check: 'Check what you wrote',
    checkLead: 'Type these two words from your paper. A word that cannot be read costs you the answers.',
    word: (n: number) => `Word ${f.number(n)}`,
    checkWrong: (n: number) => `This is not word ${f.number(n)}. Look at your paper.`,
    checkSend: 'Check, and send',
    checkSkip: 'Send without checking',
    checkAgain: 'Show the words again',
    /** On paper: nothing of whom they are for. */
    paper: 'Twelve words',
    paperHow: [
      'They belong together, in this order. Nobody can restore them.',
      'Whoever has them can use them. Keep this sheet apart from everything that tells what it is for, and destroy it when it is no longer needed.',
      'To use them: the page “Read an answer” of the site where they were made.',
    ],
  },

  sent: {
    heading: 'To read an answer',
    where: (address: string) =>
      `Come back to ${address}, or choose “Have a codename?” on the first page, and enter your twelve words.`,
    when: 'Look in a few days, from the same kind of device and network as now, and not from work. An answer stays for some weeks. It may also be that none is written.',
    only: 'Anybody who writes to you in another way and says that this is the answer may be somebody else.',
    again: 'Show the words once more',
    hide: 'Hide the words',
    gone: 'When you close or leave this page, it shows the words no more.',
    anotherHow: 'Is it about the same?',
    same: 'Same conversation, same words',
    sameWhy: 'The reporters see that both messages come from one person, and answer in one place.',
    fresh: 'Separate message, new words',
    freshWhy: 'Nothing here connects the two. The words shown before stay good for the first.',
  },

  entry: {
    lead: 'Enter the twelve words that you wrote down when you sent your message. They stay on this page: the site is asked for a locked mailbox, and your browser opens it.',
    how: 'The first letters are enough: suggestions appear as you type. You can also paste all twelve into any field. Capitals, accents and numbers do not matter.',
    words: 'Your twelve words',
    word: (n: number) => `Word ${f.number(n)}`,
    suggestions: (n: number) =>
      f.plural(n, { one: 'One suggestion. Enter takes it.', other: `${f.number(n)} suggestions. Arrow keys choose.` }),
    open: 'Open the mailbox',
    clear: 'Empty all fields',
    opening: 'Opening the mailbox',
    missing: (n: number) => `Word ${f.number(n)} is missing.`,
    missingSeveral: (positions: readonly number[]) =>
      `${f.plural(positions.length, { one: 'A word is', other: 'Words are' })} missing: ${f.list(positions.map((n) => f.number(n)))}.`,
    unknown: (n: number, near: readonly string[]) =>
      near.length === 0
        ? `Word ${f.number(n)} is in no list of ours. Look at your paper.`
        : `Word ${f.number(n)} is in no list of ours. Near to it: ${near.join(', ')}.`,
    checksum:
      'Each word is in the list, but together they are no codename. One of them was read or typed as another, or two changed places. Compare all twelve with your paper.',
    wrong: 'Not opened yet',
    broken: 'The part of this page that opens mailboxes could not be loaded. Check your connection, then try again.',
  },

  box: {
    heading: 'Your mailbox',
    answers: (n: number) => f.plural(n, { one: 'One answer', other: `${f.number(n)} answers` }),
    empty: 'There is no answer here',
    emptyList: [
      'Nobody has answered yet, or nobody will: not every message is answered.',
      'Or there was an answer, and it was deleted, or its time ran out.',
      'Or these are not the words that you wrote down, though they look like it. Compare all twelve with your paper.',
    ],
    words: 'Back to the words',
    again: 'Look again',
    looking: 'Looking',
    looked: (n: number) =>
      f.plural(n, {
        one: 'Looked again: one answer.',
        other: `Looked again: ${f.number(n)} answers.`,
      }),
    lookedNone: 'Looked again: no answer.',
    when: 'Once every few days is enough, from the same kind of device and network, and not from work.',
    close: 'Close the mailbox',
    closed: 'The mailbox is closed. Words and answers are no longer on this page.',
    former: 'no longer works here',
    earlier: 'with an earlier key, no longer in use',
    stays: (day: string, days: number) =>
      `Stays until about ${day}, ${f.plural(days, { one: 'a day', other: `${f.number(days)} days` })} after it came, unless you delete it.`,
    missing: (name: string) => `An answer of ${name} before this one is missing.`,
    missingWhy: 'It was held back on the way, or its time ran out, or you deleted it earlier.',
    /** `more`: beside answers. */
    unopened: (n: number, more: boolean) =>
      f.plural(n, {
        one: `One ${more ? 'more ' : ''}item could not be opened`,
        other: `${f.number(n)} ${more ? 'more ' : ''}items could not be opened`,
      }),
    unopenedWhy:
      'What is damaged, is not signed by a reporter of this newsroom for this conversation, or needs a newer version of this page is not shown: anybody could have put it there.',
    remove: 'Delete this answer',
    removeAll: 'Delete all',
    removeUnopened: 'Delete what could not be opened',
    removal: {
      one: {
        title: 'Delete this answer?',
        text: 'It is deleted from this site and cannot be brought back. The newsroom sees that it was collected, and nothing else.',
      },
      unopened: {
        title: 'Delete what could not be opened?',
        text: 'It is deleted from this site and cannot be brought back, also not by a newer version of this page. If the newsroom put it there, it sees that it was collected, and nothing else.',
      },
      all: {
        title: 'Delete all answers?',
        text: 'They are deleted from this site and cannot be brought back. The newsroom sees that they were collected, and nothing else.',
      },
      allAndUnopened: {
        title: 'Delete all answers, and what could not be opened?',
        text: 'They are deleted from this site and cannot be brought back, also not by a newer version of this page. The newsroom sees that they were collected, and nothing else.',
      },
    },
    removeYes: 'Delete',
    removeNo: 'Keep',
    removed: 'Deleted.',
    unsentTitle: 'What you wrote is not sent',
    unsentText: 'It is only on this page. If you go on, it is gone.',
    unsentYes: 'Go on without it',
    unsentNo: 'Keep writing',
    failed: 'The mailbox could not be opened',
    failedAgain: 'That did not work. Nothing was changed on this page',
    failedOffline: 'The server cannot be reached. Check your connection, then try again.',
    failedBusy: 'The server failed or has too much to do. Wait a minute, then try again.',
    failedAnswer: 'What came back is no answer of this site. Use another network, then try again.',
    failedGone: 'This page lost its keys. Close the mailbox and enter the words again.',
  },

  reply: {
    heading: 'Write back',
    headingFirst: 'Write in this conversation',
    text: 'Your message',
    sent: 'Your message is stored',
    sentText: (day: string) => `It came on ${day} (UTC), in the same conversation.`,
    sentOther: 'It has come, in the same conversation.',
    sentTo: (names: readonly string[]) => `It goes to ${f.list(names)}. The same words stay good for what is answered.`,
    another: 'Write more',
  },
};

export type CodenameWords = typeof codename;
