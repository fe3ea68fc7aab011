/** One write at a time from one place of a page: busy, done, or failed in words. */
import { useState } from 'preact/hooks';
import type { EventBody } from '../../protocol/event.ts';
import { type Failure, failure } from '../failure.ts';
import { CaseError, type Cases } from './case.ts';
import type { Casework, Subject } from './casework.ts';

export interface Writing {
  busy: boolean;
  problem: Failure | null;
  /** `true` when it stands in the log. */
  write(bodies: readonly EventBody[], to?: readonly string[]): Promise<boolean>;
}

export function useWriting(work: Casework, subject: Subject): Writing {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  return {
    busy,
    problem,
    async write(bodies, to) {
      if (busy) return false;
      setBusy(true);
      setProblem(null);
      try {
        await write(work.cases, subject, bodies, to);
        return true;
      } catch (error) {
        setProblem(writeFailure(error, work));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

function write(cases: Cases, { target }: Subject, bodies: readonly EventBody[], to: readonly string[] | undefined) {
  return to === undefined ? cases.write(target, bodies) : cases.write(target, bodies, to);
}

function writeFailure(error: unknown, work: Casework): Failure {
  if (!(error instanceof CaseError)) return failure(error);
  const about = error.about === undefined ? 'A reader of this case' : work.name(error.about);
  switch (error.code) {
    case 'no-secret':
      return {
        title: 'Cases can not be written yet',
        detail:
          'This desk still waits for the newsroom’s case key. It comes when an admin unlocks a desk; then try again.',
      };
    case 'no-recipient':
      return {
        title: 'Nothing was saved',
        detail: `${about} has no key to seal to. They must unlock their desk once, or an admin must remove them.`,
      };
    case 'not-a-reader':
      return {
        title: 'Nothing was saved',
        detail:
          error.about === undefined || error.about === work.me
            ? 'Colleagues have a case on this conversation that you do not read. Ask one whom the source wrote to, to share it with you.'
            : `${about} does not read this case. Share it first.`,
      };
    case 'too-long':
      return { title: 'Nothing was saved', detail: 'It is too long for one entry. Shorten it, or save it in parts.' };
    case 'busy':
      return { title: 'Nothing was saved', detail: 'Colleagues wrote in this case at the same moment. Try again.' };
    case 'partly': {
      const cause = writeFailure(error.cause, work);
      return { title: 'Only a part was saved', detail: `The rest failed: ${cause.detail} What is saved shows here.` };
    }
  }
}
