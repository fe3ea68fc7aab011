/** The contact parts with their words: one script that comes after the form. */
import { Portrait } from '../../browser/components/portrait.tsx';
import type { Language } from '../../browser/i18n/index.ts';
import { askConnection, askProfiles } from './ask.ts';
import { Channels } from './channels.tsx';
import { judgeMail } from './mail.ts';
import { NetworkCheck } from './network-check.tsx';
import { accounts, Sentence } from './sentence.tsx';
import type { ContactWords } from './words/en.ts';

const catalogues: Record<Language, () => Promise<ContactWords>> = {
  en: async () => (await import('./words/en.ts')).en,
  ar: async () => (await import('./words/ar.ts')).ar,
};

export const parts = {
  Portrait,
  Channels,
  NetworkCheck,
  Sentence,
  accounts,
  judgeMail,
  askProfiles,
  askConnection,
  loadWords: (language: Language) => catalogues[language](),
};
