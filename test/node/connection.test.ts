/** What `GET /api/connection` answers, over real sockets, from real files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type NodeConfig, readConfig } from '../../src/node/config.ts';
import { listen } from '../../src/node.ts';
import { ConnectionAnswer, type Network } from '../../src/protocol/connection.ts';
import { parseJson } from '../../src/protocol/schema.ts';
import { everyFile, leaks } from '../journeys/disk.ts';
import { server as bareServer, send } from '../server/fixtures.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { mmdbFile } from './mmdb-file.ts';

const ACME: Network = { asn: 64_500, name: 'Acme, Inc.' };
const MINISTRY: Network = { asn: 64_501, name: 'Ministry of Häfen' };
const LISTED = '203.0.113.77';
const LISTED6 = '2001:db8:1::77';
const UNLISTED = '198.51.100.9';
const EXIT = '192.0.2.66';
const NOWHERE: ConnectionAnswer = { address: null, tor: false, network: null };

const record = ({ asn, name }: Network) => ({ autonomous_system_number: asn, autonomous_system_organization: name });
const NETWORKS = [
  ['203.0.113.0/24', record(ACME)],
  ['2001:db8:1::/48', record(MINISTRY)],
] as const;
const CSV = '203.0.113.0,203.0.113.255,64500,"Acme, Inc."\n2001:db8:1::/48,64501,Ministry of Häfen\n';
const TSV =
  '203.0.113.0\t203.0.113.255\t64500\tFR\tAcme, Inc.\n2001:db8:1::\t2001:db8:1:ffff:ffff:ffff:ffff:ffff\t64501\tDE\tMinistry of Häfen\n';

let root: string;
let running: TestServer[];
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'flowerpot-connection-'));
  running = [];
  mkdirSync(join(root, 'dist'));
  file('dist/index.html', '<h1>home</h1>');
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
}

async function start(config: Partial<NodeConfig> = {}): Promise<TestServer> {
  const server = await startServer({ config, overrides: { dist: join(root, 'dist') } });
  running.push(server);
  return server;
}

/** A start that is to fail. */
function failing(settings: Record<string, string>): Promise<unknown> {
  const config = readConfig({ PORT: '0', FLOWERPOT_DATA: join(root, 'data'), ...settings });
  return listen(config, { dist: join(root, 'dist') });
}

