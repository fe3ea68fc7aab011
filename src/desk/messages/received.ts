/** Messages as this desk received them: sealed on the server, opened here. */
import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '../../protocol/days.ts';
import type { Signed } from '../../protocol/schema.ts';
import type { Tip } from '../../protocol/tip.ts';

export interface InboxTip {
  /** The server's id: for deleting. */
  id: string;
  day: Day;
  tip: Tip;
  signed: Signed;
  /** Whom it is for, as the source signed that by itself. */
  address: Signed;
  removal: string;
}

/** As much of the inbox as others need. */
export interface Received {
  readonly state: ReadonlySignal<{
    readonly tips: readonly InboxTip[];
    /** The server's open day; `null` while the list was never complete. */
    readonly today: Day | null;
  }>;
}
