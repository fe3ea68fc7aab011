/** The open desk: its pages, from one to the other by the head or by the browser's Back and Forward; the lock always in sight. */
import { computed, effect } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '../browser/components/button.tsx';
import { Covering } from '../browser/components/dialog.tsx';
import { PageFrame } from '../browser/components/page-frame.tsx';
import { CASES_PAGE, CasesPage, createCasesView } from './cases/cases-page.tsx';
import { LockButton } from './cases/lock-button.tsx';
import { nameOf } from './cases/names.ts';
import type { Desk } from './desk.ts';
import { ExportDialog } from './export/export-dialog.tsx';
import { JobNotice } from './inbox/bulk.tsx';
import { INBOX, InboxPage } from './inbox/inbox-page.tsx';
import { createView } from './inbox/view.ts';
import { followPlace, placeIds } from './list/open-place.ts';
import { DevicePage } from './pages/device-page.tsx';
import { FirstSteps } from './pages/first-steps.tsx';
import { NewsroomPage } from './pages/newsroom-page.tsx';
import { StartPage } from './pages/start-page.tsx';
import { ProfilePage } from './profile/profile-page.tsx';
import { isReporter } from './session/signed-in.ts';
import { FailureNotice } from './shared/fields.tsx';
import { createPlaces } from './shared/places.ts';
import { SingleKeys } from './shared/single-keys.ts';
import { TeamWarnings } from './team/team-warnings.tsx';

const PAGES = {
  [INBOX]: 'Inbox',
  [CASES_PAGE]: 'Cases',
  profile: 'Your profile',
  newsroom: 'Newsroom',
  device: 'This device',
} as const;
type Tab = keyof typeof PAGES;
/** Reached from a card, not from the head. */
const START = 'start';
/** Tips are not sealed to the others. */
const FOR_REPORTERS: readonly string[] = [INBOX, 'profile'];

/** The list is brought up to date by itself this often; tips of a day have no finer time to hurry for. */
const REFRESH_MS = 60_000;

