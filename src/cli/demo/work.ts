/** What the demo's members did with their tips: signed events, one after the other, sealed to each case's readers. */

import { random, toBase64url } from '../../crypto/bytes.ts';
import { caseId, envelopeHash, originalHash, sealEvent } from '../../crypto/event.ts';
import { sealReply, signReply } from '../../crypto/reply.ts';
import type { OpenedTip } from '../../crypto/tip.ts';
import { redact } from '../../desk/redact/ranges.ts';
import { HEADERS } from '../../protocol/api.ts';
import type { Day } from '../../protocol/days.ts';
import type { Event, EventBody } from '../../protocol/event.ts';
import type { Signed } from '../../protocol/schema.ts';
import { eventStanzas } from '../../protocol/sizes.ts';
import { type DemoTip, type MemberName, SOURCE } from './cast.ts';
import type { Member, Team } from './team.ts';

/** `opened` is the tip as the first addressee's desk opened it, stored on `day`. */
export async function workOn(team: Team, demo: DemoTip, opened: OpenedTip, day: Day): Promise<void> {
  const { work } = demo;
  if (work === undefined) return;
  const author = memberNamed(team, demo.to[0]);
  const readers = demo.to.map((name) => memberNamed(team, name).keys.key);
  const log = caseLog(team, author, caseId(team.deskSecret, opened.tip.thread), day);

  await log.append({ kind: 'opened', address: opened.address }, readers);
  if (work.assign) {
    await log.append({ kind: 'assignment', add: [memberNamed(team, work.assign).keys.key], remove: [] }, readers);
  }
  if (work.tags) await log.append({ kind: 'tags', add: [...work.tags], remove: [] }, readers);
  if (work.title) await log.append({ kind: 'title', title: work.title }, readers);
  if (work.status) await log.append({ kind: 'status', status: work.status }, readers);
  for (const text of work.notes ?? []) {
    await log.append({ kind: 'note', note: toBase64url(random(16)), text }, readers);
  }
  if (work.reply !== undefined) await answer(team, author, opened.tip, work.reply, day, log.append, readers);
  if (work.keep)
    await log.append({ kind: 'kept', tip: originalHash(opened.signed), stored: day }, readers, [opened.signed]);
  if (work.share) {
    const editor = team.members.find(({ name }) => name === 'Tomás Ferreira')?.keys.key ?? '';
    const ranges = work.share.takenOut.map((passage) => {
      const start = demo.text.indexOf(passage);
      if (start === -1) throw new Error('a passage to take out is not in the text');
      return { start, end: start + passage.length };
    });
    const copy = { id: opened.tip.id, day, contact: null, ...redact(opened.tip.text, ranges) };
    const everybody = [...readers, editor];
    await log.append({ kind: 'share', add: [editor], remove: [], addresses: [opened.address] }, everybody);
    const assigned = work.assign ? [memberNamed(team, work.assign).keys.key] : [];
    const title = work.title === undefined ? {} : { title: work.title };
    const state = { status: work.status ?? 'new', assigned, tags: [...(work.tags ?? [])], ...title };
    await log.append({ kind: 'account', ...state, notes: [], tips: [copy] }, everybody);
  }
}

/** As the desk does it: into the case, into the mailbox, and that it is there. */
async function answer(
  team: Team,
  { keys, client }: Member,
  { thread, id, mailbox }: OpenedTip['tip'],
  text: string,
  day: Day,
  append: ReturnType<typeof caseLog>['append'],
  readers: readonly string[],
): Promise<void> {
  if (mailbox === undefined) throw new Error('a tip that is answered has no mailbox');
  const place = { newsroom: team.directory.newsroom.key, member: keys.key, thread, id: SOURCE.reply };
  const reply = { v: 1, kind: 'reply', ...place, number: 1, seen: [id], day, text } as const;
  const signed = signReply(keys.signingSeed, { ...reply, seen: [id] });
  await append({ kind: 'reply', reply: originalHash(signed) }, readers, [signed]);
  await client.send('PUT', `/api/desk/replies/${SOURCE.reply}`, {
    bytes: sealReply(signed, mailbox),
    headers: { [HEADERS.mailbox]: mailbox.address },
  });
  await append({ kind: 'delivered', member: keys.key, reply: SOURCE.reply }, readers);
}

function caseLog(team: Team, author: Member, id: string, day: Day) {
  let seq = 0;
  let previous: string | null = null;
  return {
    async append(body: EventBody, to: readonly string[], originals: readonly Signed[] = []): Promise<void> {
      const common = {
        v: 1 as const,
        newsroom: team.directory.newsroom.key,
        case: id,
        id: toBase64url(random(16)),
        seq,
        previous,
        day,
        to: [...to],
      };
      const event: Event = { ...common, ...body };
      const recipients = to.map((key) => recipientOf(team, key));
      const stanzas = eventStanzas(team.directory.members.length);
      const { envelope } = sealEvent(author.keys.signingSeed, event, originals, recipients, stanzas);
      await author.client.send('PUT', `/api/desk/events/${id}.${seq}`, { bytes: envelope });
      seq += 1;
      previous = envelopeHash(envelope);
    },
  };
}

function recipientOf(team: Team, key: string): Uint8Array {
  const found = team.members.find((one) => one.keys.key === key);
  if (found === undefined) throw new Error('a reader is not in the team');
  return found.keys.archive.recipient;
}

export function memberNamed(team: Team, name: MemberName | undefined): Member {
  const found = team.members.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name ?? 'nobody'} is not in the team`);
  return found;
}
