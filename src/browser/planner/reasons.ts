/** Why, for each situation, in English: the source pages' own words in that language, and what an admin reads in the desk. */
import type { SituationId } from './situations.ts';

export const REASONS: Readonly<Record<SituationId, string>> = {
  'home-state':
    'Somebody at home may hold or watch your devices, and a state can ask providers. Begin with a device and a place that neither of them knows.',
  'home-no-device':
    'Whoever shares or has set up a device can see what is done on it. Use one that they have never had in their hands.',
  'home-meeting':
    'A message about a meeting can be read over a shoulder, and a phone tells where it goes. Arrange it from a device that they never had.',
  'home-paper':
    'Paper at home can be found, and post is seen by whoever opens the letter box. Describe it first, from a device that they never had.',
  home: 'Somebody who knows your passwords, or holds your phone at times, can read messages on it. Use a device that they have never had.',

  'state-no-device':
    'A device that others manage reports to them, and a state can demand what they have. Get one that is yours alone, or use paper.',
  'state-meeting':
    'Phones record where they are, and calls record who spoke to whom. Agree on a meeting through Tor, and go without a phone.',
  'state-paper':
    'Paper carries marks of printers and of those who had it, and letters to newsrooms can be watched. Ask first how to hand it over.',
  'state-no-network':
    'Every connection has a holder, and a state can ask who it was. Use one that is neither yours nor work’s.',
  'state-large':
    'A large transfer stands out on any line. Describe what you have first; then send it through Tor, which hides where it goes.',
  'state-no-tor':
    'Without Tor, your provider sees that you opened this site, and a state can ask it. Get Tor Browser first, or write on paper.',
  'state-no-time':
    'Haste leaves more traces than waiting. If it truly cannot wait, Tor hides more than any other quick way.',
  state:
    'Providers can be ordered to tell what they know. Through Tor, they know that you use it, and not which site you opened.',

  'employer-no-device':
    'A device of work can report what is done on it, whatever you write with. Get another one, or use paper.',
  'employer-no-network':
    'A network of work records that this site was opened, and by which device. Go to another network first.',
  'provider-no-network':
    'The holder of a line sees which sites it opens. Use one of somebody who does not know you, and Tor on it.',
  'provider-meeting':
    'A phone company knows who calls whom and where phones are. Agree on a meeting through Tor or this form, and go without a phone.',
  'provider-tor': 'A provider sees that Tor is used, and not which site is opened, nor whom you write to.',
  provider:
    'Without Tor a provider sees that you opened this site, or that you use Signal, though not what you write. Paper shows it nothing.',
  'employer-paper':
    'Copying and printing at work are often recorded, and a copy can carry a mark. Describe the paper first, and ask how to hand it over.',
  'employer-large':
    'Copying much at once is often noticed at work. Describe it first; then send it from your own device and network.',
  'employer-files':
    'Who opened a file is often recorded, and files carry hidden data. Send them from your own device, and say who else had them.',
  'employer-meeting':
    'Calendars, door cards and work phones tell of a meeting. Arrange it from your own device, far from work.',
  'employer-no-time': 'Even in a hurry, not from work: your own device and mobile data are enough, and take no longer.',
  'employer-tor':
    'From your own device and network your employer sees nothing of it. Tor also keeps your provider from seeing which site you opened.',
  employer:
    'Your employer sees its own devices, accounts and networks. From your own device and network, it sees none of this.',

  'no-device': 'What is done on a device that others manage may be seen by them. Another device is the first step.',
  'no-network': 'A network of work records which sites were opened. Another network is the first step.',
  paper:
    'Most papers can first be described. A reporter can then say whether the paper is needed, and how to hand it over.',
  large: 'This form takes large files and goes on by itself when the connection breaks.',
  files: 'Here files are locked on your device before they are sent. In email they can be read by the providers.',
  meeting: 'A few lines first let both sides prepare, and settle on a place where nobody knows either of you.',
  words:
    'This form needs no account, and nobody but those you choose can read it. The others follow from more to less protective.',
};