export function Room(props: { desk: Desk; now: () => number; onLock: () => void; onForgot: () => void }) {
  const { desk } = props;
  const reporter = isReporter(desk);
  const tabs = (Object.keys(PAGES) as Tab[]).filter((name) => reporter || !FOR_REPORTERS.includes(name));
  const first = reporter ? INBOX : CASES_PAGE;
  const { places, idOf, inbox, madeInbox, cases, end } = useMemo(() => createRoom(desk, first), [desk]);
  useEffect(() => end, [end]);
  const { page } = places.place.value;
  const to = (name: string) => places.go({ page: name, open: null });
  const shown = tabs.some((name) => name === page) || page === START ? page : first;
  const main = useScrollOf(shown);

  useEffect(() => {
    const timer = setInterval(() => {
      if (isReporter(desk)) void desk.inbox.refresh();
      void desk.refreshTeam();
      void desk.cases.refresh();
      // Asked for only once a conversation with replies was open.
      if (desk.waiting.state.value.ids !== null) void desk.waiting.refresh();
      void desk.profiles.refresh();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [desk]);

  const steps = <FirstSteps desk={desk} onOpen={() => to(START)} />;
  return (
    <SingleKeys.Provider value={desk.singleKeys}>
      <Covering.Provider value={places.cover}>
        <PageFrame
          name={desk.directory.value.directory.newsroom.name}
          home={null}
          skip="Skip to content"
          width="wide"
          nav={<Tabs tabs={tabs} page={shown} to={to} />}
          tools={
            <LockButton
              drafts={desk.drafts}
              // What members ask for waits on the server.
              unsigned={() => desk.pending.changes.value.filter(({ kind }) => kind !== 'request').length}
              onLock={props.onLock}
            />
          }
        >
          <div class="room" ref={main} tabIndex={-1}>
            <TeamWarnings desk={desk} />
            {shown === INBOX && (
              <InboxPage
                desk={desk}
                view={inbox()}
                places={places}
                idOf={idOf}
                first={steps}
                onNewsroom={() => to('newsroom')}
              />
            )}
            {madeInbox() !== null && (
              <JobNotice
                jobs={inbox().jobs}
                name={(key) => (key === desk.vault.keys.member ? 'you' : nameOf(desk.directory.value.directory, key))}
                onSelect={(failed) => {
                  inbox().selected.value = new Set(failed.map(({ key }) => key));
                  to(INBOX);
                }}
              />
            )}
            <Trouble desk={desk} />
            {shown === CASES_PAGE && (
              <CasesPage
                desk={desk}
                view={cases()}
                places={places}
                idOf={idOf}
                first={reporter ? null : steps}
                exporting={(work, subjects, open, onClose) => (
                  <ExportDialog {...{ desk, work, subjects, open, onClose }} />
                )}
              />
            )}
            {shown === 'profile' && <ProfilePage desk={desk} />}
            {shown === START && <StartPage desk={desk} onInbox={() => to(first)} onProfile={() => to('profile')} />}
            {shown === 'newsroom' && <NewsroomPage desk={desk} now={props.now} />}
            {shown === 'device' && <DevicePage desk={desk} onSteps={() => to(START)} onForgot={props.onForgot} />}
          </div>
        </PageFrame>
      </Covering.Provider>
    </SingleKeys.Provider>
  );
}

/** What could not be written, wherever one is by then. */
function Trouble({ desk }: { desk: Desk }) {
  const { trouble } = desk;
  const [first, ...more] = trouble.value;
  if (first === undefined) return null;
  return (
    <div class="toast failures no-print">
      <FailureNotice failure={first} />
      <Button
        kind="quiet"
        onClick={() => {
          trouble.value = more;
        }}
      >
        {more.length === 0 ? 'Dismiss' : `Dismiss (${more.length} more)`}
      </Button>
    </div>
  );
}

/** On a narrow screen the tabs fold into a menu under the name of the page. */
function Tabs(props: { tabs: readonly Tab[]; page: string; to: (page: string) => void }) {
  const menu = useRef<HTMLElement>(null);
  const name = Object.entries(PAGES).find(([key]) => key === props.page)?.[1] ?? 'First steps';
  return (
    <>
      <button type="button" class="button menu-button tabs-button no-print" popovertarget="tabs">
        <span class="hidden">Pages: </span>
        {name}
        <span class="menu-mark" aria-hidden="true" />
      </button>
      <nav class="tabs no-print" id="tabs" popover="auto" aria-label="Desk" ref={menu}>
        {props.tabs.map((tab) => (
          <button
            type="button"
            key={tab}
            class="tab"
            aria-current={tab === props.page ? 'page' : undefined}
            onClick={() => {
              if (menu.current?.matches(':popover-open')) menu.current.hidePopover();
              props.to(tab);
            }}
          >
            {PAGES[tab]}
          </button>
        ))}
      </nav>
    </>
  );
}

/** What lives as long as the open desk: the place, and the lists with what is searched, chosen and scrolled in them. */
function createRoom(desk: Desk, first: string) {
  // Also those that the member has no right to yet: roles change while a desk is open.
  const places = createPlaces({ page: first, open: null }, (page) => page === START || page in PAGES);
  const idOf = placeIds(desk.vault.keys.archiveSeed);
  const ends: (() => void)[] = [places.close];
  let madeInbox: ReturnType<typeof createView> | null = null;
  function once<T extends Parameters<typeof followPlace>[0] & { close(): void }>(page: string, create: () => T) {
    let made: T | null = null;
    return () => {
      if (made !== null) return made;
      const view = create();
      made = view;
      ends.push(followPlace(view, places, page, idOf), () => view.close());
      return view;
    };
  }
  const unread = computed(() => {
    const read = desk.inbox.readState.read.value;
    const cases = [...desk.cases.state.value.byId.values()];
    const muted = new Set(cases.filter(({ status }) => status === 'muted').map(({ thread }) => thread));
    return desk.inbox.state.value.tips.filter(({ id, thread }) => !read.has(id) && !muted.has(thread)).length;
  });
  const title = document.title;
  ends.push(
    effect(() => {
      const count = desk.unreadInTitle.value ? unread.value : 0;
      document.title = count > 0 ? `(${count}) ${title}` : title;
    }),
    () => {
      document.title = title;
    },
  );
  return {
    places,
    idOf,
    inbox: once(INBOX, () => {
      madeInbox = createView(desk);
      return madeInbox;
    }),
    /** `null` while nobody has looked at it. */
    madeInbox: () => madeInbox,
    cases: once(CASES_PAGE, () => createCasesView(desk)),
    end() {
      for (const one of ends) one();
    },
  };
}

/** Each page stands where it was left, and can be scrolled with the keyboard at once. */
function useScrollOf(page: string) {
  const box = useRef<HTMLDivElement>(null);
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.scrollTop = tops.current.get(page) ?? 0;
    const keep = () => tops.current.set(page, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    const rows = element.querySelector<HTMLElement>('.list-rows') ?? element;
    rows.focus({ preventScroll: true });
    return () => element.removeEventListener('scroll', keep);
  }, [page]);
  return box;
}
