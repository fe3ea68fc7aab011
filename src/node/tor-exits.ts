/** The addresses of Tor's exits, from a file that the operator's timer fetches. Read again when it has changed. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { plainAddress } from './addresses.ts';
import { listFault, StartError } from './start-error.ts';

const SETTING = 'FLOWERPOT_TOR_EXITS';

export interface TorExits {
  /** Of an address in its plain form. */
  has(address: string): boolean;
}

/**
 * One address a line; empty lines and lines after `#` are passed over. Throws `StartError` for a file that is not there or
 * cannot be used. One that becomes so later changes nothing, and `log` hears of it.
 */
export function openTorExits(path: string, log: (line: string) => void): TorExits {
  let stamp = stampOf(path);
  let exits = read(path);
  return {
    has(address) {
      const now = stampOf(path);
      if (now !== stamp) {
        stamp = now;
        try {
          exits = read(path);
        } catch {
          log(`${SETTING} has changed and cannot be used: the addresses from before still count`);
        }
      }
      return exits.has(address);
    },
  };
}

/** Another text for another state of the file. */
function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
}

function read(path: string): ReadonlySet<string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw listFault(error, SETTING, path);
  }
  const exits = new Set<string>();
  for (const [n, line] of text.split('\n').entries()) {
    const entry = line.trim();
    if (entry === '' || entry.startsWith('#')) continue;
    const address = plainAddress(entry);
    if (address === null) throw broken(path, `cannot be used: line ${n + 1} is no address`);
    exits.add(address);
  }
  // What a fetch that failed leaves behind.
  if (exits.size === 0) throw broken(path, 'holds no address');
  return exits;
}

function broken(path: string, what: string): StartError {
  return new StartError('list', `${SETTING} ${resolve(path)} ${what}. Get it anew, or unset ${SETTING}.`);
}
