/** The plain words for every reason not to write here now. */
import { Button } from '../browser/components/button.tsx';
import { Notice } from '../browser/components/notice.tsx';
import type { Day } from '../protocol/days.ts';
import { useReading } from './site.ts';
import type { ListFault } from './verified-directory.ts';
import type { Words } from './words/en/pages.ts';

export function Insecure() {
  const { words } = useReading();
  return (
    <Notice kind="error" title={words.insecure.title}>
      <p>{words.insecure.text}</p>
    </Notice>
  );
}

export function Closed() {
  const { words } = useReading();
  return (
    <>
      <h1>{words.closed.heading}</h1>
      <p>{words.closed.text}</p>
      <p class="soft">{words.closed.admin}</p>
    </>
  );
}

export function WrongNewsroom() {
  const { words } = useReading();
  return (
    <Notice kind="error" title={words.home.differs}>
      <p>{words.home.differsText}</p>
    </Notice>
  );
}

/** The link named a newsroom in words that cannot be compared: nothing is known, and that is said. */
export function UnreadableLink() {
  const { words } = useReading();
  return (
    <Notice kind="warn" title={words.home.unreadable}>
      <p>{words.home.unreadableText}</p>
    </Notice>
  );
}

export function ListRefused(props: { fault: ListFault; today: Day; retry: () => void }) {
  const { words } = useReading();
  const { title, text } = refusal(props.fault, words, props.today);
  return (
    <Notice kind="error" title={title}>
      <p>{text}</p>
      <Button onClick={props.retry}>{words.page.retry}</Button>
    </Notice>
  );
}

export function refusal(fault: ListFault, words: Words, today: Day): { title: string; text: string } {
  const { list } = words;
  switch (fault) {
    case 'offline':
      return { title: list.offline, text: list.offlineText };
    case 'broken':
      return { title: list.broken, text: list.brokenText };
    case 'expired':
    case 'not-yet':
      return { title: list.expired, text: list.expiredText(words.format.day(today)) };
    case 'older':
      return { title: list.older, text: list.olderText };
    case 'malformed':
    case 'wrong-key':
    case 'bad-signature':
      return { title: list.forged, text: list.forgedText };
  }
}
