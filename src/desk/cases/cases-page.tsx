/** All cases that this member reads: a list to search and narrow down, and the chosen case beside it. */
import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Progress } from '../../browser/components/progress.tsx';
import { DayList } from '../list/day-list.tsx';
import { keyAction, LIST_KEYS } from '../list/keys.ts';
import { createListView } from '../list/list-view.ts';
import { createMoves, focusSearch } from '../list/moves.ts';
import { Found, NoRows } from '../list/no-rows.tsx';
import { Tools } from '../list/tools.tsx';
import { isReporter } from '../session/signed-in.ts';
import { failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { longDay } from '../shared/words.ts';
import { CASE_TOGGLES, CASES, caseItemBuilder } from './case-list.ts';
import { CaseRow } from './case-row.tsx';
import { CaseView } from './case-view.tsx';
import { type CaseDesk, type Casework, caseworkOf, type Subject, subjectOfCase } from './casework.ts';

/** What else can be done with one case or several. */
export type CaseTools = (work: Casework, subjects: readonly Subject[], label: string) => ComponentChildren;

function createView(desk: CaseDesk) {
  const build = caseItemBuilder(desk.vault.keys.member);
  const cases = computed(() => desk.cases.state.value.byId);
  const tips = computed(() => desk.inbox.state.value.tips);
  const items = computed(() => build(cases.value, tips.value, desk.session.today));
  return createListView(items, desk.cases.search, CASE_TOGGLES);
}

export function CasesPage(props: { desk: CaseDesk; tools: CaseTools }) {
  const { desk } = props;
  const work = caseworkOf(desk);
  const state = work.cases.state.value;
  const view = useMemo(() => createView(desk), [desk]);
  useEffect(() => () => view.close(), [view]);
  const moves = useMemo(() => createMoves(view), [view]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = keyAction(event, LIST_KEYS);
      if (action === null || (!desk.vault.memory.shortcuts && event.key.length === 1)) return;
      event.preventDefault();
      if (action === 'back') moves.back();
      else if (action === 'search') focusSearch();
      else if (action !== 'open') moves.step(action === 'next' ? 1 : -1);
      else if (view.active.value !== null) moves.open(view.active.value);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [desk, view, moves]);

  const all = view.items.value;
  const { items } = view.shown.value;
  const open = view.openItem.value?.case;
  const isIdle = state.phase === 'idle' && state.problem === null;
  return (
    <div class={open ? 'list-page reading' : 'list-page'}>
      <div class="list-head no-print">
        <h1>Cases</h1>
        <Button kind="quiet" busy={state.phase !== 'idle'} onClick={() => void work.cases.refresh()}>
          Check for changes
        </Button>
        {items.length > 1 &&
          props.tools(
            work,
            items.map((one) => subjectOfCase(work, one.case)),
            `Export these ${items.length} cases…`,
          )}
      </div>
      <section class="list no-print" aria-label="List of cases">
        {state.problem !== null && <FailureNotice failure={failure(state.problem)} />}
        {state.waiting && <Waiting />}
        {state.phase === 'fetching' && all.length === 0 && <Progress label="Fetching cases" value={null} max={1} />}
        {all.length === 0 && isIdle && <Empty isReporter={isReporter(desk)} />}
        {all.length > 0 && (
          <Tools view={view} label="Cases" placeholder="Search tips and notes" question={work.question} />
        )}
        <Found view={view} things={CASES} />
        {all.length > 0 && items.length === 0 && <NoRows view={view} things={CASES} />}
        {items.length > 0 && (
          <DayList
            view={view}
            row={(item, place) => (
              <CaseRow key={item.key} {...{ item, place, view }} name={work.name} onOpen={moves.open} />
            )}
          />
        )}
        {items.length > 0 && <p class="hint">Days are those of the last entry that you can read, in UTC.</p>}
        {state.deleted.size > 0 && (
          <p class="hint">
            {[...state.deleted.values()]
              .flatMap(({ deleted }) => deleted ?? [])
              .map(({ by, day }) => `${work.name(by)} deleted a case on ${longDay(day)}.`)
              .join(' ')}
          </p>
        )}
      </section>
      {open ? (
        <CaseView
          key={open.id}
          work={work}
          of={open}
          tools={props.tools(work, [subjectOfCase(work, open)], 'Export…')}
          onClose={moves.close}
        />
      ) : (
        items.length > 0 && <p class="none-open no-print">Choose a case to read it.</p>
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
