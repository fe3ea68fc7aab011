import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressRange, addressValue } from '../../src/node/addresses.ts';
import { RangesError, readRanges } from '../../src/node/ranges.ts';

const table = (...lines: string[]) => readRanges(Buffer.from(lines.join('\n')));
const ACME = { asn: 64_500, name: 'Acme, Inc.' };

describe('a file of ranges', () => {
  it.each([
    ['start and end', '203.0.113.0,203.0.113.255,64500,"Acme, Inc."'],
    ['start and end, a name without quotes', '203.0.113.0,203.0.113.255,64500,Acme, Inc.'],
    ['a prefix', '203.0.113.0/24,AS64500,"Acme, Inc."'],
    ['with spaces', ' 203.0.113.0/24 , 64500 , "Acme, Inc." '],
    ["iptoasn's columns", '203.0.113.0\t203.0.113.255\t64500\tFR\tAcme, Inc.'],
    ['tabs without a country', '203.0.113.0\t203.0.113.255\t64500\tAcme, Inc.'],
    ['a prefix and tabs', '203.0.113.0/24\t64500\tAcme, Inc.'],
    ['all in quotes', '"203.0.113.0","203.0.113.255","64500","Acme, Inc."'],
    ['the line ends of Windows, and a mark in front', '\ufeff203.0.113.0/24,64500,"Acme, Inc."\r'],
    [
      "GeoLite2's titles",
      'network,autonomous_system_number,autonomous_system_organization\n203.0.113.0/24,64500,"Acme, Inc."',
    ],
    ['comments', '# ours\n\n203.0.113.0/24,64500,"Acme, Inc."\n'],
  ])('may have %s', (_form, text) => {
    const { find } = table(text);
    for (const inside of ['203.0.113.0', '203.0.113.7', '203.0.113.255']) expect(find(inside)).toEqual(ACME);
    for (const outside of ['203.0.112.255', '203.0.114.0', '::cb00:7107', '2001:db8::1'])
      expect(find(outside)).toBeNull();
  });

  it('holds IPv6, quotes in names, and nothing for what is not routed', () => {
    const { find } = table('2001:db8::/32,64501,"The ""Ministry"""', '10.0.0.0\t10.255.255.255\t0\tNone\tNot routed');
    expect(find('2001:db8:ffff::')).toEqual({ asn: 64_501, name: 'The "Ministry"' });
    expect([find('10.1.1.1'), find('2001:db7::1')]).toEqual([null, null]);
  });

  it.each([
    [2, '1.0.0.0/8,1,A\n<html>,,'],
    [1, '<!doctype html>'],
    [1, '1.0.0.0,1.0.0.255,1'],
    [1, '1.0.0.0/33,1,A'],
    [1, '1.0.0.9,1.0.0.1,1,A'],
    [1, '1.0.0.0,2001:db8::1,1,A'],
    [1, '1.0.0.0/8,-1,A'],
    [1, '1.0.0.0/8,4294967296,A'],
    [1, '16777216,16777471,1,A'],
    [3, '\n# x\n1.0.0.0/8,1'],
    [2, 'network,asn,name\nnetwork,asn,name'],
    [0, ''],
    [0, '# nothing\n'],
  ])('names line %i of what cannot be used', (line, text) => {
    expect(() => table(text)).toThrow(new RangesError(line));
  });

  it('finds the range that lies inside the others, in any order of the lines', () => {
    const prefix = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(prefix, {
          minLength: 1,
          maxLength: 40,
          selector: ([at, length]) => `${at >> (32 - length)}/${length}`,
        }),
        (prefixes) => {
          const ranges = prefixes.map(([at, length], n) => ({ cidr: `192.0.2.${at}/${length}`, length, asn: n + 1 }));
          const { find } = table(...ranges.map(({ cidr, asn }) => `${cidr},${asn},N${asn}`));
          for (let at = 0; at < 256; at += 1) {
            const value = addressValue(`192.0.2.${at}`) ?? 0n;
            const around = ranges.filter(({ cidr }) => {
              const range = addressRange(cidr);
              return range !== null && range.first <= value && value <= range.last;
            });
            const inmost = around.sort((a, b) => b.length - a.length)[0];
            expect(find(`192.0.2.${at}`)?.asn).toBe(inmost?.asn);
          }
        },
      ),
    );
  });

  it('finds the one that begins last where ranges overlap by half', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.uniqueArray(span, { minLength: 1, maxLength: 30, selector: ([start]) => start }), (spans) => {
        const ranges = spans.map(([start, more], n) => ({ start, end: Math.min(255, start + more), asn: n + 1 }));
        const { find } = table(
          ...ranges.map((r) => `2001:db8::${r.start.toString(16)},2001:db8::${r.end.toString(16)},${r.asn},N`),
        );
        for (let at = 0; at < 256; at += 1) {
          const last = ranges.filter((r) => r.start <= at && at <= r.end).sort((a, b) => b.start - a.start)[0];
          expect(find(`2001:db8::${at.toString(16)}`)?.asn).toBe(last?.asn);
        }
      }),
    );
  });

  it('is read or refused with a line, whatever stands in it', () => {
    const piece = fc.constantFrom(
      '1.2.3.4',
      '1.2.3.9',
      '::1',
      '::9',
      '/8',
      ',',
      '\t',
      '"',
      '""',
      '\n',
      '#',
      'AS',
      '64500',
      ' ',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          table(pieces.join('')).find('1.2.3.4');
        } catch (error) {
          expect(error).toBeInstanceOf(RangesError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
