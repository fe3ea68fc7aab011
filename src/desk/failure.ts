/** Errors in words that say what happened and what to do. Exhaustive where codes are ours. */
import { ApiError } from '../browser/http.ts';
import type { DirectoryFault } from '../crypto/directory.ts';
import type { WordsFault } from '../crypto/words.ts';
import { CaseError } from './cases/case.ts';
import { DeskError } from './session/desk-error.ts';
import { DeviceBusy } from './vault/claim.ts';
import { DeviceUnreadable } from './vault/device.ts';
import { either } from './words.ts';

export interface Failure {
  title: string;
  detail: string;
}

const DIRECTORY: Record<DirectoryFault, string> = {
  malformed:
    'The server sent a list of members that is damaged. Do not use this desk until your admin has looked into it.',
  'wrong-key':
    'The list of members is signed by another newsroom. Somebody may have tampered with the server: tell your admin.',
  'bad-signature':
    'The list of members was changed after it was signed. Somebody may have tampered with the server: tell your admin.',
  expired: 'The list of members ran out. An admin must sign it again.',
  'not-yet': 'The list of members is from the future. Check the clock of this device.',
  older:
    'The server sent an older list of members than this device has seen. It may have been restored from a backup, or somebody withholds the newer one: tell your admin.',
};

const UNREADABLE: Record<DeviceUnreadable['code'], Failure> = {
  damaged: {
    title: 'The keys on this device are damaged',
    detail:
      'No passphrase opens them any more. Your tips are safe on the server: restore this device from your 24 words.',
  },
  gone: {
    title: 'The keys that were on this device are gone',
    detail:
      'The browser has removed them: somebody cleared its data, or it needed room. Your tips are safe on the server. Restore this device from your 24 words.',
  },
  'not-now': {
    title: 'The browser does not hand out this device’s keys now',
    detail:
      'Nothing was erased. Close other windows of this browser, or start it anew, and try again. If this stays, remove this site’s data in the browser’s settings and restore from your 24 words.',
  },
};

export function failure(error: unknown): Failure {
  if (error instanceof DeviceBusy) {
    return {
      title: 'The desk is open in another tab',
      detail: 'Lock it or close it there, then try again here. Two at once would overwrite each other’s keys.',
    };
  }
  if (error instanceof DeviceUnreadable) return UNREADABLE[error.code];
  if (error instanceof CaseError) return caseFailure(error);
  if (error instanceof ApiError) return { title: error.title, detail: error.detail };
  if (error instanceof DeskError) {
    if (error.code === 'directory' && error.fault !== null) {
      return { title: 'The list of members can not be trusted', detail: DIRECTORY[error.fault] };
    }
    if (error.code === 'clock') {
      return {
        title: 'The clocks differ',
        detail:
          'This device and the server do not agree on the day (UTC). Set the clock of this device, then try again.',
      };
    }
    if (error.code === 'not-member') return notMember(error.admins);
    return {
      title: 'This site names another newsroom',
      detail:
        'The pages of this server carry another newsroom’s key than the one you enrolled with. Do not type any words here. Tell your admin, by phone or in person.',
    };
  }
  return {
    title: 'Something went wrong in this page',
    detail: 'Nothing was lost on the server. Reload the page and try again.',
  };
}

function caseFailure(error: CaseError): Failure {
  if (error.code !== 'partly') {
    const { title, detail } = whyNotWritten(error.code);
    return { title, detail: `Nothing was written. ${detail}` };
  }
  const { cause, written } = error;
  const why = cause instanceof CaseError && cause.code !== 'partly' ? whyNotWritten(cause.code) : failure(cause);
  const done = written === 1 ? 'One part was written' : `${written} parts were written`;
  return { title: why.title, detail: `${done} before that; the rest was not. ${why.detail}` };
}

function whyNotWritten(code: Exclude<CaseError['code'], 'partly'>): Failure {
  switch (code) {
    case 'no-secret':
      return {
        title: 'Cases are not open to this desk yet',
        detail: 'An admin must unlock a desk once, so that yours is given what it needs. Then try again.',
      };
    case 'no-recipient':
      return {
        title: 'Somebody who reads this case can not be reached',
        detail:
          'A colleague’s desk has published no keys yet, or is no member any more. Ask them to unlock it once, or take them out of the case.',
      };
    case 'not-a-reader':
      return {
        title: 'This case is not open to everybody who would need it',
        detail: 'Ask somebody who reads the case to share it first.',
      };
    case 'too-long':
      return { title: 'This is too long', detail: 'Shorten it, or write it in parts.' };
    case 'busy':
      return {
        title: 'Others are writing in this case',
        detail: 'Each time somebody else was first. Try again in a moment.',
      };
  }
}

/** Whoever was removed, or took part again under new words, is told whom to ask. */
function notMember(admins: readonly string[]): Failure {
  const whom = admins.length === 0 ? 'an admin of your newsroom' : either(admins);
  return {
    title: 'The newsroom does not know these keys',
    detail: `Your membership may have ended, or you were admitted again under new words. Nothing was erased on this device. Ask ${whom}, by phone or in person.`,
  };
}

export function wordsFailure(fault: WordsFault): string {
  switch (fault.kind) {
    case 'count':
      return `There should be ${fault.expected} words; these are ${fault.found}.`;
    case 'unknown':
      return `Word ${fault.position}, “${fault.word}”, is not in the list. Look at the sheet again.`;
    case 'checksum':
      return 'Each word is in the list, but together they do not fit. One is wrong, or two have changed places.';
  }
}
