/** What can be done with a case or a tip, in one line: status, who is on it, tags, share, keep, export; and taking it back. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { STATUSES, type Status } from '../../protocol/event.ts';
import { useKeys } from '../list/use-keys.ts';
import type { HeldMessage } from '../messages/message.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { Menu, MenuItem } from '../shared/menu.tsx';
import { Toast } from '../shared/toast.tsx';
import { STATUS_WORDS } from '../shared/words.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { CASE_KEYS, type CaseKey, isStatus } from './case-keys.ts';
import { type Casework, type Subject, writes } from './casework.ts';
import { assign } from './hand-over.ts';
import { KeepDialog } from './keep.tsx';
import { isMember } from './names.ts';
import { focusReply } from './reply-form.tsx';
import { undoOf } from './rules.ts';
import { sentence } from './sentences.ts';
import { ShareDialog } from './share-dialog.tsx';
import { TagsMenu } from './tags-menu.tsx';
import { useWriting, type Writing } from './use-writing.ts';

export function CaseActions(props: {
  work: Casework;
  subject: Subject;
  /** The open tip, where the case is seen from one. */
  tip: string | null;
  /** What could be kept still. */
  unkept: HeldMessage | null;
  onExport: () => void;
  /** Whether keys act here; in the inbox they act on what is selected there. */
  keys?: boolean;
  /** Menu items after these. */
  more: ComponentChildren;
}) {
  const { work, subject, unkept } = props;
  const writing = useWriting(work, subject);
  const [asking, setAsking] = useState<'share' | 'keep' | null>(null);
  const [newcomer, setNewcomer] = useState<string | null>(null);
  const close = () => setAsking(null);
  const may = writes(work, subject);
  const status = subject.case?.status ?? 'new';
  const ask = (key: string | null) => {
    writing.clear();
    setNewcomer(key);
  };
  const put = async (key: string, contact: boolean) => {
    // From a tip it is that tip which is given, and not what else its source sent.
    const tips = props.tip === null ? subject.tips : subject.tips.filter(({ id }) => id === props.tip);
    const others = subject.tips.filter((one) => !tips.includes(one));
    if (await writing.run((cases) => assign(cases, { ...subject, tips, others }, [key], contact))) setNewcomer(null);
  };
  const setStatus = (next: Status) =>
    void writing.inTurn((of) => ((of?.status ?? 'new') === next ? null : { kind: 'status', status: next }));
  const people = useRef<HTMLButtonElement>(null);
  const tags = useRef<HTMLButtonElement>(null);
  useKeys<CaseKey>(props.keys ? CASE_KEYS : [], (key) => {
    if (key === 'export') return props.onExport();
    if (!may) return;
    if (key === 'reply') focusReply();
    else if (key === 'assign') people.current?.click();
    else if (key === 'tag') tags.current?.click();
    else if (isStatus(key)) setStatus(key);
  });
  return (
    <>
      {may && (
        <>
          <Menu label={STATUS_WORDS[status]} name={`Status: ${STATUS_WORDS[status]}`}>
            {STATUSES.map((one, n) => (
              <MenuItem key={one} on={one === status} onPress={() => setStatus(one)}>
                <kbd>{n + 1}</kbd> {STATUS_WORDS[one]}
              </MenuItem>
            ))}
          </Menu>
          <AssignMenu work={work} subject={subject} writing={writing} button={people} onNewcomer={ask} />
          <TagsMenu work={work} tags={subject.case?.tags ?? []} writing={writing} button={tags} />
          <span class="when-wide">
            <Button onClick={() => setAsking('share')}>Share…</Button>
          </span>
          {unkept !== null && (
            <span class="when-wide">
              <Button onClick={() => setAsking('keep')}>Keep…</Button>
            </span>
          )}
        </>
      )}
      <span class="when-wide">
        <Button onClick={props.onExport}>Export…</Button>
      </span>
      <Menu label="More" class="last">
        {may && (
          <MenuItem class="when-narrow" onPress={() => setAsking('share')}>
            Share…
          </MenuItem>
        )}
        {may && unkept !== null && (
          <MenuItem class="when-narrow" onPress={() => setAsking('keep')}>
            Keep…
          </MenuItem>
        )}
        <MenuItem class="when-narrow" onPress={props.onExport}>
          Export…
        </MenuItem>
        {props.more}
      </Menu>
      <Said work={work} subject={subject} writing={writing} />
      <ShareDialog
        key={props.tip}
        work={work}
        subject={subject}
        tip={props.tip}
        open={asking === 'share'}
        onClose={close}
      />
      {unkept?.received && (
        <KeepDialog
          work={work}
          subject={subject}
          tip={unkept}
          received={unkept.received}
          open={asking === 'keep'}
          onClose={close}
        />
      )}
      <AssignDialog
        key={newcomer}
        name={newcomer === null ? null : work.name(newcomer)}
        what={props.tip === null ? 'this case' : 'this tip'}
        hasContact={subject.tips.some(({ contact }) => contact)}
        busy={writing.busy}
        problem={writing.problem}
        onAssign={(contact) => newcomer !== null && void put(newcomer, contact)}
        onClose={() => ask(null)}
      />
    </>
  );
}

