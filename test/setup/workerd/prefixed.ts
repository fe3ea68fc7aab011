/** A part of a bucket as if it were a whole one, for each newsroom of a test deletes what it does not know; and one that fails. */
import type { Bucket } from '../../../src/store/worker/bucket.ts';
import type { Faults } from './headers.ts';

export function prefixed(bucket: Bucket, own: string): Bucket {
  return {
    get: (key, options) => bucket.get(own + key, options),
    put: (key, value) => bucket.put(own + key, value),
    delete: (keys) => bucket.delete(keys.map((key) => own + key)),
    async list({ prefix, ...options }) {
      const found = await bucket.list({ ...options, prefix: own + prefix });
      return {
        ...found,
        objects: found.objects.map(({ key }) => ({ key: key.slice(own.length) })),
        delimitedPrefixes: found.delimitedPrefixes.map((one) => one.slice(own.length)),
      };
    },
  };
}

/** Ends a write before or after it was done, as a crash between the bucket and the object would. */
export function faulty(bucket: Bucket, faults: () => Faults): Bucket {
  const wrapped =
    <Args extends unknown[], Result>(name: 'put' | 'delete', real: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const said = faults();
      const isSpared = name === 'put' && (said.puts ?? 0) > 0;
      if (isSpared) said.puts = (said.puts ?? 0) - 1;
      const when = isSpared ? undefined : said[name];
      if (when === 'before') throw new Error('the bucket is away');
      const result = await real(...args);
      if (when === 'after') throw new Error('the answer was lost');
      return result;
    };
  return { ...bucket, put: wrapped('put', bucket.put), delete: wrapped('delete', bucket.delete) };
}

export async function keysOf(bucket: Bucket): Promise<string[]> {
  const { objects } = await bucket.list({ prefix: '' });
  return objects.map(({ key }) => key).sort();
}
