/** The inbox as a page: search and filters, the list by day, what is done to many, the open tip beside it. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { CaseView } from '../cases/case-view.tsx';
import { caseworkOf } from '../cases/casework.ts';
import { nameOf } from '../cases/names.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { DayList } from '../list/day-list.tsx';
import { KeysDialog } from '../list/keys-dialog.tsx';
import { ListFrame } from '../list/list-frame.tsx';
import { createMoves } from '../list/moves.ts';
import { Found } from '../list/no-rows.tsx';
import type { PlaceId } from '../list/open-place.ts';
import { Tools } from '../list/tools.tsx';
import { useKeys } from '../list/use-keys.ts';
import type { Places } from '../shared/places.ts';
import { Toast } from '../shared/toast.tsx';
import { readersOf } from './actions.ts';
import { BulkBar } from './bulk.tsx';
import { type Controls, createControls } from './controls.ts';
import { Dialogs } from './dialogs.tsx';
import { ExportTips } from './export-tips.tsx';
import type { InboxDesk } from './inbox.ts';
import { receivedOf, TIPS } from './item.ts';
import { KEYS, type KeyAction, SHOWN_KEYS } from './keys.ts';
import { Empty, ExpiryNotice, WarningNotice, Work } from './notices.tsx';
import { TipRow } from './row.tsx';
import { TipView } from './tip-view.tsx';
import type { View } from './view.ts';

export const INBOX = 'inbox';

export function InboxPage(props: {
  desk: InboxDesk;
  /** Kept from one look at the page to the next. */
  view: View;
  places: Places;
  idOf: PlaceId;
  /** Above the rows: what a newcomer should do first. */
  first: ComponentChildren;
  onNewsroom: () => void;
}) {
  const { desk, view, places } = props;
  const { state } = desk.inbox;
  const work = caseworkOf(desk);
  const controls = useMemo(
    () => createControls(desk, view, createMoves(view, places, INBOX, props.idOf)),
    [desk, view, places],
  );
  useKeys<KeyAction>(KEYS, controls.key);

  const { directory } = desk.directory.value;
  const { items } = view.shown.value;
  const open = view.openItem.value;
  const newest = open === null ? undefined : receivedOf(open).at(-1);
  const asking = controls.asking.value;
  const check = () => {
    void desk.inbox.refresh();
    void desk.cases.refresh();
    if (desk.waiting.state.value.ids !== null) void desk.waiting.refresh();
  };
  const close = () => {
    controls.asking.value = null;
  };
  return (
    <>
      <ListFrame
        title="Inbox"
        label="Tips"
        top={
          <>
            {view.items.value.length > 0 && (
              <Tools view={view} label="Tips" placeholder="Search tips and notes" question={work.question} />
            )}
            <Selection view={view} controls={controls}>
              <span class="list-check">
                <Button kind="quiet" busy={state.value.phase !== 'idle'} onClick={check}>
                  Check for new tips
                </Button>
              </span>
            </Selection>
          </>
        }
        open={
          open && newest ? (
            <TipView key={open.key} desk={desk} item={open} tip={newest} fresh={view.fresh.value} controls={controls} />
          ) : open?.case ? (
            <CaseView
              key={open.key}
              work={work}
              of={open.case}
              exporting={(from, subjects, isOpen, onClose) => (
                <ExportDialog desk={desk} work={from} subjects={subjects} open={isOpen} onClose={onClose} />
              )}
              onClose={controls.close}
            />
          ) : null
        }
        none={items.length > 0 ? 'Choose a tip to read it.' : null}
      >
        {desk.warnings.value.map((warning) => (
          <WarningNotice key={warning} warning={warning} onNewsroom={props.onNewsroom} />
        ))}
        {props.first}
        <Work state={state.value} />
        <ExpiryNotice view={view} />
        <Empty view={view} idle={state.value.phase === 'idle' && state.value.problem === null} />
        {items.length > 0 && (
          <DayList
            view={view}
            row={(item, place) => <TipRow key={item.key} {...{ item, place, view, controls }} today={work.today} />}
          />
        )}
        <Foot desk={desk} />
      </ListFrame>
      {controls.said.value !== null && (
        <Toast
          id={controls.said.value}
          onGone={() => {
            controls.said.value = null;
          }}
        >
          {controls.said.value}
        </Toast>
      )}
      <Dialogs
        asking={asking}
        me={work.me}
        members={directory.members}
        name={(key) => nameOf(directory, key)}
        tags={tagsOf(view)}
        readers={(item) => readersOf(desk, item)}
        onDo={controls.start}
        onClose={close}
      />
      {asking?.about === 'export' && <ExportTips desk={desk} work={work} items={asking.items} onClose={close} />}
      <KeysDialog
        open={asking?.about === 'keys'}
        keys={SHOWN_KEYS}
        hint="With tips selected, the keys for status, people, tags, export, muting and deleting act on all of them."
        onClose={close}
      />
    </>
  );
}

/** Between the search and the rows: all of them at one press, or what to do with the chosen. */
function Selection(props: { view: View; controls: Controls; children: ComponentChildren }) {
  const { view, controls } = props;
  const { items } = view.shown.value;
  const selected = view.selectedItems.value;
  const chosen = items.filter(({ key }) => view.selected.value.has(key)).length;
  const isAll = items.length > 0 && chosen === items.length;
  return (
    <>
      <div class="list-line">
        {items.length > 0 && (
          <label class="select-all">
            <input
              type="checkbox"
              autocomplete="off"
              checked={isAll}
              onChange={() => {
                view.selected.value = new Set(isAll ? [] : items.map(({ key }) => key));
              }}
            />
            Select all {items.length.toLocaleString('en-GB')}
            <span class="hidden"> shown</span>
          </label>
        )}
        {props.children}
        {items.length > 0 && (
          <button type="button" class="as-link when-wide" onClick={() => controls.key('keys')}>
            Keys
          </button>
        )}
      </div>
      <Found view={view} things={TIPS} />
      {selected.length > 0 && (
        <BulkBar
          items={selected}
          hidden={selected.length - chosen}
          busy={view.jobs.job.value?.at === 'running'}
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
