/** The inbox as a page: search and filters, the list by day, what is done to many, the open tip beside it. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { CaseView } from '../cases/case-view.tsx';
import { caseworkOf, subjectOfCase } from '../cases/casework.ts';
import { nameOf } from '../cases/names.ts';
import { ExportButton } from '../export/export-button.tsx';
import { DayList } from '../list/day-list.tsx';
import { keyAction } from '../list/keys.ts';
import { Found } from '../list/no-rows.tsx';
import { Tools } from '../list/tools.tsx';
import { BulkBar, JobNotice } from './bulk.tsx';
import { type Controls, createControls } from './controls.ts';
import { Dialogs } from './dialogs.tsx';
import type { InboxDesk } from './inbox.ts';
import { TIPS } from './item.ts';
import { KEYS } from './keys.ts';
import { Empty, ExpiryNotice, WarningNotice, Work } from './notices.tsx';
import { TipRow } from './row.tsx';
import { TipView } from './tip-view.tsx';
import { createView, type View } from './view.ts';

export function InboxPage(props: { desk: InboxDesk; onStart: () => void; onNewsroom: () => void }) {
  const { desk } = props;
  const { state } = desk.inbox;
  const work = caseworkOf(desk);
  const view = useMemo(() => createView(desk), [desk]);
  useEffect(() => () => view.close(), [view]);
  const controls = useMemo(() => createControls(desk, view), [desk, view]);
  const shortcuts = useSignal(desk.vault.memory.shortcuts);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = keyAction(event, KEYS);
      if (action === null || (!shortcuts.value && event.key.length === 1)) return;
      event.preventDefault();
      controls.key(action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [controls]);

  const { directory } = desk.directory.value;
  const { items } = view.shown.value;
  const open = view.openItem.value;
  return (
    <div class={open ? 'list-page reading' : 'list-page'}>
      <div class="list-head no-print">
        <h1>Inbox</h1>
        <Button kind="quiet" busy={state.value.phase !== 'idle'} onClick={() => void desk.inbox.refresh()}>
          Check for new tips
        </Button>
      </div>
      <section class="list no-print" aria-label="Tips">
        {desk.warnings.value.map((warning) => (
          <WarningNotice key={warning} warning={warning} onNewsroom={props.onNewsroom} />
        ))}
        <Work state={state.value} />
        <ExpiryNotice view={view} />
        {view.items.value.length > 0 && (
          <Tools view={view} label="Tips" placeholder="Search tips and notes" question={work.question} />
        )}
        <JobNotice
          jobs={controls.jobs}
          onSelect={(failed) => {
            view.selected.value = new Set(failed.map(({ key }) => key));
            controls.jobs.dismiss();
          }}
        />
        <Selection view={view} controls={controls} />
        <Empty
          view={view}
          idle={state.value.phase === 'idle' && state.value.problem === null}
          onStart={props.onStart}
        />
        {items.length > 0 && (
          <DayList view={view} row={(item, place) => <TipRow key={item.key} {...{ item, place, view, controls }} />} />
        )}
        <Foot desk={desk} />
      </section>
      {open === null && items.length > 0 && <p class="none-open no-print">Choose a tip to read it.</p>}
      {open?.message.received && (
        <TipView key={open.key} desk={desk} tip={open.message.received} onClose={controls.close} />
      )}
      {open?.message.received === null && open.case && (
        <CaseView
          key={open.key}
          work={work}
          of={open.case}
          tools={<ExportButton desk={desk} work={work} subjects={[subjectOfCase(work, open.case)]} label="Export…" />}
          onClose={controls.close}
        />
      )}
      <Dialogs
        asking={controls.asking.value}
        me={desk.vault.keys.member}
        members={directory.members}
        name={(key) => nameOf(directory, key)}
        tags={tagsOf(view)}
        shortcuts={shortcuts.value}
        onShortcuts={(on) => {
          shortcuts.value = on;
          void desk.vault.saveMemory({ ...desk.vault.memory, shortcuts: on });
        }}
        onDo={controls.start}
        onClose={() => {
          controls.asking.value = null;
        }}
      />
    </div>
  );
}

/** Between the filters and the rows: how many there are, all of them at one press, and what to do with the chosen. */
function Selection({ view, controls }: { view: View; controls: Controls }) {
  const { items } = view.shown.value;
  const selected = view.selectedItems.value;
  const chosen = items.filter(({ key }) => view.selected.value.has(key)).length;
  const isAll = items.length > 0 && chosen === items.length;
  return (
    <>
      {items.length > 0 && (
        <div class="list-line">
          <label class="select-all">
            <input
              type="checkbox"
              autocomplete="off"
              checked={isAll}
              onChange={() => {
                view.selected.value = new Set(isAll ? [] : items.map(({ key }) => key));
              }}
            />
            Select all {items.length.toLocaleString('en-GB')} shown
          </label>
          <button type="button" class="as-link" onClick={() => controls.key('keys')}>
            Keys
          </button>
        </div>
      )}
      <Found view={view} things={TIPS} />
      {selected.length > 0 && (
        <BulkBar
          items={selected}
          hidden={selected.length - chosen}
          busy={controls.jobs.job.value?.at === 'running'}
          onPress={(button) => controls.press(button, selected)}
          onClear={() => {
            view.selected.value = new Set();
          }}
        />
      )}
    </>
  );
}

function Foot({ desk }: { desk: InboxDesk }) {
  const { today, others, broken, newer } = desk.inbox.state.value;
  return (
    <p class="hint">
      {today && `Days are UTC; today is ${today}. `}
      {others > 0 &&
        `The server also holds ${others.toLocaleString('en-GB')} that no key of yours opens: they are for others, or were sealed for nobody. `}
      {broken > 0 && `${broken} could not be read: damaged, or made to disturb. `}
      {newer > 0 && `${newer} were made by a newer version of Flowerpot: reload the desk to read them. `}
      {(others > 0 || broken > 0) && (
        <button type="button" class="as-link" onClick={() => void desk.inbox.tryAgain()}>
          Try them all again
        </button>
      )}
    </p>
  );
}

function tagsOf(view: View): string[] {
  return [...new Set(view.items.value.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
}
