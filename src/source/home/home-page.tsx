/** The first page: who we are, what to check before writing, whom to write to, and what this cannot do. */
import { ButtonLink } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Words } from '../../browser/components/words.tsx';
import type { Day } from '../../protocol/days.ts';
import { type Directory, reporters } from '../../protocol/directory.ts';
import { Checks } from '../checks.tsx';
import { Callouts } from '../contact/question.tsx';
import { ReporterContact } from '../contact/reporter-contact.tsx';
import type { Contact } from '../contact/use-contact.ts';
import { Insecure, ListRefused, UnreadableLink, WrongNewsroom } from '../refusals.tsx';
import { pathOf, useReading } from '../site.ts';
import type { Fingerprint } from '../use-fingerprint.ts';
import type { ListFault, VerifiedDirectory } from '../verified-directory.ts';

export interface HomeView {
  verified: Exclude<VerifiedDirectory, { state: 'closed' }> | { state: 'no-script' };
  fingerprint: Fingerprint;
  secure: boolean;
  /** The link's own fragment, handed on to the form. */
  fragment: string;
  today: Day | null;
  retry: () => void;
  contact: Contact | null;
}

export function HomePage(props: { view: HomeView }) {
  const { words, language } = useReading();
  const { verified, fingerprint, secure, fragment, contact } = props.view;
  const { home } = words;
  // Without a script there is no form to go to.
  const mayWrite = secure && fingerprint.verdict !== 'differs' && verified.state !== 'no-script';
  const directory = verified.state === 'listed' ? verified.directory : null;
  return (
    <>
      {!secure && <Insecure />}
      {fingerprint.verdict === 'differs' && <WrongNewsroom />}
      {fingerprint.verdict === 'unreadable' && <UnreadableLink />}
      <h1>{home.heading}</h1>
      <p class="lead">{home.lead}</p>
      {directory && <About directory={directory} />}
      {fingerprint.verdict === 'matches' && (
        <Notice kind="good" title={home.matches}>
          <p>{home.matchesText}</p>
        </Notice>
      )}
      {mayWrite && (
        <p class="actions">
          <ButtonLink kind="main" href={pathOf('tip', language) + fragment}>
            {home.write}
          </ButtonLink>
        </p>
      )}
      {verified.state === 'no-script' && <NoScript />}

      {directory && contact && <Callouts contact={contact} directory={directory} words={fingerprint.words} />}

      <section>
        <h2>{home.checks}</h2>
        <Checks />
      </section>

      <section>
        <h2>{home.reporters}</h2>
        <Reporters view={props.view} />
      </section>

      <section>
        <details>
          <summary>{home.limits}</summary>
          <ul>
            {home.limitsList.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </details>
        {fingerprint.words && (
          <details>
            <summary>{home.genuine}</summary>
            <p>{home.genuineHow}</p>
            <Words words={fingerprint.words} label={home.genuineLabel} size="inline" />
          </details>
        )}
      </section>
    </>
  );
}

function About(props: { directory: Directory }) {
  const { name, about } = props.directory.newsroom;
  if (about === '') return null;
  return (
    <section class="about" aria-label={name}>
      <p dir="auto">{about}</p>
    </section>
  );
}

function Reporters(props: { view: HomeView }) {
  const { words } = useReading();
  const { verified, today, retry, contact } = props.view;
  if (verified.state === 'no-script') return <p>{words.noScript.list}</p>;
  if (verified.state === 'loading') return <p class="soft">{words.home.loading}</p>;
  if (verified.state === 'refused') return <Refused fault={verified.fault} today={today} retry={retry} />;
  const members = reporters(verified.directory);
  return (
    <>
      {members.length > 1 && <p class="soft">{words.home.reportersHow}</p>}
      <ul class="people">
        {members.map((member) => (
          <li key={member.key}>
            <strong>
              <bdi>{member.name}</bdi>
            </strong>
            {member.beats.length > 0 && (
              <span>
                <bdi>{member.beats.join(' · ')}</bdi>
              </span>
            )}
            <ReporterContact contact={contact} member={member} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Refused(props: { fault: ListFault; today: Day | null; retry: () => void }) {
  return props.today === null ? null : <ListRefused fault={props.fault} today={props.today} retry={props.retry} />;
}

function NoScript() {
  const { words } = useReading();
  return (
    <noscript>
      <Notice kind="info" title={words.noScript.title}>
        <p>{words.noScript.why}</p>
        <p>{words.noScript.how}</p>
      </Notice>
    </noscript>
  );
}
