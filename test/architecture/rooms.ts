/** Who may import whom, as data (DESIGN 5). A room is a folder of src, or a file beside them; the longest name wins. */

export interface Room {
  /** Other rooms, or single files of them, whose modules it may import. */
  rooms: readonly string[];
  /** Packages it may import, any of their paths; `node:` stands for all of Node's own. */
  packages: readonly string[];
}

const NODE = 'node:';
/** The virtual module of the pages, served by the server and declared in src/browser. */
const PIN = '/newsroom.js';

export const ROOMS: Readonly<Record<string, Room>> = {
  protocol: { rooms: [], packages: ['valibot'] },
  crypto: {
    rooms: ['protocol'],
    packages: [
      'libsodium-wrappers',
      'libsodium-wrappers-fallback',
      '@noble/hashes',
      '@scure/base',
      '@scure/bip39',
      'valibot',
    ],
  },
  scrub: { rooms: [], packages: ['fflate', '@cantoo/pdf-lib'] },
  browser: { rooms: ['protocol', 'crypto'], packages: ['preact', '@preact/signals', 'valibot'] },
  source: {
    rooms: ['protocol', 'crypto', 'scrub', 'browser'],
    packages: ['preact', '@preact/signals', 'preact-render-to-string', 'valibot', PIN],
  },
  desk: {
    rooms: ['protocol', 'crypto', 'scrub', 'browser'],
    packages: [
      'preact',
      '@preact/signals',
      'hash-wasm',
      'valibot',
      'client-zip',
      'decode-named-character-reference',
      'franc-min',
      'minisearch',
      'mdast',
      'mdast-util-from-markdown',
      PIN,
    ],
  },
  // Never crypto: "the server has no code to open a tip" is this line.
  server: { rooms: ['protocol', 'store/store.ts'], packages: ['hono', 'valibot', '@noble/hashes', '@scure/base'] },
  store: { rooms: ['protocol'], packages: ['drizzle-orm'] },
  'store/node': { rooms: ['protocol', 'store'], packages: ['drizzle-orm', 'better-sqlite3', 'valibot', NODE] },
  release: { rooms: ['protocol', 'crypto'], packages: ['vite', NODE] },
  node: {
    rooms: ['protocol', 'server', 'store'],
    packages: ['@hono/node-server', 'hono', 'valibot', NODE],
  },
  // The doors wire the server to one adapter.
  'node.ts': {
    rooms: ['protocol', 'server', 'store/node', 'node'],
    packages: ['@node-rs/argon2', '@noble/hashes', '@scure/base', NODE],
  },
  cli: {
    rooms: ['protocol', 'crypto', 'release', 'store', 'node', 'node.ts', 'cli/demo'],
    packages: ['valibot', NODE],
  },
  // The demo takes passages out as the desk does, by the desk's own code.
  'cli/demo': { rooms: ['protocol', 'crypto', 'cli', 'desk/redact/ranges.ts'], packages: ['valibot'] },
};

/** Lines a file may have (STYLE.md, habit 1). */
export const LINES_MAX = 400;
