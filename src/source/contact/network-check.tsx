/** The network check, made live: what this site sees of the reader's connection, and what that may mean. */

import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import type { ContactWords } from '../words/en/contact.ts';
import type { NetworkVerdict } from './network.ts';

/** `null`: not asked yet. `failed`: no answer. */
export type Seen = NetworkVerdict | 'failed' | null;

/** `only`: the loud warning alone, for above the form; or all but it, for beside that. */
export function NetworkCheck(props: {
  seen: Seen;
  words: ContactWords;
  onRetry: () => void;
  only?: 'warning' | 'rest';
}) {
  const { seen } = props;
  const { network } = props.words;
  if (seen !== null && seen !== 'failed' && seen.is === 'theirs') {
    if (props.only === 'rest') return null;
    return (
      <Notice kind="error" title={network.theirs(seen.network)}>
        <p>{network.theirsText(seen.organisation)}</p>
      </Notice>
    );
  }
  if (props.only === 'warning') return null;
  return (
    <div class="live" role="status">
      {seen === null && <p class="soft">{network.asking}</p>}
      {seen === 'failed' && (
        <p>
          {network.failed}{' '}
          <Button kind="quiet" onClick={props.onRetry}>
            {network.retry}
          </Button>
        </p>
      )}
      {seen !== null && seen !== 'failed' && (
        <>
          <p>{sentence(seen, network)}</p>
          {seen.is !== 'tor' && <p class="hint">{network.blind}</p>}
        </>
      )}
    </div>
  );
}

function sentence(seen: Exclude<NetworkVerdict, { is: 'theirs' }>, words: ContactWords['network']): string {
  switch (seen.is) {
    case 'tor':
      return words.tor;
    case 'named':
      return words.named(seen.network);
    case 'address':
      return words.address(seen.address);
    case 'near':
      return words.near;
    case 'unseen':
      return words.unseen;
  }
}
