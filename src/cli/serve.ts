/** `flowerpot serve`: the tip line, until it is told to stop. */
import { resolve } from 'node:path';
import type { NodeConfig } from '../node/config.ts';
import type { Running } from '../node.ts';
import { parse } from './args.ts';
import { EXIT, guarded, type Io, Refusal, write } from './io.ts';
import { built, configuration, START_CODES, start, stopped } from './start.ts';

const HELP = `flowerpot serve [--build]

Serves the tip line. Prints where it listens and which data folder it uses, and on a
new one the one-time link that sets the newsroom up. Stops on SIGINT, SIGTERM or SIGHUP.

  --build  build the pages first, when anything that they are made of has changed

Configuration is the environment:
  HOST                       address to listen on (127.0.0.1)
  PORT                       port to listen on (8787)
  FLOWERPOT_DATA             data folder (./data)
  FLOWERPOT_ORIGIN           the origin browsers use, such as https://tips.example.org
  FLOWERPOT_TRUSTED_PROXIES  addresses or ranges of proxies in front, with commas between (none)
  FLOWERPOT_NETWORKS         file with names of networks: MMDB with AS data, or ranges (none)
  FLOWERPOT_ONION_PORT       second port, on 127.0.0.1, for the onion service alone (none)
  FLOWERPOT_TOR_EXITS        file with addresses of Tor's exits, one a line (none)
  FLOWERPOT_RETENTION_DAYS   days a tip is kept (60)
  FLOWERPOT_DAILY_BYTES      bytes accepted per UTC day, such as 4G (4G)
  FLOWERPOT_FREE_FLOOR       bytes kept free on the disk (512M)

${START_CODES}
`;

const OPTIONS = { build: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
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
    const config = configuration(environment);
    if (values.build) await built(io);
    const stop = stopped(config);
    const running = await Promise.race([start(config), stop]);
    if (running === undefined) return EXIT.ok;
    await write(io.stdout, told(running, config));
    await stop;
    await running.close();
    return EXIT.ok;
  });
}

function told({ url, onion, setupLink, isNew }: Running, { data }: NodeConfig): string {
  const lines = [
    `Flowerpot listens on ${url}`,
    ...(onion === null ? [] : [`For the onion service: ${onion}`]),
    `Data folder: ${resolve(data)}${isNew ? ' (new: there was no tip line in it)' : ''}`,
    ...(setupLink === null ? [] : [`Set up this newsroom, once: ${setupLink}`]),
  ];
  return `${lines.join('\n')}\n`;
}
