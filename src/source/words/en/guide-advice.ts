/** English: who looks, what one does, and who helps. */
import type { AdviceTopics } from '../../guide/guide-words.ts';

export const advice: AdviceTopics = {
  'who-looks': {
    title: 'Who might look for you',
    lead: 'Ask three things: who would want to know that it was you, what can they see, and what could follow? Take the strongest of them as your measure.',
    points: [
      {
        what: 'Your employer',
        why: 'Can see work devices, work accounts, the work network, door cards and printers, and knows who had access to a document.',
        see: ['device', 'network', 'files'],
      },
      {
        what: 'Your internet or phone provider',
        why: 'Sees which sites a connection opens, whom a phone calls and where it is. It keeps some of that, and can be ordered to hand it over.',
        see: ['network', 'phone'],
      },
      {
        what: 'A state',
        why: 'Can order providers, banks, carriers and courts to help, search a home, and take devices. It may look back years later.',
        see: ['in-person', 'legal'],
      },
      {
        what: 'A partner, or somebody at home',
        why: 'May know your passwords, hold your phone, share your accounts, or have put something on the device that reports to them. Use a device that they have never had.',
        see: ['device', 'already'],
      },
      {
        what: 'A landlord, neighbour or anybody near you',
        why: 'May run the Wi-Fi of the house, see your post and visitors, or have a camera at the door.',
        see: ['network', 'post'],
      },
    ],
    open: 'A small circle. If only few people could know what you tell, the content itself points to you, however well it was sent. Tell the reporter how small the circle is.',
  },

  files: {
    title: 'Files and what is hidden in them',
    lead: 'A document can tell who took it: by what is hidden in it, and by who was able to open it. Before you take anything, ask for legal help if you can.',
    points: [
      {
        what: 'Ask who else had access, and when',
        why: 'Opening, copying, printing and sending a file is often recorded. If only you opened it that week, it names you.',
        see: ['legal'],
      },
      {
        what: 'Do not send files to yourself, and plug in no USB stick at work',
        why: 'Both are commonly logged or blocked.',
      },
      {
        what: 'Look for marks made for one reader',
        why: 'A name across the page, a number in the margin, a changed word or space can differ in each copy.',
      },
      {
        what: 'A photograph of the screen with a personal phone leaves no print job',
        why: 'But it may show a reflection, your desk or a mark on the screen, and the picture can hold place and time.',
      },
      {
        what: 'Metadata: author, device, place, time, earlier versions',
        why: 'Pictures, PDF and office files carry them. Cleaning removes what was found, not what was written.',
      },
      {
        what: 'Keep the original unchanged, where it may be',
        why: 'The hidden data can be what proves that it is real. Let the reporter decide what is shown.',
      },
      {
        what: 'First describe what you have, then decide together how it is handed over',
        why: 'Often a description is enough. Ask that the document itself is not published, if it could point to you.',
      },
    ],
    open: 'A short list of people who had the file. No cleaning makes that list longer.',
  },

  behaviour: {
    title: 'Before and after',
    lead: 'More sources are found through what they did around it than through what they sent. The best cover is an ordinary day.',
    points: [
      {
        what: 'Tell nobody, not even a friend',
        why: 'Who knows nothing cannot let it slip and cannot be asked.',
      },
      {
        what: 'Do not look up or follow the reporter or this newsroom from your own accounts or from work',
        why: 'Searches and follows are kept, and show interest before there was a story.',
      },
      {
        what: 'Do nothing unusual: no sudden leave, no mass printing, no clearing of files',
        why: 'Records are searched for what differs from other days.',
      },
      {
        what: 'Keep notes on paper, few, away from work, and destroy them when done',
        why: 'Notes on a phone are synchronised and backed up.',
      },
      {
        what: 'Expect days, not hours',
        why: 'Reporters check before they answer. Writing again from a hurried place costs more than waiting.',
      },
      {
        what: 'When the story appears, read it as others do, and say about it what others say',
        why: 'Who opens it first, or knows more than it tells, draws eyes.',
      },
      {
        what: 'If you are asked, do not lie and do not explain at once',
        why: 'You may ask for time and for advice. A lie can harm you more than the visit.',
        see: ['legal'],
      },
    ],
    open: 'Chance, and a memory better than yours: somebody who saw you read, print or ask.',
  },

  confidential: {
    title: 'What “confidential” and “off the record” mean',
    lead: 'These words mean different things to different people. Agree on them before you tell anything, in plain words, with the reporter who will write.',
    points: [
      {
        what: 'Agree first, then talk',
        why: 'What was said before an agreement may be used, with your name. A tip sent here is not yet an agreement.',
      },
      {
        what: 'Ask how you would be described',
        why: '“An employee of the unit” may be three people. Agree on the words.',
      },
      {
        what: 'Ask who else in the newsroom will know',
        why: 'Editors and lawyers often ask for the name of a source.',
      },
      {
        what: 'Ask what happens if a court orders it',
        why: 'Some countries protect a reporter’s sources by law and others hardly. A reporter can promise what they will do, not what a court will.',
      },
    ],
    details: {
      title: 'The words, as most newsrooms use them',
      items: [
        { term: 'On the record', text: 'It may be published with your name.' },
        {
          term: 'On background, or not for attribution',
          text: 'It may be published, without your name, under a description that you agreed on.',
        },
        {
          term: 'On deep background',
          text: 'It may be used, without saying at all that it came from somebody. Fewer people agree on what this means.',
        },
        {
          term: 'Off the record',
          text: 'It is not to be published. The reporter knows it all the same, and may try to learn it elsewhere.',
        },
        {
          term: 'Confidential',
          text: 'The reporter knows who you are and undertakes not to say. It is not anonymous.',
        },
        {
          term: 'Anonymous',
          text: 'The reporter does not know who you are either. It is harder to check, and to believe.',
        },
      ],
    },
    open: 'A reporter who is careless, and a law that is stronger than their word.',
  },

  'what-to-write': {
    title: 'What a tip should contain',
    lead: 'A reporter must be able to check it without you. A few exact sentences are better than a long story.',
    points: [
      { what: 'What happened, where, when, and who did it', why: 'Dates, places and names can be checked.' },
      {
        what: 'How you know',
        why: 'Seen, heard, read, or been told? Keep what you know apart from what you believe.',
      },
      {
        what: 'What could show it',
        why: 'A document, a public record, another witness. Describe it; do not take risks to get it.',
        see: ['files'],
      },
      {
        what: 'Whom it harms, and whether it still goes on',
        why: 'That decides how fast somebody must act.',
      },
      {
        what: 'How many others know this',
        why: 'So the reporter can judge what would point to you.',
      },
      {
        what: 'What must not be published, and how to reach you safely',
        why: 'Name a way and an hour, or keep the words of a codename. Without either, nobody can ask you anything.',
        see: ['confidential'],
      },
      {
        what: 'Leave out what only you could know, and your usual turns of phrase',
        why: 'Both point to you, should the text ever be seen.',
      },
    ],
    open: 'That nothing comes of it. Not every tip becomes a story, and a true one can fail to be proved.',
  },

  answer: {
    title: 'How an answer reaches you',
    lead: 'You can read an answer on this site, without leaving an address. Before your message is sent, you are shown twelve words. They are all that is needed later.',
    points: [
      {
        what: 'Write the twelve words on paper, in their order',
        why: 'They are made on your device. Nobody else has them, and nobody can restore them.',
      },
      {
        what: 'Keep the paper apart from everything that tells what it is for',
        why: 'Whoever finds it can read the answers and write as you. A photograph or a note on a phone is copied elsewhere.',
        see: ['behaviour'],
      },
      {
        what: 'Look in a few days: open this site, “Read an answer”, and enter the words',
        why: 'Nothing is sent to you: no email, no call. Whoever writes in another way may be somebody else.',
      },
      {
        what: 'Look from the same kind of device and network as before, not from work',
        why: 'That somebody opened this site again is as visible as the first time. What lies in the mailbox is not.',
        see: ['device', 'network'],
      },
      {
        what: 'Delete what you have read, and close the mailbox',
        why: 'An answer stays for some weeks unless you delete it. The newsroom then sees that it was collected, and nothing else.',
      },
      {
        what: 'Answer there, or say nothing',
        why: 'What you write there reaches the same reporters, in the same conversation. You owe nobody an answer.',
      },
    ],
    open: 'That no answer comes, that somebody finds your words, and that a server which is not honest holds an answer back.',
  },

  already: {
    title: 'What if I have already opened this at work, or on my work phone?',
    lead: 'Stay calm. Opening a page is not a tip, and people read news sites everywhere. What is usually recorded is that a device was here, and when. A closely watched device or network records more.',
    points: [
      {
        what: 'Close the window, and go on with your day',
        why: 'The most conspicuous thing about a visit is usually what somebody does after it.',
      },
      {
        what: 'Delete nothing on a work device, and do not wipe or return it early',
        why: 'Records of the network are elsewhere. Deleting stands out, can break rules or the law, and may destroy what would help you.',
      },
      {
        what: 'Ask nobody at work what is recorded',
        why: 'The question is remembered longer than the visit.',
      },
      {
        what: 'On a device that is only yours, you may remove this one visit from the history',
        why: 'If somebody at home looks at it, an empty history can tell them more than one line. Then leave it, and use another device.',
      },
      {
        what: 'If you wrote something there, count it as possibly seen',
        why: 'A watched device can see text before it is sealed. From a safer one, tell the reporter what was sent, when and from where.',
      },
      {
        what: 'From now on, use another device on another network',
        why: 'One visit is a weak sign. Many are a pattern.',
        see: ['device', 'network'],
      },
      {
        what: 'If you are asked, do not invent a reason: ask for advice first',
        why: 'You may say that you want to speak to somebody before you answer.',
        see: ['legal'],
      },
    ],
    open: 'We cannot know what was recorded, or who will look. If much depends on it, ask for legal help before you go on.',
  },

  legal: {
    title: 'Where legal help is',
    lead: 'This page is not legal advice. What the law protects differs by country, by what you tell and by whom you tell it to. Ask before you hand over documents, if you still can.',
    points: [
      {
        what: 'An organisation for whistleblowers',
        why: 'Knows the law of its country for people like you. Many advise without charge and in confidence: ask whether this one does.',
      },
      {
        what: 'A lawyer of your own, or a trade union',
        why: 'In most countries a lawyer must keep your secret. Ask first whether they also work for the other side.',
      },
      {
        what: 'A domestic abuse helpline, or a tenants’ association',
        why: 'They know how people at home or a landlord watch, and how to plan a safe step.',
      },
      {
        what: 'Not the company’s lawyer, and not ours',
        why: 'The company’s acts for the company, and the newsroom’s for the newsroom. A hotline of your employer belongs to your employer.',
      },
      {
        what: 'Look them up as you would open this site',
        why: 'A search for a lawyer can show as much as a search for a reporter.',
        see: ['device', 'network'],
      },
    ],
    details: {
      title: 'Some that are well known',
      items: [
        { term: 'Whistleblowing International Network', text: 'international; its members are in many countries' },
        {
          term: 'Transparency International',
          text: 'international; advice centres in many countries, Lebanon among them',
        },
        { term: 'PPLAAF', text: 'Africa' },
        { term: 'The Signals Network', text: 'United States and Europe; for people who spoke to the press' },
        { term: 'Government Accountability Project; Whistleblower Aid', text: 'United States' },
        { term: 'Protect', text: 'United Kingdom' },
        { term: 'Maison des Lanceurs d’Alerte', text: 'France' },
        { term: 'Whistleblower-Netzwerk', text: 'Germany' },
        { term: 'Pištaljka', text: 'Serbia' },
        { term: 'National Domestic Violence Hotline', text: 'United States; for danger at home' },
        { term: 'Refuge', text: 'United Kingdom; for danger at home' },
      ],
    },
    open: 'A name here is a place to ask, not a promise that they can take your case. Check that the organisation still exists and that you have found the real one.',
  },
};
