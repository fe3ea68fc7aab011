/** `/recipients.txt`: what `age -R` reads, for people without scripts. One line for each reporter, of this week. */
import type { Day } from '../protocol/days.ts';
import { epochOf } from '../protocol/days.ts';
import { type Directory, Intake, reporters } from '../protocol/directory.ts';
import { parseJson, Signed } from '../protocol/schema.ts';

/** `messages`: the members' intake messages as published. Only the newsroom's own pages check who signed them, and the text says so. */
export function recipientsText(directory: Directory, messages: readonly string[], today: Day): string {
  const epoch = epochOf(today);
  const recipients = new Map(
    messages.flatMap((message) => {
      const intake = parseJson(Intake, parseJson(Signed, message)?.signed ?? '');
      const now = intake?.epochs.find((one) => one.epoch === epoch);
      return intake === null || now === undefined ? [] : [[intake.member, now.recipient] as const];
    }),
  );
  const people = reporters(directory).map(({ key, name, beats }) => {
    const who = `# ${name}${beats.length === 0 ? '' : ` (${beats.join(', ')})`}`;
    const recipient = recipients.get(key);
    return recipient === undefined ? `${who}: cannot receive now` : `${who}\n${recipient}`;
  });
  return [
    `# ${directory.newsroom.name}, ${today} (UTC). These change every week: take them anew for each message.`,
    '# Whoever stands here can read it. Delete the lines of those who shall not.',
    '# The server put this together. Who signed these keys is checked only by the pages, with JavaScript.',
    '# age -R recipients.txt -o tip.age tip.txt',
    ...people,
    '',
  ].join('\n');
}