/** Asked over a connection from this loopback address. */
function ask(url: string, forwarded?: string, localAddress = '127.0.0.1'): Promise<ConnectionAnswer> {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/connection`, { headers, localAddress, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => {
        expect([answer.statusCode, answer.headers['cache-control']]).toEqual([
          200,
          expect.stringContaining('no-store'),
        ]);
        const value = parseJson(ConnectionAnswer, text);
        if (value === null) reject(new Error(`not of the schema: ${text}`));
        else resolve(value);
      });
    });
    asked.on('error', reject).end();
  });
}

describe.each([
  ['MMDB', mmdbFile(NETWORKS)],
  ['gzipped MMDB', gzipSync(mmdbFile(NETWORKS))],
  [
    'MMDB with other fields',
    mmdbFile([
      ['203.0.113.0/24', { asn: 'AS64500', as_name: ACME.name }],
      ['2001:db8:1::/48', { asn: MINISTRY.asn, name: MINISTRY.name }],
    ]),
  ],
  ['CSV', CSV],
  ['TSV, gzipped', gzipSync(TSV)],
])('a connection, with networks from a %s', (kind, content) => {
  it('is named, from whatever proxies it comes', async () => {
    const networks = file(`networks ${kind}`, content);
    const { url } = await start({ networks, trustedProxies: ['127.0.0.1', '10.0.0.0/8', '2001:db8:ffff::/48'] });
    const seen = (address: string, network: Network | null) => ({ address, tor: false, network });
    expect(await ask(url, LISTED)).toEqual(seen(LISTED, ACME));
    expect(await ask(url, `::ffff:${LISTED}`)).toEqual(seen(LISTED, ACME));
    expect(await ask(url, `[${LISTED6.toUpperCase()}]:4711`)).toEqual(seen(LISTED6, MINISTRY));
    expect(await ask(url, UNLISTED)).toEqual(seen(UNLISTED, null));
    expect(await ask(url, '2001:db8:2::1')).toEqual(seen('2001:db8:2::1', null));
    expect(await ask(url, `${LISTED}, 10.1.2.3`)).toEqual(seen(LISTED, ACME));
    expect(await ask(url, `${LISTED}, 2001:db8:ffff::9, 10.1.2.3:80`)).toEqual(seen(LISTED, ACME));
    expect(await ask(url, `${LISTED}, ${UNLISTED}`)).toEqual(seen(UNLISTED, null));
    expect(await ask(url, `${LISTED}, unknown`)).toEqual(NOWHERE);
    expect(await ask(url)).toEqual(NOWHERE);
    // Not one of the proxies: what it says of others is not listened to, and its own address is not the reader's.
    expect(await ask(url, LISTED, '127.0.0.2')).toEqual(NOWHERE);
    expect(await ask(url, undefined, '127.0.0.2')).toEqual(seen('127.0.0.2', null));
  });
});

describe('a connection', () => {
  it('has no name without a database, and the address of its own without proxies', async () => {
    const { url, log } = await start();
    expect(await ask(url)).toEqual({ address: '127.0.0.1', tor: false, network: null });
    expect(log).toEqual([]);
    for (const forged of [LISTED, UNLISTED]) expect(await ask(url, forged)).toEqual(NOWHERE);
    expect(log).toEqual([expect.stringMatching(/^a request names a client: .* set FLOWERPOT_TRUSTED_PROXIES/)]);
  });

  it('through the listener of the onion service is Tor, and has no address whatever it claims', async () => {
    const networks = file('onion.csv', CSV);
    const { url, onion } = await start({ networks, onionPort: 0, trustedProxies: ['127.0.0.1'] });
    for (const claim of [undefined, LISTED])
      expect(await ask(`http://${onion}`, claim)).toEqual({ ...NOWHERE, tor: true });
    expect(await ask(url, LISTED)).toEqual({ address: LISTED, tor: false, network: ACME });
    expect(onion).toMatch(/^127\.0\.0\.1:\d+$/);
    const taken = failing({ FLOWERPOT_ONION_PORT: onion?.split(':')[1] ?? '' });
    await expect(taken).rejects.toMatchObject({
      code: 'address',
      message: expect.stringMatching(/^FLOWERPOT_ONION_PORT \d+ on 127/),
    });
  });

  it('from an exit in the list is Tor, and the list is read again when it has changed', async () => {
    const torExits = file('exits', `# of today\n${EXIT}\n\n2001:DB8:0::66\n`);
    const { url, log } = await start({ torExits, trustedProxies: ['127.0.0.1'] });
    const isTor = async (address: string) => (await ask(url, address)).tor;
    expect([
      await isTor(EXIT),
      await isTor('2001:db8::66'),
      await isTor(`::ffff:${EXIT}`),
      await isTor(LISTED),
    ]).toEqual([true, true, true, false]);
    file('exits', `${LISTED}\n`);
    expect([await isTor(EXIT), await isTor(LISTED)]).toEqual([false, true]);
    for (const broken of ['', '<html>\n']) {
      file('exits', broken);
      expect(await isTor(LISTED)).toBe(true);
    }
    rmSync(torExits);
    expect(await isTor(LISTED)).toBe(true);
    expect(new Set(log)).toEqual(
      new Set(['FLOWERPOT_TOR_EXITS has changed and cannot be used: the addresses from before still count']),
    );
    file('exits', `${EXIT}\n`);
    expect([await isTor(EXIT), await isTor(LISTED)]).toEqual([true, false]);
  });

  it('has a name that can be shown as one line', async () => {
    const odd: [string, string][] = [
      [' Two\n lines\t\u202eand a turn ', 'Two lines and a turn'],
      ['\u200b', 'AS7'],
      ['-', 'AS7'],
      [`${'x'.repeat(119)}\u{1f33b}y`, 'x'.repeat(119)],
      ['é '.repeat(5000), 'é '.repeat(60).trim()],
    ];
    for (const [n, [name, shown]] of odd.entries()) {
      const networks = file(`odd ${n}`, mmdbFile([['203.0.113.0/24', { asn: 7, name }]]));
      const { url } = await start({ networks, trustedProxies: ['127.0.0.1'] });
      expect((await ask(url, LISTED)).network).toEqual({ asn: 7, name: shown });
    }
  });

  it('over IPv6 is not looked up in a database of IPv4 alone', async () => {
    const networks = file('v4.mmdb', mmdbFile([['32.1.0.0/16', record(ACME)]], { version: 4 }));
    const { url } = await start({ networks, trustedProxies: ['127.0.0.1'] });
    expect((await ask(url, '32.1.13.184')).network).toEqual(ACME);
    expect((await ask(url, '2001:db8::1')).network).toBeNull();
  });

  it('is not seen on a platform that does not look', async () => {
    const harness = await bareServer();
    expect(await (await send(harness, 'GET', '/api/connection')).json()).toEqual(NOWHERE);
    await harness.close();
  });
});

