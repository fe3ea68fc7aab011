/** What a connection, as this site sees it, says about where somebody sits. Compared here, in the page: nothing is sent. */
import ipaddr from 'ipaddr.js';
import { isRange, type Organisation } from '../../protocol/callout.ts';
import type { ConnectionAnswer } from '../../protocol/connection.ts';

export type NetworkVerdict =
  /** Through Tor: the address is not the reader's own. */
  | { is: 'tor' }
  /** It is a network of an organisation that a callout is about. */
  | { is: 'theirs'; organisation: string; network: string }
  | { is: 'named'; network: string; address: string | null }
  | { is: 'address'; address: string }
  /** A machine beside the server, as a proxy that was not named to it: not the reader's own connection. */
  | { is: 'near' }
  | { is: 'unseen' };

export function judgeNetwork(
  { address, tor, network }: ConnectionAnswer,
  organisations: readonly Organisation[],
): NetworkVerdict {
  if (tor) return { is: 'tor' };
  const label = network === null ? (address ?? '') : `${network.name} (AS${network.asn})`;
  const found = organisations.find(
    (one) =>
      (network !== null && (one.networks.includes(network.asn) || namesOne(one.name, network.name))) ||
      (address !== null && one.ranges.some((range) => isIn(address, range))),
  );
  if (network === null && address !== null && isNear(address)) return { is: 'near' };
  if (found !== undefined) return { is: 'theirs', organisation: found.name, network: label };
  if (network !== null) return { is: 'named', network: label, address };
  return address === null ? { is: 'unseen' } : { is: 'address', address };
}

const NEAR = new Set(['loopback', 'linkLocal', 'unspecified']);

function isNear(address: string): boolean {
  return ipaddr.isValid(address) && NEAR.has(ipaddr.process(address).range());
}

/** `false` for what is no address or range: a callout's typing mistake must not stop the page. */
function isIn(address: string, range: string): boolean {
  try {
    const [one, [base, bits]] = [ipaddr.process(address), ipaddr.parseCIDR(range)];
    return isRange(range) && one.kind() === base.kind() && one.match(base, bits);
  } catch {
    return false;
  }
}

/** Words that say what kind of company it is, not which: legal forms, and what providers of all names are called. */
const COMMON = new Set(
  `ab ag and as asa bv cable central city co communication communications company connect corp corporation data digital fiber fibre
  global gmbh group holding holdings inc incorporated international internet isp kg limited llc ltd media mobile national net
  network networks nv online oy plc pty sa sarl sas se service services solutions spa srl systems telecom telecommunications
  telekom the university wireless world`.split(/\s+/),
);

/**
 * Whether the organisation's words stand in the network's name, in a row: "Mistral AI" in "MISTRAL AI SAS". One short word
 * stands in too many names: it must be all that there is.
 */
function namesOne(organisation: string, network: string): boolean {
  const [wanted, there] = [wordsOf(organisation), wordsOf(network)];
  const letters = wanted.join('');
  if (letters === '') return false;
  if (letters === there.join('')) return true;
  return letters.length > 4 && ` ${there.join(' ')} `.includes(` ${wanted.join(' ')} `);
}

/** Without accents, as registries write names; "S.A." is one word. */
function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.'’]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('&', ' and ');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word));
}
