/**
 * One desk at a time on a device: two tabs that both save would put back an erased chain key, or seal records under a
 * passphrase that was changed. The claim is a Web Lock: it goes with the tab, also when the tab dies.
 */
import { type Failure, ToldError } from '../shared/failure.ts';

const NAME = 'flowerpot-desk';
/** A desk that was just locked in this tab gives its claim back within milliseconds. */
const PATIENCE_MS = 1500;

/** Another tab of this browser holds the device's records. */
export class DeviceBusy extends ToldError {
  override readonly name = 'DeviceBusy';
  told(): Failure {
    return {
      title: 'The desk is open in another tab',
      detail: 'Lock it or close it there, then try again here. Two at once would overwrite each other’s keys.',
    };
  }
}

/** Resolves with the giving back. Throws `DeviceBusy`. */
export function claimDevice(): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = (): Promise<void> => new Promise((release) => resolve(release));
    navigator.locks
      .request(NAME, { signal: AbortSignal.timeout(PATIENCE_MS) }, held)
      .catch(() => reject(new DeviceBusy('the desk is open in another tab')));
  });
}