describe('a file of networks or exits that cannot be used', () => {
  const whole = mmdbFile(NETWORKS);
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, 0, 700);
  it.each<[string, string | Buffer | null, 'unread' | 'list', RegExp]>([
    ['not there', null, 'unread', /is not there\. Put the file there/],
    ['cut', whole.subarray(0, whole.length - 200), 'list', /is no list of ranges, nor a whole MMDB\. Get it anew/],
    ['damaged', damaged, 'list', /is an MMDB that is damaged\. Get it anew/],
    [
      'of cities',
      mmdbFile([['203.0.113.0/24', { city: 'Berlin' }]], { type: 'GeoLite2-City' }),
      'list',
      /without AS numbers \(GeoLite2-City\)/,
    ],
    ['cut while packed', gzipSync(CSV).subarray(0, 40), 'list', /it cannot be unpacked/],
    [
      'of another form',
      `${CSV}1.2.3.4 is ours\n`,
      'list',
      /line 3 is neither "start,end,asn,name" nor "cidr,asn,name"/,
    ],
    ['empty', '', 'list', /holds no range/],
  ])('names it at the start: %s', async (name, content, code, message) => {
    const networks = content === null ? join(root, 'nowhere') : file(`broken ${name}`, content);
    const started = failing({ FLOWERPOT_NETWORKS: networks });
    await expect(started).rejects.toMatchObject({ name: 'StartError', code, message: expect.stringMatching(message) });
    await expect(started).rejects.toThrow(`FLOWERPOT_NETWORKS ${networks} `);
  });

  it.each<[string | null, 'unread' | 'list', RegExp]>([
    [null, 'unread', /is not there/],
    ['', 'list', /holds no address/],
    [`${EXIT}\n<html>\n`, 'list', /line 2 is no address/],
  ])('names the exits: %j', async (content, code, message) => {
    const torExits = content === null ? join(root, 'nowhere') : file('broken exits', content);
    await expect(failing({ FLOWERPOT_TOR_EXITS: torExits })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it('is not shown and noted once, without the address, when it is damaged where nobody looked before', async () => {
    const bytes = mmdbFile([['10.0.0.0/8', record(MINISTRY)], ...NETWORKS]);
    // Before the first key of the record stand two control bytes. The map's becomes one of no type that there is.
    bytes.writeUInt8(0x00, bytes.lastIndexOf('autonomous_system_number', bytes.indexOf(ACME.name)) - 2);
    const { url, log } = await start({ networks: file('half.mmdb', bytes), trustedProxies: ['127.0.0.1'] });
    for (let n = 0; n < 2; n += 1)
      expect(await ask(url, LISTED)).toEqual({ address: LISTED, tor: false, network: null });
    expect(log).toEqual([expect.stringMatching(/^FLOWERPOT_NETWORKS is damaged in places/)]);
  });
});

it('the address is nowhere on the disk, and in no line of the log', async () => {
  const torExits = file('canary exits', `${EXIT}\n`);
  const networks = file('canary.csv', CSV);
  const server = await start({ networks, torExits, onionPort: 0, trustedProxies: ['127.0.0.1'] });
  const addresses = [LISTED, LISTED6, UNLISTED, EXIT, '127.93.71.55'];
  for (const address of addresses.slice(0, 4)) expect(await ask(server.url, address)).toMatchObject({ address });
  expect(await ask(server.url, undefined, '127.93.71.55')).toMatchObject({ address: '127.93.71.55' });
  await ask(`http://${server.onion}`, LISTED);
  rmSync(torExits);
  await ask(server.url, EXIT);
  const places = () => [...everyFile(server.data), { path: 'the log', bytes: Buffer.from(server.log.join('\n')) }];
  expect(server.log.length).toBeGreaterThan(0);
  expect(leaks([...addresses, ACME.name], places())).toEqual([]);
});
