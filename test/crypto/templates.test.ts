/** The newsroom's templates: opened by whoever has the desk secret, and believed only from members. */
import { beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../src/crypto/bytes.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { openTemplates, sealTemplates } from '../../src/crypto/templates.ts';
import { TEMPLATES_BOX_BYTES } from '../../src/protocol/desk-api.ts';
import { TEMPLATE_MAX, TEMPLATES_MAX } from '../../src/protocol/limits.ts';
import type { Templates } from '../../src/protocol/templates.ts';
import { type Newsroom, newsroom, root } from './fixtures.ts';

let house: Newsroom;
let templates: Templates;
const secret = root(0x55);
beforeAll(async () => {
  await ready();
  house = newsroom(2);
  const list = [{ title: 'Received', text: 'Thank you.\nMore soon.' }];
  templates = { v: 1, kind: 'templates', newsroom: house.keys.key, serial: 3, templates: list };
});
const seed = (n = 0) => house.members[n]?.signingSeed ?? new Uint8Array();
const who = () => ({ newsroom: house.keys.key, members: house.members });
const code = (name: string) => expect.objectContaining({ code: name });

describe('templates', () => {
  it('are opened with the desk secret, and are always as large', () => {
    const box = sealTemplates(secret, seed(), templates);
    expect(openTemplates(secret, box, who())).toEqual(templates);
    const many = Array.from({ length: TEMPLATES_MAX }, (_, n) => ({ title: `${n}`, text: 'x'.repeat(TEMPLATE_MAX) }));
    for (const list of [[], many])
      expect(sealTemplates(secret, seed(), { ...templates, templates: list }).length).toBe(TEMPLATES_BOX_BYTES);
    const escaped = many.map((one) => ({ ...one, text: '"'.repeat(TEMPLATE_MAX) }));
    expect(() => sealTemplates(secret, seed(), { ...templates, templates: escaped })).toThrow(code('too-long'));
    expect(() => sealTemplates(secret, seed(), { ...templates, templates: [{ title: ' ', text: 'x' }] })).toThrow(
      code('malformed'),
    );
  });

  it('are refused under another secret, changed in any byte, from a stranger, or of another newsroom', () => {
    const box = sealTemplates(secret, seed(), templates);
    expect(() => openTemplates(root(1), box, who())).toThrow(code('malformed'));
    for (const at of [0, 30, box.length - 1]) {
      const changed = Uint8Array.from(box, (byte, n) => (n === at ? byte ^ 1 : byte));
      expect(() => openTemplates(secret, changed, who())).toThrow(code('malformed'));
    }
    expect(() => openTemplates(secret, box.subarray(0, 20), who())).toThrow(code('malformed'));
    expect(() => openTemplates(secret, sealTemplates(secret, random(32), templates), who())).toThrow(
      code('bad-signature'),
    );
    const other = sealTemplates(secret, seed(), { ...templates, newsroom: house.members[0]?.key ?? '' });
    expect(() => openTemplates(secret, other, who())).toThrow(code('wrong-newsroom'));
  });
});
