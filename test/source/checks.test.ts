/** The live checks: what a connection and a mail address say, compared in the page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../src/protocol/callout.ts';
import type { ConnectionAnswer } from '../../src/protocol/connection.ts';
import { judgeMail } from '../../src/source/contact/mail.ts';
import { judgeNetwork } from '../../src/source/contact/network.ts';

const FREIGHT: Organisation = {
  name: 'Harbour Freight Ltd',
  domains: ['freight.example', 'xn--hfen-loa.example'],
  networks: [64500],
  ranges: ['198.51.100.0/24', '2001:db8:5::/48'],
};
const NAMED: Organisation = { name: 'Mistral AI', domains: [], networks: [], ranges: [] };
const ALL = [FREIGHT, NAMED];

const seen = (change: Partial<ConnectionAnswer>): ConnectionAnswer => ({
  address: '203.0.113.9',
  tor: false,
  network: null,
  ...change,
});
const network = (asn: number, name: string) => ({ network: { asn, name } });

describe('the network check', () => {
  it.each<[string, Partial<ConnectionAnswer>, object]>([
    [
      'its AS number',
      network(64500, 'SOMETHING ELSE'),
      { is: 'theirs', organisation: FREIGHT.name, network: 'SOMETHING ELSE (AS64500)' },
    ],
    [
      'its IPv4 range',
      { address: '198.51.100.77' },
      { is: 'theirs', organisation: FREIGHT.name, network: '198.51.100.77' },
    ],
    ['its IPv6 range', { address: '2001:db8:5:1::9' }, { is: 'theirs', organisation: FREIGHT.name }],
    ['an IPv4 address written as IPv6', { address: '::ffff:198.51.100.77' }, { is: 'theirs' }],
    [
      'its name',
      network(64501, 'MISTRAL AI SAS'),
      { is: 'theirs', organisation: 'Mistral AI', network: 'MISTRAL AI SAS (AS64501)' },
    ],
    ['its name in other words', network(64501, 'Harbour-Freight Group'), { is: 'theirs', organisation: FREIGHT.name }],
  ])('recognises an organisation by %s', (_how, change, verdict) => {
    expect(judgeNetwork(seen(change), ALL)).toMatchObject(verdict);
  });

  it.each<[string, Partial<ConnectionAnswer>, object]>([
    ['another network', network(64502, 'Home Telecom'), { is: 'named', network: 'Home Telecom (AS64502)' }],
    ['a name that only begins alike', network(64502, 'Mistral Airlines'), { is: 'named' }],
    ['an address beside the range', { address: '198.51.101.1' }, { is: 'address', address: '198.51.101.1' }],
    ['a proxy that nobody named', { address: '127.0.0.1' }, { is: 'near' }],
    ['one in IPv6', { address: '::1' }, { is: 'near' }],
    ['no address', { address: null }, { is: 'unseen' }],
    ['Tor, whatever the exit is', { tor: true, ...network(64500, 'x') }, { is: 'tor' }],
  ])('does not take %s for it', (_what, change, verdict) => {
    expect(judgeNetwork(seen(change), ALL)).toMatchObject(verdict);
  });

  it.each([
    ['Société Générale', 'SOCIETE GENERALE SA'],
    ['SAP', 'SAP SE'],
    ['AT&T', 'AT&T Services, Inc.'],
    ['Total', 'TOTAL S.A.'],
    ['Siemens A.G.', 'Siemens AG'],
    ["McDonald's", 'MCDONALDS CORPORATION'],
    ['Mistral AI', 'MISTRALAI'],
    ['Straßenbau Øst', 'STRASSENBAU OST GMBH'],
  ])('finds %s in %s', (name, found) => {
    const one: Organisation = { name, domains: [], networks: [], ranges: [] };
    expect(judgeNetwork(seen(network(1, found)), [one]).is).toBe('theirs');
  });

  it.each([
    ['The Network', 'Home Network Ltd'],
    ['City Communications', 'City Mobile Communications'],
    ['Data Services', 'Cable Data Services'],
    ['SAP', 'Sap Valley Telecom'],
  ])('does not find %s in %s', (name, found) => {
    const one: Organisation = { name, domains: [], networks: [], ranges: [] };
    expect(judgeNetwork(seen(network(1, found)), [one]).is).toBe('named');
  });

  it('is stopped by no range and no name, however they were typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ unit: 'binary' }), (address, range, name) => {
        const odd: Organisation = { name, domains: [], networks: [], ranges: [range] };
        judgeNetwork(seen({ address, ...network(1, name) }), [odd]);
      }),
    );
    const short: Organisation = { name: 'AI', domains: [], networks: [], ranges: ['0.0.0.0/99', '::/0'] };
    expect(judgeNetwork(seen(network(1, 'Some AI Telecom')), [short]).is).toBe('named');
  });
});

describe('the email check', () => {
  it.each([
    ['heron@freight.example', { is: 'theirs', organisation: FREIGHT.name, domain: 'freight.example' }],
    ['Mail: A.B@Mail.Freight.EXAMPLE, or Signal', { is: 'theirs', domain: 'mail.freight.example' }],
    ['x@häfen.example', { is: 'theirs', domain: 'häfen.example' }],
    ['me@university.example', { is: 'unknown', domain: 'university.example' }],
    ['me@notfreight.example', { is: 'unknown', domain: 'notfreight.example' }],
  ])('remarks on %s', (typed, verdict) => expect(judgeMail(typed, ALL)).toMatchObject(verdict));

  it.each(['', 'Signal: heron.42', 'quiet@proton.me', 'Me <ME@GMAIL.COM>', '@freight', 'a@b', '+44 20 7946 0958'])(
    'says nothing of %j',
    (typed) => expect(judgeMail(typed, ALL)).toBeNull(),
  );

  it('worries about any of several addresses, and of an account that is none about nothing', () => {
    expect(judgeMail('me@gmail.com (work: me@freight.example)', ALL)).toMatchObject({ is: 'theirs' });
    expect(judgeMail('me@gmail.com, me@school.example', ALL)).toMatchObject({
      is: 'unknown',
      domain: 'school.example',
    });
    expect(judgeMail('x@ha\u0308fen.example', ALL)).toMatchObject({ is: 'theirs' });
    expect(judgeMail('@heron@mastodon.social', ALL)).toBeNull();
  });

  it('takes no time for a text that was pasted into the wrong field', () => {
    // With a bound that is missing this takes minutes, and the test is ended.
    expect(judgeMail('x'.repeat(500_000), ALL)).toBeNull();
    expect(judgeMail('a@'.repeat(250_000), ALL)).toBeNull();
    expect(judgeMail(`a@${'b.'.repeat(250_000)}`, ALL)).toMatchObject({ is: 'unknown' });
  });

  it('reads anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void judgeMail(`${typed}@${typed}.x`, ALL)));
  });
});
