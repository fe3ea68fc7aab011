/** Tor Browser "Safer" has no WebAssembly: the same results come from libsodium's JavaScript fallback. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { open, seal } from '../../src/crypto/age/age.ts';
import { identity } from '../../src/crypto/age/xwing.ts';
import { utf8 } from '../../src/crypto/bytes.ts';
import { memberKeys } from '../../src/crypto/keys.ts';
import { ready, sodium } from '../../src/crypto/sodium.ts';
import { root } from './fixtures.ts';

let asked = 0;
const rejections: unknown[] = [];

beforeAll(async () => {
  vi.stubGlobal('WebAssembly', undefined);
  // The bundler's alias, by hand: the CommonJS build.
  vi.doMock('libsodium-wrappers-fallback', () => {
    asked += 1;
    return { default: createRequire(import.meta.url)('libsodium-wrappers') };
  });
  // The build tries WebAssembly first and lets that one promise go unhandled.
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => rejections.push(reason));
  await ready();
  await new Promise((resume) => setImmediate(resume));
  process.removeAllListeners('unhandledRejection');
  for (const listener of listeners) process.on('unhandledRejection', listener);
});

afterAll(() => {
  vi.unstubAllGlobals();
});

it('loads the other build, once', async () => {
  await ready();
  expect(asked).toBe(1);
  expect(rejections.map(String)).toEqual([expect.stringContaining('RuntimeError')]);
  expect(sodium().sodium_version_string()).toMatch(/^1\./);
});

it('seals and opens', () => {
  const own = identity(root(3));
  expect(open(seal(utf8('from a safer browser'), [own.recipient]), [own])).toEqual(utf8('from a safer browser'));
});

it('derives the keys that WebAssembly derives', () => {
  // The same value stands in test/vectors/keys.json, which other builds check.
  expect(memberKeys(root(0)).key).toBe('0R6Ae-aAiErNH6ntLMnmwhoEYqbhhGA6bCL27FXkYpw');
});
