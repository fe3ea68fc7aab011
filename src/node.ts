/** The Node door: wires the server to better-sqlite3, to the built pages and to a socket. Policy is elsewhere. */
import { statfsSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { sha256 } from '@noble/hashes/sha2.js';
import { hash, verify } from '@node-rs/argon2';
import { base64urlnopad } from '@scure/base';
import { loadAssets } from './node/assets.ts';
import type { NodeConfig } from './node/config.ts';
import { connections } from './node/connection.ts';
import { keepHouse } from './node/housekeeping.ts';
import { closeServer, httpServer, listenOn } from './node/http.ts';
import { lastDayIn } from './node/last-day.ts';
import { openNetworks } from './node/networks.ts';
import { addressFault, dataFault } from './node/start-error.ts';
import { openTorExits } from './node/tor-exits.ts';
import { BYTES, PUZZLE } from './protocol/limits.ts';
import type { ServerConfig } from './server/context.ts';
import type { LoginHash } from './server/logins.ts';
import { createServer } from './server/server.ts';
import { ConfigError } from './server/settings.ts';
import { isNewFolder } from './store/node/folder.ts';
import { openNodeStore, type Quota } from './store/node/store.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
/** Where the onion service asks: nothing but the Tor program of this machine may come in there. */
const ONION_HOST = '127.0.0.1';
/** Milliseconds a running request has to end when the server stops. */
const PATIENCE = 5000;
/** OWASP's smallest Argon2id setting, in KiB: the secret is 32 random bytes, so more would buy nothing. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const loginHash: LoginHash = { hash: (secret) => hash(secret, ARGON2), verify };

/** What a test or a benchmark may put in place of the real thing. */
export interface Overrides {
  now?: () => number;
  /** The folder of the built pages. */
  dist?: string;
  puzzle?: ServerConfig['puzzle'];
  mailboxMs?: number;
  /** How the thread that holds the tips is started. */
  startTips?: Parameters<typeof openNodeStore>[2];
  log?: (line: string) => void;
}

export interface Running {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Host and port for the onion service; `null` without one. */
  onion: string | null;
  /** The link that sets the newsroom up; `null` when that was done. Whoever has it becomes the first admin. */
  setupLink: string | null;
  /** Whether there was no database in the data folder before. */
  isNew: boolean;
  close(): Promise<void>;
}

/** Throws `ConfigError`, also when the pages were not built, and `StartError`. */
export async function listen(config: NodeConfig, overrides: Overrides = {}): Promise<Running> {
  const { now = Date.now, dist = DIST, puzzle = PUZZLE, mailboxMs, startTips, log = toStderr } = overrides;
  const assets = loadAssets(dist);
  if (assets === null) throw new ConfigError('The pages are not built yet: run `npm run build`.');

  const { dailyBytes, dailyFileBytes, fileBytes, freeFloor, retentionDays, origin } = config;
  const seen = connections({
    trustedProxies: config.trustedProxies,
    networks: config.networks === null ? null : openNetworks(config.networks, log),
    torExits: config.torExits === null ? null : openTorExits(config.torExits, log),
    log,
  });
  const isNew = isNewFolder(config.data);
  const quota = { dailyBytes, dailyFileBytes, freeFloor, freeBytes: () => freeBytes(config.data) };
  const store = openStore(config.data, quota, startTips);
  // The thread that holds the tips answers when it has opened its files: if they are damaged, it ends before we listen.
  await store.tips.list(null, 1);
  const stored = (await store.newsroom.read())?.key ?? null;
  if (config.newsroom !== null && config.newsroom !== stored) {
    await store.close();
    throw new ConfigError(
      'FLOWERPOT_NEWSROOM names another newsroom than the data folder holds. Do not go on with this data.',
    );
  }
  const token = stored === null ? random(BYTES.token) : null;
  const app = createServer({
    store,
    now,
    random,
    assets,
    loginHash,
    connection: seen.connection,
    log,
    setupToken: token && sha256(token),
    config: {
      origin,
      retentionDays,
      sessionDays: 1,
      puzzle,
      fileBytes,
      ...(mailboxMs === undefined ? {} : { mailboxMs }),
    },
  });
  const housekeeping = keepHouse({ store, retentionDays, now, log, lastDay: lastDayIn(config.data) });
  const server = await httpServer(app, (request, incoming) => seen.arrived(request, incoming, false));
  const onionServer = await httpServer(app, (request, incoming) => seen.arrived(request, incoming, true));

  async function close(): Promise<void> {
    housekeeping.stop();
    await Promise.all([closeServer(server, PATIENCE), closeServer(onionServer, PATIENCE)]);
    await housekeeping.idle();
    await store.close();
  }

  try {
    const port = await listenOn(server, config.host, config.port);
    const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
    // In the fragment: it never reaches a log or a Referer.
    const setupLink = token && `${origin ?? url}/desk#setup=${base64urlnopad.encode(token)}`;
    const onion = config.onionPort === null ? null : await listenForOnion(onionServer, config.onionPort);
    return { url, onion, setupLink, isNew, close };
  } catch (error) {
    await close();
    throw addressFault(error, config.host, config.port);
  }
}

async function listenForOnion(server: Server, port: number): Promise<string> {
  try {
    return `${ONION_HOST}:${await listenOn(server, ONION_HOST, port)}`;
  } catch (error) {
    throw addressFault(error, ONION_HOST, port, 'FLOWERPOT_ONION_PORT');
  }
}

function openStore(path: string, quota: Quota, startTips: Overrides['startTips']): ReturnType<typeof openNodeStore> {
  try {
    return openNodeStore(path, quota, startTips);
  } catch (error) {
    throw dataFault(error, path);
  }
}

function random(bytes: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

function toStderr(line: string): void {
  console.error(`flowerpot: ${line}`);
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
