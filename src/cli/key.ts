/** `flowerpot key`: a member's identities from the 24 words, as stock `age` reads them. */
import { encodeIdentity, encodeRecipient } from '../crypto/age/recipient.ts';
import { type Identity, wipeIdentity } from '../crypto/age/xwing.ts';
import { wipe } from '../crypto/bytes.ts';
import { intakeIdentities } from '../crypto/intake.ts';
import { memberKeys } from '../crypto/keys.ts';
import { ready } from '../crypto/sodium.ts';
import { rootFromWords, type WordsFault } from '../crypto/words.ts';
import { addDays, type Day, dayOf, epochDays, epochOf } from '../protocol/days.ts';
import { RETENTION_DAYS, RETENTION_GRACE_DAYS } from '../protocol/limits.ts';
import { countArgument, dayArgument, parse } from './args.ts';
import { EXIT, guarded, type Io, Refusal, readAll, write } from './io.ts';
import { decodeText } from './text.ts';

const DAYS = RETENTION_DAYS + RETENTION_GRACE_DAYS;
const DAYS_MAX = 3650;

const HELP = `Usage: flowerpot key [--days N] [--today DAY] [--recipients] [--json]

Prints a member's identities: for the archive, and for each week of intake that may still hold tips.
Asks for the 24 recovery words without showing them, or reads them from standard input. They may be
typed or pasted in rows, with their numbers.

  --days N      go back N days (default ${DAYS}: tips are kept ${RETENTION_DAYS}, and ${RETENTION_GRACE_DAYS} of grace)
  --today DAY   count from this UTC day instead of the machine's, such as 2026-11-23
  --recipients  print only the public recipients
  --json        print JSON

The identities open everything sealed in those weeks. Keep them off any machine with a network.
Exit codes: 0 printed; 2 the words are wrong; 64 wrong use; 75 the disk is full; 130 stopped by
Ctrl-C; 141 the reader of the output went away.
`;

const OPTIONS = {
  days: { type: 'string' },
  today: { type: 'string' },
  recipients: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const HINT = 'See flowerpot key --help.';
const WORDS = 24;
/** Bytes. */
const WORDS_MAX = 4096;

interface Entry {
  readonly identity?: string;
  readonly recipient: string;
}
interface Listing {
  readonly member: string;
  readonly archive: Entry;
  readonly intake: readonly (Entry & { epoch: number; first: Day; last: Day })[];
}

/** Resolves with the exit code. */
export function key(args: string[], io: Io): Promise<number> {
  return guarded(io, async () => {
    const { values, positionals } = parse(args, OPTIONS, HINT);
    if (values.help) {
      await write(io.stdout, HELP);
      return EXIT.ok;
    }
    if (positionals.length > 0)
      throw new Refusal(EXIT.usage, `Words are not taken as arguments: others could read them. ${HINT}`);
    const days = countArgument('--days', values.days ?? String(DAYS), 0, DAYS_MAX);
    const today = dayArgument('--today', values.today ?? dayOf(Date.now()));
    await ready();
    const root = await readRoot(io);
    const listing = list(root, days, today, values.recipients === true);
    wipe(root);
    await write(io.stdout, values.json ? `${JSON.stringify(listing)}\n` : asText(listing));
    return EXIT.ok;
  });
}

async function readRoot(io: Io): Promise<Uint8Array> {
  const typed = await io.readSecret(`The ${WORDS} recovery words, in one row or more (not shown): `, WORDS);
  const text = typed ?? decodeText(await readAll(io.stdin, WORDS_MAX));
  if (text === null) throw new Refusal(EXIT.usage, 'What came on standard input is not text.');
  const result = rootFromWords(text);
  if ('fault' in result) throw new Refusal(EXIT.damaged, faultText(result.fault));
  return result.root;
}

function faultText(fault: WordsFault): string {
  switch (fault.kind) {
    case 'count':
      return `Expected ${fault.expected} words, found ${fault.found}.`;
    case 'unknown':
      return `Word ${fault.position}, “${fault.word}”, is not in the list.`;
    case 'checksum':
      return 'Every word is in the list, but together they are wrong: one is another, or two changed places.';
  }
}

/** From the week before `days` ago to the week after today: a source's clock may be one week off either way. */
function list(root: Uint8Array, days: number, today: Day, publicOnly: boolean): Listing {
  const member = memberKeys(root);
  const first = Math.max(0, epochOf(addDays(today, -days)) - 1);
  const weeks = intakeIdentities(member.chain, first, epochOf(today) + 1);
  const listing = {
    member: member.key,
    archive: entry(member.archive, publicOnly),
    intake: weeks.map(({ epoch, identity }) => ({ epoch, ...epochDays(epoch), ...entry(identity, publicOnly) })),
  };
  wipe(member.signingSeed, member.chain.key);
  return listing;
}

function entry(identity: Identity, publicOnly: boolean): Entry {
  const recipient = encodeRecipient(identity.recipient);
  const found = publicOnly ? { recipient } : { identity: encodeIdentity(identity.seed), recipient };
  wipeIdentity(identity);
  return found;
}

/** A file for `age -i`, or for `age -R` when it holds recipients. */
function asText({ member, archive, intake }: Listing): string {
  const lines = [`# member: ${member}`, '# archive', archive.identity ?? archive.recipient];
  for (const { epoch, first, last, identity, recipient } of intake) {
    lines.push(`# intake: epoch ${epoch}, ${first} to ${last}`, identity ?? recipient);
  }
  return `${lines.join('\n')}\n`;
}
