/** What the head of the list says: work under way, warnings with what to do, tips that die soon, and why nothing is shown. */
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Progress } from '../../browser/components/progress.tsx';
import { NoRows } from '../list/no-rows.tsx';
import type { Warning } from '../session/directory.ts';
import { failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import type { InboxState } from './inbox.ts';
import { EXPIRING_DAYS, TIPS } from './item.ts';
import type { View } from './view.ts';

export function Work(props: { state: InboxState }) {
  const { phase, tried, total, problem } = props.state;
  if (problem !== null) return <FailureNotice failure={failure(problem)} />;
  if (phase === 'listing') return <Progress label="Asking for the list of tips" value={null} max={1} />;
  if ((phase !== 'opening' && phase !== 'searching') || total === 0) return null;
  const label = phase === 'opening' ? 'Opening tips' : 'Trying all keys on the rest';
  const text = `${tried.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
  return <Progress label={label} value={tried} max={total} text={text} />;
}

const WARNINGS: Record<Warning, { title: string; text: string; renew: boolean }> = {
  'directory-expired': {
    title: 'Sources cannot write to you now',
    text: 'The signed list of reporters ran out. An admin must sign it again.',
    renew: true,
  },
  'directory-old': {
    title: 'Sign the list of reporters again soon',
    text: 'It is over 60 days old and stops working after 90.',
    renew: true,
  },
  clock: {
    title: 'The clocks differ',
    text: 'This device and the server do not agree on the day. Until they do, no keys are renewed or erased. Check the clock of this device first.',
    renew: false,
  },
  'not-listed': {
    title: 'You are not in the list of members',
    text: 'New tips are not sealed to you. Ask an admin.',
    renew: false,
  },
};

export function WarningNotice(props: { warning: Warning; onNewsroom: () => void }) {
  const { title, text, renew } = WARNINGS[props.warning];
  return (
    <Notice kind="warn" title={title}>
      <p>{text}</p>
      {renew && <Button onClick={props.onNewsroom}>Sign the list again</Button>}
    </Notice>
  );
}

/** Nothing once they are filtered to: then the list itself says it. */
export function ExpiryNotice({ view }: { view: View }) {
  const { tips: dying, unread } = view.expiring.value;
  if (dying === 0 || view.filter.value.on.has('expiring')) return null;
  const what = dying === 1 ? 'One tip is' : `${dying.toLocaleString('en-GB')} tips are`;
  const are = unread === 1 ? 'is' : 'are';
  const ofThem = dying === 1 ? 'it is unread' : `${unread.toLocaleString('en-GB')} ${are} unread`;
  return (
    <Notice kind="warn">
      <p>
        <strong>
          {what} deleted within {EXPIRING_DAYS} days{unread > 0 && `; ${ofThem}`}.
        </strong>{' '}
        <button
          type="button"
          class="as-link"
          onClick={() => {
            view.clear();
            view.filter.value = { ...view.filter.value, on: new Set(['expiring']) };
          }}
        >
          Show {dying === 1 ? 'it' : 'them'}
        </button>
      </p>
    </Notice>
  );
}

/** Why the list is empty, and the way out. */
export function Empty(props: { view: View; idle: boolean }) {
  const { view } = props;
  if (view.shown.value.items.length > 0) return null;
  if (view.items.value.length > 0) return <NoRows view={view} things={TIPS} />;
  if (!props.idle) return null;
  return (
    <div class="empty">
      <p>No tips for you yet.</p>
      <p class="hint">
        New ones appear here by themselves. To try it out, open your tip page in a private window and send one.
      </p>
    </div>
  );
}
