/** The demo's sources: each seals its tip as the page does, solves the puzzle, and stores it. */

import { encodeRecipient } from '../../crypto/age/recipient.ts';
import { fromBase64url } from '../../crypto/bytes.ts';
import { verifyIntake } from '../../crypto/directory.ts';
import { intakeIdentity } from '../../crypto/intake.ts';
import { codenameKeys } from '../../crypto/keys.ts';
import { type OpenedTip, openTip, sealTip } from '../../crypto/tip.ts';
import { HEADERS, IntakeAnswer } from '../../protocol/api.ts';
import { type Day, epochOf } from '../../protocol/days.ts';
import { writeCommitted } from '../../protocol/files.ts';
import { type DemoTip, SOURCE } from './cast.ts';
import { client } from './client.ts';
import { payment, sendFile } from './files.ts';
import type { Team } from './team.ts';
import { memberNamed } from './work.ts';

/** Sends one tip and opens it again as its first addressee. */
export async function sendTip(url: string, team: Team, demo: DemoTip, today: Day): Promise<OpenedTip> {
  const source = client(url);
  const { directory } = team;
  const newsroomKey = directory.newsroom.key;
  const answer = await source.get('/api/intake', IntakeAnswer);
  const intakes = answer.intake
    .map((signed) => verifyIntake(signed, { newsroomKey, members: directory.members }))
    .filter((intake) => intake !== null);
  const to = demo.to.map((name) => memberNamed(team, name).keys.key);
  const files = await Promise.all((demo.files ?? []).map((file) => sendFile(source, file)));
  const sealed = sealTip({
    directory,
    intakes,
    to,
    text: demo.text,
    contact: demo.contact ?? '',
    callout: demo.callout ?? null,
    files,
    conversation: demo.source === undefined ? null : conversation(newsroomKey, demo.source),
    today,
  });

  await source.send('PUT', `/api/tips/${sealed.id}`, {
    bytes: sealed.envelope,
    headers: {
      [HEADERS.puzzle]: await payment(source),
      [HEADERS.removal]: sealed.removal,
      ...(files.length === 0 ? {} : { [HEADERS.files]: writeCommitted(files) }),
    },
  });

  const { chain } = memberNamed(team, demo.to[0]).keys;
  const opened = openTip(sealed.envelope, [intakeIdentity(chain, epochOf(today))], [newsroomKey]);
  if (opened === null) throw new Error('a tip that was just sealed does not open');
  return opened;
}

function conversation(newsroomKey: string, which: NonNullable<DemoTip['source']>) {
  const { threadSeed, address, mailbox } = codenameKeys(fromBase64url(SOURCE.codename), newsroomKey);
  const seen = which === 'first' ? [] : [SOURCE.reply];
  return { threadSeed, mailbox: { address, recipient: encodeRecipient(mailbox.recipient) }, seen };
}
