/** One reporter: who it is, how to reach them, what they ask, and the form already addressed to them. */
import type { ComponentChildren } from 'preact';
import { ButtonLink } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { type Directory, type Member, reporters } from '../../protocol/directory.ts';
import { Checks } from '../checks.tsx';
import { NetworkSeen } from '../contact/network-seen.tsx';
import { Callouts } from '../contact/question.tsx';
import type { Contact } from '../contact/use-contact.ts';
import { SourceFrame } from '../frame.tsx';
import { withMember } from '../link.ts';
import { Closed, Insecure, ListRefused, UnreadableLink, WrongNewsroom } from '../refusals.tsx';
import { pathOf, type Site, useReading } from '../site.ts';
import { useNewsroom } from '../use-newsroom.ts';

export function Reporter({ site }: { site: Site }) {
  const { words } = useReading();
  const { verified, reload, fingerprint, contact, connection, newsroom } = useNewsroom(site);

  const body = () => {
    if (verified.state === 'closed') return <Closed />;
    if (!site.secure) return <Insecure />;
    if (fingerprint.verdict === 'differs') return <WrongNewsroom />;
    if (verified.state === 'loading') return <p class="soft">{words.home.loading}</p>;
    if (verified.state === 'refused')
      return <ListRefused fault={verified.fault} today={site.today()} retry={() => void reload()} />;
    const { directory } = verified;
    const member = reporters(directory).find(({ key }) => key === site.link.member);
    return (
      <>
        {fingerprint.verdict === 'unreadable' && <UnreadableLink />}
        <NetworkSeen contact={contact} connection={connection} only="warning" />
        {member === undefined ? (
          <Nobody directory={directory} fragment={site.link.fragment} />
        ) : (
          <Person member={member} contact={contact} directory={directory} words={fingerprint.words}>
            <Checks network={<NetworkSeen contact={contact} connection={connection} only="rest" />} />
          </Person>
        )}
      </>
    );
  };
  return (
    <SourceFrame newsroom={newsroom} fragment={site.link.fragment}>
      {body()}
    </SourceFrame>
  );
}

function Person(props: {
  member: Member;
  contact: Contact | null;
  directory: Directory;
  words: readonly string[] | null;
  children: ComponentChildren;
}) {
  const { member, contact } = props;
  const { words, language } = useReading();
  const profile = contact?.profiles.get(member.key);
  const asked = contact && {
    ...contact,
    // Only what this member signed: nobody's words stand on another's page.
    callouts: contact.callouts.filter(({ by }) => by === member.key),
  };
  return (
    <>
      <div class="person">
        {contact && <contact.parts.Portrait name={member.name} picture={profile?.picture ?? null} />}
        <div>
          <h1>
            <bdi>{member.name}</bdi>
          </h1>
          {member.beats.length > 0 && (
            <p class="lead">
              <bdi>{member.beats.join(' · ')}</bdi>
            </p>
          )}
          {contact && profile && profile.languages.length > 0 && (
            <p class="soft">
              {contact.words.languages} {words.format.list(profile.languages.map((tag) => languageName(tag, language)))}
            </p>
          )}
        </div>
      </div>
      {profile && profile.about !== '' && (
        <p class="said" dir="auto">
          {profile.about}
        </p>
      )}
      <p class="actions">
        <ButtonLink kind="main" href={`${pathOf('tip', language)}#${addressed(props.words, member.key)}`}>
          {words.home.writeTo(member.name)}
        </ButtonLink>
      </p>
      {contact && (
        <contact.parts.Sentence words={contact.words} name={member.name} channels={profile?.channels ?? []} />
      )}
      {asked && <Callouts contact={asked} directory={props.directory} words={props.words} />}
      <section>
        <h2>{words.home.checks}</h2>
        {props.children}
      </section>
      {contact && profile && profile.channels.length > 0 && (
        <section>
          <h2>{contact.words.waysTo(member.name)}</h2>
          <contact.parts.Channels channels={profile.channels} words={contact.words} />
        </section>
      )}
    </>
  );
}

function Nobody({ directory, fragment }: { directory: Directory; fragment: string }) {
  const { words, language } = useReading();
  return (
    <>
      <h1>{words.home.reporters}</h1>
      <Notice kind="info" title={words.home.nobody}>
        <p>{words.home.nobodyText}</p>
      </Notice>
      <ul class="people">
        {reporters(directory).map(({ key, name }) => (
          <li key={key}>
            <a href={pathOf('reporter', language) + withMember(fragment, key)}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The form's fragment: the newsroom's words, where they are known, and whom it is for. */
const addressed = (words: readonly string[] | null, key: string) =>
  words === null ? key : `${words.join('-')}.${key}`;

/** As a reader of the page calls it; the tag itself where the browser knows no name. */
function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
