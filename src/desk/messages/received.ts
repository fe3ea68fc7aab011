/** As much of the inbox as other rooms need. */
import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '../../protocol/days.ts';
import type { ReceivedMessage } from './message.ts';

export interface Received {
  /** What another program sealed, once more. */
  bytesOf(tip: ReceivedMessage): Promise<Uint8Array<ArrayBuffer> | 'gone' | 'broken'>;
  readonly state: ReadonlySignal<{
    readonly tips: readonly ReceivedMessage[];
    /** The server's open day; `null` while the list was never complete. */
    readonly today: Day | null;
  }>;
}