/** All members: those who do not read it yet as well, with a word about that before. */
function AssignMenu(props: {
  work: Casework;
  subject: Subject;
  writing: Writing;
  button: RefObject<HTMLButtonElement | null>;
  onNewcomer: (member: string) => void;
}) {
  const { work, subject, writing } = props;
  const assigned = subject.case?.assigned ?? [];
  const members = work.directory.members.map(({ key }) => key);
  const left = assigned.filter((key) => !isMember(work.directory, key));
  const others = members.filter((key) => key !== work.me);
  const press = (key: string) => {
    if (assigned.includes(key)) void writing.inTurn(() => ({ kind: 'assignment', add: [], remove: [key] }));
    else if (subject.readers.includes(key)) void writing.inTurn(() => ({ kind: 'assignment', add: [key], remove: [] }));
    else props.onNewcomer(key);
  };
  const [first, ...more] = assigned;
  const label = first === undefined ? 'Assign' : `${work.name(first)}${more.length > 0 ? ` +${more.length}` : ''}`;
  return (
    <Menu
      button={props.button}
      label={<bdi>{label}</bdi>}
      name={first === undefined ? 'Assign' : `Assigned to ${assigned.map(work.name).join(', ')}`}
    >
      {[...(members.includes(work.me) ? [work.me] : []), ...others, ...left].map((key) => (
        <MenuItem key={key} on={assigned.includes(key)} onPress={() => press(key)}>
          <bdi>{work.name(key)}</bdi>
          {key === work.me && ' (you)'}
          {!subject.readers.includes(key) && isMember(work.directory, key) && (
            <span class="note"> {work.canRead(key) ? 'does not read it yet' : 'cannot be reached yet'}</span>
          )}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** What this member changed last here, said once, with a way to take it back; and what went wrong. */
function Said(props: { work: Casework; subject: Subject; writing: Writing }) {
  const { work, subject, writing } = props;
  const undo = subject.case === null ? null : undoOf(subject.case, work.me);
  const seq = undo?.entry.event.seq ?? null;
  /** What stood here when the page was opened is no news. */
  const [seen, setSeen] = useState(seq ?? -1);
  /** What is done elsewhere, to many at once, is said there. */
  const [isOwn, setIsOwn] = useState(false);
  useEffect(() => {
    if (writing.busy) setIsOwn(true);
  }, [writing.busy]);
  const gone = () => {
    setSeen(seq ?? -1);
    setIsOwn(false);
  };
  return (
    <>
      {writing.problem !== null ? (
        <div class="toast no-print">
          <FailureNotice failure={writing.problem} />
          <Button kind="quiet" onClick={writing.clear}>
            Dismiss
          </Button>
        </div>
      ) : writing.busy ? (
        <p class="toast" role="status">
          Saving…
        </p>
      ) : (
        isOwn &&
        undo !== null &&
        undo.entry.event.seq > seen && (
          <Toast
            id={seq}
            onUndo={() =>
              void writing.inTurn((of) => {
                // Not what somebody has changed again since.
                const now = of === null ? null : undoOf(of, work.me);
                return now?.entry.event.id === undo.entry.event.id ? now.body : null;
              })
            }
            onGone={gone}
          >
            {sentence(undo.entry, work.name, true)}
          </Toast>
        )
      )}
    </>
  );
}
