/** One write at a time from one place of a page: busy, done, or failed in words. */
import { useState } from 'preact/hooks';
import { type Failure, failure } from '../shared/failure.ts';
import { type Acting, useAction } from '../shared/use-action.ts';
import type { Case, Cases, CaseTarget, PlainBody } from './case.ts';
import { CaseError } from './case-error.ts';
import type { Casework, Subject } from './casework.ts';

export interface Writing extends Pick<Acting, 'busy' | 'problem' | 'clear'> {
  /** `true` when it stands in the log. */
  write(bodies: readonly PlainBody[]): Promise<boolean>;
  /**
   * Likewise, after what is being written: presses and keys come faster than a server answers. `bodyOf`: what to write in the case as
   * it is then; `null` for nothing. A failure is said by the desk, wherever one is by then.
   */
  inTurn(bodyOf: (of: Case | null) => PlainBody | null): Promise<boolean>;
  /** Likewise, for whatever `Cases` can do. */
  run(act: (cases: Cases, target: CaseTarget) => Promise<void>): Promise<boolean>;
}

export function useWriting(work: Casework, subject: Subject): Writing {
  const [waiting, setWaiting] = useState(0);
  const { busy, problem, run, clear } = useAction((error) => writeFailure(error, work));
  const act: Writing['run'] = (what) => run(() => what(work.cases, subject.target));
  const inTurn: Writing['inTurn'] = async (bodyOf) => {
    setWaiting((count) => count + 1);
    try {
      await work.cases.write(subject.target, (of) => {
        const body = bodyOf(of);
        return body === null ? null : [body];
      });
      return true;
    } catch (error) {
      work.trouble.value = [...work.trouble.value, writeFailure(error, work)];
      return false;
    } finally {
      setWaiting((count) => count - 1);
    }
  };
  return {
    busy: busy || waiting > 0,
    problem,
    clear,
    inTurn,
    run: act,
    write: (bodies) => act((cases, target) => cases.write(target, bodies)),
  };
}

/** With the name of whom it is about, where one is known. */
function writeFailure(error: unknown, work: Casework): Failure {
  if (!(error instanceof CaseError)) return failure(error);
  const about = error.about === work.me ? undefined : error.about;
  if (error.code === 'no-recipient' && about !== undefined) {
    return {
      title: `${work.name(about)} cannot be reached`,
      detail: 'Nothing was written. They must unlock a desk once before anything can be sealed to them.',
    };
  }
  if (error.code === 'not-a-reader' && about === undefined) {
    return {
      title: 'You do not read this case',
      detail:
        'Nothing was written. Colleagues have a case on this conversation already: ask one whom the source wrote to, to share it with you.',
    };
  }
  if (error.code === 'partly') {
    const { title, detail } = writeFailure(error.cause, work);
    return { title, detail: `Only a part was written, and shows here. The rest was not. ${detail}` };
  }
  return failure(error);
}
