/** The newsroom's templates: sealed, read by all members, replaced by admins. */
import { SEALED_TYPE } from '../../protocol/api.ts';
import { TEMPLATES_BOX_BYTES } from '../../protocol/desk-api.ts';
import { hasType, readBody } from '../body.ts';
import type { Asked } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { replyBytes, replyDone } from '../reply.ts';

/** `GET /api/desk/templates`: the box, or nothing while there is none. */
export async function getTemplates({ context }: Asked): Promise<Response> {
  const found = await context.store.templates.read();
  return replyBytes(Uint8Array.from(found?.box ?? []));
}

/** `PUT /api/desk/templates/:id` (admin), where the id is the serial. */
export async function putTemplates({ context, request, id }: Asked): Promise<Response> {
  const serial = /^[1-9]\d{0,8}$/.test(id) ? Number(id) : null;
  if (serial === null) throw new Refusal('bad-request');
  if (!hasType(request, SEALED_TYPE)) throw new Refusal('wrong-type');
  const box = await readBody(context, request, TEMPLATES_BOX_BYTES);
  if (box.length !== TEMPLATES_BOX_BYTES) throw new Refusal('wrong-size');
  if (!(await context.store.templates.put(serial, box))) throw new Refusal('stale-templates');
  return replyDone();
}
