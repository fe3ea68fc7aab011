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
/** Made when the pages are built (src/release/pdf-files.ts). */
const PDF_FILES = 'virtual:pdf-files';

/** What every page may use. */
const PAGE = ['protocol', 'crypto', 'browser'] as const;
const VIEW = ['preact', '@preact/signals'] as const;

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
  browser: { rooms: ['protocol', 'crypto'], packages: ['preact', '@preact/signals', 'valibot', 'uqr'] },
  // Words and one static page: nothing a script would fetch.
  'source/guide': { rooms: ['browser'], packages: ['preact'] },
  source: {
    rooms: ['protocol', 'crypto', 'scrub', 'browser', 'source/guide'],
    packages: ['preact', '@preact/signals', 'preact-render-to-string', 'valibot', 'ipaddr.js', PIN],
  },
  // The desk's own rooms, from the ground up; what puts them together stands at its top.
  'desk/shared': { rooms: PAGE, packages: [...VIEW, 'valibot'] },
  'desk/vault': { rooms: [...PAGE, 'desk/shared'], packages: [...VIEW, 'hash-wasm', 'valibot'] },
  'desk/session': { rooms: [...PAGE, 'desk/shared', 'desk/vault'], packages: VIEW },
  'desk/setup': { rooms: [...PAGE, 'desk/shared', 'desk/vault', 'desk/session'], packages: [...VIEW, 'valibot', PIN] },
  'desk/join': { rooms: [...PAGE, 'desk/shared', 'desk/vault', 'desk/session', 'desk/setup'], packages: VIEW },
  'desk/team': { rooms: [...PAGE, 'desk/shared', 'desk/vault', 'desk/session', 'desk/setup'], packages: VIEW },
  'desk/messages': { rooms: PAGE, packages: VIEW },
  'desk/redact': { rooms: ['protocol', 'desk/shared'], packages: ['decode-named-character-reference'] },
  // Rows by day, search, filters and keys, whatever the rows are.
  'desk/list': { rooms: [...PAGE, 'desk/shared'], packages: [...VIEW, 'minisearch'] },
  // The files of messages, and looking at them.
  'desk/files': {
    rooms: [...PAGE, 'desk/shared', 'desk/session', 'desk/viewing'],
    packages: VIEW,
  },
  'desk/profile': {
    rooms: [...PAGE, 'desk/shared', 'desk/vault', 'desk/session'],
    packages: [...VIEW, 'valibot', 'ipaddr.js'],
  },
  // Shows a stranger's file. It knows nothing of tips and keys.
  'desk/viewing': { rooms: ['browser', 'desk/shared'], packages: [...VIEW, 'pdfjs-dist', PDF_FILES] },
  'desk/cases': {
    rooms: [
      ...PAGE,
      'desk/shared',
      'desk/files',
      'desk/session',
      'desk/team',
      'desk/list',
      'desk/profile',
      'desk/messages',
      'desk/redact',
    ],
    packages: [...VIEW, 'mdast', 'mdast-util-from-markdown'],
  },
  'desk/export': {
    rooms: [...PAGE, 'desk/shared', 'desk/session', 'desk/messages', 'desk/files', 'desk/redact', 'desk/cases'],
    packages: [...VIEW, 'client-zip', 'mdast'],
  },
  'desk/inbox': {
    rooms: [
      ...PAGE,
      ...['shared', 'vault', 'session', 'list', 'messages', 'files', 'cases', 'export'].map((room) => `desk/${room}`),
    ],
    packages: VIEW,
  },
  'desk/pages': {
    rooms: [
      ...PAGE,
      ...['shared', 'vault', 'session', 'team', 'profile', 'messages', 'cases'].map((room) => `desk/${room}`),
    ],
    packages: VIEW,
  },
  desk: {
    rooms: [
      ...PAGE,
      ...[
        'shared',
        'vault',
        'session',
        'setup',
        'join',
        'team',
        'list',
        'files',
        'cases',
        'export',
        'inbox',
        'profile',
        'pages',
      ].map((room) => `desk/${room}`),
    ],
    packages: [...VIEW, PIN],
  },
  // Never crypto: "the server has no code to open a tip" is this line.
  server: { rooms: ['protocol', 'store/store.ts'], packages: ['hono', 'valibot', '@noble/hashes', '@scure/base'] },
  store: { rooms: ['protocol'], packages: ['drizzle-orm'] },
  // The SQL, for any SQLite that answers at once.
  'store/sql': { rooms: ['protocol', 'store'], packages: ['drizzle-orm', 'valibot', '@noble/hashes'] },
  'store/node': {
    rooms: ['protocol', 'store', 'store/sql'],
    packages: ['drizzle-orm', 'better-sqlite3', 'valibot', NODE],
  },
  'store/worker': { rooms: ['protocol', 'store', 'store/sql'], packages: ['drizzle-orm'] },
  release: { rooms: ['protocol', 'crypto'], packages: ['vite', NODE] },
  node: {
    rooms: ['protocol', 'server', 'store'],
    packages: ['@hono/node-server', 'hono', 'mmdb-lib', 'valibot', NODE],
  },
  // The doors wire the server to one adapter.
  'node.ts': {
    rooms: ['protocol', 'server', 'store/node', 'node'],
    packages: ['@node-rs/argon2', '@noble/hashes', '@scure/base', NODE],
  },
  // Beside src: read as text.
  '../migrations': { rooms: [], packages: [] },
  worker: {
    rooms: ['protocol', 'server', 'store', 'store/worker', '../migrations'],
    packages: ['hono', 'valibot', '@noble/hashes', '@scure/base'],
  },
  'worker.ts': { rooms: ['server', 'worker'], packages: ['cloudflare:workers'] },
  cli: {
    rooms: ['protocol', 'crypto', 'release', 'store', 'server/settings.ts', 'node', 'node.ts', 'cli/demo'],
    packages: ['valibot', NODE],
  },
  // The demo takes passages out as the desk does, by the desk's own code.
  'cli/demo': { rooms: ['protocol', 'crypto', 'cli', 'desk/redact/ranges.ts'], packages: ['valibot'] },
};

/** Lines a file may have (STYLE.md, habit 1). */
export const LINES_MAX = 400;
