/** Channels: each kind's strict form, what is typed made into it, and twenty wrong ones each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNEL_KINDS, type ChannelKind, inOrder, readChannel } from '../../src/protocol/channel.ts';

const AGE = `age1${'q'.repeat(58)}`;
const HYBRID = `age1pq1${'q'.repeat(1952)}`;
const ONION = `${'a'.repeat(55)}d.onion`;
const PRINT = 'ABCD 1234 ABCD 1234 ABCD  1234 ABCD 1234 ABCD 1234';

/** What is typed, and what it means. */
const GOOD: Readonly<Record<ChannelKind, readonly (readonly [string, string])[]>> = {
  onion: [
    [ONION, ONION],
    [`http://www.${ONION.toUpperCase()}/`, `www.${ONION}`],
  ],
  signal: [
    ['name.01', 'name.01'],
    [' @Heron_2.4711 ', 'Heron_2.4711'],
    [`https://signal.me/#eu/${'A'.repeat(64)}`, `https://signal.me/#eu/${'A'.repeat(64)}`],
    ['sgnl://signal.me/#p/+49301234567', 'https://signal.me/#p/+49301234567'],
  ],
  post: [['The Harbour Post\r\nMaya  Okafor\n12 Quay', 'The Harbour Post\nMaya Okafor\n12 Quay']],
  threema: [
    ['abcd1234', 'ABCD1234'],
    ['*SUPPORT', '*SUPPORT'],
  ],
  age: [
    [AGE, AGE],
    [`${HYBRID.slice(0, 900)}\n${HYBRID.slice(900)}`, HYBRID],
  ],
  pgp: [
    [PRINT, PRINT.replaceAll(' ', '')],
    ['a'.repeat(64), 'A'.repeat(64)],
  ],
  whatsapp: [['+44 20 7946 0958', '+442079460958']],
  email: [
    ['maya@paper.example', 'maya@paper.example'],
    ['mailto:Maya.O@Paper.EXAMPLE', 'Maya.O@paper.example'],
  ],
  phone: [
    ['+49 (0)30 123-45/67', '+49301234567'],
    ['0044 20 7946 0958', '+442079460958'],
  ],
};

