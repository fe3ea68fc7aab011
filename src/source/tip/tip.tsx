/** The page where one writes: form, sending, sent, in one address. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Field } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import type { Member } from '../../protocol/directory.ts';
import { Checks } from '../checks.tsx';
import { type Codename, useCodename } from '../codename/use-codename.ts';
import { NetworkSeen } from '../contact/network-seen.tsx';
import { OtherWays } from '../contact/other-ways.tsx';
import { CalloutLost, Question, Which } from '../contact/question.tsx';
import type { Contact } from '../contact/use-contact.ts';
import { Face } from '../face.tsx';
import { useFiles } from '../files/use-files.ts';
import { SourceFrame } from '../frame.tsx';
import { Facts, Only } from '../promise.tsx';
import { Closed, Insecure, UnreadableLink, WrongNewsroom } from '../refusals.tsx';
import type { Answerable } from '../sealer.worker.ts';
import { type Site, useReading } from '../site.ts';
import { useApart } from '../use-apart.ts';
import { useNewsroom } from '../use-newsroom.ts';
import { useReceiving } from '../use-verified-directory.ts';
import { chosen, isChosen, isNear, membersOf, namesOf } from './chosen.ts';
import { Failure } from './failure.tsx';
import { Form } from './form.tsx';
import { type Draft, SendError, type Stage } from './send.ts';
import { Sending } from './sending.tsx';
import { Sent, type SentFacts } from './sent.tsx';
import { useAsked } from './use-asked.ts';
import { useSender } from './use-sender.ts';
import { useStill } from './use-still.ts';
import { useUnsent } from './use-unsent.ts';
import { Who } from './who.tsx';

/** More would leave no room for their names. */
const FACES = 3;

type Typed = Omit<Draft, 'files'>;

const EMPTY: Typed = { text: '', contact: '', to: [], callout: null };

const loadCodename = async () => (await import('../codename/parts.ts')).apart;

type View =
  | { at: 'form'; error: SendError | null }
  /** The words are on their way, then shown. */
  | { at: 'codename' }
  | { at: 'sending'; stage: Stage; cancel: AbortController }
  | { at: 'sent'; facts: SentFacts };

