/** An open mailbox: the answers, what is missing among them, and a field to write back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { useReceived } from '../files/use-received.tsx';
import type { Site } from '../site.ts';
import type { Listed, VerifiedDirectory } from '../verified-directory.ts';
import type { CodenameWords } from '../words/en/codename.ts';
import { AnswerItem } from './answer-item.tsx';
import { Failed } from './entry.tsx';
import { Removal, type Removing, Unsent } from './questions.tsx';
import { answersOf, nameOf } from './read.ts';
import type { BoxState } from './use-mailbox.ts';
import { WriteBack } from './write-back.tsx';

export function Box(props: {
  site: Site;
  words: CodenameWords;
  /** The newest that was believed. */
  listed: Listed;
  verified: VerifiedDirectory;
  reload: () => Promise<VerifiedDirectory>;
  state: Extract<BoxState, { at: 'open' }>;
  onLook: (remove: readonly string[], files?: readonly string[]) => Promise<boolean>;
  onWords: () => void;
  onClose: () => void;
}) {
  const { box } = props.words;
  const { state, listed } = props;
  const { opened, handle, busy } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const deleted = useRef(new Set<string>());
  const [asked, setAsked] = useState<Removing | null>(null);
  /** Text that is not sent, and what would lose it: it is asked about before. */
  const [isUnsent, setUnsent] = useState(false);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const [said, setSaid] = useState('');
  const [isWriting, setWriting] = useState(false);
  const answers = answersOf(opened.received, listed.directory, deleted.current);
  const files = useReceived(
    props.site,
    answers.some((one) => one.files.length > 0),
  );

  const toTop = () => {
    heading.current?.focus();
    scrollTo(0, 0);
  };
  useEffect(toTop, [handle]);

  const look = async () => {
    setSaid('');
    if (await props.onLook([])) setSaid('looked');
  };
  const remove = async () => {
    if (asked === null) return;
    setAsked(null);
    setSaid('');
    const names = asked.answers.map(({ member, number }) => nameOf(member, number));
    const fresh = names.filter((name) => !deleted.current.has(name));
    for (const name of fresh) deleted.current.add(name);
    const files = asked.answers.flatMap(({ removals }) => removals);
    if (await props.onLook(asked.stored, files)) setSaid('removed');
    else for (const name of fresh) deleted.current.delete(name);
    // What was pressed may be gone with the answer.
    toTop();
  };
  const { unopened } = opened;
  const count = answers.length + unopened.length;
  const removeUnopened = () => setAsked({ what: 'unopened', answers: [], stored: unopened });
  const removeAll = () => {
    const stored = [...answers.flatMap((one) => one.stored), ...unopened];
    setAsked({ what: unopened.length > 0 ? 'allAndUnopened' : 'all', answers, stored });
  };
  const unlessUnsent = (go: () => void) => (isUnsent ? setLeaving(() => go) : go());

  return (
    <>
      {!isWriting && (
        <div class="box">
          <h1 tabIndex={-1} ref={heading}>
            {box.heading}
          </h1>
          {state.failure !== null && <Failed failure={state.failure} words={props.words} title={box.failedAgain} />}
          <p role="status" class="soft">
            {said === 'removed' ? box.removed : said === 'looked' ? lookedOf(answers.length, props.words) : ''}
          </p>
          {count === 0 ? (
            <section>
              <h2>{box.empty}</h2>
              <ul>
                {box.emptyList.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
              <p class="actions">
                <Button onClick={() => unlessUnsent(props.onWords)}>{box.words}</Button>
              </p>
            </section>
          ) : (
            <section>
              {answers.length > 0 && <h2>{box.answers(answers.length)}</h2>}
              <ol class="answers">
                {answers.map((answer) => (
                  <AnswerItem
                    key={`${answer.member} ${answer.id}`}
                    answer={answer}
                    days={opened.days}
                    words={props.words}
                    files={files(answer.files)}
                    onRemove={() => setAsked({ what: 'one', answers: [answer], stored: answer.stored })}
                  />
                ))}
              </ol>
              {unopened.length > 0 && (
                <Notice kind="warn" title={box.unopened(unopened.length, answers.length > 0)}>
                  <p>{box.unopenedWhy}</p>
                  <Button kind="quiet" onClick={removeUnopened}>
                    {box.removeUnopened}
                  </Button>
                </Notice>
              )}
            </section>
          )}
          <p>{box.when}</p>
          <p class="actions">
            <Button busy={busy} onClick={() => void look()}>
              {busy ? box.looking : box.again}
            </Button>
            <Button onClick={() => unlessUnsent(props.onClose)}>{box.close}</Button>
            {answers.length > 0 && count > 1 && (
              <Button kind="danger" onClick={removeAll}>
                {box.removeAll}
              </Button>
            )}
          </p>
        </div>
      )}
      <WriteBack
        site={props.site}
        words={props.words}
        listed={listed}
        verified={props.verified}
        reload={props.reload}
        handle={handle}
        answers={answersOf(state.read, listed.directory, deleted.current)}
        onBusy={setWriting}
        onUnsent={setUnsent}
      />
      <Removal words={props.words} asked={asked} onYes={() => void remove()} onNo={() => setAsked(null)} />
      <Unsent words={props.words} onYes={leaving} onNo={() => setLeaving(null)} />
    </>
  );
}

function lookedOf(count: number, { box }: CodenameWords): string {
  return count === 0 ? box.lookedNone : box.looked(count);
}
