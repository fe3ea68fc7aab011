import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addressRange, addressValue, plainAddress } from '../../src/node/addresses.ts';
import { clientAddresses } from '../../src/node/forwarded.ts';
import { ConnectionAnswer } from '../../src/protocol/connection.ts';

describe('an address in its plain form', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:4711', '203.0.113.7'],
    ['[203.0.113.7]:4711', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['[::FFFF:cb00:7107]:443', '203.0.113.7'],
    ['[::1]', '::1'],
    ['2001:DB8:0:0:0::1', '2001:db8::1'],
    ['[2001:db8::1]:65535', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::', '::'],
    ['1::2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
  ])('%s', (text, plain) => {
    expect(plainAddress(text)).toBe(plain);
  });

  it.each([
    '',
    'unknown',
    '_hidden',
    'localhost',
    '203.0.113',
    '203.0.113.07',
    '0x7f.0.0.1',
    '203.0.113.7:',
    '[::1',
    '1::2::3',
    'g::1',
    '%',
    '203.0.113.7, ::1',
  ])('is none: "%s"', (text) => {
    expect(plainAddress(text)).toBeNull();
    expect(addressValue(text)).toBeNull();
  });

  it('is the same however it was written, and one that an answer may hold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const plain = plainAddress(text) ?? '';
        expect(addressValue(plain)).toBe(addressValue(text));
        for (const other of [text.toUpperCase(), `[${text}]`, `[${text}]:80`, plain])
          expect(plainAddress(other)).toBe(plain);
        expect(v.is(ConnectionAnswer, { address: plain, tor: false, network: null })).toBe(true);
      }),
    );
  });

  it('is looked for in any text without failing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f:.%[\]/]{0,45}$/)), (text) => {
        plainAddress(text);
        addressRange(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a range', () => {
  it('holds what shares its prefix', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), fc.ipV4(), (base, prefix, other) => {
        const range = addressRange(`${base}/${prefix}`);
        const [a, b] = [base, other].map((text) => Number(addressValue(text) ?? 0n) % 2 ** 32);
        const isSame = Math.floor((a ?? 0) / 2 ** (32 - prefix)) === Math.floor((b ?? 0) / 2 ** (32 - prefix));
        const value = addressValue(other) ?? 0n;
        expect(range !== null && range.first <= value && value <= range.last).toBe(isSame);
      }),
    );
  });

  it.each(['10.0.0.0/33', '::/129', '10.0.0.0/', '/8', '10.0.0.0/-1', '10.0.0.0/8/8', '10.0.0.0/1e1'])(
    'is none: %s',
    (text) => {
      expect(addressRange(text)).toBeNull();
    },
  );
});

describe('the client behind proxies', () => {
  const client = clientAddresses(['127.0.0.1', '10.0.0.0/8', '2001:db8:ffff::/48']);
  it.each<[string, string | undefined, string | null, string | null]>([
    ['no proxy', '203.0.113.7', null, '203.0.113.7'],
    ['a forged header from a stranger', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['one proxy', '10.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['one proxy, named inside IPv6', '::ffff:10.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['one proxy and a forged entry', '10.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    [
      'one proxy and a forged entry that names a proxy',
      '10.0.0.1',
      '198.51.100.1, 10.0.0.9, 203.0.113.7',
      '203.0.113.7',
    ],
    ['two proxies', '127.0.0.1', '203.0.113.7, 10.0.0.1', '203.0.113.7'],
    ['two proxies over IPv6, with ports', '127.0.0.1', '[2001:db8::7]:5000,[2001:db8:ffff::1]:443', '2001:db8::7'],
    ['a stranger between', '127.0.0.1', '203.0.113.7, 192.0.2.5, 10.0.0.1', '192.0.2.5'],
    ['a proxy that says nothing', '10.0.0.1', null, null],
    ['a proxy that hides it', '10.0.0.1', '203.0.113.7, unknown', null],
    ['somebody among the proxies', '127.0.0.1', '10.0.0.5', '10.0.0.5'],
    ['a socket that has gone', undefined, '203.0.113.7', null],
  ])('%s', (_case, peer, forwarded, expected) => {
    expect(client(peer, forwarded)).toBe(expected);
  });

  it('is never what an untrusted hop claims, whatever it claims', () => {
    fc.assert(
      fc.property(fc.string(), (claim) => {
        expect(client('192.0.2.1', claim)).toBe('192.0.2.1');
        expect(client('10.0.0.1', `${claim},192.0.2.1`)).toBe('192.0.2.1');
      }),
    );
  });
});
