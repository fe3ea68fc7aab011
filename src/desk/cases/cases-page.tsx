/** All cases that this member reads: a list to search and narrow down, and the chosen case beside it. */
import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Progress } from '../../browser/components/progress.tsx';
import { DayList } from '../list/day-list.tsx';
import { LIST_KEYS } from '../list/keys.ts';
import { KeysDialog } from '../list/keys-dialog.tsx';
import { ListFrame } from '../list/list-frame.tsx';
import { createListView, type ListView } from '../list/list-view.ts';
import { createMoves, focusSearch } from '../list/moves.ts';
import { Found, NoRows } from '../list/no-rows.tsx';
import type { PlaceId } from '../list/open-place.ts';
import { Tools } from '../list/tools.tsx';
import { useKeys } from '../list/use-keys.ts';
import { isReporter } from '../session/signed-in.ts';
import { failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import type { Places } from '../shared/places.ts';
import { UNDO_KEY } from '../shared/toast.tsx';
import { longDay } from '../shared/words.ts';
import { CASE_KEYS } from './case-keys.ts';
import { CASE_TOGGLES, CASES, type CaseItem, caseItemBuilder } from './case-list.ts';
import { CaseRow } from './case-row.tsx';
import { CaseView, type ExportDialogOf } from './case-view.tsx';
import { type CaseDesk, caseworkOf, subjectOfCase } from './casework.ts';
import { ShareAgain } from './share-again.tsx';

export const CASES_PAGE = 'cases';

export type CasesView = ListView<CaseItem>;

export function createCasesView(desk: CaseDesk): CasesView {
  const build = caseItemBuilder(desk.vault.keys.member);
  const cases = computed(() => desk.cases.state.value.byId);
  const tips = computed(() => desk.inbox.state.value.tips);
  const items = computed(() => build(cases.value, tips.value, desk.session.today, desk.seen.lengths.value));
  return createListView(items, desk.cases.search, CASE_TOGGLES);
}

export function CasesPage(props: {
  desk: CaseDesk;
  /** Kept from one look at the page to the next. */
  view: CasesView;
  places: Places;
  idOf: PlaceId;
  exporting: ExportDialogOf;
  /** Above the rows: what a newcomer should do first. */
  first: ComponentChildren;
}) {
  const { desk, view, places } = props;
  const work = caseworkOf(desk);
  const state = work.cases.state.value;
  const moves = useMemo(() => createMoves(view, places, CASES_PAGE, props.idOf), [view, places]);
  const [asking, setAsking] = useState<'keys' | 'export' | null>(null);
  const close = () => setAsking(null);
  useKeys(LIST_KEYS, (action) => {
    if (action === 'back') moves.back();
    else if (action === 'search') focusSearch();
    else if (action === 'keys') setAsking('keys');
    else if (action !== 'open') moves.step(action === 'next' ? 1 : -1);
    else if (view.active.value !== null) moves.open(view.active.value);
  });

  const all = view.items.value;
  const { items } = view.shown.value;
  const open = view.openItem.value?.case;
  const isIdle = state.phase === 'idle' && state.problem === null;
  return (
    <>
      <ListFrame
        title="Cases"
        label="List of cases"
        top={
          <>
            {all.length > 0 && (
              <Tools view={view} label="Cases" placeholder="Search tips and notes" question={work.question} />
            )}
            <div class="list-line">
              <span class="list-check">
                <Button kind="quiet" busy={state.phase !== 'idle'} onClick={() => void work.cases.refresh()}>
                  Check for changes
                </Button>
              </span>
              {items.length > 1 && (
                <Button kind="quiet" onClick={() => setAsking('export')}>
                  Export these {items.length} cases…
                </Button>
              )}
              {items.length > 0 && (
                <button type="button" class="as-link when-wide" onClick={() => setAsking('keys')}>
                  Keys
                </button>
              )}
            </div>
            <Found view={view} things={CASES} />
          </>
        }
        open={
          open ? (
            <CaseView key={open.id} work={work} of={open} exporting={props.exporting} keys onClose={moves.close} />
          ) : null
        }
        none={items.length > 0 ? 'Choose a case to read it.' : null}
      >
        {props.first}
        <ShareAgain
          work={work}
          done={() => desk.vault.memory.done}
          onAway={(mark) => {
            const { memory } = desk.vault;
            void desk.vault.saveMemory({ ...memory, done: [...memory.done, mark] });
          }}
        />
        {state.problem !== null && <FailureNotice failure={failure(state.problem)} />}
        {state.waiting && <Waiting />}
        {state.phase === 'fetching' && all.length === 0 && <Progress label="Fetching cases" value={null} max={1} />}
        {all.length === 0 && isIdle && <Empty isReporter={isReporter(desk)} />}
        {all.length > 0 && items.length === 0 && <NoRows view={view} things={CASES} />}
        {items.length > 0 && (
          <DayList
            view={view}
            row={(item, place) => (
              <CaseRow
                key={item.key}
                {...{ item, place, view }}
                today={work.today}
                name={work.name}
                onOpen={moves.open}
              />
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
      </ListFrame>
      {asking === 'export' &&
        props.exporting(
          work,
          items.map((one) => subjectOfCase(work, one.case)),
          true,
          close,
        )}
      <KeysDialog open={asking === 'keys'} keys={[...LIST_KEYS, ...CASE_KEYS, UNDO_KEY]} onClose={close} />
    </>
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
