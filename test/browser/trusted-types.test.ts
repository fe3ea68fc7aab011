/** The one policy: own built scripts pass, everything else throws. */
import { beforeAll, describe, expect, test } from 'vitest';

const ORIGIN = 'https://tips.example';
interface Rules {
  createScriptURL(text: string): string;
  createHTML(text: string): string;
  createScript(text: string): string;
}
let rules: Rules;

describe('the Trusted Types policy', () => {
  beforeAll(async () => {
    Object.assign(globalThis, {
      location: { origin: ORIGIN },
      trustedTypes: {
        createPolicy(name: string, made: Rules) {
          expect(name).toBe('default');
          rules = made;
        },
      },
    });
    await import('../../src/browser/trusted-types.ts');
  });

  test.each([`${ORIGIN}/assets/sealer.worker-Cpu3g0Zm.js`, '/assets/opener.worker-a_b-C.js'])(
    'lets %s pass',
    (address) => {
      expect(rules.createScriptURL(address)).toBe(new URL(address, ORIGIN).href);
    },
  );

  test.each([
    'https://elsewhere.example/assets/x.js',
    '//elsewhere.example/assets/x.js',
    'http://tips.example/assets/x.js',
    'blob:https://tips.example/0b5c',
    'data:text/javascript,1',
    '/assets/../api/tips/x.js',
    '/assets/sub/x.js',
    '/assets/x.js?y',
    '/assets/x.js#y',
    '/assets/x.json',
    '/assets/.js',
    '/newsroom.js',
  ])('refuses %s', (address) => {
    expect(() => rules.createScriptURL(address)).toThrow(TypeError);
  });

  test('makes no markup and no code from text', () => {
    expect(() => rules.createHTML('<b>')).toThrow(TypeError);
    expect(() => rules.createScript('1')).toThrow(TypeError);
  });
});
