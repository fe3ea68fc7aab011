/**
 * English. Where the settings are was looked up for Windows 10 and 11, macOS 13 and newer, iOS 16 and newer, Android 12 and
 * newer. Organisations are named without addresses: those change, and a link would leave a trace of its own.
 */
import type { GuideWords } from '../../guide/guide-words.ts';
import { advice } from './guide-advice.ts';
import { ways } from './guide-ways.ts';

export const guide: GuideWords = {
  heading: 'How to share information securely',
  lead: 'No method is fully safe, and nobody needs all of this. Begin with who might look for you: that decides what matters.',
  how: 'Take your time. You can stop at any point, and reading this sends nothing to anybody at the newsroom.',
  contents: 'Contents',
  open: 'What this does not protect against',
  see: 'More on this:',
  back: 'Back to the contents',
  leaving:
    'On this page, “Leave this site” is an ordinary link: “Back” in the browser returns here. If somebody may look, close the window.',
  paper: 'Each topic prints on one sheet. Do not print it at work, and do not keep the paper where it would be found.',

  topics: { ...ways, ...advice },
};
