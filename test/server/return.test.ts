/** An admin who lost words and device is back under new keys: by the newsroom's key alone, and by nothing less. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { directoryHash, signDirectory } from '../../src/crypto/directory.ts';
import { memberKeys } from '../../src/crypto/keys.ts';
import { hideAmongThrowaways } from '../../src/crypto/message.ts';
import { sign } from '../../src/crypto/signature.ts';
import { archiveHash, signReturn } from '../../src/crypto/team.ts';
import { DirectoryAnswer } from '../../src/protocol/api.ts';
import { addDays } from '../../src/protocol/days.ts';
import type { Directory } from '../../src/protocol/directory.ts';
import { returned } from '../../src/protocol/team.ts';
import { root, TODAY } from '../crypto/fixtures.ts';
import { expectProblem, putBytes, read, send, signIn, type TeamHarness, teamServer } from './fixtures.ts';

const DAY = 86_400_000;

let harness: TeamHarness;
beforeEach(async () => {
  harness = await teamServer();
  harness.work.hashes = 0;
});
afterEach(() => harness.close());

const back = () => memberKeys(root(77));
const stranger = () => memberKeys(root(78));
const key = (n: number) => harness.room.directory.members[n]?.key ?? '';
const present = () => {
  const { directory, keys } = harness.room;
  return { directory, hash: directoryHash(signDirectory(keys.seed, directory).signed) };
};
const come = (member = back()) => ({
  key: member.key,
  archive: archiveHash(encodeRecipient(member.archive.recipient)) ?? '',
});
/** The list in which the admin, unless told, has another key. */
function next(change: Partial<Directory> = {}, gone = key(0), today = TODAY): Directory {
  const directory = returned(present(), gone, come(), today);
  if (directory === null) throw new Error('no admin');
  return { ...directory, ...change };
}
/** What the device sends. */
function body(directory = next(), by: { seed?: Uint8Array; member?: ReturnType<typeof back>; login?: string } = {}) {
  const { seed = harness.room.keys.seed, member = back() } = by;
  const { login = member.login } = by;
  const message = signDirectory(harness.room.keys.seed, directory);
  const newsroom = harness.room.keys.key;
  return {
    directory: message,
    statement: signReturn(seed, { newsroom, directory: message, member: member.key, login }),
    login,
  };
}
const ask = (sent: unknown) => send(harness, 'POST', '/api/desk/return', sent);
const served = async () => read(await send(harness, 'GET', '/api/directory'), 200, DirectoryAnswer);

