/** `flowerpot demo`: a newsroom with four members and two dozen tips, in a folder that is thrown away at the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBase64url } from '../crypto/bytes.ts';
import { codenameWords } from '../crypto/codename.ts';
import { ready } from '../crypto/sodium.ts';
import { fingerprintWords } from '../crypto/words.ts';
import type { Running } from '../node.ts';
import { addDays, dayOf } from '../protocol/days.ts';
import { parse } from './args.ts';
import { MEMBERS, NEWSROOM, SOURCE, TIPS } from './demo/cast.ts';
import { foundNewsroom, publishProfiles, signIn, type Team } from './demo/team.ts';
import { sendTip } from './demo/tips.ts';
import { workOn } from './demo/work.ts';
import { EXIT, guarded, type Io, notWritten, Refusal, write } from './io.ts';
import { built, configuration, START_CODES, start, stopped } from './start.ts';

const HELP = `flowerpot demo [--json] [--build]

Serves an invented newsroom: four members, two dozen tips in eleven languages, some
of them worked on. Prints the addresses, and the words that open each member's desk.
Everything lies in a temporary folder and is deleted when the demo stops. Never put
a real tip into it: its keys stand on your screen.

  --json   print the addresses and words as JSON
  --build  build the pages first, when anything that they are made of has changed

HOST and PORT are read from the environment as in flowerpot serve.

${START_CODES}
`;

const OPTIONS = {
  build: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
} as const;
const HINT = 'See flowerpot demo --help.';
const DAY_MS = 86_400_000;
/** Days ago on which the newsroom was founded. */
const FIRST_DAY = Math.max(...TIPS.map(({ ago }) => ago));
/** Good for a demo only: it stands in a public file. */
const PASSPHRASE = 'lamp orchard ninety gravel';

/** Resolves with the exit code, after a signal. */
export function demo(args: string[], io: Io, environment = process.env): Promise<number> {
  return guarded(io, async () => {
    const { values, positionals } = parse(args, OPTIONS, HINT);
    if (positionals.length > 0) throw new Refusal(EXIT.usage, `demo takes no arguments. ${HINT}`);
    if (values.help) {
      await write(io.stdout, HELP);
      return EXIT.ok;
    }
    const settings = configuration(environment);
    if (values.build) await built(io);
    const folder = temporaryFolder();
    const config = { ...settings, data: join(folder, 'data') };
    const stop = stopped(config);
    let running: Running | null = null;
    try {
      // It begins in the past: a server that once saw today would take invitations of then for expired.
      const clock = { behind: FIRST_DAY * DAY_MS };
      running = await start(config, { now: () => Date.now() - clock.behind });
      await write(io.stderr, 'Making keys and tips; this takes some seconds.\n');
      const team = await seed(running, clock);
      const codename = await codenameWords(fromBase64url(SOURCE.codename));
      const print = values.json === true ? asJson : asText;
      await write(io.stdout, print(running.url, team, codename));
      await stop;
    } finally {
      await running?.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return EXIT.ok;
  });
}

function temporaryFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'flowerpot-demo-'));
  } catch (error) {
    throw notWritten(`a folder in ${tmpdir()} (set TMPDIR to another)`, error);
  }
}

/** Twelve days pass on the server's clock, from the founding to today. */
async function seed({ url, setupLink }: Running, clock: { behind: number }): Promise<Team> {
  await ready();
  if (setupLink === null) throw new Error('an empty folder gave no set-up link');
  const now = Date.now();
  const on = (ago: number) => {
    clock.behind = ago * DAY_MS;
    return addDays(dayOf(now), -ago);
  };
  const team = await foundNewsroom(url, setupLink, on(FIRST_DAY));
  for (let ago = FIRST_DAY; ago >= 0; ago -= 1) {
    const today = on(ago);
    for (const member of team.members) await signIn(member, team.directory.newsroom.key, today);
    for (const tip of TIPS.filter((one) => one.ago === ago)) {
      await workOn(team, tip, await sendTip(url, team, tip, today), today);
    }
  }
  await publishProfiles(team, dayOf(now));
  return team;
}

function asJson(url: string, team: Team, codename: readonly string[]): string {
  const members = team.members.map(({ name, words }) => ({ name, words: words.join(' ') }));
  return `${JSON.stringify({ url, desk: `${url}/desk`, newsroom: team.words.join(' '), members, passphrase: PASSPHRASE, codename: codename.join(' ') }, null, 2)}\n`;
}

function asText(url: string, team: Team, codename: readonly string[]): string {
  const words = fingerprintWords(team.directory.newsroom.key).join('-');
  const people = team.members.map((member, n) => {
    const { roles } = MEMBERS[n] ?? { roles: [] };
    return `  ${member.name} (${roles.join(', ')})\n${lines(member.words)}`;
  });
  return `
${NEWSROOM.name} is open, with ${TIPS.length} tips.

  Sources    ${url}/#${words}
  The desk   ${url}/desk

Each member opens the desk in a browser profile of their own: paste the 24 words,
and choose any passphrase, such as: ${PASSPHRASE}

${people.join('\n\n')}

A source of the demo reads its answer at ${url}/mailbox with twelve words:
    ${codename.join(' ')}

The words of the newsroom itself, which sign the list of members:
${lines(team.words)}

Stop with Ctrl-C: everything is deleted then.
`;
}

function lines(words: readonly string[]): string {
  const rows = [0, 8, 16].map((at) => `    ${words.slice(at, at + 8).join(' ')}`);
  return rows.join('\n');
}
