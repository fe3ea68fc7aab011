/** Open callouts: on the first page all of them, above the form the one that the link names. */
import { Button, ButtonLink } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { type Directory, reporters } from '../../protocol/directory.ts';
import { Face } from '../face.tsx';
import { pathOf, type Site, useReading } from '../site.ts';
import type { OpenCallout } from './ask.ts';
import type { Contact } from './use-contact.ts';

/** `words`: of the newsroom's key, which every link names; `null` until they are known. */
export function Callouts(props: { contact: Contact; directory: Directory; words: readonly string[] | null }) {
  const { contact, words } = props;
  const { language } = useReading();
  if (contact.callouts.length === 0 || words === null) return null;
  return (
    <section>
      <h2>{contact.words.asks}</h2>
      <ul class="callouts">
        {contact.callouts.map((callout) => (
          <li key={`${callout.by} ${callout.id}`}>
            <Question contact={contact} callout={callout} directory={props.directory} />
            <p class="actions">
              <ButtonLink href={`${pathOf('tip', language)}#${[...words, callout.words].join('-')}`}>
                {contact.words.answer}
              </ButtonLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `brief`: above the form, where room is short, and the page itself says who gets the answer and shows the face of an only reporter. */
export function Question(props: { contact: Contact; callout: OpenCallout; directory: Directory; brief?: boolean }) {
  const { callout, contact } = props;
  const { format } = useReading().words;
  const { members } = props.directory;
  const names = members.filter(({ key }) => callout.reporters.includes(key)).map(({ name }) => name);
  const asker = members.find(({ key }) => key === callout.by);
  return (
    <>
      <blockquote class="question" dir="auto">
        {callout.question}
      </blockquote>
      <div class="asker">
        {asker && props.brief && reporters(props.directory).length > 1 && <Face member={asker} contact={contact} />}
        <p class="soft">
          {contact.words.askedBy(asker?.name ?? '')}{' '}
          {!props.brief &&
            `${contact.words.goesTo(format.list(names))} ${contact.words.until(format.day(callout.last))} `}
          {callout.story !== null && (
            <a href={callout.story} rel="noreferrer">
              {contact.words.story(new URL(callout.story).host)}
            </a>
          )}
        </p>
      </div>
    </>
  );
}

/** Several questions have the link's words: the source says which is meant. */
export function Which(props: {
  contact: Contact;
  callouts: readonly OpenCallout[];
  directory: Directory;
  onPick: (callout: OpenCallout) => void;
}) {
  const { contact } = props;
  return (
    <section>
      <h2>{contact.words.which}</h2>
      <ul class="callouts">
        {props.callouts.map((callout) => (
          <li key={`${callout.by} ${callout.id}`}>
            <Question contact={contact} callout={callout} directory={props.directory} />
            <Button onClick={() => props.onPick(callout)}>{contact.words.whichOne}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What becomes of a link that named a callout: nothing to say when it was found. */
export function CalloutLost(props: { site: Site; contact: Contact; isFound: boolean }) {
  const { words } = props.contact;
  const { callout, wasTaken } = props.site.link;
  if (props.isFound || (callout === null && !wasTaken)) return null;
  return (
    <Notice kind="info" title={wasTaken ? words.again : words.ended}>
      <p>{wasTaken ? words.againText : words.endedText}</p>
    </Notice>
  );
}
