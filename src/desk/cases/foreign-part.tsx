/** Of what another program made: that nobody signed it, and the file, where it is one. */
import type { Foreign } from '../../protocol/tip.ts';
import { ForeignFile } from '../files/foreign-file.tsx';
import type { HeldMessage } from '../messages/message.ts';
import type { Casework } from './casework.ts';

export function ForeignPart({ work, tip, foreign }: { work: Casework; tip: HeldMessage; foreign: Foreign }) {
  const { received } = tip;
  return (
    <section class="message-files">
      <p class="copy-notice">
        Made with another program, most likely for the page without scripts. The source did not sign it: anybody can
        send such a file, and only its content can show who wrote it. Colleagues may have the same one, each in a case
        of their own. It cannot be answered here.
      </p>
      {foreign.file !== null &&
        (received === null ? (
          <p class="hint">The file itself was on the server alone, and is not in this case.</p>
        ) : (
          <ForeignFile size={foreign.file.size} day={received.day} bytes={() => work.bytesOf(received)} />
        ))}
    </section>
  );
}
