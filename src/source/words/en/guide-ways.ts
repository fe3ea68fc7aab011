/** English: what one reaches a reporter with, and what each way leaves open. */
import type { WayTopics } from '../../guide/guide-words.ts';

export const ways: WayTopics = {
  device: {
    title: 'Device',
    lead: 'Whoever runs a device can see what happens on it, before anything is sealed. A web page cannot know whether a device is watched. You can look.',
    points: [
      {
        what: 'Use a personal device that work has never managed',
        why: 'A managed one can report sites, programs, files and sometimes the screen.',
      },
      {
        what: 'Install its updates first',
        why: 'They close holes by which others get in.',
      },
      {
        what: 'Use Tor Browser or a private window, without extensions',
        why: 'Otherwise history, synchronisation between your devices and extensions keep the visit.',
      },
      {
        what: 'In Chrome or Edge, look at the menu for “Managed by your organization”',
        why: 'A work account in the browser is enough: its policies can apply on a device of your own. In Chrome, the address chrome://management says more.',
      },
      {
        what: 'If you fear somebody at home, do not remove what you find',
        why: 'Removing it can alert them. Use another device, such as that of a library or a friend, and ask a helpline first.',
        see: ['legal'],
      },
    ],
    details: {
      title: 'Is this device managed? How to tell in a minute',
      items: [
        {
          term: 'Windows',
          path: ['Settings', 'Accounts', 'Access work or school'],
          text: 'If your employer’s account or domain is listed as connected, the device is known to work. A button “Info” there shows what is managed.',
        },
        {
          term: 'macOS',
          path: ['System Settings', 'General', 'Device Management'],
          text: 'In macOS 13 and 14: Privacy & Security, then Profiles. A profile from work means that it is managed.',
        },
        {
          term: 'iPhone and iPad',
          path: ['Settings', 'General', 'VPN & Device Management'],
          text: 'A management profile there is one sign. Another: “This iPhone is supervised”, at the top of Settings or under General, About.',
        },
        {
          term: 'Android',
          path: ['Settings', 'Security & privacy', 'Device admin apps'],
          text: 'The place differs by maker: search the settings for “device admin” and “managed”. A work app there, apps with a briefcase, or a tab “Work” mean that work manages at least a part.',
        },
      ],
    },
    open: 'Programs that hide. Finding nothing in these places does not prove that nobody watches.',
  },

  network: {
    title: 'Network',
    lead: 'A network does not see what you write here, but it sees that a device opened this site, and when. That alone can be enough.',
    points: [
      {
        what: 'Not the network at work, the guest Wi-Fi included',
        why: 'Work can record which device opened which site.',
      },
      {
        what: 'Switch off a VPN of work, on every device',
        why: 'It sends your visits through work, even from home.',
      },
      {
        what: 'Mobile data or a home connection shows the site to the provider',
        why: 'That may be good enough against an employer. It is not against a state, or against whoever runs the router at home.',
      },
      {
        what: 'A public network that is not your usual one shows less',
        why: 'The visit is then not tied to your own contract. Think of cameras, of cards you pay with, and of the phone in your pocket.',
        see: ['in-person'],
      },
      {
        what: 'Tor Browser hides from the network which site you open',
        why: 'The network still sees that Tor is used. Where you would be the only one to use it, as at work, that stands out.',
      },
    ],
    open: 'A watched device, and somebody who can compare times: a visit here just before a story appears. This tip line’s own server stores no address of yours; others on the way may.',
  },

  email: {
    title: 'Email',
    lead: 'Email is the easiest way and keeps the most traces. If you have a choice, use the form here or Signal.',
    points: [
      {
        what: 'Never from a work account',
        why: 'Work can read it, search it later, and keep it after you delete it.',
      },
      {
        what: 'A new personal address, only for this',
        why: 'An old one is tied to your name, your contacts and your other accounts.',
      },
      {
        what: 'No real name, recovery address or usual phone number in it',
        why: 'The provider keeps what you enter when you sign up, and from where you sign in. If it insists on your number, take another provider.',
      },
      {
        what: 'Say nothing in the subject',
        why: 'Sender, recipient, time and subject can be seen by the providers, even when the text is sealed with PGP.',
      },
      {
        what: 'Open it only in the way you would open this site',
        why: 'One sign-in from the wrong network or phone ties the address to you.',
        see: ['device', 'network'],
      },
    ],
    open: 'An order to the provider on either side, and a mailbox that is opened later. Without PGP both providers can read the text.',
  },

  signal: {
    title: 'Signal',
    lead: 'Signal seals messages and calls from end to end and keeps little about who talks with whom. It lives on your phone, so the phone must be yours.',
    points: [
      {
        what: 'On a personal phone only',
        why: 'Whoever manages or unlocks the phone can read along.',
        see: ['device'],
      },
      {
        what: 'Create a username, and hide your number',
        why: 'Signal, Settings, Privacy, Phone number: set both “Who can see my number” and “Who can find me by number” to “Nobody”. Signing up still needs a number.',
      },
      {
        what: 'Write to the reporter’s username, and save no contact',
        why: 'A contact saved on the phone is copied to address books and backups, and tells more than a message that is gone.',
      },
      {
        what: 'Turn on disappearing messages before the first one',
        why: 'What is gone from both phones is not found on them later. For the reader, the time counts from when it is read.',
      },
      {
        what: 'Let notifications show neither name nor text',
        why: 'They appear on a locked screen, and the phone may keep them.',
      },
      {
        what: 'Look at “Linked devices” in the settings',
        why: 'A computer that somebody else linked reads everything. Remove what you do not know, unless you fear what removing it sets off.',
      },
    ],
    open: 'A photograph of the screen, a phone taken while it is unlocked, the name you chose in Signal, and the fact that your phone has Signal.',
  },

  phone: {
    title: 'Phone calls and text messages',
    lead: 'Calls and SMS are convenient and leave records with companies that keep them. Use them only to agree on something better.',
    points: [
      {
        what: 'Not from a work phone or a desk phone',
        why: 'The bill lists the number, and the call may be recorded.',
      },
      {
        what: 'Assume that the call is on record',
        why: 'Who called whom, when, how long and from where is kept, in some countries for years.',
      },
      {
        what: 'Put nothing that matters into an SMS',
        why: 'The carriers can read it, and it stays on both phones.',
      },
      {
        what: 'A prepaid card in your usual phone is still your phone',
        why: 'Carriers see the device’s own number beside the card’s, and in many countries the card is registered to a name.',
      },
      {
        what: 'WhatsApp and others seal the text, not the contact',
        why: 'The company can know who talks with whom and when, and a backup may not be sealed.',
        see: ['signal'],
      },
    ],
    open: 'Where the phone is. Every phone that is switched on tells its carrier, without any call.',
  },

  post: {
    title: 'Post',
    lead: 'A letter needs no account and no device. It is slow, and it cannot be called back.',
    points: [
      {
        what: 'No sender, and the newsroom’s address only',
        why: 'The outside is seen by many hands. In some countries it is photographed.',
      },
      {
        what: 'Ordinary stamps, bought with cash',
        why: 'Printed postage, tracking and registered mail are tied to a payment, a place or a name.',
      },
      {
        what: 'A public letter box, not a counter and not near home or work',
        why: 'Counters have cameras and receipts, and the postmark tells the area.',
      },
      {
        what: 'Not printed or copied at work',
        why: 'Office printers log each job. Many colour printers add tiny dots that name the machine and the time.',
        see: ['files'],
      },
      {
        what: 'Send a copy, and say inside how to reach you, if you want an answer',
        why: 'Post gets lost, and without a way back nobody can ask what they need to ask.',
      },
    ],
    open: 'Handwriting, what the document itself shows, and a search of the newsroom’s post or of your home.',
  },

  'in-person': {
    title: 'Meeting in person',
    lead: 'What is said face to face leaves no message behind. Getting there can.',
    points: [
      {
        what: 'Be sure who it is',
        why: 'Anybody can use a reporter’s name. Compare by a second way: the newsroom’s own site, its switchboard, a question only the reporter can answer.',
      },
      {
        what: 'Leave phone, watch and earphones at home, switched on as on any other day',
        why: 'They report where they are. Two phones that go dark together tell something too.',
      },
      {
        what: 'A place that neither of you goes to, with an ordinary reason to be there',
        why: 'Nobody who knows you should have to wonder. Among other people you are safer as well.',
      },
      {
        what: 'Think of the way there',
        why: 'Cars, tickets bought by card, ride services and cameras keep where you were.',
      },
      {
        what: 'Agree on the next step while you are together',
        why: 'Each message spared is a trace spared.',
      },
    ],
    open: 'Being seen, being followed, and cameras whose pictures are looked at later.',
  },
};
