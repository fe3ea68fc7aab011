/** The newsroom's words, not one's own: which admin it is, a new kit that is checked, and the list signed with another key. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Words } from '../../browser/components/words.tsx';
import { random, wipe } from '../../crypto/bytes.ts';
import { fingerprintWords, recoveryWords } from '../../crypto/words.ts';
import { dayOf } from '../../protocol/days.ts';
import type { Member } from '../../protocol/directory.ts';
import { FailureNotice, KitWordsField } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { NewPassphrase, usePassphrase } from '../vault/new-passphrase.tsx';
import type { Vault } from '../vault/vault.ts';
import { admins, type Present } from './directory.ts';
import { OwnKit } from './own-kit.tsx';
import { seedOf, servedDirectory, takePlace } from './return.ts';
import { useWizardPage, type WizardStep, WizardSteps } from './steps.tsx';

type At = 'who' | 'kit' | 'check' | 'sign' | 'done';
const STEPS: readonly WizardStep<At>[] = [
  { at: ['who'], label: 'The newsroom’s words' },
  { at: ['kit', 'check'], label: 'Your new kit' },
  { at: ['sign', 'done'], label: 'Sign' },
];

/** What was given on the first page. */
interface Given {
  admin: Member;
  seed: Uint8Array;
  passphrase: string;
}

interface Props {
  newsroomKey: string;
  now: () => number;
  onVault: (vault: Vault) => Promise<void>;
  onBack: () => void;
}

export function Returning(props: Props) {
  const { newsroomKey } = props;
  const [at, setAt] = useState<At>('who');
  const [root] = useState(() => random(32));
  const [words] = useState(() => recoveryWords(root));
  const [present, setPresent] = useState<Present | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const looking = useAction();
  const { busy, problem, run } = useAction();
  const today = dayOf(props.now());
  useWizardPage(at, at !== 'who' && at !== 'done');

  const look = () => looking.run(async () => setPresent(await servedDirectory(newsroomKey)));
  useEffect(() => void look(), [newsroomKey]);
  useEffect(() => () => void (given && wipe(given.seed)), [given]);

  const sign = ({ admin, seed, passphrase }: Given) =>
    run(async () => {
      const vault = await takePlace({ newsroomKey, seed, root, gone: admin.key, passphrase, today });
      wipe(root, seed);
      setAt('done');
      await props.onVault(vault);
    });
  if (present === null) {
    return (
      <section class="narrow">
        <h1>By the newsroom’s words</h1>
        <FailureNotice failure={looking.problem} />
        {looking.problem && <Button onClick={() => void look()}>Try again</Button>}
      </section>
    );
  }
  return (
    <>
      <h1 class="no-print">By the newsroom’s words</h1>
      <WizardSteps label="Steps" steps={STEPS} at={at} />
      {at === 'who' && (
        <Who
          {...props}
          among={admins(present.directory)}
          onReady={(ready) => {
            setGiven(ready);
            setAt('kit');
          }}
        />
      )}
      {(at === 'kit' || at === 'check') && given && (
        <OwnKit
          at={at}
          words={words}
          newsroom={present.directory.newsroom.name}
          newsroomKey={newsroomKey}
          name={given.admin.name}
          day={today}
          onAt={setAt}
          onRight={() => setAt('sign')}
        />
      )}
      {at === 'sign' && given && (
        <section>
          <h2>Sign the list with your new key</h2>
          <p>
            Now the list of members is signed, with your new key in the place of the old one of{' '}
            <bdi>{given.admin.name}</bdi>, and published. All members see that there is a new key. Then your keys are
            sealed on this device, and the desk opens.
          </p>
          <FailureNotice failure={problem} />
          <div class="actions">
            <Button kind="main" busy={busy} onClick={() => void sign(given)}>
              {busy ? 'Signing…' : 'Sign and publish'}
            </Button>
          </div>
        </section>
      )}
      {at === 'done' && (
        <section>
          <h2>The list is signed</h2>
          <p>Your new keys are sealed on this device. The desk opens with the passphrase that you chose.</p>
          <FailureNotice failure={problem} />
          <div class="actions">
            <Button kind="main" busy={busy} onClick={() => location.reload()}>
              {busy ? 'Opening…' : 'Open the desk'}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

function Who(props: Props & { among: readonly Member[]; onReady: (given: Given) => void }) {
  const [only, ...others] = props.among;
  const [admin, setAdmin] = useState<Member | null>(others.length === 0 ? (only ?? null) : null);
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<{ words: string | null; admin: string | null }>({ words: null, admin: null });
  const passphrase = usePassphrase();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const seed = seedOf(words, props.newsroomKey);
    const isSeed = seed instanceof Uint8Array;
    setWrong({ words: isSeed ? null : seed.fault, admin: admin === null ? 'Choose who you are.' : null });
    const secret = passphrase.take();
    if (isSeed && admin !== null && secret !== null) return props.onReady({ admin, seed, passphrase: secret });
    if (isSeed) wipe(seed);
  };
  return (
    <form class="narrow" onSubmit={submit} autocomplete="off" noValidate>
      <p>
        For an admin who has neither their own words nor a device that works. You get new keys, and the newsroom’s words
        list them in the place of your old ones.
      </p>
      <ul>
        <li>
          If another admin can be reached, ask for an invitation instead: then the newsroom’s words stay in the safe.
        </li>
        <li>
          Your old keys end: their sessions too. What was sealed to them alone is lost to you; colleagues can share with
          you again what they have.
        </li>
        <li>What this device knew before is replaced, at the last step.</li>
      </ul>
      <p class="hint">
        First compare: is this the fingerprint of the newsroom on its sheet? If not, stop: type no words here.
      </p>
      <Words size="inline" words={fingerprintWords(props.newsroomKey)} label="Fingerprint of this newsroom" />
      <KitWordsField
        label="The newsroom’s 24 words"
        hint="From the sheet “Recovery kit of the newsroom”. They do not leave this page."
        error={wrong.words}
        value={words}
        onInput={setWords}
      />
      <fieldset>
        <legend>Who are you?</legend>
        {props.among.map((member) => (
          <Choice
            key={member.key}
            type="radio"
            name="admin"
            label={member.name}
            checked={admin?.key === member.key}
            onChange={() => setAdmin(member)}
          />
        ))}
        {wrong.admin && <p class="error">{wrong.admin}</p>}
      </fieldset>
      <NewPassphrase state={passphrase} />
      <Notice kind="warn" title="Whoever has these words can do this">
        <p>If it was not you who took them out of the safe, somebody else may have them: tell your colleagues.</p>
      </Notice>
      <div class="actions">
        <Button kind="main" type="submit">
          Make my new keys
        </Button>
        <Button kind="quiet" onClick={props.onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
