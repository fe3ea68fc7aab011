/** All cases that this member reads: a list to narrow down, and the chosen case beside it. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Field } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Progress } from '../../browser/components/progress.tsx';
import { STATUSES } from '../../protocol/event.ts';
import { isReporter } from '../session/signed-in.ts';
import { failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { longDay } from '../shared/words.ts';
import { tagsInUse } from './case-bar.tsx';
import { type CaseFilter, isShown, NO_FILTER, newestFirst } from './case-list.ts';
import { CaseView } from './case-view.tsx';
import { type CaseDesk, type Casework, caseworkOf, type Subject, subjectOfCase } from './casework.ts';
import { STATUS_WORDS } from './sentences.ts';

/** Rows drawn at first, and added by "Show more". */
const ROWS = 100;

/** `tools`: what else can be done with one case or several. */
export type CaseTools = (work: Casework, subjects: readonly Subject[], label: string) => ComponentChildren;

export function CasesPage(props: { desk: CaseDesk; tools: CaseTools }) {
  const work = caseworkOf(props.desk);
  const state = work.cases.state.value;
  const chosen = useSignal<string | null>(null);
  const filter = useSignal<CaseFilter>(NO_FILTER);
  const rows = useSignal(ROWS);
  const list = useRef<HTMLElement>(null);
  const all = newestFirst([...state.byId.values()]);
  const shown = all.filter((one) => isShown(one, filter.value, work.me));
  const open = chosen.value === null ? undefined : state.byId.get(chosen.value);
  const close = () => {
    const id = chosen.value;
    chosen.value = null;
    queueMicrotask(() => list.current?.querySelector<HTMLElement>(`[data-case="${id}"]`)?.focus());
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== 'Escape' || chosen.value === null) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog[open]')) return;
      close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  return (
    <div class={open ? 'inbox reading-tip' : 'inbox'}>
      <div class="list-head no-print">
        <h1>Cases</h1>
        <Button kind="quiet" busy={state.phase !== 'idle'} onClick={() => void work.cases.refresh()}>
          Check for changes
        </Button>
        {shown.length > 1 &&
          props.tools(
            work,
            shown.map((one) => subjectOfCase(work, one)),
            `Export these ${shown.length} cases…`,
          )}
      </div>
      <section class="list no-print" aria-label="List of cases" ref={list}>
        {state.problem !== null && <FailureNotice failure={failure(state.problem)} />}
        {state.waiting && <Waiting />}
        {state.phase === 'fetching' && all.length === 0 && <Progress label="Fetching cases" value={null} max={1} />}
        {all.length === 0 && state.phase === 'idle' && state.problem === null && (
          <Empty isReporter={isReporter(props.desk)} />
        )}
        {all.length > 0 && <Filters work={work} filter={filter.value} onFilter={(next) => (filter.value = next)} />}
        {all.length > 0 && (
          <p class="hint" role="status">
            {shown.length === all.length ? `${all.length} in all.` : `${shown.length} of ${all.length}.`}
          </p>
        )}
        {state.deleted.size > 0 && (
          <p class="hint">
            {[...state.deleted.values()]
              .flatMap(({ deleted }) => deleted ?? [])
              .map(({ by, day }) => `${work.name(by)} deleted a case on ${longDay(day)}.`)
              .join(' ')}
          </p>
        )}
        {shown.length > 0 && (
          <ul class="rows">
            {shown.slice(0, rows.value).map((one) => (
              <li key={one.id}>
                <CaseRow
                  work={work}
                  subject={subjectOfCase(work, one)}
                  id={one.id}
                  current={one.id === chosen.value}
                  onChoose={() => {
                    chosen.value = one.id;
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        {shown.length > rows.value && (
          <Button
            onClick={() => {
              rows.value += ROWS;
            }}
          >
            Show more ({shown.length - rows.value} left)
          </Button>
        )}
      </section>
      {open ? (
        <CaseView
          key={open.id}
          work={work}
          of={open}
          tools={props.tools(work, [subjectOfCase(work, open)], 'Export…')}
          onClose={close}
        />
      ) : (
        all.length > 0 && <p class="no-tip no-print">Choose a case to read it.</p>
      )}
    </div>
  );
}

function Waiting() {
  return (
    <Notice kind="info" title="Waiting for the newsroom’s case key">
      <p>
        You can read what was shared with you. To write, this desk needs a key that an admin’s desk hands over when it
        is unlocked.
      </p>
    </Notice>
  );
}

function Empty(props: { isReporter: boolean }) {
  return (
    <div class="empty">
      <p>No cases yet.</p>
      <p class="hint">
        {props.isReporter
          ? 'Open a tip in the inbox and set its status, write a note, keep or share it: that begins its case, and it stands here from then on. So do cases that colleagues share with you.'
          : 'Sources do not write to you. When a colleague shares a tip or a case with you, it stands here.'}
      </p>
    </div>
  );
}

function Filters(props: { work: Casework; filter: CaseFilter; onFilter: (filter: CaseFilter) => void }) {
  const { filter, onFilter } = props;
  const tags = tagsInUse(props.work);
  return (
    <div class="case-filters">
      <Field
        label="Status"
        control={(attributes) => (
          <select
            {...attributes}
            value={filter.status}
            onChange={({ currentTarget: { value } }) =>
              onFilter({
                ...filter,
                status: STATUSES.find((one) => one === value) ?? (value === 'all' ? 'all' : 'open'),
              })
            }
          >
            <option value="open">All but muted</option>
            <option value="all">All</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {STATUS_WORDS[status]}
              </option>
            ))}
          </select>
        )}
      />
      {tags.length > 0 && (
        <Field
          label="Tag"
          control={(attributes) => (
            <select
              {...attributes}
              value={filter.tag ?? ''}
              onChange={({ currentTarget: { value } }) => onFilter({ ...filter, tag: value === '' ? null : value })}
            >
              <option value="">Any</option>
              {tags.map((tag) => (
                <option key={tag} value={tag}>
                  {tag}
                </option>
              ))}
            </select>
          )}
        />
      )}
      <button
        type="button"
        class="pill"
        aria-pressed={filter.mine}
        onClick={() => onFilter({ ...filter, mine: !filter.mine })}
      >
        Assigned to me
      </button>
    </div>
  );
}

function CaseRow(props: { work: Casework; subject: Subject; id: string; current: boolean; onChoose: () => void }) {
  const { work, subject } = props;
  const { case: of, tips } = subject;
  if (of === null) return null;
  const [first] = tips;
  const facts = [
    STATUS_WORDS[of.status],
    ...of.assigned.map(work.name),
    ...of.tags.map((tag) => `#${tag}`),
    tips.some(({ kept }) => kept !== null) ? 'kept' : '',
  ].filter((fact) => fact !== '');
  return (
    <button
      type="button"
      class="row case-row"
      data-case={props.id}
      aria-current={props.current ? 'true' : undefined}
      onClick={props.onChoose}
    >
      {of.faults.length > 0 && <span class="row-fault">The record is not sound</span>}
      <span class="excerpt" dir="auto">
        {first === undefined ? 'No tip in it that you can read now' : first.text.slice(0, 160)}
      </span>
      <span class="tag" dir="auto">
        {facts.join(' · ')}
      </span>
    </button>
  );
}
