/** English: about files that go with a message, and that come with an answer. Loaded only where there can be some. */

import { durationIn, sizeIn } from '../../../browser/files/size.ts';
import { format } from '../../../browser/i18n/format.ts';

const tag = 'en-GB';
const f = format(tag);

export const files = {
  size: (bytes: number) => sizeIn(tag, bytes),

  label: 'Files',
  hint: 'Documents, pictures, recordings. Each is locked on your device, before it leaves it.',
  add: 'Add files',
  photo: 'Take a photo',
  drop: 'You can also drop them here, or paste them.',
  dropNow: 'Let go to add them',
  /** Before anything is chosen. */
  warning:
    'Files are sent exactly as they are. They can tell who made, copied or printed them, when, where and with what. If few people had the document, the document itself can point to you.',
  guide: 'What files give away',
  list: (n: number) => f.plural(n, { one: 'One file', other: `${f.number(n)} files` }),
  total: (n: number, bytes: string) => `${f.plural(n, { one: 'One file', other: `${f.number(n)} files` })}, ${bytes}`,
  remove: (name: string) => `Remove “\u2068${name}\u2069”`,
  removed: (name: string) => `“\u2068${name}\u2069” is removed.`,
  added: (n: number) => f.plural(n, { one: 'One file added.', other: `${f.number(n)} files added.` }),
  names: 'Leave out the names of the files',
  namesWhy: 'A name can show who had the file. They are then called “file 1”, “file 2”, with the same ending.',
  nameless: (n: number) => `file ${n}`,
  faults: {
    twice: (name: string) => `“\u2068${name}\u2069” stands in the list already.`,
    large: (name: string, most: string) =>
      `“\u2068${name}\u2069” is too large: at most ${most} fit in one file here. Tell the reporter in your message, or send it in parts.`,
    many: (most: number) =>
      `At most ${f.number(most)} files go with one message. Put them together in a ZIP, or send another message.`,
    folder: 'Folders cannot be added. Choose the files in it.',
  },

  stage: 'Locking and sending your files',
  progress: (done: string, all: string) => `${done} of ${all}`,
  left: (seconds: number) => `about ${durationIn(tag, seconds)} left`,
  states: {
    queued: 'Waits',
    reading: 'Is being read',
    checking: 'Is compared with what has arrived',
    sending: 'On its way',
    waiting: 'No connection. It goes on by itself.',
    busy: 'The server does not take more at the moment. It goes on by itself.',
    sent: 'Arrived',
  },
  paused: 'Paused. What has arrived stays there for a day.',
  pause: 'Pause',
  resume: 'Go on',
  keepOpen:
    'Large files take long, over Tor hours. Keep this page open and the device awake. If the connection breaks, it goes on by itself.',
  /** With a codename, and without. */
  closed:
    'If this page is closed all the same: open “Read an answer” today or tomorrow, enter your twelve words, write your message again and choose the same files. What has arrived is not sent twice.',
  closedAlone: 'If this page is closed, the files have to be sent anew.',
  failed: {
    unreadable: (name: string) =>
      `“\u2068${name}\u2069” cannot be read any more: it was changed, moved or deleted, or its medium was taken out. Remove it here and add it again.`,
    changed: (name: string) =>
      `“\u2068${name}\u2069” was changed while it was being read. Close the program that has it open, remove it here and add it again.`,
    large: (name: string) => `“\u2068${name}\u2069” is larger than what is taken here. Remove it, then send again.`,
    full: 'The server has no room left for files today. Your text can go now without them; tomorrow there is room again.',
    missing: 'The part of this page that sends files could not be loaded. Check your connection, then send again.',
  },
  sentWith: (n: number) => f.plural(n, { one: 'One file came with it.', other: `${f.number(n)} files came with it.` }),

  answer: {
    heading: (n: number) => f.plural(n, { one: 'A file', other: `${f.number(n)} files` }),
    /** Before one is fetched. */
    before:
      'Whoever watches your network sees that a file of about this size comes to you. It is saved on your device, readable: delete it when you have read it.',
    save: (name: string) => `Save “\u2068${name}\u2069”`,
    saving: (done: string, all: string) => `${done} of ${all} are here`,
    stop: 'Stop',
    saved: 'It is whole and as the reporter sent it. It is on your device now.',
    gone: 'It is no longer on the server.',
    broken: 'What came is not what the reporter sent. Nothing was saved. Tell them by another message.',
    offline: 'The connection broke. Nothing was saved. Try again.',
    large: (most: string) =>
      `This browser can hold at most ${most} of it. Open your mailbox in another browser, such as Chrome or Edge on a computer.`,
  },
};

export type FileWords = typeof files;
