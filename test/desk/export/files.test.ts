/** Files of messages in an export: each is what its message says, or the export says that it is not there. */
import { describe, expect, it } from 'vitest';
import { random, toBase64url } from '../../../src/crypto/bytes.ts';
import { ready } from '../../../src/crypto/sodium.ts';
import type { ExportCase } from '../../../src/desk/export/choice.ts';
import { buildDocument } from '../../../src/desk/export/documents.ts';
import { filesAlong } from '../../../src/desk/export/further-files.ts';
import { FileFailure } from '../../../src/desk/files/file-failure.ts';
import type { FileEntry } from '../../../src/protocol/files.ts';
import { caseOf, choose, house } from './fixtures.ts';

await ready();

const entry = (over: Partial<FileEntry> = {}): FileEntry => {
  const one = () => toBase64url(random(32));
  return { id: one(), key: one(), hash: one(), name: 'a.txt', type: '', size: 3, ...over };
};
const signal = new AbortController().signal;

/** A case whose tips came with these files, one for each. */
function caseWith(...files: FileEntry[]): { where: ReturnType<typeof house>; cases: ExportCase[] } {
  const where = house();
  const one = caseOf(where, { tips: files.map((_, n) => ({ text: `tip ${n}`, contact: '' })) }, 1);
  const tips = one.tips
    .filter(({ reply }) => reply === null)
    .map((tip, n) => ({ ...tip, files: files.slice(n, n + 1) }));
  return { where, cases: [{ ...one, tips }] };
}

const pathsIn = (where: ReturnType<typeof house>, cases: ExportCase[], paths: ReadonlyMap<string, string>) =>
  buildDocument(cases, choose({ files: true }), where.occasion, paths).cases.flatMap(({ tips }) =>
    tips.flatMap(({ files }) => files.map(({ name, path }) => [name, path])),
  );

describe('files that go along', () => {
  it('stop an export once when one of them is not what was sent, and then go without it', async () => {
    const [bad, fine] = [entry({ name: 'bad.bin' }), entry({ name: 'fine.bin' })];
    const { where, cases } = caseWith(bad, fine);
    const work = {
      isThere: async () => true,
      async *pieces({ id }: FileEntry) {
        yield new Uint8Array([1, 2, 3]);
        if (id === bad.id) throw new FileFailure('broken');
      },
    };
    const unusable = new Set<string>();
    const all = async () => {
      const { paths, further } = await filesAlong(cases, work, unusable, signal);
      for await (const { pieces } of further) for await (const _ of pieces);
      return paths;
    };
    await expect(all()).rejects.toMatchObject({ file: 'bad.bin' });
    expect(pathsIn(where, cases, await all())).toEqual([
      ['bad.bin', null],
      ['fine.bin', 'files/1-2-1.bin'],
    ]);
  });

  it('lie where their own entry says, and not where another of the same id does', async () => {
    const real = entry({ name: 'contract.pdf' });
    const forged = entry({ id: real.id, name: 'forged.pdf' });
    const { where, cases } = caseWith(real, forged, real);
    const work = { isThere: async () => true, async *pieces() {} };
    const { paths } = await filesAlong(cases, work, new Set(), signal);
    expect(pathsIn(where, cases, paths)).toEqual([
      ['contract.pdf', 'files/1-1-1.pdf'],
      ['forged.pdf', 'files/1-2-1.pdf'],
      ['contract.pdf', 'files/1-1-1.pdf'],
    ]);
  });
});
