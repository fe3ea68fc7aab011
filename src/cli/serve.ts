/** `flowerpot serve`: the tip line, until it is told to stop. */

import { ConfigError, type NodeConfig, readConfig } from '../node/config.ts';
import { listen } from '../node.ts';
import { StoreError } from '../store/errors.ts';
import { parse } from './args.ts';
import { EXIT, guarded, type Io, Refusal, write } from './io.ts';

const HELP = `flowerpot serve

Serves the tip line. Prints one line when it listens, and on an empty data folder
the one-time link that sets the newsroom up. Stops on SIGINT or SIGTERM.

Configuration is the environment:
  HOST                       address to listen on (127.0.0.1)
  PORT                       port to listen on (8787)
  FLOWERPOT_DATA             data folder (./data)
  FLOWERPOT_ORIGIN           the origin browsers use, such as https://tips.example.org
  FLOWERPOT_TRUSTED_PROXIES  addresses of proxies in front, with commas between (none)
  FLOWERPOT_RETENTION_DAYS   days a tip is kept (60)
  FLOWERPOT_DAILY_BYTES      bytes accepted per UTC day, such as 4G (4G)
  FLOWERPOT_FREE_FLOOR       bytes kept free on the disk (512M)
`;

const OPTIONS = { help: { type: 'boolean', short: 'h' } } as const;
const HINT = 'See flowerpot serve --help.';

/** Resolves with the exit code, after a signal. */
export function serve(args: string[], io: Io, environment = process.env): Promise<number> {
  return guarded(io, async () => {
    const { values, positionals } = parse(args, OPTIONS, HINT);
    if (positionals.length > 0) throw new Refusal(EXIT.usage, `serve takes no arguments. ${HINT}`);
    if (values.help) {
      await write(io.stdout, HELP);
      return EXIT.ok;
    }
    const config = readOrRefuse(environment);
    const running = await listen(config).catch((error: unknown) => {
      throw explained(error, config);
    });
    const stop = stopped();
    await write(io.stdout, `Flowerpot listens on ${running.url}\n`);
    if (running.setupLink !== null) {
      await write(io.stdout, `Set up this newsroom, once: ${running.setupLink}\n`);
    }
    await stop;
    await running.close();
    return EXIT.ok;
  });
}

/** Resolves at the first SIGINT or SIGTERM. */
export function stopped(): Promise<void> {
  return new Promise((resolve) => {
    // Once: a second signal ends the process at once, as usual.
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function readOrRefuse(environment: NodeJS.ProcessEnv): NodeConfig {
  try {
    return readConfig(environment);
  } catch (error) {
    throw error instanceof ConfigError ? new Refusal(EXIT.usage, error.message) : error;
  }
}

/** A message for what an operator can mend; anything else stays as it is. */
function explained(error: unknown, { host, port }: NodeConfig): unknown {
  if (error instanceof ConfigError) return new Refusal(EXIT.usage, error.message);
  if (error instanceof StoreError && error.code === 'locked') return new Refusal(EXIT.io, error.message);
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'EADDRINUSE') return new Refusal(EXIT.io, `Port ${port} is in use. Set PORT to another.`);
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
    return new Refusal(EXIT.io, `Can not listen on ${host}, port ${port}, or write the data folder (${error.code}).`);
  }
  return error;
}
