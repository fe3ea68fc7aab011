/** First steps: what is done, what is next. Some steps are seen by the desk itself, the others are ticked by hand. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button } from '../../browser/components/button.tsx';
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import type { Cases } from '../cases/case.ts';
import type { Received } from '../messages/received.ts';
import type { Profiles } from '../profile/profiles.ts';
import { rolesOf } from '../session/directory.ts';
import { isReporter, type SignedIn } from '../session/signed-in.ts';

/** The address to print under a byline: its fragment lets the page check that it is the newsroom's own. */
export function bylineLink(newsroomKey: string): string {
  return `${location.origin}/#${fingerprintWords(newsroomKey).join('-')}`;
}

interface StartDesk extends Pick<SignedIn, 'vault' | 'directory'> {
  readonly inbox: Received;
  readonly cases: Pick<Cases, 'state'>;
  readonly profiles: Pick<Profiles, 'state'>;
}

export interface Step {
  name: string;
  title: string;
  done: boolean;
  /** Seen by the desk itself; the others are ticked by hand. */
  isSeen: boolean;
}

/** Put away with a press, by this name among the steps that are done. */
export const AWAY = 'put away';

/** What this member should do first, by role, in this order. */
export function stepsOf(desk: StartDesk): Step[] {
  const { done } = desk.vault.memory;
  const { directory } = desk.directory.value;
  const isAdmin = rolesOf(directory, desk.vault.keys.member).includes('admin');
  const seen = (name: string, title: string, isDone: boolean): Step => ({ name, title, done: isDone, isSeen: true });
  const ticked = (name: string, title: string): Step => ({ name, title, done: done.includes(name), isSeen: false });
  const reports = isReporter(desk);
  return [
    ...(reports
      ? [
          seen('tip', 'Send yourself a tip', desk.inbox.state.value.tips.length > 0),
          seen('profile', 'Say how sources can reach you', desk.profiles.state.value.own !== null),
        ]
      : [seen('case', 'Ask a colleague to share a case with you', desk.cases.state.value.byId.size > 0)]),
    ticked(
      'kits',
      isAdmin ? 'Both recovery kits lie where they belong' : 'Your recovery kit lies where only you can reach it',
    ),
    ticked('second', 'The words work on a second device'),
    ...(reports ? [ticked('link', 'The link stands under your byline')] : []),
    ...(isAdmin ? [ticked('serve', 'The server has an address with https, and keeps no log of visitors')] : []),
  ];
}

export function StartPage(props: { desk: StartDesk; onInbox: () => void; onProfile: () => void }) {
  const { desk } = props;
  const marks = useSignal(0);
  void marks.value;
  const steps = stepsOf(desk);
  const tick = (name: string, on: boolean) => {
    const { done } = desk.vault.memory;
    const next = on ? [...done, name] : done.filter((other) => other !== name);
    void desk.vault.saveMemory({ ...desk.vault.memory, done: next });
    marks.value += 1;
  };
  return (
    <section class="column">
      <h1>First steps</h1>
      <p>These steps make your desk safe and known. Take them in this order.</p>
      <ul class="check-list">
        {steps.map((step) => (
          <li key={step.name} class={step.isSeen ? (step.done ? 'seen done' : 'seen') : undefined}>
            {step.isSeen ? (
              <p>
                <strong>
                  {step.done && 'Done: '}
                  {step.title}
                </strong>
              </p>
            ) : (
              <Choice
                type="checkbox"
                name={step.name}
                label={step.title}
                checked={step.done}
                onChange={(on) => tick(step.name, on)}
              />
            )}
            <div class="step-text">
              <Detail name={step.name} desk={desk} onInbox={props.onInbox} onProfile={props.onProfile} />
            </div>
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button kind="main" onClick={() => props.onInbox()}>
          {isReporter(desk) ? 'To the inbox' : 'To the cases'}
        </Button>
      </div>
    </section>
  );
}

function Detail(props: { name: string; desk: StartDesk; onInbox: () => void; onProfile: () => void }) {
  const link = bylineLink(props.desk.vault.keys.newsroom);
  switch (props.name) {
    case 'tip':
      return (
        <p>
          Open <a href="/tip">the tip page</a> in a private window or on your phone, write something harmless, and see
          it arrive in the <ButtonText onClick={props.onInbox}>inbox</ButtonText>.
        </p>
      );
    case 'profile':
      return (
        <p>
          In <ButtonText onClick={props.onProfile}>your profile</ButtonText>: Signal, post and other ways beside the
          form, questions for your stories, and the box to copy under your articles.
        </p>
      );
    case 'case':
      return <p>Sources do not write to you. What colleagues share with you stands under “Cases”.</p>;
    case 'kits':
      return (
        <p>
          On paper, never in a photo or a file. The newsroom’s words, if you have them, in a safe that two people can
          open; yours where only you can reach them. Not in one place.
        </p>
      );
    case 'second':
      return (
        <p>
          Open {location.origin}/desk on another computer and restore from your 24 words. Then you know that the paper
          is right, and a stolen laptop costs you nothing but the laptop.
        </p>
      );
    case 'link':
      return (
        <>
          <p>
            Sources check with it that they have reached you and not a copy: the words at its end are your newsroom’s
            fingerprint.
          </p>
          <p class="link-text">{link}</p>
          <CopyButton text={() => link} label="Copy the link" copied="Copied." failed="Select the text and copy it." />
        </>
      );
    case 'serve':
      return (
        <p>
          Anything in front of it (a proxy, a hosting firm) sees addresses of sources. docs/OPERATIONS.md tells what to
          switch off.
        </p>
      );
    default:
      return null;
  }
}

function ButtonText(props: { children: ComponentChildren; onClick: () => void }) {
  return (
    <button type="button" class="as-link" onClick={props.onClick}>
      {props.children}
    </button>
  );
}
