/** Steps that wait for each other. */

export interface Turns {
  /** Begins when the one before has ended, however that ended. */
  inTurn<T>(step: () => Promise<T>): Promise<T>;
  /** Resolves when nothing waits. */
  idle(): Promise<void>;
}

export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn(step) {
      const done = last.then(step);
      last = done.catch(() => undefined);
      return done;
    },
    async idle() {
      await last;
    },
  };
}
