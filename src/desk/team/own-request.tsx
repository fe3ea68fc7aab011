/** A member who signs no list asks for another name or other beats: what waits, asking, and taking it back. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { fromBase64url, wipe } from '../../crypto/bytes.ts';
import { signRequest, verifyRequest } from '../../crypto/team.ts';
import { addDays, dayOf } from '../../protocol/days.ts';
import type { Member } from '../../protocol/directory.ts';
import { NAME_MAX, REQUEST_DAYS } from '../../protocol/limits.ts';
import { type Entry, type MemberRequest, sameEntry } from '../../protocol/team.ts';
import { getRequest, putRequest, withdrawRequest } from '../session/calls.ts';
import { admins } from '../session/directory.ts';
import { nameFault, parseBeats } from '../setup/plan.ts';
import { FailureNotice, LineField } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { either, longDay } from '../shared/words.ts';
import { entryParts, inSequence } from './change-line.tsx';
import type { TeamDesk } from './team.ts';

interface Known {
  serial: number;
  /** `null`: none waits that still means something. */
  request: MemberRequest | null;
}

export function OwnRequest({ desk, now, member }: { desk: TeamDesk; now: () => number; member: Member }) {
  const [known, setKnown] = useState<Known | null>(null);
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useAction();
  const { newsroom } = desk.vault.keys;
  const today = dayOf(now());
  const whom = either(admins(desk.directory.value.directory).map(({ name }) => name));

  const look = async () => {
    const { serial, request } = await getRequest(desk.api);
    const verified = request && verifyRequest(request, { newsroom, members: [member], today });
    setKnown({ serial, request: verified });
  };
  useEffect(() => void run(look), [desk, member]);
  const send = async (to: Entry) => {
    const { serial } = await getRequest(desk.api);
    const from = { name: member.name, beats: member.beats };
    const seed = fromBase64url(desk.vault.keys.signingSeed);
    const request: MemberRequest = { v: 1, newsroom, member: member.key, serial: serial + 1, day: today, from, to };
    const signed = signRequest(seed, request);
    wipe(seed);
    await putRequest(desk.api, signed);
    setAsking(false);
    await look();
  };
  const waits = known?.request ?? null;
  return (
    <>
      <FailureNotice failure={problem} />
      {waits !== null && (
        <p>
          You asked for {inSequence(entryParts(waits.to, waits.from))}. It is so once <bdi>{whom}</bdi> signs the list
          again, and waits through {longDay(addDays(waits.day, REQUEST_DAYS))}.
        </p>
      )}
      <div class="actions">
        <Button disabled={known === null} onClick={() => setAsking(true)}>
          {waits === null ? 'Ask for another name or beats…' : 'Ask for something else…'}
        </Button>
        {waits !== null && (
          <Button busy={busy} onClick={() => void run(() => withdrawRequest(desk.api).then(look))}>
            Take it back
          </Button>
        )}
      </div>
      {asking && (
        <Ask start={waits?.to ?? member} now={member} whom={whom} onSend={send} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function Ask(props: {
  start: Entry;
  /** What stands in the list. */
  now: Entry;
  whom: string;
  onSend: (to: Entry) => Promise<void>;
  onClose: () => void;
}) {
  const [name, setName] = useState(props.start.name);
  const [beats, setBeats] = useState(props.start.beats.join(', '));
  const [wrong, setWrong] = useState<Record<'name' | 'beats', string | null>>({ name: null, beats: null });
  const { busy, problem, run } = useAction();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = parseBeats(beats);
    const good = Array.isArray(parsed);
    const faults = { name: nameFault(name), beats: good ? null : parsed.fault };
    setWrong(faults);
    if (faults.name !== null || !good) return;
    const to = { name: name.trim(), beats: parsed };
    if (sameEntry(to, props.now)) setWrong({ name: null, beats: 'This is what stands in the list now.' });
    else void run(() => props.onSend(to));
  };
  return (
    <Dialog open title="Ask for another name or beats" onClose={props.onClose}>
      <form onSubmit={submit} autocomplete="off" noValidate>
        <p>
          <bdi>{props.whom}</bdi> sees it and can take it up with the next signature of the list, or refuse it. Until
          then nothing changes.
        </p>
        <LineField
          label="Name"
          hint="As in your byline."
          error={wrong.name}
          value={name}
          onInput={setName}
          max={NAME_MAX}
        />
        <LineField label="Beats" hint="Separated by commas." error={wrong.beats} value={beats} onInput={setBeats} />
        <FailureNotice failure={problem} />
        <div class="actions">
          <Button kind="main" type="submit" busy={busy}>
            {busy ? 'Sending…' : 'Ask'}
          </Button>
          <Button onClick={props.onClose}>Leave as it is</Button>
        </div>
      </form>
    </Dialog>
  );
}
