/** The first page: who we are, what to check before writing, whom to write to, and what this cannot do. */
import type { ComponentChild } from 'preact';
import { ButtonLink } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Words } from '../../browser/components/words.tsx';
import type { Day } from '../../protocol/days.ts';
import { type Directory, reporters } from '../../protocol/directory.ts';
import { Checks } from '../checks.tsx';
import { NetworkSeen } from '../contact/network-seen.tsx';
import { Callouts } from '../contact/question.tsx';
import { ReporterContact } from '../contact/reporter-contact.tsx';
import type { Connection } from '../contact/use-connection.ts';
import type { Contact } from '../contact/use-contact.ts';
import { withMember } from '../link.ts';
import { NoScript } from '../no-script.tsx';
import { Planner } from '../planner/planner.tsx';
import { Facts, Only } from '../promise.tsx';
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
  connection: Connection;
  /** Where no script runs: what the planner would say. */
  cases?: ComponentChild;
}

export function HomePage(props: { view: HomeView }) {
  const { words, language } = useReading();
  const { verified, fingerprint, secure, fragment, connection } = props.view;
  // What another newsroom's members say must not be taken for the ones of the link.
  const contact = fingerprint.verdict === 'differs' ? null : props.view.contact;
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
      <Only names={[]} />
      <Facts />
      {directory && <About directory={directory} />}
      {fingerprint.verdict === 'matches' && (
        <Notice kind="good" title={home.matches}>
          <p>{home.matchesText}</p>
        </Notice>
      )}
      {verified.state === 'no-script' && <NoScript />}

      <NetworkSeen contact={contact} connection={connection} only="warning" />
      {directory && contact && <Callouts contact={contact} directory={directory} words={fingerprint.words} />}

      <section>
        <h2>{home.reporters}</h2>
        <Reporters view={{ ...props.view, contact }} />
      </section>

      {verified.state === 'no-script' ? (
        <noscript>
          <section>{props.view.cases}</section>
        </noscript>
      ) : (
        <section>
          <Planner contact={contact} directory={directory} />
        </section>
      )}

      <section>
        <h2>{home.checks}</h2>
        <Checks network={<NetworkSeen contact={contact} connection={connection} only="rest" />} />
        <ul class="more">
          <li>
            <a href={`${pathOf('guide', language)}#who-looks`}>{home.others}</a>
          </li>
          <li>
            <a href={`${pathOf('guide', language)}#already`}>{home.already}</a>
          </li>
        </ul>
        {mayWrite && (
          <p class="actions">
            <ButtonLink kind="main" href={pathOf('tip', language) + fragment}>
              {home.write}
            </ButtonLink>
            <a class="in-foot" href={pathOf('mailbox', language) + fragment}>
              {home.mailbox}
            </a>
          </p>
        )}
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
        <details>
          <summary>{home.logged}</summary>
          <ul>
            {home.loggedList.map((one) => (
              <li key={one}>{one}</li>
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
  const { words, language } = useReading();
  const { verified, today, retry, contact, fragment } = props.view;
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
              <a href={pathOf('reporter', language) + withMember(fragment, member.key)}>
                <bdi>{member.name}</bdi>
              </a>
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
