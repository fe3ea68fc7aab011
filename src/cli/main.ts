#!/usr/bin/env node
/** `flowerpot <command>`: finds the command and hands over. Commands are loaded only when they are asked for. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { EXIT, guarded, type Io, processIo, Refusal, write } from './io.ts';

type Command = (args: string[], io: Io) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  open: async () => (await import('./open.ts')).open,
  demo: async () => (await import('./demo.ts')).demo,
  key: async () => (await import('./key.ts')).key,
  'verify-export': async () => (await import('./verify-export.ts')).verifyExport,
};

const HELP = `flowerpot <command>

  serve      serve the tip line
  demo       serve an invented newsroom, to look around in
  open FILE  open a sealed tip with an identity, without a server
  key        print identities and recipients as stock age reads them
  verify-export FILE
             check that an export, packed or unpacked, is as a member of the newsroom signed it

  --version  print the version

flowerpot <command> --help tells more.
`;

/** The first version that runs TypeScript as it is, on the oldest line that better-sqlite3 supports. */
const NODE_LEAST = [22, 18] as const;

async function main(args: string[], io: Io): Promise<number> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NODE_LEAST[0] || (major === NODE_LEAST[0] && minor < NODE_LEAST[1])) {
    const least = NODE_LEAST.join('.');
    throw new Refusal(EXIT.usage, `Flowerpot needs Node ${least} or newer; this is ${process.versions.node}.`);
  }
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    await write(io.stdout, HELP);
    return EXIT.ok;
  }
  if (name === '--version') {
    await write(io.stdout, `${version()}\n`);
    return EXIT.ok;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    throw new Refusal(
      EXIT.usage,
      name === undefined ? HELP.trimEnd() : `There is no command ${name}. See flowerpot --help.`,
    );
  return (await command())(rest, io);
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return v.parse(v.object({ version: v.string() }), JSON.parse(text)).version;
}

const io = processIo();
try {
  process.exitCode = await guarded(io, () => main(process.argv.slice(2), io));
} catch (error) {
  console.error(error);
  process.exitCode = EXIT.software;
}
await io.end();
// Everything was written. What a command could not end, such as a server whose disk failed, does not keep the process.
process.exit();
