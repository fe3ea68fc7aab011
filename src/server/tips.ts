/** Tips on their way into the store, so that two requests for the same tip end as one tip. */
export interface Passing {
  /** Runs `store`, and lets `settled` wait for it meanwhile. */
  while<T>(id: string, store: () => Promise<T>): Promise<T>;
  /** Resolves when no tip with this id is on its way. */
  settled(id: string): Promise<void>;
}

export function passing(): Passing {
  const onTheWay = new Map<string, Promise<unknown>>();
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
  };
}