export function Tip({ site }: { site: Site }) {
  const { words } = useReading();
  const { verified, reload, fingerprint, contact, missing, connection, newsroom, leaveTo } = useNewsroom(site);
  const { verdict } = fingerprint;
  const { receiving, setReceiving } = useReceiving(site, verified);
  const [draft, setDraft] = useState<Typed>(() => ({
    ...EMPTY,
    to: site.link.member === null ? [] : [site.link.member],
  }));
  const [view, setView] = useState<View>({ at: 'form', error: null });
  const [isWanted, setWanted] = useState(true);
  /** It goes on with a conversation in which something was sent. */
  const [isSame, setSame] = useState(false);
  const codename = useCodename(site);
  const apart = useApart(loadCodename, isWanted && verified.state === 'listed');
  const files = useFiles(site, verified.state === 'listed');
  const { loaded } = files;
  const { named, callout, isOpen, pick, drop } = useAsked(contact, site.link);
  // Its reporters are chosen once, when the question comes: what the source changes then stands.
  useEffect(() => {
    if (callout !== null) setDraft((now) => (now.to.length === 0 ? { ...now, to: callout.reporters } : now));
  }, [callout?.id, callout?.by]);
  const to = chosen(draft.to, verified, receiving);

  const latest = useRef(verified);
  latest.current = verified;
  const sender = useSender(site, { verified, reload, receiving, setReceiving, files: files.out });

  const wipe = useCallback(() => {
    sender.forget();
    files.forget();
    codename.forget();
    setSame(false);
    setDraft(EMPTY);
    setView({ at: 'form', error: null });
  }, [sender, codename, files.forget]);
  useUnsent(view.at !== 'sent' && (draft.text !== '' || draft.contact !== '' || files.chosen.length > 0), wipe);
  // A receipt does not come back with "Back": its words are gone with it.
  useEffect(() => {
    if (view.at !== 'sent') return;
    addEventListener('pagehide', wipe);
    return () => removeEventListener('pagehide', wipe);
  }, [view.at, wipe]);
  useStill();

  const failed = (error: unknown) => {
    setView({ at: 'form', error: error instanceof SendError ? error : new SendError('page', false) });
    scrollTo(0, 0);
  };

  /** The words are made and shown before anything is sent. */
  const begin = async () => {
    if (!isWanted || codename.isKept) return await send();
    setView({ at: 'codename' });
    try {
      if (apart.missing) apart.retry();
      await codename.make();
    } catch {
      failed(new SendError('broken', false));
    }
  };
  useEffect(() => {
    if (view.at === 'codename' && apart.missing) failed(new SendError('broken', false));
  }, [view.at, apart.missing]);

  const send = async () => {
    const cancel = new AbortController();
    const onStage = (stage: Stage) => {
      if (!cancel.signal.aborted) setView({ at: 'sending', stage, cancel });
    };
    try {
      onStage({ at: 'check' });
      const conversation = isWanted ? await answerable(codename) : null;
      const outgoing = { ...draft, to, callout: callout?.id ?? null, files: files.chosen, conversation };
      const { stored } = await sender.send(outgoing, onStage, cancel.signal);
      const day = isNear(stored, site.today()) ? stored : null;
      setView({
        at: 'sent',
        facts: {
          day,
          to: membersOf(latest.current, to),
          contact: draft.contact.trim(),
          isAnswerable: isWanted,
          files: files.chosen.length,
        },
      });
      setDraft({ ...EMPTY, to });
      files.forget();
      if (!isWanted) codename.forget();
    } catch (error) {
      failed(error);
    }
  };

  const another = (goesOn: boolean) => {
    if (!goesOn) codename.forget();
    setSame(goesOn);
    setDraft({ ...EMPTY, to: draft.to });
    setView({ at: 'form', error: null });
  };

  const body = () => {
    if (verified.state === 'closed') return <Closed />;
    if (!site.secure || verdict === 'differs') {
      return (
        <>
          <h1>{words.tip.heading}</h1>
          {site.secure ? <WrongNewsroom /> : <Insecure />}
          {draft.text + draft.contact !== '' && <Kept text={`${draft.text}\n\n${draft.contact}`.trim()} />}
        </>
      );
    }
    if (view.at === 'sending') {
      return (
        <Sending
          stage={view.stage}
          files={loaded?.parts.uploading(files, loaded.words, view.stage, isWanted)}
          onCancel={() => {
            view.cancel.abort();
            files.setPaused(false);
          }}
        />
      );
    }
    if (view.at === 'sent') {
      const shown = view.facts.isAnswerable && apart.loaded && codename.words ? apart.loaded : null;
      return (
        <Sent
          facts={view.facts}
          contact={contact}
          codename={
            shown && {
              how: <shown.parts.KeepWords codename={codename.words ?? []} words={shown.words} />,
              another: (
                <shown.parts.Another words={shown.words} onSame={() => another(true)} onFresh={() => another(false)} />
              ),
            }
          }
          files={files.loaded?.words ?? null}
          onAnother={() => another(false)}
        />
      );
    }
    if (view.at === 'codename' && codename.words !== null && apart.loaded !== null) {
      const { Step } = apart.loaded.parts;
      return (
        <Step
          codename={codename.words}
          words={apart.loaded.words}
          onDone={() => {
            codename.keep();
            void send();
          }}
          onBack={() => setView({ at: 'form', error: null })}
        />
      );
    }
    const error = view.at === 'form' ? view.error : null;
    return (
      <>
        <Who verified={verified} contact={contact} />
        {verdict === 'unreadable' && <UnreadableLink />}
        <NetworkSeen contact={contact} connection={connection} only="warning" />
        {missing && site.link.callout !== null && (
          <Notice kind="warn" title={words.tip.questionAway}>
            <p>{words.tip.questionAwayText}</p>
          </Notice>
        )}
        {contact !== null && <CalloutLost site={site} contact={contact} isFound={named.length > 0} />}
        {contact !== null && isOpen && verified.state === 'listed' && (
          <Which contact={contact} callouts={named} directory={verified.directory} onPick={pick} />
        )}
        {contact !== null && callout !== null && verified.state === 'listed' && (
          <section class="asked">
            <Question contact={contact} callout={callout} directory={verified.directory} brief />
            <Button
              kind="quiet"
              onClick={() => {
                drop();
                // What was pressed is gone with the question.
                document.querySelector<HTMLElement>('textarea[name="text"]')?.focus();
              }}
            >
              {contact.words.aboutElse}
            </Button>
          </section>
        )}
        {error && (
          <Failure
            error={error}
            today={site.today()}
            nameOf={(key) => namesOf(verified, [key])[0] ?? ''}
            files={loaded?.parts.faulty(files, loaded.words)}
          />
        )}
        <Form
          draft={{ ...draft, to, callout: callout?.id ?? null, files: files.chosen }}
          files={loaded?.parts.field(site, files, loaded.words)}
          onDraft={setDraft}
          verified={verified}
          receiving={receiving}
          today={site.today()}
          leaveTo={leaveTo}
          remark={contact === null ? null : mailRemark(draft.contact, contact)}
          again={error !== null}
          answer={{ wanted: isWanted, onChange: isSame ? null : setWanted }}
          busy={view.at === 'codename'}
          onSend={() => void begin()}
          retry={() => void reload()}
        >
          <p class="facts">{words.tip.expect}</p>
          <Only names={namesOf(verified, to)}>
            {callout === null && isChosen(verified) && <Faces members={membersOf(verified, to)} contact={contact} />}
          </Only>
          <Facts />
          <details class="reminder">
            <summary>{words.home.checks}</summary>
            <Checks network={<NetworkSeen contact={contact} connection={connection} only="rest" />} />
          </details>
        </Form>
        {contact !== null && verified.state === 'listed' && <OtherWays contact={contact} verified={verified} />}
      </>
    );
  };
  return (
    <SourceFrame newsroom={newsroom} fragment={site.link.fragment}>
      {body()}
    </SourceFrame>
  );
}

