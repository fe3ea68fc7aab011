/** A part that is asked for, and then not wanted any more, leaves under no key. */
import { beforeAll, describe, expect, it } from 'vitest';
import { fileSealJobs } from '../../src/browser/files/seal-jobs.ts';
import type { Call } from '../../src/browser/rpc.ts';
import { random } from '../../src/crypto/bytes.ts';
import { fileSealer } from '../../src/crypto/file.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { FILE_PART_BYTES } from '../../src/protocol/limits.ts';
import { TODAY } from '../crypto/fixtures.ts';
import { content } from '../source/files.ts';

beforeAll(ready);

const call: Call<{ done: number }> = { signal: new AbortController().signal, report: () => undefined };

describe('a part that is being sealed', () => {
  const jobs = fileSealJobs(() => new Uint8Array(32).fill(7));
  const read = () =>
    jobs.readFile({ file: new File([content(3 * FILE_PART_BYTES)], 'x'), owner: null, day: TODAY, turn: 0 }, call);

  it('while its file is forgotten does not come out', async () => {
    const { handle } = await read();
    const sealing = jobs.sealPart({ handle, part: 1 });
    jobs.forgetFiles(handle);
    await expect(sealing).rejects.toMatchObject({ code: 'no-file' });
  });

  it('while its file gets other keys does not come out under either', async () => {
    const { handle } = await read();
    const sealing = jobs.sealPart({ handle, part: 1 });
    await jobs.anotherTurn({ handle, day: TODAY, turn: 1 });
    await expect(sealing).rejects.toMatchObject({ code: 'no-file' });
  });

  it('is never made by a sealer whose keys are wiped', () => {
    const sealer = fileSealer(random(32), 1000);
    sealer.destroy();
    expect(() => sealer.part(0, new Uint8Array(1000))).toThrow('not-ready');
  });
});
