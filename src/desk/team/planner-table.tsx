/** What the first page advises sources, situation by situation: the table itself, so that somebody here can answer for it. */
import type { Fear, Means, Share, Way } from '../../browser/planner/answers.ts';
import { REASONS } from '../../browser/planner/reasons.ts';
import { SITUATIONS, type Situation } from '../../browser/planner/situations.ts';

const SHARE: Readonly<Record<Share, string>> = {
  words: 'words',
  paper: 'papers',
  files: 'some files',
  large: 'large files',
  meeting: 'a meeting',
};
const FEAR: Readonly<Record<Fear, string>> = {
  employer: 'the employer',
  provider: 'the provider',
  state: 'a state',
  home: 'somebody at home',
};
const MEANS: Readonly<Record<Means, string>> = {
  phone: 'device of their own',
  network: 'safe network',
  tor: 'Tor',
  time: 'time',
};
const WAY: Readonly<Record<Way, string>> = {
  first: 'another device or place first',
  tor: 'the form, in Tor Browser',
  form: 'the form',
  meet: 'a meeting',
  onion: 'onion service',
  signal: 'Signal',
  post: 'post',
  threema: 'Threema',
  pgp: 'email with PGP',
  whatsapp: 'WhatsApp',
  email: 'email',
  phone: 'phone',
};

export function PlannerTable() {
  return (
    <details>
      <summary>What the first page advises</summary>
      <p class="hint">
        Under “Which way is right for you?” a source answers three questions. The first of these {SITUATIONS.length}{' '}
        situations that fits decides. A channel is named only where a reporter’s profile has it.
      </p>
      <ol class="advice">
        {SITUATIONS.map((one) => (
          <li key={one.id}>
            <strong>{conditions(one)}</strong>
            <br />
            {one.ways.map((way) => WAY[way]).join(' → ')}
            <br />
            <span class="note">
              {REASONS[one.id]} ({one.source})
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function conditions({ share = [], fears = [], has = [], lacks = [] }: Situation): string {
  const parts = [
    share.map((one) => SHARE[one]).join(' or '),
    fears.length === 0 ? '' : `fears ${fears.map((one) => FEAR[one]).join(' and ')}`,
    has.length === 0 ? '' : `has ${has.map((one) => MEANS[one]).join(' and ')}`,
    lacks.length === 0 ? '' : `no ${lacks.map((one) => MEANS[one]).join(', no ')}`,
  ].filter((part) => part !== '');
  const text = parts.length === 0 ? 'anything else' : parts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
