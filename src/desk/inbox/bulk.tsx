/** What can be done to the selected tips, how far it has come, and what became of it. */
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Progress } from '../../browser/components/progress.tsx';
import { failure } from '../shared/failure.ts';
import { Menu, MenuItem } from '../shared/menu.tsx';
import { Toast } from '../shared/toast.tsx';
import { visible } from '../shared/visible.ts';
import { joined, STATUS_WORDS } from '../shared/words.ts';
import type { Action } from './actions.ts';
import { type Item, tips } from './item.ts';
import type { Failures, Job, Jobs } from './jobs.ts';

export type BulkButton =
  | 'read'
  | 'unread'
  | 'status'
  | 'assign'
  | 'mine'
  | 'tag'
  | 'mute'
  | 'keep'
  | 'share'
  | 'export'
  | 'delete';

const BUTTONS: readonly { name: BulkButton; text: string }[] = [
  { name: 'read', text: 'Mark read' },
  { name: 'status', text: 'Status…' },
  { name: 'assign', text: 'Assign…' },
  { name: 'tag', text: 'Tag…' },
];
/** In one line there is no more room. */
const MORE: readonly { name: BulkButton; text: string }[] = [
  { name: 'unread', text: 'Mark unread' },
  { name: 'mute', text: 'Mute' },
  { name: 'keep', text: 'Keep' },
  { name: 'share', text: 'Share…' },
  { name: 'export', text: 'Export…' },
  { name: 'delete', text: 'Delete…' },
];

export function BulkBar(props: {
  items: readonly Item[];
  /** Selected rows that the filters hide now. */
  hidden: number;
  busy: boolean;
  onPress: (button: BulkButton) => void;
  onClear: () => void;
}) {
  return (
    <fieldset class="bulk">
      <legend class="hidden">Selected tips</legend>
      <div class="bulk-count">
        <span role="status">
          {tips(props.items.length)} selected
          {props.hidden > 0 && `, ${props.hidden.toLocaleString('en-GB')} of them not shown now`}
        </span>
        <button type="button" class="as-link" onClick={props.onClear}>
          Select none
        </button>
      </div>
      <div class="bulk-buttons">
        {BUTTONS.map(({ name, text }) => (
          <Button key={name} busy={props.busy} onClick={() => props.onPress(name)}>
            {text}
          </Button>
        ))}
        <Menu label="More">
          {MORE.map(({ name, text }) => (
            <MenuItem key={name} danger={name === 'delete'} onPress={() => !props.busy && props.onPress(name)}>
              {text}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </fieldset>
  );
}

/** Failures listed one by one; beyond that their number is said. */
const FAILURES_SHOWN = 8;

/** Several things that failed, one after the other, are shown so many at a time. */
const NOTICES_SHOWN = 3;

/** Under way or done; and what failed, which stays until it was seen. */
export function JobNotice(props: {
  jobs: Jobs;
  name: (member: string) => string;
  onSelect: (items: readonly Item[]) => void;
}) {
  const { jobs, name } = props;
  const job = jobs.job.value;
  const failures = jobs.failures.value;
  const failed =
    failures.length === 0 ? null : (
      <div class="toast failures no-print">
        {failures.slice(-NOTICES_SHOWN).map((one, n) => (
          <Failed
            key={n}
            failures={one}
            name={name}
            onSelect={(items) => {
              jobs.dismissFailures(one);
              props.onSelect(items);
            }}
            onDismiss={() => jobs.dismissFailures(one)}
          />
        ))}
      </div>
    );
  return (
    <>
      {failed}
      {job?.at === 'running' && <Running job={job} onCancel={jobs.cancel} />}
      {job?.at === 'over' && (
        <Toast id={job} onUndo={job.undo} onGone={jobs.dismiss}>
          {said(job.action, job.done.items.length, name)}
        </Toast>
      )}
    </>
  );
}

function Failed(props: {
  failures: Failures;
  name: (member: string) => string;
  onSelect: (items: readonly Item[]) => void;
  onDismiss: () => void;
}) {
  const { action, done } = props.failures;
  const failed = done.failed.map(({ item }) => item);
  return (
    <Notice kind="warn" title={said(action, done.items.length, props.name)}>
      {done.left > 0 && <p>{tips(done.left)} left as they were.</p>}
      {failed.length > 0 && (
        <>
          <p>It failed for {tips(failed.length)}:</p>
          <ul>
            {done.failed.slice(0, FAILURES_SHOWN).map(({ item, problem }) => (
              <li key={item.key}>
                <q dir="auto">{visible(item.message.text.slice(0, 60))}</q>: {failure(problem).title}.{' '}
                {failure(problem).detail}
              </li>
            ))}
          </ul>
          {done.failed.length > FAILURES_SHOWN && <p>And {done.failed.length - FAILURES_SHOWN} more.</p>}
        </>
      )}
      <div class="actions">
        {failed.length > 0 && <Button onClick={() => props.onSelect(failed)}>Select those that failed</Button>}
        <Button kind="quiet" onClick={props.onDismiss}>
          Dismiss
        </Button>
      </div>
    </Notice>
  );
}

function Running({ job, onCancel }: { job: Extract<Job, { at: 'running' }>; onCancel: () => void }) {
  return (
    <div class="toast job">
      <Progress label={DOING[job.action.kind]} value={job.over} max={job.total} text={`${job.over} of ${job.total}`} />
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}

const DOING: Readonly<Record<Action['kind'], string>> = {
  status: 'Setting the status',
  assign: 'Assigning',
  unassign: 'Taking the assignment back',
  tag: 'Tagging',
  untag: 'Taking the tag off',
  keep: 'Keeping',
  share: 'Sharing',
  delete: 'Deleting',
};

function said(action: Action, count: number, name: (member: string) => string): string {
  if (count === 0) return 'Nothing was changed';
  const what = tips(count);
  const subject = what.charAt(0).toUpperCase() + what.slice(1);
  switch (action.kind) {
    case 'status':
      return action.status === 'muted'
        ? `${subject} muted`
        : `${subject}: ${STATUS_WORDS[action.status].toLowerCase()}`;
    case 'assign':
      return `${subject} assigned to ${joined(action.members.map(name))}`;
    case 'unassign':
      return `${subject} not assigned to ${joined(action.members.map(name))} any more`;
    case 'tag':
      return `${subject} tagged “${action.tag}”`;
    case 'untag':
      return `${subject} without the tag “${action.tag}”`;
    case 'keep':
      return `${subject} kept`;
    case 'share':
      return `${subject} shared`;
    case 'delete':
      return `${subject} deleted`;
  }
}
