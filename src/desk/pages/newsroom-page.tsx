/** The newsroom: its fingerprint, its members, and for admins everything that changes the signed list. */
import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Words } from '../../browser/components/words.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import { type CaseDesk, caseworkOf } from '../cases/casework.ts';
import { StoredCases } from '../cases/stored-cases.tsx';
import { getInvites } from '../session/calls.ts';
import { rolesOf } from '../session/directory.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { longDay } from '../shared/words.ts';
import { Applications } from '../team/applications.tsx';
import { Invitations } from '../team/invitations.tsx';
import { type Invites, readInvites } from '../team/invites.ts';
import { MayTable } from '../team/may-table.tsx';
import { Members } from '../team/members.tsx';
import { Renew } from '../team/renew.tsx';
import type { TeamDesk } from '../team/team.ts';
import { bylineLink } from './start-page.tsx';

const NONE: Invites = { open: [], applied: [] };
/** Applications are looked for this often while the page is open. */
const LOOK_EVERY_MS = 20_000;

export function NewsroomPage(props: { desk: CaseDesk; now: () => number }) {
  const { desk } = props;
  const { directory, hash } = desk.directory.value;
  const isAdmin = rolesOf(directory, desk.vault.keys.member).includes('admin');
  const [invites, setInvites] = useState(NONE);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  const look = async () => {
    try {
      setInvites(readInvites(await getInvites(desk.api), desk.vault.keys.newsroom));
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

  const signed = (what: string) => {
    setSaid(`${what} Signed and published as number ${desk.directory.value.directory.serial}.`);
    // What was pressed is gone with its form.
    document.querySelector('main')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  };
  const shared = { desk, now: props.now, onSigned: signed };
  return (
    <section class="column">
      <h1 dir="auto">{directory.newsroom.name}</h1>
      {said !== null && (
        <Notice kind="good">
          <p>{said}</p>
        </Notice>
      )}
      {isAdmin && (
        <>
          <FailureNotice failure={problem} />
          <Applications
            desk={desk}
            now={props.now}
            applied={invites.applied}
            onChanged={look}
            onAdmitted={(name) => signed(`${name} is a member now.`)}
          />
        </>
      )}
      <Facts desk={desk} />
      <Members {...shared} />
      {isAdmin && <Invitations desk={desk} now={props.now} open={invites.open} onChanged={look} />}
      {isAdmin && <Renew {...shared} />}
      {isAdmin && <StoredCases work={caseworkOf(desk)} />}
      <h2>Who may do what</h2>
      <MayTable />
    </section>
  );
}

function Facts({ desk }: { desk: TeamDesk }) {
  const { directory } = desk.directory.value;
  const link = bylineLink(desk.vault.keys.newsroom);
  return (
    <dl class="facts">
      <dt>List of members</dt>
      <dd>
        number {directory.serial}, signed on {longDay(directory.issued)}, valid through {longDay(directory.until)}
      </dd>
      <dt>Fingerprint</dt>
      <dd>
        <Words size="inline" words={fingerprintWords(desk.vault.keys.newsroom)} label="Fingerprint of the newsroom" />
      </dd>
      <dt>Link for bylines</dt>
      <dd>
        <p class="link-text">{link}</p>
        <CopyButton text={() => link} label="Copy the link" copied="Copied." failed="Select the text and copy it." />
      </dd>
    </dl>
  );
}
