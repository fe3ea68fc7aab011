/** Puts a reply into its source's mailbox. The case's log has it already: it can be done again, by whoever reads the case. */
import { type Api, ApiError } from '../../browser/http.ts';
import { sealReply } from '../../crypto/reply.ts';
import type { Signed } from '../../protocol/schema.ts';
import type { Mailbox } from '../../protocol/tip.ts';
import { putReply } from '../session/calls.ts';

/** How often the same bytes are sent when no answer comes. */
const SENDS = 3;
const LOST: ReadonlySet<ApiError['code']> = new Set(['offline', 'timeout', 'unreadable', 'internal']);

/** Throws `ApiError`: `mailbox-full`, `daily-limit`, what a lost network gives; `CryptoError`: `malformed` for the mailbox. */
export async function deliver(
  api: Api,
  id: string,
  { signed, mailbox, removals }: { signed: Signed; mailbox: Mailbox; removals: readonly string[] },
): Promise<void> {
  const envelope = sealReply(signed, mailbox, removals);
  for (let sent = 1; ; sent += 1) {
    try {
      return await putReply(api, id, mailbox.address, envelope.slice());
    } catch (error) {
      // One of this id lies there: it was sent before, and its answer was lost.
      if (error instanceof ApiError && error.code === 'different-reply') return;
      if (sent >= SENDS || !(error instanceof ApiError && LOST.has(error.code))) throw error;
    }
  }
}
