/** The newsroom: who is in the signed list, its fingerprint, and signing it again. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Field } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Words } from '../../browser/components/words.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import { dayOf } from '../../protocol/days.ts';
import { type Failure, failure } from '../failure.ts';
import { FailureNotice, KitWordsField } from '../fields.tsx';
import type { Desk } from '../session/open.ts';
import { parseBeats } from '../setup/plan.ts';
import { longDay } from '../words.ts';
import { type Reach, reachOf } from './reach.ts';
import { type Renewal, renew } from './renew.ts';
import { bylineLink } from './start-page.tsx';

export function NewsroomPage(props: { desk: Desk; now: () => number }) {
  const { desk } = props;
  const { directory } = desk.directory.value;
  const me = directory.members.find(({ key }) => key === desk.vault.keys.member);
  const link = bylineLink(desk.vault.keys.newsroom);
  const [reach, setReach] = useState<ReadonlyMap<string, Reach>>(new Map());
  useEffect(() => {
    // Without an answer the list stands without these days; the inbox says what is wrong with the network.
    reachOf(desk.api, directory, dayOf(props.now())).then(setReach, () => undefined);
  }, [desk, directory]);
  return (
    <section class="column">
      <h1>{directory.newsroom.name}</h1>
      <dl class="facts">
        <dt>List of members</dt>
        <dd>
          number {directory.serial}, signed on {longDay(directory.issued)}, valid through {longDay(directory.until)}
        </dd>
        <dt>Members</dt>
        <dd>
          <ul class="bare-list">
            {directory.members.map((member) => (
              <li key={member.key}>
                <strong>{member.name}</strong>, {member.roles.join(' and ')}
                {member.beats.length > 0 && <span class="note"> · {member.beats.join(', ')}</span>}
                <ReachLine reach={reach.get(member.key)} />
              </li>
            ))}
          </ul>
        </dd>
        <dt>Fingerprint</dt>
        <dd>
          <Words size="inline" words={fingerprintWords(desk.vault.keys.newsroom)} label="Fingerprint of the newsroom" />
        </dd>
        <dt>Link for bylines</dt>
        <dd>
          <p class="link-text">{link}</p>
          <CopyButton text={() => link} label="Copy the link" copied="Copied." failed="Select the text and copy it." />
        </dd>
      </dl>
      {me?.roles.includes('admin') && (
        <Renew desk={desk} now={props.now} beats={me.beats} about={directory.newsroom.about} />
      )}
    </section>
  );
}

function ReachLine({ reach }: { reach: Reach | undefined }) {
  if (reach === undefined) return null;
  if (reach.until === null) return <p class="error">Can not receive: no desk of this member has published keys.</p>;
  const text = `Can receive through ${longDay(reach.until)}`;
  return reach.warn ? (
    <p class="error">{text}, unless this member unlocks a desk before.</p>
  ) : (
    <p class="hint">{text}. Every unlock moves this on.</p>
  );
}

function Renew(props: { desk: Desk; now: () => number; beats: readonly string[]; about: string }) {
  const { desk } = props;
  const stored = desk.vault.keys.newsroomSeed !== null;
  const [about, setAbout] = useState(props.about);
  const [beats, setBeats] = useState(props.beats.join(', '));
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<{ words: string | null; beats: string | null }>({ words: null, beats: null });
  const [problem, setProblem] = useState<Failure | null>(null);
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setDone(false);
    setProblem(null);
    const parsed = parseBeats(beats);
    if (!Array.isArray(parsed)) return setWrong({ words: null, beats: parsed.fault });
    setBusy(true);
    const change: Renewal = { about: about.trim(), beats: parsed, words: stored ? null : words };
    try {
      const fault = await renew(desk, change, dayOf(props.now()));
      setWrong({ words: fault, beats: null });
      if (fault === null) {
        setWords('');
        setDone(true);
      }
    } catch (error) {
      setProblem(failure(error));
    }
    setBusy(false);
  };

  return (
    <form onSubmit={submit} autocomplete="off">
      <h2>Sign the list again</h2>
      <p>This makes it valid for another 90 days. You can change the text for sources and your beats with it.</p>
      {done && (
        <Notice kind="good">
          <p>Signed and published as number {desk.directory.value.directory.serial}.</p>
        </Notice>
      )}
      <FailureNotice failure={problem} />
      <Field
        label="What you are looking for"
        control={(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={600}
            value={about}
            onInput={(e) => setAbout(e.currentTarget.value)}
          />
        )}
      />
      <Field
        label="Your beats"
        hint="Separated by commas."
        error={wrong.beats}
        control={(attributes) => (
          <input {...attributes} type="text" value={beats} onInput={(e) => setBeats(e.currentTarget.value)} />
        )}
      />
      {!stored && (
        <KitWordsField
          label="The newsroom’s 24 words"
          hint="From the newsroom’s recovery kit, not from yours. They are used for this signature and then forgotten."
          error={wrong.words}
          value={words}
          onInput={setWords}
        />
      )}
      <div class="actions">
        <Button kind="main" type="submit" busy={busy}>
          {busy ? 'Signing…' : 'Sign and publish'}
        </Button>
      </div>
    </form>
  );
}
