/** The first page of an invitation: what will happen, and whether this is the newsroom that sent it. */
import { Button } from '../../browser/components/button.tsx';
import { Words } from '../../browser/components/words.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import type { Directory } from '../../protocol/directory.ts';
import { admins } from '../session/directory.ts';
import { either } from '../shared/words.ts';

export function Explain(props: { directory: Directory; onGo: () => void }) {
  const { directory } = props;
  return (
    <section>
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