/** The codename by which this can be answered. Throws `SendError`. */
async function answerable(codename: Codename): Promise<Answerable> {
  const handle = await codename.handle().catch(() => null);
  if (handle === null) throw new SendError('broken', false);
  return { handle, seen: [] };
}

/** Of those who are chosen, beside their names. */
function Faces({ members, contact }: { members: readonly Member[]; contact: Contact | null }) {
  return (
    <span class="faces">
      {members.slice(0, FACES).map((member) => (
        <Face key={member.key} member={member} contact={contact} />
      ))}
    </span>
  );
}

/** The verdict on the link came while somebody wrote: there is nothing to send here, and the text stays theirs. */
function Kept({ text }: { text: string }) {
  const { words } = useReading();
  return (
    <Field
      label={words.failed.kept}
      control={(attributes) => <textarea {...attributes} rows={10} dir="auto" readOnly value={text} />}
    />
  );
}

/** What to say of a mail address that looks like one of work; `null` of any other contact. */
function mailRemark(typed: string, { parts, words, callouts }: Contact): string | null {
  const verdict = parts.judgeMail(
    typed,
    callouts.flatMap((one) => one.organisations),
  );
  if (verdict === null) return null;
  return verdict.is === 'theirs'
    ? words.mail.theirs(verdict.domain, verdict.organisation)
    : words.mail.unknown(verdict.domain);
}
