/** The contact parts with their words: one script that comes after the form. */
import type { Language } from '../../browser/i18n/index.ts';
import type { ContactWords } from './words/en.ts';

export { Portrait } from '../../browser/components/portrait.tsx';
export { Channels } from './channels.tsx';
export { judgeMail } from './mail.ts';
export { judgeNetwork } from './network.ts';
export { NetworkCheck } from './network-check.tsx';

const catalogues: Record<Language, () => Promise<ContactWords>> = {
  en: async () => (await import('./words/en.ts')).en,
  ar: async () => (await import('./words/ar.ts')).ar,
};

export const loadContactWords = (language: Language): Promise<ContactWords> => catalogues[language]();
