/** English: the way without JavaScript. No script loads it. */
import type { PlainWords } from '../../plain/plain-words.ts';

export const plain: PlainWords = {
  heading: 'Write without JavaScript',
  lead: 'You lock your message on your own computer with a free program named age, and hand over the locked file here. It takes a computer, a quarter of an hour, and some typed commands.',
  rather: 'If JavaScript can be switched on, the form does all this for you and hides more:',
  less: 'What this way hides less',
  lessList: [
    'How large your file is, and for how many people it is locked: this site sees it, and so may those who watch the line.',
    'Whether the keys are really ours: without JavaScript your browser cannot check who signed them. Whoever has taken over this site could put in their own.',
    'Nothing shows that two messages come from the same person, and nobody can answer you here. If you want an answer, say in the message how you can be reached.',
    'More stays on your device: the program, and what you wrote. Deleting it may leave traces.',
  ],
  steps: 'How to do it',
  program: {
    what: 'Get age, version 1.3 or newer',
    text: 'On your own device and network. One of these commands installs it, or look for FiloSottile/age on GitHub:',
    check: 'This tells the version:',
    older: 'Older ones than 1.3 do not know our keys. Then take the newest from the project’s page on GitHub.',
  },
  keys: {
    what: 'Save today’s keys',
    link: 'recipients.txt',
    text: 'They change every week. Below each reporter’s name stands their key, a long line. Delete the lines of those who shall not read your message.',
  },
  write: {
    what: 'Write your message',
    text: 'In a plain text editor, saved as tip.txt beside recipients.txt. Or take one document or ZIP in its place. Locked, it may have at most 1 MB.',
  },
  lock: {
    what: 'Lock it',
    text: 'In a terminal, in that folder. It makes the file tip.age, which only those reporters can open:',
  },
  hand: {
    what: 'Hand over tip.age',
    text: 'Choose the file that ends in .age. A readable one is refused, but by then this site would have received it: look twice.',
    label: 'The locked file, tip.age',
    send: 'Hand over the locked file',
  },
  after: 'When the next page says that it is stored, delete tip.txt, tip.age and recipients.txt.',
  back: 'Back to the steps',
  outcomes: {
    sent: {
      title: 'Your file is stored',
      text: [
        'It came locked. Whether a reporter can open it, only they can tell. Expect days, not hours.',
        'Now delete tip.txt, tip.age and recipients.txt from your device, close this window, and delete this visit from the history.',
        'The same file handed over again is not stored twice.',
      ],
    },
    readable: {
      title: 'This file is not locked',
      text: [
        'Nothing was stored. But the file came to this site in readable form, and whoever watches this site’s computer may have seen it. Count it as possibly seen.',
        'Lock it with age as described, and choose the file that ends in .age.',
      ],
    },
    other: {
      title: 'This file was locked with another program',
      text: [
        'Nothing was stored. Only what age 1.3 or newer has locked, for the keys of this page, can be opened here.',
      ],
    },
    recipients: {
      title: 'This file was locked for other keys',
      text: [
        'Nothing was stored. It is locked with a passphrase, for keys of another kind, or for too many people.',
        'Save today’s keys from this page, and lock your message again with age 1.3 or newer.',
      ],
    },
    damaged: {
      title: 'This file is damaged',
      text: ['Nothing was stored. It was cut off or changed. Lock your message again, and hand over the new file.'],
    },
    several: {
      title: 'Only one file at a time',
      text: ['Nothing was stored. Put all of them into one ZIP and lock that, or hand them over one after the other.'],
    },
    large: {
      title: 'This file is too large',
      text: [
        'Nothing was stored. At most 1 MB is taken here.',
        'Describe what you have: the reporter can then find a way for it. With JavaScript, the form takes large files.',
      ],
    },
    none: {
      title: 'No file was chosen',
      text: ['Nothing was stored. Choose the locked file, then press the button once more.'],
    },
    full: {
      title: 'There is no room today',
      text: ['Nothing was stored. Try again tomorrow (days are UTC), or use another way.'],
    },
    busy: {
      title: 'It may not have worked',
      text: [
        'Something failed here or on the way. Wait a minute, then hand over the same file again: it is never stored twice.',
      ],
    },
    closed: {
      title: 'Nobody can receive files now',
      text: ['Nothing was stored. The newsroom is not open yet, or must renew its list. Use another way meanwhile.'],
    },
  },
};
