/** The operator's file of network names: read at the start, asked for one address at a time. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Network } from '../protocol/connection.ts';
import { tidied } from '../protocol/schema.ts';
import { shownNetwork } from '../server/shown-network.ts';
import { isMmdb, type Mmdb, readMmdb } from './mmdb.ts';
import { type FoundNetwork, RangesError, readRanges } from './ranges.ts';
import { listFault, StartError } from './start-error.ts';

const SETTING = 'FLOWERPOT_NETWORKS';
const GZIP = Buffer.from([0x1f, 0x8b]);
/** Bytes of a file as unpacked: fifteen times what iptoasn has, and no zip bomb. */
const BYTES_MAX = 512 * 1024 ** 2;

export interface Networks {
  /** `null` for an address that is in no range, and where the file is damaged. */
  find(address: string): Network | null;
}

/**
 * The file may be an MMDB with AS data or a text of ranges, either gzipped. Throws `StartError` for one that is not there or
 * cannot be used. `log` hears once of a place that is damaged.
 */
export function openNetworks(path: string, log: (line: string) => void): Networks {
  const find = reader(path);
  let isNoted = false;
  return {
    find(address) {
      try {
        const found = find(address);
        return found === null ? null : shownNetwork(found);
      } catch {
        // Not the error's text: a library may put the address there.
        if (!isNoted) log(`${SETTING} is damaged in places, where no network is shown: get it anew and start again`);
        isNoted = true;
        return null;
      }
    },
  };
}

function reader(path: string): (address: string) => FoundNetwork | null {
  const broken = (what: string) =>
    new StartError('list', `${SETTING} ${resolve(path)} ${what}. Get it anew, or unset ${SETTING} to show no names.`);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw listFault(error, SETTING, path);
  }
  try {
    if (bytes.subarray(0, 2).equals(GZIP)) bytes = gunzipSync(bytes, { maxOutputLength: BYTES_MAX });
  } catch {
    throw broken('is not whole: it cannot be unpacked');
  }
  if (isMmdb(bytes)) {
    const database = mmdb(bytes);
    if (database === null) throw broken('is an MMDB that is damaged');
    if (!database.hasNetworks()) throw broken(`is an MMDB without AS numbers (${tidied(database.type)})`);
    return database.find;
  }
  if (bytes.includes(0)) throw broken('is no list of ranges, nor a whole MMDB');
  try {
    return readRanges(bytes).find;
  } catch (error) {
    if (!(error instanceof RangesError)) throw error;
    throw broken(
      error.line === 0
        ? 'holds no range'
        : `cannot be used: line ${error.line} is neither "start,end,asn,name" nor "cidr,asn,name"`,
    );
  }
}

/** `null` for a damaged one. The first networks are looked up as well, so that a damaged tree shows at the start. */
function mmdb(bytes: Buffer): Mmdb | null {
  try {
    const database = readMmdb(bytes);
    database.hasNetworks();
    return database;
  } catch {
    return null;
  }
}
