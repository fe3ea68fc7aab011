/** What the way without JavaScript says in every language. A key that a language lacks is a type error. */
import type { ForeignOutcome } from '../../protocol/foreign.ts';

interface Step {
  what: string;
  text: string;
}

export interface PlainWords {
  heading: string;
  lead: string;
  /** Before a link to the form. */
  rather: string;
  less: string;
  lessList: readonly string[];
  steps: string;
  /** `check`: before the command that tells the version. `older`: what to do when that is too old, as with many a Linux. */
  program: Step & { check: string; older: string };
  keys: Step & { link: string };
  write: Step;
  lock: Step;
  hand: Step & { label: string; send: string };
  after: string;
  back: string;
  outcomes: Readonly<Record<ForeignOutcome, { title: string; text: readonly string[] }>>;
}
