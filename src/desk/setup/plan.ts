/** What an admin decides at set-up, and the documents made from it. Pure: keys and day come in, signed texts go out. */
import * as v from 'valibot';
import { sha256, toBase64url } from '../../crypto/bytes.ts';
import { signDirectory } from '../../crypto/directory.ts';
import { signIntake } from '../../crypto/intake.ts';
import { memberKeys, newsroomKeys } from '../../crypto/keys.ts';
import type { SetupBody } from '../../protocol/api.ts';
import { addDays, type Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import { BEAT_MAX, BEATS_MAX, DIRECTORY_DAYS, NAME_MAX } from '../../protocol/limits.ts';
import { line, tidied } from '../../protocol/schema.ts';

export interface Plan {
  newsroom: string;
  about: string;
  leave: string;
  name: string;
  beats: string[];
  passphrase: string;
  /** Keep the newsroom's signing seed on this device. */
  keepNewsroomKey: boolean;
}

/** What is wrong with a member's name, in words, or `null`. */
export function nameFault(name: string): string | null {
  if (name.trim() === '') return 'Sources and colleagues know you by this name.';
  return v.is(line(NAME_MAX), name.trim()) ? null : 'This name holds characters that cannot be seen. Type it anew.';
}

/** Beats from one line, separated by commas. Returns the fault in words instead when one is too long or there are too many. */
export function parseBeats(text: string): string[] | { fault: string } {
  const beats = [...new Set(text.split(/[,،;\n]/u).map(tidied))].filter((beat) => beat !== '');
  if (beats.length > BEATS_MAX) return { fault: `Name at most ${BEATS_MAX} beats.` };
  const long = beats.find((beat) => beat.length > BEAT_MAX);
  return long === undefined ? beats : { fault: `“${long.slice(0, 20)}…” is too long: at most ${BEAT_MAX} characters.` };
}

/** An https address in its canonical form, or `null`. */
export function neutralPage(text: string): string | null {
  const full = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  return url.protocol === 'https:' && url.hostname.includes('.') ? url.href : null;
}

/** The first directory and intake, signed, and the login secret: everything the server needs, and nothing that opens a tip. */
export function firstDocuments(plan: Plan, newsroomRoot: Uint8Array, memberRoot: Uint8Array, today: Day) {
  const newsroom = newsroomKeys(newsroomRoot);
  const member = memberKeys(memberRoot);
  const directory: Directory = {
    v: 1,
    newsroom: { name: plan.newsroom, about: plan.about, key: newsroom.key, leave: plan.leave },
    serial: 1,
    previous: null,
    issued: today,
    until: addDays(today, DIRECTORY_DAYS),
    members: [
      {
        key: member.key,
        name: plan.name,
        roles: ['admin', 'reporter'],
        beats: plan.beats,
        archive: toBase64url(sha256(member.archive.recipient)),
      },
    ],
    former: [],
  };
  const body: Omit<SetupBody, 'token'> = {
    directory: signDirectory(newsroom.seed, directory),
    intake: signIntake(member, newsroom.key, today),
    login: member.login,
  };
  return { newsroom, body };
}
