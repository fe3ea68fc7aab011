/** Where this member is signed in, and ending that from here. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import type { SessionsAnswer } from '../../protocol/desk-api.ts';
import { endSession, getSessions } from '../session/calls.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { longDay } from '../shared/words.ts';
import type { TeamDesk } from './team.ts';

export function Sessions({ desk }: { desk: TeamDesk }) {
  const [sessions, setSessions] = useState<SessionsAnswer['sessions']>([]);
  const [said, setSaid] = useState('');
  const { busy, problem, run } = useAction();
  const others = sessions.filter(({ current }) => !current);

  const look = async () => {
    const answer = await getSessions(desk.api);
    setSessions(answer.sessions.toSorted((a, b) => Number(b.current) - Number(a.current)));
  };
  const end = (ids: readonly string[]) =>
    run(async () => {
      setSaid('');
      try {
        for (const id of ids) await endSession(desk.api, id);
        setSaid(ids.length === 1 ? 'Ended.' : `${ids.length} ended.`);
      } finally {
        // Some may have ended before one failed.
        await look();
      }
    });
  useEffect(() => void run(look), [desk]);

  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">Where you are signed in</h2>
      <p>
        A desk whose session is ended locks itself. Whoever has the passphrase of that device can unlock it again: if a
        device was taken, ask an admin for an invitation and take part under new words.
      </p>
      <FailureNotice failure={problem} />
      <ul class="lines">
        {sessions.map(({ id, until, current }, place) => (
          <li key={id}>
            {current ? (
              <span>
                <strong>Signed in on this device now</strong>
                <span class="note"> · through {longDay(until)}</span>
              </span>
            ) : (
              <>
                <span>Signed in elsewhere, through {longDay(until)}</span>
                <Button busy={busy} onClick={() => void end([id])}>
                  End<span class="hidden"> session {place + 1}</span>
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {said !== '' && (
        <Notice kind="good">
          <p>{said}</p>
        </Notice>
      )}
      {others.length > 0 ? (
        <Button busy={busy} onClick={() => void end(others.map(({ id }) => id))}>
          End all others
        </Button>
      ) : (
        sessions.length > 0 && <p class="hint">You are signed in nowhere else.</p>
      )}
    </section>
  );
}
