/** What `serve` and `demo` share: a server from the environment, and one line for whatever keeps it from starting. */
import { type NodeConfig, readConfig } from '../node/config.ts';
import { dataFault, StartError, type StartFault } from '../node/start-error.ts';
import { listen, type Overrides, type Running } from '../node.ts';
import { BuildError, buildPages } from '../release/build.ts';
import { ConfigError } from '../server/settings.ts';
import { EXIT, type Io, isSystemError, Refusal, reason } from './io.ts';

const CODES: Readonly<Record<StartFault, number>> = {
  address: EXIT.unavailable,
  folder: EXIT.notMade,
  full: EXIT.full,
  database: EXIT.badData,
  locked: EXIT.io,
  unread: EXIT.io,
  list: EXIT.badData,
};

export const START_CODES = `Exit codes: 0 stopped by a signal; 64 a setting cannot be used; 65 the database, or a file
that a setting names, is damaged or foreign; 69 HOST or a port cannot be listened on; 73 the data folder cannot
be made, read or written; 74 another Flowerpot uses it, or a file that a setting names cannot be read; 75 the
disk is full.`;

/** Throws `Refusal`. An empty variable counts as not set. */
export function configuration(environment: NodeJS.ProcessEnv): NodeConfig {
  try {
    return readConfig(environment);
  } catch (error) {
    throw error instanceof ConfigError ? new Refusal(EXIT.usage, error.message) : error;
  }
}

/** Builds the pages when that is needed, and says so. Throws `Refusal`. */
export async function built(io: Io): Promise<void> {
  try {
    await buildPages(() => io.stderr.write('Building the pages; this takes some seconds.\n'));
  } catch (error) {
    if (error instanceof BuildError) throw new Refusal(EXIT.software, error.message);
    throw isSystemError(error) ? new Refusal(EXIT.notMade, notBuilt(error)) : error;
  }
}

function notBuilt(error: Error): string {
  return `Cannot write the pages into the folder that Flowerpot lies in: ${reason(error)}. Run npm run build as the one it belongs to.`;
}

/** Throws `Refusal` for what an operator can mend. */
export async function start(config: NodeConfig, overrides?: Overrides): Promise<Running> {
  try {
    return await listen(config, overrides);
  } catch (error) {
    throw explained(error, config);
  }
}

/**
 * Resolves at the first SIGINT, SIGTERM or SIGHUP (the terminal was closed), and when npm was ended; a second one ends the process at once, as
 * usual. Rejects with a `Refusal` when the thread that holds the tips ends, because of the disk or a damaged file: nothing
 * can be stored any more.
 */
export function stopped(config: NodeConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    if (process.env['npm_lifecycle_event'] !== undefined) whenOrphaned(resolve);
    process.once('uncaughtException', (error) => reject(explained(error, config)));
  });
}

/** Who started this process, while it was still there. */
const PARENT = process.ppid;
/** Milliseconds between two looks. */
const LOOK = 250;

/** npm runs us in a shell and hands its signals to that: many shells end without handing them on. */
function whenOrphaned(stop: () => void): void {
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(timer);
    stop();
  }, LOOK);
  timer.unref();
}

function explained(error: unknown, { data }: NodeConfig): unknown {
  if (error instanceof ConfigError) return new Refusal(EXIT.usage, error.message);
  const fault = error instanceof StartError ? error : dataFault(error, data);
  return fault instanceof StartError ? new Refusal(CODES[fault.code], fault.message) : error;
}
