/** A part of a bucket as if it were a whole one: each newsroom of a test deletes what it does not know. */
import type { Bucket } from '../../../src/store/worker/bucket.ts';

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
