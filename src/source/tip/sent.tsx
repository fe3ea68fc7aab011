/** After it is stored: who reads it, whether anybody can answer, and what to do now. Nothing of the text is left here. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import type { Day } from '../../protocol/days.ts';
import type { Member } from '../../protocol/directory.ts';
import type { Contact } from '../contact/use-contact.ts';
import { Only } from '../promise.tsx';
import { useReading } from '../site.ts';
import type { FileWords } from '../words/en/files.ts';
import type { Words } from '../words/en/pages.ts';

export interface SentFacts {
  /** `null`: the server names a day that this device does not believe. */
  day: Day | null;
  /** Those who can open it. */
  to: readonly Member[];
  /** As it was typed: to be looked at once more. Empty when none was left. */
  contact: string;
  /** It can be answered by the codename. */
  isAnswerable: boolean;
  /** How many came with it. */
  files: number;
}

/** `contact`: what reporters say about being reached; `null` while it is not there. */
export function Sent(props: {
  facts: SentFacts;
  contact: Contact | null;
  /** Of what can be answered: how, and what to ask before another message. */
  codename?: { how: ComponentChildren; another: ComponentChildren } | null;
  files: FileWords | null;
  onAnother: () => void;
}) {
  const { words } = useReading();
  const { sent, format } = words;
  const { day, to, contact, isAnswerable } = props.facts;
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <div class="receipt">
      <h1 tabIndex={-1} ref={heading}>
        {sent.heading}
      </h1>
      <p class="lead">
        {day === null ? sent.textOtherDay : sent.text(format.day(day))}
        {props.facts.files > 0 && props.files !== null && ` ${props.files.sentWith(props.facts.files)}`}
      </p>
      <Only names={to.map(({ name }) => name)} />
      <p>{sent.expect}</p>
      {props.codename?.how}
      {contact !== '' && <Answer to={to} left={contact} contact={props.contact} />}
      {contact === '' && !isAnswerable && <Silent />}
      <section>
        <h2>{sent.now}</h2>
        <ol>
          {sent.nowList.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <p class="soft">{sent.wiped}</p>
      {isAsked && props.codename ? (
        props.codename.another
      ) : (
        <p class="actions">
          <Button onClick={() => (isAnswerable ? setAsked(true) : props.onAnother())}>{sent.another}</Button>
        </p>
      )}
    </div>
  );
}

/** No way to reach them was left. */
function Silent() {
  const { sent } = useReading().words;
  return (
    <section>
      <h2>{sent.silent}</h2>
      {sent.silentList.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

/** Where an answer goes, where it comes from, and how to know a false one. */
function Answer(props: { to: readonly Member[]; left: string; contact: Contact | null }) {
  const { sent } = useReading().words;
  const { to, left, contact } = props;
  return (
    <section>
      <h2>{sent.answer}</h2>
      <p>
        {sent.answerTo(
          to.map(({ name }) => name),
          left,
        )}
      </p>
      <ul>
        {contact !== null && (
          <li>
            {sent.answerFrom}
            <ul>
              {to.map((member) => (
                <li key={member.key}>{accountsOf(member, contact, sent)}</li>
              ))}
            </ul>
          </li>
        )}
        {sent.answerWary.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

/** From which accounts an answer of this one may come. */
function accountsOf({ key, name }: Member, { profiles, words, parts }: Contact, sent: Words['sent']): string {
  const accounts = parts.accounts(profiles.get(key)?.channels ?? [], words);
  return accounts.length === 0 ? sent.noAccounts(name) : sent.accounts(name, accounts);
}
