/** The open desk: inbox, newsroom, this device; the lock always in sight. */
import { useEffect, useState } from 'preact/hooks';
import { PageFrame } from '../browser/components/page-frame.tsx';
import { CasesPage } from './cases/cases-page.tsx';
import { LockButton } from './cases/lock-button.tsx';
import type { Desk } from './desk.ts';
import { ExportButton } from './export/export-button.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { DevicePage } from './pages/device-page.tsx';
import { NewsroomPage } from './pages/newsroom-page.tsx';
import { StartPage } from './pages/start-page.tsx';
import { ProfilePage } from './profile/profile-page.tsx';
import { isReporter } from './session/signed-in.ts';
import { TeamWarnings } from './team/team-warnings.tsx';

const PAGES = {
  inbox: 'Inbox',
  cases: 'Cases',
  profile: 'Your profile',
  start: 'First steps',
  newsroom: 'Newsroom',
  device: 'This device',
} as const;
export type PageName = keyof typeof PAGES;
/** Tips are not sealed to the others. */
const FOR_REPORTERS: readonly PageName[] = ['inbox', 'profile', 'start'];

/** The list is brought up to date by itself this often; tips of a day have no finer time to hurry for. */
const REFRESH_MS = 60_000;

export function Room(props: { desk: Desk; now: () => number; onLock: () => void; onForgot: () => void }) {
  const { desk } = props;
  const reporter = isReporter(desk);
  const pages = (Object.keys(PAGES) as PageName[]).filter((name) => reporter || !FOR_REPORTERS.includes(name));
  const [page, setPage] = useState<PageName>(reporter ? (isNew(desk) ? 'start' : 'inbox') : 'cases');

  useEffect(() => {
    const timer = setInterval(() => {
      if (isReporter(desk)) void desk.inbox.refresh();
      void desk.refreshTeam();
      void desk.cases.refresh();
      void desk.profiles.refresh();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [desk]);

  return (
    <PageFrame
      name={desk.directory.value.directory.newsroom.name}
      home="/desk"
      skip="Skip to content"
      width="wide"
      tools={<LockButton cases={desk.cases} onLock={props.onLock} />}
    >
      <nav class="tabs no-print" aria-label="Desk">
        {pages.map((name) => (
          <button
            type="button"
            key={name}
            class="tab"
            aria-current={name === page ? 'page' : undefined}
            onClick={() => setPage(name)}
          >
            {PAGES[name]}
          </button>
        ))}
      </nav>
      <TeamWarnings desk={desk} />
      {page === 'inbox' && (
        <InboxPage desk={desk} onStart={() => setPage('start')} onNewsroom={() => setPage('newsroom')} />
      )}
      {page === 'cases' && (
        <CasesPage
          desk={desk}
          tools={(work, subjects, label) => <ExportButton {...{ desk, work, subjects, label }} />}
        />
      )}
      {page === 'profile' && <ProfilePage desk={desk} />}
      {page === 'start' && (
        <StartPage desk={desk} onInbox={() => setPage('inbox')} onProfile={() => setPage('profile')} />
      )}
      {page === 'newsroom' && <NewsroomPage desk={desk} now={props.now} />}
      {page === 'device' && <DevicePage desk={desk} onForgot={props.onForgot} />}
    </PageFrame>
  );
}

/** Nothing was read or ticked on this device yet. */
function isNew(desk: Desk): boolean {
  const { done, read } = desk.vault.memory;
  return done.length === 0 && read.length === 0;
}
