/** What sending makes of answers that are not ours, and of a source who stops. No browser: the page's parts are stood in for. */
import { describe, expect, it } from 'vitest';
import { type Api, ApiError, unreadable } from '../../src/browser/http.ts';
import type { Remote } from '../../src/browser/rpc.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { PuzzleAnswer } from '../../src/protocol/api.ts';
import type { Jobs } from '../../src/source/sealer.worker.ts';
import type { Site } from '../../src/source/site.ts';
import { createSender, SendError, type Stage } from '../../src/source/tip/send.ts';
import type { Listed } from '../../src/source/verified-directory.ts';
import { accepted, newsroom, TODAY } from '../crypto/fixtures.ts';

await ready();
const directory = accepted(newsroom(1));
const listed: Listed = { state: 'listed', directory, hash: 'x' };
const draft = {
  text: 'a text',
  contact: '',
  to: [directory.members[0]?.key ?? ''],
  callout: null,
  files: [],
  conversation: null,
};

function sender(answer: () => Promise<unknown>, solve: () => Promise<string> = async () => 'solution') {
  const workers: { closed: boolean }[] = [];
  const api = {
    json: async (path: string, schema: unknown) =>
      schema === PuzzleAnswer ? { challenge: '', bits: 1, parts: 16 } : await (path.includes('tips') ? answer() : null),
  } as Pick<Api, 'json'> as Api;
  const worker = () => {
    const state = { closed: false };
    workers.push(state);
    return {
      call: (name: string) =>
        name === 'solve'
          ? solve()
          : Promise.resolve({ id: 'id', envelope: new Uint8Array(1), removal: 'removal', files: [] }),
      close: () => void Object.assign(state, { closed: true }),
      isStopped: () => state.closed,
    } as unknown as Remote<Jobs>;
  };
  const site = {
    api,
    worker,
    solver: worker,
    today: () => TODAY,
    newsroomKey: null,
    link: { fragment: '', words: null },
  };
  const lists = {
    listed: async () => listed,
    receiving: () => ({ intakes: [], keys: new Set<string>() }),
    show: () => undefined,
  };
  const out = { uploader: () => Promise.reject(new Error('no files here')), gate: async () => undefined };
  const made = createSender(site as unknown as Site, lists, out);
  return { sender: made, workers };
}

const faultOf = (error: ApiError) =>
  sender(() => Promise.reject(error))
    .sender.send(draft, () => undefined, new AbortController().signal)
    .then(
      () => null,
      (fault: unknown) => (fault instanceof SendError ? { code: fault.code, maybe: fault.maybeStored } : fault),
    );

it('a lost answer is remembered when the tip is sealed anew after it', async () => {
  const answers = [unreadable(403), new ApiError('different-tip', 409, '', ''), new ApiError('full', 507, '', '')];
  const { sender: one } = sender(() => Promise.reject(answers.shift()));
  const send = () => one.send(draft, () => undefined, new AbortController().signal);
  await expect(send()).rejects.toMatchObject({ code: 'between', maybeStored: true });
  await expect(send()).rejects.toMatchObject({ code: 'full', maybeStored: true });
});

describe('an answer to the PUT', () => {
  it.each([
    [403, 'between'],
    [407, 'between'],
    [404, 'between'],
    [413, 'too-large-there'],
    [429, 'busy'],
    [502, 'busy'],
    [504, 'busy'],
    [200, 'page'],
  ])(
    'that is a page of somebody else’s, with status %i, is called %s, and may hide a stored tip',
    async (status, code) => {
      expect(await faultOf(unreadable(status))).toEqual({ code, maybe: true });
    },
  );

  it('that tells of a failure half-way may hide a stored tip too; a refusal of ours does not', async () => {
    const ours = (code: ApiError['code'], status: number) => faultOf(new ApiError(code, status, '', ''));
    expect(await ours('internal', 500)).toEqual({ code: 'busy', maybe: true });
    expect(await ours('too-many', 429)).toEqual({ code: 'busy', maybe: false });
    expect(await ours('full', 507)).toEqual({ code: 'full', maybe: false });
    expect(await ours('too-slow', 408)).toEqual({ code: 'offline', maybe: false });
    expect(await ours('offline', 0)).toEqual({ code: 'offline', maybe: true });
  });
});

it('stopping ends the worker that solves the puzzle, however hard the part it is at', async () => {
  const cancel = new AbortController();
  const stages: Stage['at'][] = [];
  const { sender: one, workers } = sender(
    async () => null,
    () => new Promise((_, reject) => cancel.signal.addEventListener('abort', () => reject(new Error('stopped')))),
  );
  const onStage = ({ at }: Stage) => {
    stages.push(at);
    if (at === 'puzzle') setTimeout(() => cancel.abort(), 0);
  };
  await expect(one.send(draft, onStage, cancel.signal)).rejects.toMatchObject({
    code: 'cancelled',
    maybeStored: false,
  });
  expect(stages.at(-1)).toBe('puzzle');
  expect(workers.some(({ closed }) => closed)).toBe(true);
});
