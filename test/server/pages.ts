/** A few pages, for servers that are not about them. */
import type { AssetSource } from '../../src/server/assets.ts';

const page = (text: string) => ({ plain: text, br: `br ${text}`, gzip: `gzip ${text}` });
const only = (text: string) => ({ plain: text, br: null, gzip: null });

const FILES = new Map(
  Object.entries({
    'index.html': page('<h1>home</h1>'),
    'tip.html': page('<h1>tip</h1>'),
    'ar/index.html': page('<h1>ar</h1>'),
    '404.html': page('<h1>not here</h1>'),
    'assets/desk-1a2b3c.js': only('\0\0\0'),
    'assets/tip-1a2b3c.js': only('\0\0\0\0'),
  }),
);

export const PAGES: AssetSource = {
  get(file, coding) {
    const text = FILES.get(file)?.[coding ?? 'plain'] ?? null;
    return text === null ? null : new Uint8Array(new TextEncoder().encode(text));
  },
};
