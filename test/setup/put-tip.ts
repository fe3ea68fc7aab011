/** Stores any bytes that have a tip's shape, the way a hostile sender would: own id, own puzzle, no page. */
import { random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { HEADERS, SEALED_TYPE } from '../../src/protocol/api.ts';
import { type Committed, writeCommitted } from '../../src/protocol/files.ts';
import { payment } from './put-file.ts';

/** Returns the status of the answer. */
export async function putTip(
  server: { url: string },
  envelope: Uint8Array,
  id = toBase64url(random(16)),
  removal = toBase64url(sha256(random(32))),
  files: readonly Committed[] = [],
): Promise<number> {
  const answer = await fetch(`${server.url}/api/tips/${id}`, {
    method: 'PUT',
    headers: {
      'content-type': SEALED_TYPE,
      [HEADERS.puzzle]: await payment(server),
      [HEADERS.removal]: removal,
      ...(files.length === 0 ? {} : { [HEADERS.files]: writeCommitted(files) }),
    },
    body: new Uint8Array(envelope),
  });
  return answer.status;
}
