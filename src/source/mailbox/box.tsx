/** An open mailbox: the answers, what is missing among them, and a field to write back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import type { CodenameWords } from '../codename/words/en.ts';
import type { Site } from '../site.ts';
import type { Listed, VerifiedDirectory } from '../verified-directory.ts';
import { AnswerItem } from './answer-item.tsx';
import { Failed } from './entry.tsx';
import { type Answer, answersOf, nameOf } from './read.ts';
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
  onLook: (remove: readonly string[]) => Promise<boolean>;
  onWords: () => void;
  onClose: () => void;
}) {
  const { box } = props.words;
  const { state, listed } = props;
  const { opened, handle, busy } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const deleted = useRef(new Set<string>());
  /** What is asked about: one answer, or all that lies there. */
  const [asked, setAsked] = useState<{ answers: readonly Answer[]; stored: readonly string[] } | null>(null);
  const [said, setSaid] = useState('');
  const [isWriting, setWriting] = useState(false);
  const answers = answersOf(opened.received, listed.directory, deleted.current);

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
    if (await props.onLook(asked.stored)) setSaid('removed');
    else for (const name of fresh) deleted.current.delete(name);
    // What was pressed may be gone with the answer.
    toTop();
  };
  const all = { answers, stored: [...answers.flatMap(({ stored }) => stored), ...opened.unopened] };

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
          {all.stored.length === 0 ? (
            <section>
              <h2>{box.empty}</h2>
              <ul>
                {box.emptyList.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
              <p class="actions">
                <Button onClick={props.onWords}>{box.words}</Button>
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
                    onRemove={() => setAsked({ answers: [answer], stored: answer.stored })}
                  />
                ))}
              </ol>
              {opened.unopened.length > 0 && (
                <Notice kind="warn" title={box.unopened(opened.unopened.length)}>
                  <p>{box.unopenedWhy}</p>
                </Notice>
              )}
            </section>
          )}
          <p>{box.when}</p>
          <p class="actions">
            <Button busy={busy} onClick={() => void look()}>
              {busy ? box.looking : box.again}
            </Button>
            <Button onClick={props.onClose}>{box.close}</Button>
            {all.stored.length > 1 && (
              <Button kind="danger" onClick={() => setAsked(all)}>
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
      />
      <Removal
        words={props.words}
        open={asked !== null}
        isAll={asked?.stored === all.stored || (asked?.answers.length ?? 0) > 1}
        onYes={() => void remove()}
        onNo={() => setAsked(null)}
      />
    </>
  );
}

function lookedOf(count: number, { box }: CodenameWords): string {
  return count === 0 ? box.lookedNone : box.looked(count);
}

/** What it does, here and for the newsroom, is said before. */
function Removal(props: { words: CodenameWords; open: boolean; isAll: boolean; onYes: () => void; onNo: () => void }) {
  const { box } = props.words;
  return (
    <Dialog open={props.open} title={props.isAll ? box.removeAllTitle : box.removeTitle} onClose={props.onNo}>
      <p>{props.isAll ? box.removeAllText : box.removeText}</p>
      <p class="actions">
        <Button kind="danger" onClick={props.onYes}>
          {box.removeYes}
        </Button>
        <Button onClick={props.onNo}>{box.removeNo}</Button>
      </p>
    </Dialog>
  );
}
