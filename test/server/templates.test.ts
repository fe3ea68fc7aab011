/** The newsroom's templates over HTTP: one box, read by all members, replaced by admins in turn. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TEMPLATES_BOX_BYTES } from '../../src/protocol/desk-api.ts';
import { expectProblem, putBytes, type Session, send, type TeamHarness, teamServer } from './fixtures.ts';

let harness: TeamHarness;
beforeEach(async () => {
  harness = await teamServer();
});
afterEach(() => harness.close());

const box = (bytes = TEMPLATES_BOX_BYTES) => new Uint8Array(bytes).fill(7);
const put = (serial: string, bytes: Uint8Array) =>
  putBytes(harness, `/api/desk/templates/${serial}`, bytes, harness.admin);
const get = async (session: Session) => {
  const answer = await send(harness, 'GET', '/api/desk/templates', undefined, session);
  return new Uint8Array(await answer.arrayBuffer());
};

it('they are none, then what an admin put there, for every member', async () => {
  expect(await get(harness.editor)).toEqual(new Uint8Array());
  expect((await put('1', box())).status).toBe(204);
  for (const session of [harness.editor, harness.reporter, harness.admin]) expect(await get(session)).toEqual(box());
  const next = new Uint8Array(TEMPLATES_BOX_BYTES).fill(8);
  expect((await put('2', next)).status).toBe(204);
  expect(await get(harness.editor)).toEqual(next);
});

it('of two at once one comes first, and no older one comes again', async () => {
  const both = await Promise.all([put('1', box()), put('1', new Uint8Array(TEMPLATES_BOX_BYTES).fill(9))]);
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  await expectProblem(await put('1', box()), 'stale-templates');
  await expectProblem(await put('3', box()), 'stale-templates');
  expect((await put('2', box())).status).toBe(204);
});

it('of another size or under no number they are refused, and nothing is changed', async () => {
  await expectProblem(await put('1', box(TEMPLATES_BOX_BYTES - 1)), 'wrong-size');
  await expectProblem(await put('1', box(TEMPLATES_BOX_BYTES + 1)), 'too-large');
  for (const serial of ['0', '01', 'x', '1.5']) await expectProblem(await put(serial, box()), 'bad-request');
  expect(await get(harness.admin)).toEqual(new Uint8Array());
});
