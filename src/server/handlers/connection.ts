/** What this site sees of a connection. Worked out for one answer: nothing of it is kept, logged, or in the text of an error. */
import type { Asked } from '../context.ts';
import { replyJson } from '../reply.ts';

/** `GET /api/connection`. */
export async function getConnection({ context: { connection }, request }: Asked): Promise<Response> {
  return replyJson(200, connection(request));
}
