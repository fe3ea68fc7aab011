/** Many tips in a hurry: sealed here as a page would seal them, stored through the server's own door. */

import { encodeRecipient } from '../../../src/crypto/age/recipient.ts';
import { verifyIntake } from '../../../src/crypto/directory.ts';
import { type CodenameKeys, codenameKeys } from '../../../src/crypto/keys.ts';
import { sealTip } from '../../../src/crypto/tip.ts';
import { dayOf } from '../../../src/protocol/days.ts';
import type { TestNewsroom } from '../../setup/newsroom.ts';
import { type GivenFile, putFile } from '../../setup/put-file.ts';
import { putTip } from '../../setup/put-tip.ts';
import type { TestServer } from '../../setup/server.ts';

/** Puzzles that are solved at once: these tests are about something else. */
export const EASY = { restBits: 1, maxBits: 1, parts: 16, seconds: 600 } as const;

export interface Given {
  text: string;
  contact?: string;
  /** Numbers of members; the first alone unless told. */
  to?: readonly number[];
  /** Of a source that can be answered, and what it has read. */
  from?: CodenameKeys;
  seen?: readonly string[];
  files?: readonly GivenFile[];
}

/** A source's keys at this newsroom, from its codename's 16 bytes. */
export const sourceOf = (newsroom: TestNewsroom, codename: number): CodenameKeys =>
  codenameKeys(new Uint8Array(16).fill(codename), newsroom.keys.key);

/** So many are stored together: the server puts what waits into one commit. */
const AT_ONCE = 16;

/** Stores them on the server's present day. */
export async function give(server: TestServer, newsroom: TestNewsroom, tips: readonly Given[]): Promise<void> {
  const { directory, members } = newsroom;
  const intakes = newsroom.intakes.flatMap(
    (signed) => verifyIntake(signed, { newsroomKey: newsroom.keys.key, members: directory.members }) ?? [],
  );
  const give = async ({ text, contact = '', to = [0], from, seen = [], files: given = [] }: Given) => {
    const files = await Promise.all(given.map((file) => putFile(server, file)));
    const keys = to.flatMap((n) => members[n]?.key ?? []);
    const today = dayOf(server.clock.now);
    const sealed = sealTip({
      directory,
      intakes,
      to: keys,
      text,
      contact,
      callout: null,
      conversation: from === undefined ? null : conversationOf(from, seen),
      files,
      today,
    });
    const committed = files.map((file) => file.committed);
    const status = await putTip(server, sealed.envelope, sealed.id, sealed.removal, committed);
    if (status !== 201) throw new Error(`a tip was answered with ${status}`);
  };
  for (let at = 0; at < tips.length; at += AT_ONCE) await Promise.all(tips.slice(at, at + AT_ONCE).map(give));
}

const conversationOf = ({ threadSeed, address, mailbox }: CodenameKeys, seen: readonly string[]) => ({
  threadSeed,
  mailbox: { address, recipient: encodeRecipient(mailbox.recipient) },
  seen,
});
