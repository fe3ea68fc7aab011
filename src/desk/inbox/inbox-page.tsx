/** The inbox as a page: what is being done, the list by day, the chosen tip beside it. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Progress } from '../../browser/components/progress.tsx';
import { failure } from '../failure.ts';
import { FailureNotice } from '../fields.tsx';
import type { Warning } from '../session/directory.ts';
import type { Desk } from '../session/open.ts';
import { longDay } from '../words.ts';
import type { InboxState, InboxTip } from './inbox.ts';
import { TipView } from './tip-view.tsx';

/** Rows drawn at first, and added by "Show more": a browser draws hundreds at once, not ten thousand. */
const ROWS = 50;

export function InboxPage(props: { desk: Desk; onStart: () => void; onNewsroom: () => void }) {
  const { desk } = props;
  const { state } = desk.inbox;
  const chosen = useSignal<string | null>(null);
  const rows = useSignal(ROWS);
  const read = useSignal<ReadonlySet<string>>(new Set(desk.vault.memory.read));
  const list = useRef<HTMLElement>(null);
  const tips = state.value.tips;
  const tip = tips.find(({ id }) => id === chosen.value) ?? null;

  const choose = (next: InboxTip) => {
    chosen.value = next.id;
    if (read.value.has(next.tip.id)) return;
    read.value = new Set([...read.value, next.tip.id]);
    void desk.vault.saveMemory({ ...desk.vault.memory, read: [...read.value] });
  };
  const close = () => {
    const id = chosen.value;
    chosen.value = null;
    queueMicrotask(() => list.current?.querySelector<HTMLElement>(`[data-tip="${id}"]`)?.focus());
  };

  // Looks at the list as it is when the key is pressed: what was drawn may be a moment older.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog[open]')) return;
      const listed = state.value.tips;
      const at = listed.findIndex(({ id }) => id === chosen.value);
      const step = { j: 1, k: -1 }[event.key];
      const next = step === undefined ? undefined : listed[Math.max(0, at + step)];
      if (next) choose(next);
      else if (event.key === 'Escape' && at >= 0) close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [desk]);

  const days = [...new Set(tips.slice(0, rows.value).map(({ day }) => day))];
  return (
    <div class={tip ? 'inbox reading-tip' : 'inbox'}>
      <div class="list-head no-print">
        <h1>Inbox</h1>
        <Button kind="quiet" busy={state.value.phase !== 'idle'} onClick={() => void desk.inbox.refresh()}>
          Look for new tips
        </Button>
      </div>
      <section class="list no-print" aria-label="Tips" ref={list}>
        {desk.warnings.value.map((warning) => (
          <WarningNotice key={warning} warning={warning} onNewsroom={props.onNewsroom} />
        ))}
        <Work state={state.value} />
        {tips.length === 0 && state.value.phase === 'idle' && state.value.problem === null && (
          <div class="empty">
            <p>No tips for you yet.</p>
            <p class="hint">
              New ones appear here by themselves. To try it out, open your tip page in a private window and send one.
            </p>
            <Button onClick={props.onStart}>First steps</Button>
          </div>
        )}
        {days.map((day) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 class="day" id={`day-${day}`}>
              {longDay(day)}
            </h2>
            <ul class="rows">
              {tips.slice(0, rows.value).map((row) =>
                row.day === day ? (
                  <li key={row.id}>
                    <button
                      type="button"
                      class={read.value.has(row.tip.id) ? 'row' : 'row unread'}
                      data-tip={row.id}
                      aria-current={row.id === chosen.value ? 'true' : undefined}
                      onClick={() => choose(row)}
                    >
                      {!read.value.has(row.tip.id) && <span class="hidden">Unread: </span>}
                      <span class="excerpt" dir="auto">
                        {row.tip.text.slice(0, 160)}
                      </span>
                      {row.tip.contact !== '' && <span class="tag">left contact details</span>}
                    </button>
                  </li>
                ) : null,
              )}
            </ul>
          </section>
        ))}
        {tips.length > rows.value && (
          <Button
            onClick={() => {
              rows.value += ROWS;
            }}
          >
            Show more ({tips.length - rows.value} left)
          </Button>
        )}
        <p class="hint">
          {state.value.today && `Days are UTC; today is ${state.value.today}. `}
          {state.value.others > 0 &&
            `The server also holds ${state.value.others} that no key of yours opens: they are for others, or were sealed for nobody. `}
          {state.value.broken > 0 && `${state.value.broken} could not be read: damaged, or made to disturb. `}
          {(state.value.others > 0 || state.value.broken > 0) && (
            <button type="button" class="as-link" onClick={() => void desk.inbox.tryAgain()}>
              Try them all again
            </button>
          )}{' '}
          {tips.length > 1 && 'Keys: j next, k previous, Escape closes.'}
        </p>
      </section>
      {tip ? (
        <TipView key={tip.id} desk={desk} tip={tip} onClose={close} />
      ) : (
        tips.length > 0 && <p class="no-tip no-print">Choose a tip to read it.</p>
      )}
    </div>
  );
}

function Work(props: { state: InboxState }) {
  const { phase, tried, total, problem } = props.state;
  if (problem !== null) return <FailureNotice failure={failure(problem)} />;
  if (phase === 'listing') return <Progress label="Asking for the list of tips" value={null} max={1} />;
  if ((phase !== 'opening' && phase !== 'searching') || total === 0) return null;
  const label = phase === 'opening' ? 'Opening tips' : 'Trying all keys on the rest';
  return <Progress label={label} value={tried} max={total} text={`${tried} of ${total}`} />;
}

const WARNINGS: Record<Warning, { title: string; text: string; renew: boolean }> = {
  'directory-expired': {
    title: 'Sources can not write to you now',
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

function WarningNotice(props: { warning: Warning; onNewsroom: () => void }) {
  const { title, text, renew } = WARNINGS[props.warning];
  return (
    <Notice kind="warn" title={title}>
      <p>{text}</p>
      {renew && <Button onClick={props.onNewsroom}>Sign the list again</Button>}
    </Notice>
  );
}
