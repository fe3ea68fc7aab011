import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toBase64url } from '../../src/crypto/bytes.ts';
import { signDirectory } from '../../src/crypto/directory.ts';
import { signIntake } from '../../src/crypto/intake.ts';
import { memberKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { sign } from '../../src/crypto/signature.ts';
import { DirectoryAnswer, IntakeAnswer, type SetupBody } from '../../src/protocol/api.ts';
import { addDays } from '../../src/protocol/days.ts';
import type { Directory } from '../../src/protocol/directory.ts';
import type { ProblemCode } from '../../src/protocol/problems.ts';
import { newsroom, root, TODAY } from '../crypto/fixtures.ts';
import { expectProblem, type Harness, read, send, server, setupBody } from './fixtures.ts';

let harness: Harness;
let body: SetupBody;
beforeEach(async () => {
  harness = await server();
  body = setupBody(harness.room);
});
afterEach(() => harness.close());

const post = (json: unknown) => send(harness, 'POST', '/api/desk/setup', json);

async function expectRefused(json: unknown, code: ProblemCode): Promise<void> {
  await expectProblem(await post(json), code);
  expect(await harness.store.newsroom.read()).toBeNull();
}

describe('setting up', () => {
  it('publishes directory, intake and key exactly as they were signed', async () => {
    expect((await post(body)).status).toBe(204);
    expect(await read(await send(harness, 'GET', '/api/directory'), 200, DirectoryAnswer)).toEqual(body.directory);
    expect(await read(await send(harness, 'GET', '/api/intake'), 200, IntakeAnswer)).toEqual({ intake: [body.intake] });
    const script = await send(harness, 'GET', '/newsroom.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe(`export const newsroomKey = "${harness.room.keys.key}";\n`);
  });

  it('leaves everything closed before it is done', async () => {
    expect(await (await send(harness, 'GET', '/newsroom.js')).text()).toBe('export const newsroomKey = null;\n');
    await expectProblem(await send(harness, 'GET', '/api/directory'), 'not-set-up');
    await expectProblem(await send(harness, 'GET', '/api/intake'), 'not-set-up');
    const login = { account: harness.room.members[0]?.key, login: body.login };
    await expectProblem(await send(harness, 'POST', '/api/desk/sessions', login), 'not-set-up');
  });

  it('works once', async () => {
    await post(body);
    await expectProblem(await post(body), 'already-set-up');
    await expectProblem(await post({ ...body, token: toBase64url(new Uint8Array(32)) }), 'already-set-up');
  });

  it('lets exactly one of two at once through', async () => {
    const answers = await Promise.all([post(body), post(body), post(body)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409, 409]);
  });

  it('wants the token of the link, and a wrong try does not use it up', async () => {
    for (const fill of [0, 8, 255]) {
      await expectRefused({ ...body, token: toBase64url(new Uint8Array(32).fill(fill)) }, 'setup-refused');
    }
    expect((await post(body)).status).toBe(204);
  });

  it('is closed on a server that was started with a newsroom', async () => {
    const started = await server({ setup: false });
    await expectProblem(await send(started, 'POST', '/api/desk/setup', body), 'setup-refused');
    await started.close();
  });
});

describe('a set-up that is not signed as it should be', () => {
  const other = () => newsroomKeys(root(2));

  it('is refused when the directory is signed by another key than the one inside', async () => {
    await expectRefused(
      { ...body, directory: sign(other().seed, 'directory', body.directory.signed) },
      'bad-signature',
    );
  });

  it('is refused when the directory was changed after signing', async () => {
    const signed = body.directory.signed.replace('Harbour', 'Horbour');
    await expectRefused({ ...body, directory: { ...body.directory, signed } }, 'bad-signature');
  });

  it('is refused when the signature is for something else', async () => {
    const directory = sign(harness.room.keys.seed, 'tip', body.directory.signed);
    await expectRefused({ ...body, directory }, 'bad-signature');
    const [member] = harness.room.members;
    if (!member) throw new Error('a member');
    const intake = sign(member.signingSeed, 'directory', body.intake.signed);
    await expectRefused({ ...body, intake }, 'bad-signature');
  });

  it('is refused when the intake is another member’s or another newsroom’s', async () => {
    const stranger = memberKeys(root(3));
    await expectRefused({ ...body, intake: signIntake(stranger, harness.room.keys.key, TODAY) }, 'bad-signature');
    const [member] = harness.room.members;
    if (!member) throw new Error('a member');
    await expectRefused({ ...body, intake: signIntake(member, other().key, TODAY) }, 'bad-request');
    const mine = sign(stranger.signingSeed, 'intake', body.intake.signed);
    await expectRefused({ ...body, intake: mine }, 'bad-signature');
  });

  it('is refused when a key is no point of the curve', async () => {
    const key = toBase64url(new Uint8Array(32).fill(2));
    const directory = { ...harness.room.directory, newsroom: { ...harness.room.directory.newsroom, key } };
    const message = { signed: JSON.stringify(directory), by: key, sig: body.directory.sig };
    await expectRefused({ ...body, directory: message }, 'bad-signature');
  });
});

describe('a first directory', () => {
  const signed = (change: (directory: Directory) => Partial<Directory>) => {
    const { directory, keys } = harness.room;
    return { ...body, directory: signDirectory(keys.seed, { ...directory, ...change(directory) }) };
  };

  it('has serial 1, one member who is admin and reporter, and is in force', async () => {
    const two = newsroom(2);
    const changes: ((directory: Directory) => Partial<Directory>)[] = [
      () => ({ serial: 2, previous: toBase64url(new Uint8Array(32)) }),
      () => ({ members: two.directory.members }),
      ({ members }) => ({ members: members.map((member) => ({ ...member, roles: ['reporter'] })) }),
      ({ members }) => ({ members: members.map((member) => ({ ...member, roles: ['admin'] })) }),
      () => ({ issued: addDays(TODAY, -91), until: addDays(TODAY, -1) }),
      () => ({ issued: addDays(TODAY, 2), until: addDays(TODAY, 60) }),
    ];
    for (const change of changes) await expectRefused(signed(change), 'bad-request');
  });
});

describe('a body that is not of the form', () => {
  it('is refused with its code', async () => {
    await expectRefused({ ...body, extra: 1 }, 'bad-request');
    await expectRefused({ ...body, login: undefined }, 'bad-request');
    await expectRefused({ ...body, directory: { ...body.directory, signed: '{}' } }, 'bad-request');
    await expectRefused(null, 'bad-request');
    await expectRefused({ ...body, login: 'x'.repeat(600_000) }, 'too-large');
    const typed = await harness.app.request('/api/desk/setup', { method: 'POST', body: JSON.stringify(body) });
    await expectProblem(typed, 'wrong-type');
  });
});
