/**
 * libsodium, loaded once. Where WebAssembly is missing (Tor Browser "Safer") the ESM build cannot start; the CommonJS
 * build carries a JavaScript fallback of the same code and is loaded instead, under an alias that the bundler resolves.
 */
import { CryptoError } from './errors.ts';

export type Sodium = typeof import('libsodium-wrappers').default;

let loaded: Sodium | null = null;
let loading: Promise<void> | null = null;

/** Resolves when `sodium()` may be called. Rejects when the code cannot be fetched or started; the next call tries again. */
export function ready(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<void> {
  const module =
    typeof WebAssembly === 'undefined'
      ? await import('libsodium-wrappers-fallback')
      : await import('libsodium-wrappers');
  await module.default.ready;
  loaded = module.default;
}

/** Throws `CryptoError('not-ready')` before `ready()` has resolved. */
export function sodium(): Sodium {
  if (loaded === null) throw new CryptoError('not-ready');
  return loaded;
}
