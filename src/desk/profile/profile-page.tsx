/** How sources reach this reporter: written, looked at, published under the reporter's own signature. */
import { type Signal, useSignal } from '@preact/signals';
import { Button } from '../../browser/components/button.tsx';
import { Field } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Progress } from '../../browser/components/progress.tsx';
import { reporters } from '../../protocol/directory.ts';
import { ABOUT_MAX } from '../../protocol/limits.ts';
import { profileDays } from '../../protocol/profile.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { failure } from '../shared/failure.ts';
import { FailureNotice, LineField } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { longDay } from '../shared/words.ts';
import { BylineBox } from './byline-box.tsx';
import { CalloutList } from './callout-list.tsx';
import { ChannelList } from './channel-list.tsx';
import { type Draft, draftOf, languagesFault, readDraft } from './draft.ts';
import { PictureField } from './picture-field.tsx';
import { contentKey, type Profiles } from './profiles.ts';

/** What the page of the profile needs of an open desk. `profileDraft` outlives a look at another page. */
export interface ProfileDesk extends SignedIn {
  readonly profiles: Profiles;
  readonly profileDraft: Signal<Draft | null>;
}

export function ProfilePage({ desk }: { desk: ProfileDesk }) {
  const { own, isOlder, problem, asked } = desk.profiles.state.value;
  const { directory } = desk.directory.value;
  const { today } = desk.session;
  const name = directory.members.find(({ key }) => key === desk.vault.keys.member)?.name ?? '';
  const listed = new Set(reporters(directory).map(({ key }) => key));
  const draft = desk.profileDraft.value ?? draftOf(own, listed);
  // From what stands there now: a picture takes a while, and what is typed meanwhile stays.
  const change = (next: Partial<Draft>) => {
    const now = desk.profileDraft.peek() ?? draftOf(desk.profiles.state.peek().own, listed);
    desk.profileDraft.value = { ...now, ...next };
    said.value = '';
  };
  const tried = useSignal(false);
  const said = useSignal('');
  const acting = useAction();
  const content = readDraft(draft, today);
  const isChanged = desk.profileDraft.value !== null;

  const publish = () => {
    tried.value = true;
    if (content === null) {
      // After the marks are drawn, to the first of them.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.profile .wrong :is(textarea, input)')?.focus());
      return;
    }
    void acting
      .run(() => desk.profiles.publish(content, draft.base))
      .then((done) => {
        if (!done) return;
        // What was typed while it went out is not published, and goes on from what is.
        const now = desk.profileDraft.peek();
        const isSame = now === null || JSON.stringify(now) === JSON.stringify(draft);
        const base = contentKey(desk.profiles.state.peek().own);
        desk.profileDraft.value = isSame ? null : { ...now, base };
        tried.value = false;
        said.value = 'Published. Sources see it from now on.';
      });
  };

  return (
    <section class="column profile">
      <h1>How sources reach you</h1>
      <p>
        What you write here is public: it stands on the tip line’s pages beside your name. You sign it yourself; it is
        renewed at each unlock of this desk and ends nine weeks after the last one.
      </p>
      {isOlder && (
        <Notice kind="error" title="The server shows an older profile of yours">
          <p>
            This device has seen number {own?.serial}. Somebody may have put an old one back, or a backup was restored:
            tell your admin. Publish again to put it right; check the channels below first.
          </p>
        </Notice>
      )}
      {problem !== null && (
        <>
          <FailureNotice failure={failure(problem)} />
          <p class="actions">
            <Button onClick={() => void desk.profiles.refresh()}>Try again</Button>
          </p>
        </>
      )}
      {asked ? (
        <Standing desk={desk} />
      ) : (
        problem === null && <Progress label="Asking what is published" value={null} max={1} />
      )}
      <form
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          publish();
        }}
      >
        <Field
          label="About you"
          note="(optional)"
          hint="What you report on, in two or three sentences. Your name and beats stand in the signed list."
          error={null}
          control={(attributes) => (
            <textarea
              {...attributes}
              rows={3}
              dir="auto"
              maxLength={ABOUT_MAX}
              value={draft.about}
              onInput={(event) => change({ about: event.currentTarget.value })}
            />
          )}
        />
        <PictureField name={name} picture={draft.picture} onChange={(picture) => change({ picture })} />
        <LineField
          label="Languages you read"
          note="(optional)"
          hint="Codes, separated by commas: en, ar, pt-BR."
          error={languagesFault(draft.languages)}
          value={draft.languages}
          onInput={(languages) => change({ languages })}
        />
        <ChannelList channels={draft.channels} tried={tried.value} onChange={(channels) => change({ channels })} />
        <CalloutList
          callouts={draft.callouts}
          directory={directory}
          me={desk.vault.keys.member}
          today={today}
          tried={tried.value}
          onChange={(callouts) => change({ callouts })}
        />
        <FailureNotice failure={acting.problem} />
        {tried.value && content === null && (
          <p class="error" role="alert">
            Something above is missing or cannot be read. Nothing was published.
          </p>
        )}
        <div class="actions">
          <Button type="submit" kind="main" busy={acting.busy} disabled={!asked}>
            Sign and publish
          </Button>
          {isChanged && (
            <Button
              kind="quiet"
              onClick={() => {
                desk.profileDraft.value = null;
                tried.value = false;
                // What was pressed is gone with the changes.
                document.querySelector('main')?.focus({ preventScroll: true });
              }}
            >
              Undo the changes
            </Button>
          )}
        </div>
        <p role="status">{said.value}</p>
      </form>
      {own !== null && <BylineBox profile={own} name={name} />}
    </section>
  );
}

function Standing({ desk }: { desk: ProfileDesk }) {
  const { own } = desk.profiles.state.value;
  if (own === null) return <p class="hint">Nothing is published yet: pages show your name and your beats alone.</p>;
  return (
    <p class="hint">
      Published: number {own.serial}, through {longDay(profileDays(own).last)}.
    </p>
  );
}