describe('an admin who is back', () => {
  it('is a member at once, with the old roles, and the old key is a former one whose sessions end', async () => {
    const sent = body();
    expect((await ask(sent)).status).toBe(204);
    expect(await served()).toEqual(sent.directory);
    const session = await signIn(harness, back());
    expect((await send(harness, 'GET', '/api/desk/invites', undefined, session)).status).toBe(200);
    await expectProblem(await send(harness, 'GET', '/api/desk/session', undefined, harness.admin), 'not-signed-in');
    expect((await send(harness, 'GET', '/api/desk/session', undefined, harness.reporter)).status).toBe(200);
    expect(harness.log).toEqual(['an admin came back by the newsroom’s words']);
  });

  it('comes in once by one signature: what was sent before is refused, also with another login', async () => {
    const sent = body();
    await ask(sent);
    await expectProblem(await ask(sent), 'stale-directory');
    await expectProblem(await ask({ ...sent, login: stranger().login }), 'stale-directory');
    expect(harness.work.hashes).toBe(1);
  });

  it('is let in by one of several tries at once', async () => {
    const answers = await Promise.all([ask(body()), ask(body()), ask(body())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
  });

  it('is refused before any costly work without both signatures of the newsroom’s key, each for what it is', async () => {
    const good = body();
    const other = stranger();
    const wrong = [
      { ...good, directory: { ...good.directory, signed: `${good.directory.signed} ` } },
      { ...good, directory: sign(other.signingSeed, 'directory', good.directory.signed) },
      { ...good, statement: good.directory },
      { ...good, statement: sign(harness.room.keys.seed, 'directory', good.statement.signed) },
      body(next(), { seed: other.signingSeed }),
    ];
    for (const one of wrong) await expectProblem(await ask(one), 'bad-signature');
    expect([harness.work.hashes, (await served()).signed]).toEqual([
      0,
      signDirectory(harness.room.keys.seed, harness.room.directory).signed,
    ]);
  });

  it('a recorded directory lets nobody else in after the server went back to a backup', async () => {
    // Everything that was ever public of it, and a login of the thief's own: the statement was never stored or shown.
    const recorded = body();
    const thief = stranger();
    await expectProblem(await ask({ ...recorded, login: thief.login }), 'bad-request');
    const { statement } = body(next({ until: addDays(TODAY, 30) }));
    await expectProblem(await ask({ ...recorded, statement }), 'bad-request');
    expect(harness.work.hashes).toBe(0);
  });

  it('changes nothing else: not a name, a role, another member, the public page, nor who is no admin', async () => {
    const { members, former, newsroom } = next();
    const [own, reporter, editor] = members;
    if (!own || !reporter || !editor) throw new Error('three members');
    const lists: Directory[] = [
      next({ members: [{ ...own, name: 'Somebody' }, reporter, editor] }),
      next({ members: [{ ...own, roles: ['admin', 'reporter'] }, reporter, editor] }),
      next({ members: [own, { ...reporter, roles: ['admin'] }, editor] }),
      next({ members: [own, reporter] }),
      next({ members: [own, reporter, { ...editor, key: stranger().key }] }),
      next({ members: [reporter, own, editor] }),
      next({ former: [] }),
      next({ former: [...former, { key: stranger().key, name: 'Nobody', ended: TODAY }] }),
      next({ newsroom: { ...newsroom, about: 'Something else.' } }),
      next({ until: addDays(TODAY, 30) }),
      next({}, key(0), addDays(TODAY, -5)),
    ];
    for (const one of lists) await expectProblem(await ask(body(one)), 'bad-request');
    await expectProblem(await ask(body(next(), { member: stranger() })), 'bad-request');
    const noAdmin: Directory = {
      ...next(),
      members: harness.room.directory.members.map((member, n) => (n === 1 ? { ...member, ...come() } : member)),
      former: [{ key: key(1), name: reporter.name, ended: TODAY }],
    };
    await expectProblem(await ask(body(noAdmin)), 'bad-request');
    expect(harness.work.hashes).toBe(0);
  });

  it('does not go back, skip, or come from another list', async () => {
    for (const change of [{ serial: 2 }, { serial: 9 }, { previous: toBase64url(sha256(root(1))) }])
      await expectProblem(await ask(body(next(change))), 'stale-directory');
  });

  it('may be so when the list ran out', async () => {
    harness.clock.now += 95 * DAY;
    expect((await ask(body(next({}, key(0), addDays(TODAY, 95))))).status).toBe(204);
  });

  it('of another form is refused', async () => {
    const good = body();
    for (const one of [
      {},
      null,
      { ...good, login: 'x' },
      { ...good, intake: good.statement },
      { ...good, statement: null },
    ])
      await expectProblem(await ask(one), 'bad-request');
  });
});

describe('the desk secret for an admin who is back', () => {
  const welcome = () => seal(new Uint8Array(8192), hideAmongThrowaways([], 1));
  const give = (to: string, session: Record<string, string>) =>
    putBytes(harness, `/api/desk/welcomes/${to}`, welcome(), session);

  it('may come from any member, once, while no admin has it; nobody else gets it that way', async () => {
    await ask(body());
    await expectProblem(await give(key(2), harness.reporter), 'forbidden');
    await expectProblem(await give(stranger().key, harness.reporter), 'forbidden');
    expect((await give(back().key, harness.reporter)).status).toBe(204);
    await expectProblem(await give(back().key, harness.editor), 'forbidden');
    const session = await signIn(harness, back());
    expect((await give(key(2), session)).status).toBe(204);
  });
});
