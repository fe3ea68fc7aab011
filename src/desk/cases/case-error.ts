/** Why nothing was written in a case, or not all. */
import { type Failure, failure, ToldError } from '../shared/failure.ts';

export class CaseError extends ToldError {
  override readonly name = 'CaseError';
  /**
   * `no-secret`: an admin must unlock a desk first. `no-recipient`: one to add is no member, or has
   * published no archive recipient (`about`: that member's key). `not-a-reader`: this member does not read the case.
   * `busy`: others wrote first, again and again. `partly`: `written` bodies stand in the log, the next failed by `cause`.
   */
  readonly code: 'no-secret' | 'no-recipient' | 'not-a-reader' | 'too-long' | 'busy' | 'partly';
  readonly about: string | undefined;
  readonly written: number;
  constructor(code: CaseError['code'], more: { about?: string; written?: number; cause?: unknown } = {}) {
    super(code, { cause: more.cause });
    this.code = code;
    this.about = more.about;
    this.written = more.written ?? 0;
  }

  told(): Failure {
    if (this.code !== 'partly') {
      const { title, detail } = whyNotWritten(this.code);
      return { title, detail: `Nothing was written. ${detail}` };
    }
    const { cause, written } = this;
    const why = cause instanceof CaseError && cause.code !== 'partly' ? whyNotWritten(cause.code) : failure(cause);
    const done = written === 1 ? 'One part was written' : `${written} parts were written`;
    return { title: why.title, detail: `${done} before that; the rest was not. ${why.detail}` };
  }
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
        title: 'Somebody you share with cannot be reached',
        detail: 'They are no member any more, or must unlock a desk once before anything can be sealed to them.',
      };
    case 'not-a-reader':
      return {
        title: 'This case is not open to you',
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
