import { Refusal } from './refusal.ts';

/** Tips on their way into the store, so that two requests for the same tip end as one tip. */
export interface Passing {
  /** Runs `store`, and lets `settled` wait for it meanwhile. */
  while<T>(id: string, store: () => Promise<T>): Promise<T>;
  /** Resolves when no tip with this id is on its way. */
  settled(id: string): Promise<void>;
  /** Runs `read`, one at a time for each id: a puzzle pays for one body. Throws `Refusal('too-many')` while another runs. */
  alone<T>(id: string, read: () => Promise<T>): Promise<T>;
}

export function passing(): Passing {
  const onTheWay = new Map<string, Promise<unknown>>();
  const reading = new Set<string>();
  return {
    async while(id, store) {
      const step = store();
      onTheWay.set(id, step);
      try {
        return await step;
      } finally {
        if (onTheWay.get(id) === step) onTheWay.delete(id);
      }
    },
    async settled(id) {
      await onTheWay.get(id)?.catch(() => undefined);
    },
    async alone(id, read) {
      if (reading.has(id)) throw new Refusal('too-many');
      reading.add(id);
      try {
        return await read();
      } finally {
        reading.delete(id);
      }
    },
  };
}
