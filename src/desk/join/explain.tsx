/** The first page of an invitation: whether the link is good, whether this is the newsroom that sent it, and what will happen. */
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Words } from '../../browser/components/words.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import type { InvitationAnswer } from '../../protocol/desk-api.ts';
import type { Directory } from '../../protocol/directory.ts';
import { admins } from '../session/directory.ts';
import { either, joined, longDay } from '../shared/words.ts';

export function Explain(props: { directory: Directory; invitation: InvitationAnswer; onGo: () => void }) {
  const { directory, invitation } = props;
  return (
    <section>
      <p>
        The link is good through {longDay(invitation.until)}, for one person, as {joined(invitation.roles)}.
      </p>
      <h2>Is this the right newsroom?</h2>
      <p>
        Compare these eight words with the ones that <bdi>{either(admins(directory).map(({ name }) => name))}</bdi> told
        you, by phone or in person. If one differs, close this page and say so: somebody stands between you and the
        newsroom.
      </p>
      <Words words={fingerprintWords(directory.newsroom.key)} label="Fingerprint of this newsroom" />
      <h2>What will happen</h2>
      <ol>
        <li>You give your name, and a passphrase for this device.</li>
        <li>Your browser makes your keys. You print or write down 24 words: they are the only way back to them.</li>
        <li>You apply. You then read eight words from your screen to your admin, who compares and signs.</li>
        <li>The desk opens by itself.</li>
      </ol>
      <p>
        Use the computer and the browser that you will read tips with, not a private window. Have a printer or pen and
        paper ready. It takes about ten minutes. Nothing is sent before the last step.
      </p>
      <div class="actions">
        <Button kind="main" onClick={props.onGo}>
          The words are the same: go on
        </Button>
      </div>
    </section>
  );
}

/** Before anything is typed or written on paper. Why it is refused the server does not say: nobody learns it by trying. */
export function Refused(props: { directory: Directory; onRetry: () => void }) {
  const { directory } = props;
  return (
    <section>
      <h1>You need another link</h1>
      <Notice kind="error" title="This invitation cannot be used">
        <p>
          It was used, withdrawn or refused, is over seven days old, or was not copied whole. Nothing was sent, and no
          keys were made.
        </p>
      </Notice>
      <ul>
        <li>Compare the link with the one that you were sent: all of it, to its last character. Then open it again.</li>
        <li>
          If you have applied with it already, open <a href="/desk">the desk</a> in the browser that you applied with.
        </li>
        <li>
          Else ask <bdi>{either(admins(directory).map(({ name }) => name))}</bdi> for another link. If you have never
          used this one, say so: somebody else may have read it.
        </li>
      </ul>
      <div class="actions">
        <Button onClick={props.onRetry}>Look again</Button>
      </div>
    </section>
  );
}
