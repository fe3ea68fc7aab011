/** Why a tip was not sent, and what to do, in plain words. The text itself is never lost by a failure. */
import { Notice } from '../../browser/components/notice.tsx';
import type { Day } from '../../protocol/days.ts';
import { refusal } from '../refusals.tsx';
import { useReading } from '../site.ts';
import type { FileWords } from '../words/en/files.ts';
import type { Words } from '../words/en/pages.ts';
import type { SendError } from './send.ts';

export function Failure(props: {
  error: SendError;
  today: Day;
  nameOf: (key: string) => string;
  /** Where there can be files: their words, and how one is called. */
  files: { words: FileWords; nameOf: (key: string) => string } | undefined;
}) {
  const { words } = useReading();
  const { title, text } =
    explainFile(props.error, words, props.files) ?? explain(props.error, words, props.today, props.nameOf);
  const calm = props.error.code === 'cancelled';
  return (
    <Notice kind={calm ? 'info' : 'error'} title={title}>
      {text.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

/** `null`: it is not about a file. */
function explainFile(
  error: SendError,
  { failed }: Words,
  files: { words: FileWords; nameOf: (key: string) => string } | undefined,
): { title: string; text: string[] } | null {
  const said = (text: string) => ({ title: failed.title, text: [text, failed.kept] });
  const name = files?.nameOf(error.about ?? '') ?? '';
  switch (error.code) {
    case 'file-unreadable':
      return said(files?.words.failed.unreadable(name) ?? failed.page);
    case 'file-changed':
      return said(files?.words.failed.changed(name) ?? failed.page);
    case 'file-too-large':
      return said(files?.words.failed.large(name) ?? failed.page);
    case 'files-missing':
      return said(files?.words.failed.missing ?? failed.offline);
    case 'files-full':
      return said(files?.words.failed.full ?? failed.full);
    default:
      return null;
  }
}

function explain(
  error: SendError,
  words: Words,
  today: Day,
  nameOf: (key: string) => string,
): { title: string; text: string[] } {
  const { failed, sending, home } = words;
  if (error.code === 'cancelled') {
    return { title: sending.cancelled, text: [error.maybeStored ? sending.cancelledLate : sending.cancelledText] };
  }
  // When an answer was lost, that is what matters: whatever failed since, sending again unchanged is right and safe.
  if (error.maybeStored) return { title: failed.unknown, text: [failed.unknownText, failed.kept] };
  const said = (text: string) => ({ title: failed.title, text: [text, failed.kept] });
  switch (error.code) {
    case 'offline':
      return said(failed.offline);
    case 'no-recipient':
      return said(failed.recipient(nameOf(error.about ?? '')));
    case 'list-changed':
      return said(failed.changed);
    case 'wrong-link':
      return { title: home.differs, text: [home.differsText, failed.kept] };
    case 'too-long':
      return said(words.tip.tooLong(1));
    case 'full':
      return said(failed.full);
    case 'between':
      return said(failed.between);
    case 'too-large-there':
      return said(failed.tooLargeThere);
    case 'busy':
      return said(failed.busy);
    case 'page':
    case 'file-unreadable':
    case 'file-changed':
    case 'file-too-large':
    case 'files-missing':
    case 'files-full':
      return said(failed.page);
    default: {
      const { title, text } = refusal(error.code, words, today);
      return { title, text: [text, failed.kept] };
    }
  }
}
