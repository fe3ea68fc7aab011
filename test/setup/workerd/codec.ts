/** Calls of a store's methods as text, for they cross into workerd: JSON, and words for bytes, maps and what is missing. */
import { base64urlnopad } from '@scure/base';

/** A call, as the test sends it. */
export interface StoreCall {
  /** `null`: a method of the store itself. */
  facet: string | null;
  method: string;
  args: unknown[];
}

export const encode = (value: unknown): string => JSON.stringify(value, (_key, one) => worded(one));

export function decode(text: string): unknown {
  return JSON.parse(text, (_key, one) => {
    if (typeof one !== 'object' || one === null) return one;
    if (typeof one.$bytes === 'string') return base64urlnopad.decode(one.$bytes);
    if (Array.isArray(one.$map)) return new Map(one.$map);
    return one.$undefined === true ? undefined : one;
  });
}

function worded(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: base64urlnopad.encode(new Uint8Array(value)) };
  if (value instanceof Map) return { $map: [...value] };
  return value === undefined ? { $undefined: true } : value;
}