const NUMBERS = [
  '',
  '+',
  '030 1234567',
  '+0301234567',
  '+49',
  '+491',
  '+49 30 12a4567',
  '+4930123456789012',
  '49301234567',
];
const ANYWHERE = [
  'name\u202e.01',
  '\u0430bc@paper.example',
  'n\u0430me.01',
  '<b>',
  '\u0000',
  '💬',
  'javascript:alert(1)',
];
const MALFORMED: Readonly<Record<ChannelKind, readonly string[]>> = {
  onion: [
    ...ANYWHERE,
    '',
    'paper.onion',
    `${'a'.repeat(56)}.onion`,
    `${'a'.repeat(54)}d.onion`,
    `${ONION}/path`,
    `${ONION}.example`,
    `https//${ONION}`,
    `a b.${'1'.repeat(55)}d.onion`,
    `${'A1'.repeat(28)}.onion`,
    '3g2upl4pq6kufc4m.onion',
    `_.${ONION}`,
    `${ONION}:80`,
    `ftp://${ONION}`,
  ],
  signal: [
    ...ANYWHERE,
    '',
    'name',
    'name.',
    'name.1',
    'name.00',
    'name.001',
    '1ame.01',
    'na.01',
    `${'n'.repeat(33)}.01`,
    'name.1234567890',
    'name-x.01',
    'naïve.01',
    '+49301234567',
    'https://signal.me/',
    'https://signal.me/#p/0301',
    'https://signal.example/#eu/x',
    'https://signal.group/#x',
  ],
  post: [
    '',
    ' ',
    '\n\n',
    '\t',
    '\u202eabc',
    'a\u2066b',
    'a\u0000b',
    'a\u0007',
    'a\u001b[2J',
    '\u2028',
    'a\u009bb',
    'x'.repeat(301),
    'a\u202ab',
    'a\u202bb',
    'a\u202cb',
    'a\u202db',
    'a\u2067b',
    'a\u2068b',
    'a\u2069b',
    'a\u0085b',
  ],
  threema: [
    ...ANYWHERE,
    '',
    'ABC',
    'ABCDEFG',
    'ABCDEFGHI',
    'ABCD-123',
    '**ABCDEF',
    'ABCDÉFGH',
    'ABCD_123',
    'ABCD.123',
    '*',
    '********',
    'ＡＢＣＤ１２３４',
    'A*CDEFGH',
  ],
  age: [
    ...ANYWHERE,
    '',
    'age1',
    `${AGE}q`,
    AGE.slice(1),
    AGE.slice(0, -1),
    `age1${'b'.repeat(58)}`,
    `age1${'1'.repeat(58)}`,
    `age1pq1${'q'.repeat(58)}`,
    HYBRID.slice(0, -1),
    'AGE-SECRET-KEY-1QQQ',
    `age2${'q'.repeat(58)}`,
    `ssh-ed25519 AAAA`,
    `age1${'o'.repeat(58)}`,
  ],
  pgp: [
    ...ANYWHERE,
    '',
    'ABCD',
    'A'.repeat(39),
    'A'.repeat(41),
    'A'.repeat(63),
    'A'.repeat(65),
    'G'.repeat(40),
    '0x'.padEnd(42, 'A'),
    'A'.repeat(16),
    'А'.repeat(40),
    '-----BEGIN PGP',
    `${'A'.repeat(39)}O`,
    'ABCD:1234',
  ],
  whatsapp: [...ANYWHERE, ...NUMBERS, 'wa.me/49301234567', '+49 30 one', '++49301234567', '+49301234567;ext=1'],
  email: [
    ...ANYWHERE,
    '',
    'maya',
    'maya@',
    '@paper.example',
    'maya@paper',
    'maya@@paper.example',
    'maya@paper..example',
    'maya@.paper.example',
    'maya@-paper.example',
    'maya@paper-.example',
    'maya@paper.example.',
    'maya@paper.1',
    `${'m'.repeat(65)}@paper.example`,
    'maya@[127.0.0.1]',
    'maya@päper.example',
    'máya@paper.example',
    '"m a"@paper.example',
  ],
  phone: [...ANYWHERE, ...NUMBERS, '110', '+49301234567 or +49301234568', '+49 30 (call me)', '+４９301234567'],
};

describe.each(CHANNEL_KINDS)('%s', (kind) => {
  it.each(GOOD[kind])('reads %j', (typed, value) => {
    const read = readChannel(kind, typed);
    expect(read).toMatchObject({ kind, value });
    expect(readChannel(kind, value)).toEqual(read);
  });

  it('refuses twenty wrong ones', () => {
    const wrong = [...new Set(MALFORMED[kind])];
    expect(wrong.length).toBeGreaterThanOrEqual(20);
    expect(wrong.filter((typed) => readChannel(kind, typed) !== null)).toEqual([]);
  });

  it('never throws, and gives only what it reads again as the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const read = readChannel(kind, typed);
        if (read !== null) expect(readChannel(kind, read.value)?.value).toBe(read.value);
      }),
    );
  });
});

it('a PGP key goes along only as a public key', () => {
  const armored =
    '-----BEGIN PGP PUBLIC KEY BLOCK-----\r\n\r\nmDMEabc+/=\r\n=abcd\r\n-----END PGP PUBLIC KEY BLOCK-----';
  expect(readChannel('pgp', PRINT, armored)).toMatchObject({ key: `${armored.replaceAll('\r', '')}\n` });
  for (const key of ['', armored.replaceAll('PUBLIC', 'PRIVATE'), `${armored}\n<script>`, armored.slice(0, -5)])
    expect(readChannel('pgp', PRINT, key)).toBeNull();
});

it('are shown most protective first', () => {
  const channels = (['phone', 'email', 'signal'] as const).map((kind) => readChannel(kind, GOOD[kind][0]?.[0] ?? ''));
  expect(inOrder(channels.filter((one) => one !== null)).map(({ kind }) => kind)).toEqual(['signal', 'email', 'phone']);
});
