/** First steps: what is done, what is next. Some steps are seen by the desk itself, the others are ticked by hand. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button } from '../../browser/components/button.tsx';
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import type { Received } from '../messages/received.ts';
import type { Profiles } from '../profile/profiles.ts';
import type { SignedIn } from '../session/signed-in.ts';

/** The address to print under a byline: its fragment lets the page check that it is the newsroom's own. */
export function bylineLink(newsroomKey: string): string {
  return `${location.origin}/#${fingerprintWords(newsroomKey).join('-')}`;
}

export function StartPage(props: {
  desk: Pick<SignedIn, 'vault'> & { readonly inbox: Received; readonly profiles: Pick<Profiles, 'state'> };
  onInbox: () => void;
  onProfile: () => void;
}) {
  const { desk } = props;
  const done = useSignal<readonly string[]>(desk.vault.memory.done);
  const published = desk.profiles.state.value.own !== null;
  const received = desk.inbox.state.value.tips.length > 0;

  const tick = (name: string, on: boolean) => {
    done.value = on ? [...done.value, name] : done.value.filter((other) => other !== name);
    void desk.vault.saveMemory({ ...desk.vault.memory, done: [...done.value] });
  };
  const step = (name: string, label: string, detail: ComponentChildren) => (
    <li>
      <Choice
        type="checkbox"
        name={name}
        label={label}
        checked={done.value.includes(name)}
        onChange={(on) => tick(name, on)}
      />
      <div class="step-text">{detail}</div>
    </li>
  );
  const link = bylineLink(desk.vault.keys.newsroom);

  return (
    <section class="column">
      <h1>First steps</h1>
      <p>Your tip line is open. These steps make it safe and known. Take them in this order.</p>
      <ul class="check-list">
        <li class={received ? 'seen done' : 'seen'}>
          <p>
            <strong>{received ? 'Done: a tip has arrived.' : 'Send yourself a tip.'}</strong>
          </p>
          <div class="step-text">
            <p>
              Open <a href="/tip">the tip page</a> in a private window or on your phone, write something harmless, and
              see it arrive in the <ButtonText onClick={() => props.onInbox()}>inbox</ButtonText>.
            </p>
          </div>
        </li>
        <li class={published ? 'seen done' : 'seen'}>
          <p>
            <strong>{published ? 'Done: your profile is published.' : 'Say how sources can reach you.'}</strong>
          </p>
          <div class="step-text">
            <p>
              In <ButtonText onClick={() => props.onProfile()}>your profile</ButtonText>: Signal, post and other ways
              beside the form, questions for your stories, and the box to copy under your articles.
            </p>
          </div>
        </li>
        {step(
          'kits',
          'Both recovery kits lie where they belong',
          <p>
            The newsroom’s in a safe that two people can open, yours where only you can reach it. Not in one place.
          </p>,
        )}
        {step(
          'second',
          'The words work on a second device',
          <p>
            Open {location.origin}/desk on another computer and restore from your 24 words. Then you know that the paper
            is right, and a stolen laptop costs you nothing but the laptop.
          </p>,
        )}
        {step(
          'link',
          'The link stands under your byline',
          <>
            <p>
              Sources check with it that they have reached you and not a copy: the words at its end are your newsroom’s
              fingerprint.
            </p>
            <p class="link-text">{link}</p>
            <CopyButton
              text={() => link}
              label="Copy the link"
              copied="Copied."
              failed="Select the text and copy it."
            />
          </>,
        )}
        {step(
          'serve',
          'The server has an address with https, and keeps no log of visitors',
          <p>
            Anything in front of it (a proxy, a hosting firm) sees addresses of sources. docs/OPERATIONS.md tells what
            to switch off.
          </p>,
        )}
      </ul>
      <div class="actions">
        <Button kind="main" onClick={() => props.onInbox()}>
          To the inbox
        </Button>
      </div>
    </section>
  );
}

function ButtonText(props: { children: ComponentChildren; onClick: () => void }) {
  return (
    <button type="button" class="as-link" onClick={props.onClick}>
      {props.children}
    </button>
  );
}
