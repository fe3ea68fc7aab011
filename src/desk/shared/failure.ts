/** Errors in words that say what happened and what to do. Each error of the desk brings its own. */
import { ApiError } from '../../browser/http.ts';
import type { WordsFault } from '../../crypto/words.ts';

export interface Failure {
  title: string;
  detail: string;
}

/** An error that knows what to say to a member. Exhaustive where codes are ours. */
export abstract class ToldError extends Error {
  abstract told(): Failure;
}

export function failure(error: unknown): Failure {
  if (error instanceof ToldError) return error.told();
  if (error instanceof ApiError) return { title: error.title, detail: error.detail };
  return {
    title: 'Something went wrong in this page',
    detail: 'Nothing was lost on the server. Reload the page and try again.',
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
