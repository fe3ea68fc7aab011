/**
 * The table of the contact planner: situations, the most careful first. The first that fits decides, so that answers which contradict
 * each other lead to the safer advice; and what somebody does not say they have, they have not. English reasons are in reasons.ts.
 */
import type { Answers, Fear, Means, Share, Way } from './answers.ts';

interface Conditions {
  /** One of these; any when left out. */
  share?: readonly Share[];
  /** All of these. */
  fears?: readonly Fear[];
  has?: readonly Means[];
  lacks?: readonly Means[];
}

interface Advice extends Conditions {
  /** The best first. */
  ways: readonly Way[];
  /** Whose advice it follows. */
  source: string;
}

const FPF = 'Freedom of the Press Foundation, “Sharing sensitive leaks with the press”';
const SECUREDROP = 'SecureDrop, source guide and “What should I know before submitting?”';
const EFF = 'EFF Surveillance Self-Defense, “Your security plan”';
const ABUSE = 'NNEDV Safety Net, “Technology safety plan”';
const SIGNALS = 'The Signals Network and Government Accountability Project, guides for whistleblowers';
const CPJ = 'CPJ, “Digital safety: confidential sources”';
const GUARDIAN = 'The Guardian and The Intercept, pages on how to send a tip';
const TOR = 'Tor Project, support pages on what a provider sees';

const TABLE = [
  { id: 'home-state', fears: ['home', 'state'], ways: ['first', 'tor', 'post'], source: ABUSE },
  { id: 'home-no-device', fears: ['home'], lacks: ['phone'], ways: ['first', 'form', 'post'], source: ABUSE },
  { id: 'home-meeting', share: ['meeting'], fears: ['home'], ways: ['first', 'form', 'meet'], source: ABUSE },
  { id: 'home-paper', share: ['paper'], fears: ['home'], ways: ['first', 'form', 'post'], source: ABUSE },
  { id: 'home', fears: ['home'], ways: ['first', 'form', 'signal'], source: ABUSE },

  { id: 'state-no-device', fears: ['state'], lacks: ['phone'], ways: ['first', 'post', 'tor'], source: EFF },
  { id: 'state-no-network', fears: ['state'], lacks: ['network'], ways: ['first', 'tor', 'post'], source: TOR },
  { id: 'state-meeting', share: ['meeting'], fears: ['state'], ways: ['tor', 'onion', 'meet'], source: CPJ },
  { id: 'state-paper', share: ['paper'], fears: ['state'], ways: ['tor', 'onion', 'post'], source: FPF },
  {
    id: 'state-large',
    share: ['large'],
    fears: ['state'],
    has: ['tor'],
    ways: ['tor', 'onion', 'post'],
    source: SECUREDROP,
  },
  { id: 'state-no-tor', fears: ['state'], lacks: ['tor'], ways: ['first', 'post', 'signal', 'form'], source: TOR },
  { id: 'state-no-time', fears: ['state'], lacks: ['time'], ways: ['tor', 'onion', 'signal'], source: FPF },
  { id: 'state', fears: ['state'], ways: ['tor', 'onion', 'post'], source: SECUREDROP },

  {
    id: 'employer-no-device',
    fears: ['employer'],
    lacks: ['phone'],
    ways: ['first', 'post', 'form'],
    source: GUARDIAN,
  },
  { id: 'no-device', lacks: ['phone'], ways: ['first', 'post', 'form'], source: EFF },
  {
    id: 'employer-no-network',
    fears: ['employer'],
    lacks: ['network'],
    ways: ['first', 'form', 'post'],
    source: GUARDIAN,
  },
  { id: 'provider-no-network', fears: ['provider'], lacks: ['network'], ways: ['first', 'tor', 'post'], source: TOR },
  { id: 'no-network', lacks: ['network'], ways: ['first', 'form', 'post'], source: EFF },
  { id: 'provider-meeting', share: ['meeting'], fears: ['provider'], ways: ['tor', 'form', 'meet'], source: CPJ },
  { id: 'provider-tor', fears: ['provider'], has: ['tor'], ways: ['tor', 'onion', 'post'], source: TOR },
  { id: 'provider', fears: ['provider'], ways: ['post', 'tor', 'form', 'signal'], source: TOR },
  { id: 'employer-paper', share: ['paper'], fears: ['employer'], ways: ['form', 'post', 'signal'], source: FPF },
  { id: 'employer-large', share: ['large'], fears: ['employer'], ways: ['form', 'tor', 'post'], source: FPF },
  { id: 'employer-files', share: ['files'], fears: ['employer'], ways: ['form', 'tor', 'signal'], source: FPF },
  {
    id: 'employer-meeting',
    share: ['meeting'],
    fears: ['employer'],
    ways: ['form', 'signal', 'meet'],
    source: SIGNALS,
  },
  { id: 'employer-no-time', fears: ['employer'], lacks: ['time'], ways: ['form', 'signal'], source: GUARDIAN },
  { id: 'employer-tor', fears: ['employer'], has: ['tor'], ways: ['tor', 'form', 'signal'], source: GUARDIAN },
  { id: 'employer', fears: ['employer'], ways: ['form', 'signal', 'post'], source: GUARDIAN },

  { id: 'paper', share: ['paper'], ways: ['form', 'post', 'signal'], source: SIGNALS },
  { id: 'large', share: ['large'], ways: ['form', 'signal', 'post'], source: SIGNALS },
  { id: 'files', share: ['files'], ways: ['form', 'signal', 'pgp'], source: GUARDIAN },
  { id: 'meeting', share: ['meeting'], ways: ['form', 'signal', 'phone', 'meet'], source: SIGNALS },
  {
    id: 'words',
    ways: ['form', 'signal', 'threema', 'pgp', 'whatsapp', 'email', 'phone'],
    source: GUARDIAN,
  },
] as const satisfies readonly (Advice & { id: string })[];
export type SituationId = (typeof TABLE)[number]['id'];
export interface Situation extends Advice {
  id: SituationId;
}
export const SITUATIONS: readonly Situation[] = TABLE;

/** The first that fits: the last fits everything. */
export function situationOf(answers: Answers): Situation {
  const found = SITUATIONS.find((one) => fits(one, answers));
  if (found === undefined) throw new Error('no situation fits');
  return found;
}

function fits({ share, fears = [], has = [], lacks = [] }: Conditions, answers: Answers): boolean {
  return (
    (share === undefined || share.includes(answers.share)) &&
    fears.every((one) => answers.fears.includes(one)) &&
    has.every((one) => answers.has.includes(one)) &&
    !lacks.some((one) => answers.has.includes(one))
  );
}
