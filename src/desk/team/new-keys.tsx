/** Who takes part under new keys since lately: said to all colleagues, so that nobody takes a place unseen. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Words } from '../../browser/components/words.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import { type Day, dayOf, daysBetween } from '../../protocol/days.ts';
import type { Directory, Member } from '../../protocol/directory.ts';
import { longDay } from '../shared/words.ts';
import type { TeamDesk } from './team.ts';

/** Days for which it is said: a holiday. */
const SAID_DAYS = 21;

interface Anew {
  member: Member;
  /** The key before, and its last day. */
  former: string;
  ended: Day;
}

/** Members of the name of a former one whose membership ended lately: the same person under other keys, as the newsroom signed it. */
export function anewSince({ members, former }: Directory, today: Day): Anew[] {
  return former
    .filter(({ ended }) => daysBetween(ended, today) <= SAID_DAYS)
    .flatMap(({ key, name, ended }) => {
      const member = members.find((one) => one.name === name);
      return member === undefined ? [] : [{ member, former: key, ended }];
    });
}

/** Whether this member has confirmed the new keys, or is not asked about them any more. */
export function areSettled(
  done: readonly string[],
  former: Pick<Directory['former'][number], 'key' | 'ended'>,
  today: Day,
): boolean {
  return done.includes(markOf(former.key)) || daysBetween(former.ended, today) > SAID_DAYS;
}

const markOf = (former: string) => `keys ${former}`;

export function NewKeys({ desk, now }: { desk: TeamDesk; now: () => number }) {
  const [, redraw] = useState(0);
  const { vault } = desk;
  const shown = anewSince(desk.directory.value.directory, dayOf(now())).filter(
    (one) => one.member.key !== vault.keys.member && !vault.memory.done.includes(markOf(one.former)),
  );
  const putAway = (one: Anew) => {
    void vault.saveMemory({ ...vault.memory, done: [...vault.memory.done, markOf(one.former)] });
    redraw((count) => count + 1);
  };
  return (
    <>
      {shown.map((one) => (
        <Notice key={one.former} kind="warn" title={`${one.member.name} has new keys`}>
          <p>
            Since {longDay(one.ended)}. Ask <bdi>{one.member.name}</bdi>, by phone or in person, whether that is right,
            and compare these words with what their desk shows under “Newsroom”. If it is not: somebody took their
            place. Tell your admins, and share nothing with the new keys.
          </p>
          <Words
            size="inline"
            words={fingerprintWords(one.member.key)}
            label={`Fingerprint of the new key of ${one.member.name}`}
          />
          <div class="actions">
            <Button onClick={() => putAway(one)}>It is right</Button>
          </div>
        </Notice>
      ))}
    </>
  );
}
