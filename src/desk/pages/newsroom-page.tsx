/** The newsroom in three parts: who belongs to it, what sources see of it, and what keeps it safe. Above them, what is not signed yet. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../browser/components/notice.tsx';
import { verifyRequest } from '../../crypto/team.ts';
import { dayOf } from '../../protocol/days.ts';
import { type CaseDesk, caseworkOf } from '../cases/casework.ts';
import { StoredCases } from '../cases/stored-cases.tsx';
import { getInvites, getRequests } from '../session/calls.ts';
import { rolesOf, type Warning } from '../session/directory.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { Applications } from '../team/applications.tsx';
import { Invitations } from '../team/invitations.tsx';
import { type Invites, readInvites } from '../team/invites.ts';
import { ListDates } from '../team/list-dates.tsx';
import { MayTable } from '../team/may-table.tsx';
import { Members } from '../team/members.tsx';
import { PendingChanges, showPending } from '../team/pending-changes.tsx';
import { PublicPage } from '../team/public-page.tsx';
import { TemplateList } from '../team/template-list.tsx';
import { bylineLink } from './start-page.tsx';

const NONE: Invites = { open: [], applied: [] };
/** Applications are looked for this often while the page is open. */
const LOOK_EVERY_MS = 20_000;

const PARTS = { members: 'Members', public: 'Public page', answers: 'First answers', security: 'Security' } as const;
type Part = keyof typeof PARTS;

/** Whoever was told of it comes to sign. */
const isOfTheList = (warning: Warning) => warning === 'directory-expired' || warning === 'directory-old';

export function NewsroomPage(props: { desk: CaseDesk; now: () => number }) {
  const { desk, now } = props;
  const { directory, hash } = desk.directory.value;
  const isAdmin = rolesOf(directory, desk.vault.keys.member).includes('admin');
  const [part, setPart] = useState<Part>(desk.warnings.value.some(isOfTheList) ? 'security' : 'members');
  const [invites, setInvites] = useState(NONE);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const notice = useRef<HTMLDivElement>(null);

  const look = async () => {
    try {
      const [shown, { requests }] = await Promise.all([getInvites(desk.api), getRequests(desk.api)]);
      const { newsroom } = desk.vault.keys;
      setInvites(readInvites(shown, newsroom));
      const by = { newsroom, members: desk.directory.value.directory.members, today: dayOf(now()) };
      desk.pending.ask(requests.flatMap((signed) => verifyRequest(signed, by) ?? []));
      setProblem(null);
    } catch (error) {
      setProblem(failure(error));
    }
  };
  useEffect(() => {
    void desk.refreshTeam(true);
  }, [desk]);
  useEffect(() => {
    if (!isAdmin) return;
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [desk, isAdmin, hash]);
  // What was pressed is gone with its form.
  useEffect(() => notice.current?.focus(), [said]);

  const signed = (what: string) =>
    setSaid(`${what} Signed and published as number ${desk.directory.value.directory.serial}.`);
  const waiting = invites.applied.length;
  const shared = { desk, isAdmin, onAdded: showPending };
  return (
    <section class="column newsroom">
      <h1 dir="auto">{directory.newsroom.name}</h1>
      {said !== null && (
        <div ref={notice} tabIndex={-1}>
          <Notice kind="good">
            <p>{said}</p>
          </Notice>
        </div>
      )}
      <nav class="parts" aria-label="Parts of this page">
        {(Object.keys(PARTS) as Part[]).map((name) => (
          <button
            type="button"
            key={name}
            class="part"
            aria-current={name === part ? 'true' : undefined}
            onClick={() => setPart(name)}
          >
            {PARTS[name]}
            {name === 'members' && waiting > 0 && <span class="tag own-tag">{waiting} waiting</span>}
          </button>
        ))}
      </nav>
      {isAdmin && <PendingChanges desk={desk} now={now} onSigned={signed} />}
      {part === 'members' && (
        <>
          {isAdmin && <FailureNotice failure={problem} />}
          {isAdmin && <Applications desk={desk} applied={invites.applied} onChanged={look} onAdded={showPending} />}
          <Members {...shared} now={now} />
          {isAdmin && <Invitations desk={desk} now={now} open={invites.open} onChanged={look} />}
        </>
      )}
      {part === 'public' && <PublicPage {...shared} link={bylineLink(desk.vault.keys.newsroom)} />}
      {part === 'answers' && <TemplateList shelf={desk.templates} isAdmin={isAdmin} />}
      {part === 'security' && (
        <>
          <ListDates {...shared} />
          {isAdmin && <StoredCases work={caseworkOf(desk)} />}
          <section aria-labelledby="may-title">
            <h2 id="may-title">Who may do what</h2>
            <MayTable />
          </section>
        </>
      )}
    </section>
  );
}
