/** Many tips in a hurry: sealed here as a page would seal them, stored through the server's own door. */

import { verifyIntake } from '../../../src/crypto/directory.ts';
import { sealTip } from '../../../src/crypto/tip.ts';
import { dayOf } from '../../../src/protocol/days.ts';
import type { TestNewsroom } from '../../setup/newsroom.ts';
import { putTip } from '../../setup/put-tip.ts';
import type { TestServer } from '../../setup/server.ts';

/** Puzzles that are solved at once: these tests are about something else. */
export const EASY = { restBits: 1, maxBits: 1, parts: 16, seconds: 600 } as const;

export interface Given {
  text: string;
  contact?: string;
  /** Numbers of members; the first alone unless told. */
  to?: readonly number[];
}

/** Stores them on the server's present day. */
export async function give(server: TestServer, newsroom: TestNewsroom, tips: readonly Given[]): Promise<void> {
  const { directory, members } = newsroom;
  const intakes = newsroom.intakes.flatMap(
    (signed) => verifyIntake(signed, { newsroomKey: newsroom.keys.key, members: directory.members }) ?? [],
  );
  for (const { text, contact = '', to = [0] } of tips) {
    const keys = to.flatMap((n) => members[n]?.key ?? []);
    const today = dayOf(server.clock.now);
    const sealed = sealTip({ directory, intakes, to: keys, text, contact, callout: null, today });
    const status = await putTip(server, sealed.envelope, sealed.id, sealed.removal);
    if (status !== 201) throw new Error(`a tip was answered with ${status}`);
  }
}
