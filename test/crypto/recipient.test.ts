import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIdentity, decodeRecipient, encodeIdentity, encodeRecipient } from '../../src/crypto/age/recipient.ts';

const malformed = expect.objectContaining({ code: 'malformed' });

describe('recipients and identities as text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1216, maxLength: 1216 }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (recipient, seed) => {
          const text = encodeRecipient(recipient);
          expect(text).toMatch(/^age1pq1[02-9ac-hj-np-z]{1952}$/);
          expect(decodeRecipient(text)).toEqual(recipient);
          expect(decodeIdentity(encodeIdentity(seed))).toEqual(seed);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are refused with any one character changed, added or left out', () => {
    const text = encodeIdentity(new Uint8Array(32).fill(7));
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === 'Q' ? 'P' : 'Q';
      expect(() => decodeIdentity(text.slice(0, at) + other + text.slice(at + 1))).toThrow(malformed);
      expect(() => decodeIdentity(text.slice(0, at) + text.slice(at + 1))).toThrow(malformed);
    }
    expect(() => decodeIdentity(`${text}Q`)).toThrow(malformed);
  });

  it('are refused in the wrong case, of the wrong kind, or of another length', () => {
    const text = encodeIdentity(new Uint8Array(32));
    const recipient = encodeRecipient(new Uint8Array(1216));
    expect(() => decodeIdentity(text.toLowerCase())).toThrow(malformed);
    expect(() => decodeRecipient(recipient.toUpperCase())).toThrow(malformed);
    expect(() => decodeRecipient(text)).toThrow(malformed);
    expect(() => decodeIdentity(recipient)).toThrow(malformed);
    expect(() => decodeRecipient('age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj')).toThrow(malformed);
    expect(() => decodeIdentity('')).toThrow(malformed);
    expect(() => encodeRecipient(new Uint8Array(1215))).toThrow(malformed);
    expect(() => encodeIdentity(new Uint8Array(33))).toThrow(malformed);
  });

  it('never repeats a secret in an error', () => {
    const text = encodeIdentity(new Uint8Array(32).fill(9));
    try {
      decodeIdentity(`${text}x`);
    } catch (error) {
      expect(String(error)).not.toContain(text.slice(20, 40));
    }
    expect.assertions(1);
  });
});
