/** A few pages, for servers that are not about them. */
import { base64 } from '@scure/base';
import type { AssetSource } from '../../src/server/assets.ts';

const plain = (text: string) => ({ plain: new Uint8Array(new TextEncoder().encode(text)), br: null, gzip: null });

const FILES = new Map<string, Record<'plain' | 'br' | 'gzip', Uint8Array<ArrayBuffer> | null>>(
  Object.entries({
    'index.html': {
      ...plain('<h1>home</h1>'),
      br: new Uint8Array(base64.decode('CwaAPGgxPmhvbWU8L2gxPgM=')),
      gzip: new Uint8Array(base64.decode('H4sIAAAAAAAAA7PJMLTLyM9NtdHPMLQDAP5mZ6INAAAA')),
    },
    'tip.html': plain('<h1>tip</h1>'),
    'ar/index.html': plain('<h1>ar</h1>'),
    '404.html': plain('<h1>not here</h1>'),
    'assets/desk-1a2b3c.js': plain('1;'),
    'assets/tip-1a2b3c.js': plain('2;'),
  }),
);

export const PAGES: AssetSource = { get: (file, coding) => FILES.get(file)?.[coding ?? 'plain'] ?? null };
