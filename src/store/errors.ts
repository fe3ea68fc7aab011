/** What a store throws. Expected outcomes (full, different, not found) are results, not errors. */

/**
 * `locked`: another process uses the data folder. `foreign`: a database of another program lies there. `bad-row`: this row
 * alone was refused, and nothing of it is stored. `failed`: the storage itself failed; whether the step was stored is
 * unknown, a retry is safe.
 */
export type StoreFault = 'locked' | 'foreign' | 'bad-row' | 'failed';

export class StoreError extends Error {
  readonly code: StoreFault;

  constructor(code: StoreFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}
