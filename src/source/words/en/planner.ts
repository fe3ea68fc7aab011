/** English: the contact planner. Loaded only where somebody opens it. */
import { format } from '../../../browser/i18n/format.ts';
import type { Fear, Means, Share, Way } from '../../../browser/planner/answers.ts';
import { REASONS } from '../../../browser/planner/reasons.ts';
import type { SituationId } from '../../../browser/planner/situations.ts';

const f = format('en-GB');

export interface PlannerWords {
  share: string;
  shares: Readonly<Record<Share, string>>;
  fears: string;
  fearsHint: string;
  fear: Readonly<Record<Fear, string>>;
  has: string;
  hasHint: string;
  means: Readonly<Record<Means, string>>;
  /** Before the first answer. */
  waiting: string;
  result: string;
  why: string;
  /** Who offers a way. */
  who: (names: readonly string[]) => string;
  /** Beside a way to which the guide has a topic. */
  more: string;
  again: string;
  /** What it does not know. */
  limits: string;
  ways: Readonly<Record<Way, { name: string; steps: readonly [string, string, string] }>>;
  reasons: Readonly<Record<SituationId, string>>;
}

export const planner: PlannerWords = {
  share: 'What do you want to share?',
  shares: {
    words: 'Words: what I know or saw',
    paper: 'Papers',
    files: 'Some files',
    large: 'Large files or recordings',
    meeting: 'I want to talk or to meet',
  },
  fears: 'Who must not learn of it?',
  fearsHint: 'Tick all that apply, or none.',
  fear: {
    employer: 'My employer',
    provider: 'My internet or phone provider',
    state: 'A state or its authorities',
    home: 'Somebody at home',
  },
  has: 'What do you have?',
  hasHint: 'What you are not sure of, leave empty.',
  means: {
    phone: 'A phone or computer that is mine alone and that work never managed',
    network: 'An internet connection that is not work’s',
    tor: 'Tor Browser, or I can install it',
    time: 'Time: it can wait for some days',
  },
  waiting: 'Answer the first question. The recommendation then appears here, and changes with each answer.',
  result: 'In this order',
  why: 'Why',
  who: (names) => `Offered by ${f.list(names)}`,
  more: 'More in the guide',
  again: 'Clear the answers',
  limits:
    'This is general advice. It does not know your case, and no way is fully safe: the guide says what each leaves open.',
  ways: {
    first: {
      name: 'First of all: another device, another place',
      steps: [
        'Find a device that whoever you fear has never managed or held: a friend’s, a library’s, a new one.',
        'Use a network that is neither work’s nor watched by whoever you fear, such as a café’s or a library’s.',
        'Only then go on with the next in this list. Do nothing more on this matter from the watched device.',
      ],
    },
    tor: {
      name: 'This site’s form, in Tor Browser',
      steps: [
        'Get Tor Browser from torproject.org, on your own device and network.',
        'Open this site in it, and compare the eight words under “Is this really us?”.',
        'Write, keep the twelve words on paper, and look for an answer in some days, again in Tor Browser.',
      ],
    },
    form: {
      name: 'This site’s form',
      steps: [
        'Open a private window, on your own device and network.',
        'Choose the reporters, write, and add files if you have some.',
        'Keep the twelve words on paper, and look for an answer in some days.',
      ],
    },
    meet: {
      name: 'A meeting, once it is agreed',
      steps: [
        'Agree on it here first, not by phone: say what it is about, and propose a place where nobody knows you.',
        'Leave your phone at home, switched on as on other days.',
        'Before you tell anything, agree on what may be published, and how you would be described.',
      ],
    },
    onion: {
      name: 'The newsroom’s onion service',
      steps: [
        'Get Tor Browser from torproject.org, on your own device and network.',
        'Copy the onion address from the reporter’s page into it.',
        'Follow what is said there, and keep any codename on paper.',
      ],
    },
    signal: {
      name: 'Signal',
      steps: [
        'Install it on your own phone. Choose a username, and hide your number in the settings.',
        'Write to the username on the reporter’s page. Do not save it as a contact.',
        'Switch disappearing messages on before you say anything.',
      ],
    },
    post: {
      name: 'Post',
      steps: [
        'Write the reporter’s name and the address, and no sender. Handwriting can be recognised.',
        'Pay in cash for the stamp, and use a letter box away from home and work.',
        'Keep no copy where it would be found. Say inside how you can be reached, if you want to be.',
      ],
    },
    threema: {
      name: 'Threema',
      steps: [
        'Install it on your own phone, without giving a number or an address.',
        'Add the ID from the reporter’s page.',
        'Delete the conversation when it has served its purpose.',
      ],
    },
    pgp: {
      name: 'Email with PGP',
      steps: [
        'Open a new mail account for this alone, on your own network.',
        'Compare the fingerprint of the key with the reporter’s page.',
        'Leave the subject empty: it stays readable, and so does who writes to whom.',
      ],
    },
    whatsapp: {
      name: 'WhatsApp',
      steps: [
        'Take it only if Signal is not possible: its owner sees who writes to whom.',
        'Switch backups off and disappearing messages on.',
        'Ask to go on with Signal or with this form.',
      ],
    },
    email: {
      name: 'Email',
      steps: [
        'Open a new account of a personal provider, on your own network. Never use one of work.',
        'Say only that you have something, and how to reach you: providers can read it.',
        'Ask to go on with Signal or with this form.',
      ],
    },
    phone: {
      name: 'Phone',
      steps: [
        'Not from a phone of work: who calls whom, and when, is kept.',
        'Say only that you have something, and nothing of what it is.',
        'Ask to go on with Signal or with this form.',
      ],
    },
  },
  reasons: REASONS,
};
