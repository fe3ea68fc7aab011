/** The contact parts with their words: one script that comes after the form. */
import { Portrait } from '../../browser/components/portrait.tsx';
import { loadWords } from '../words/contact.ts';
import { askConnection, askProfiles } from './ask.ts';
import { Channels } from './channels.tsx';
import { judgeMail } from './mail.ts';
import { NetworkCheck } from './network-check.tsx';
import { accounts, Sentence } from './sentence.tsx';

export const parts = {
  Portrait,
  Channels,
  NetworkCheck,
  Sentence,
  accounts,
  judgeMail,
  askProfiles,
  askConnection,
  loadWords,
};
