/** Texts to begin an answer with: read by all, changed by admins. Nothing is kept before all of it is saved. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Field } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { TEMPLATE_MAX, TEMPLATES_MAX, TITLE_MAX } from '../../protocol/limits.ts';
import { tidied } from '../../protocol/schema.ts';
import type { Template } from '../../protocol/templates.ts';
import { failure } from '../shared/failure.ts';
import { FailureNotice, LineField } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import type { TemplateShelf } from './templates.ts';

/** What an admin may begin with. */
const FIRST: readonly Template[] = [
  {
    title: 'Received, more soon',
    text: 'Thank you for writing. I have read your message and will look into it. Please look here again in a few days.',
  },
  {
    title: 'How do you know',
    text: 'Thank you. To judge this I need to know how you know of it: did you see it yourself, or did somebody tell you? Write only what is safe for you to write.',
  },
];

export function TemplateList(props: { shelf: TemplateShelf; isAdmin: boolean }) {
  const { shelf, isAdmin } = props;
  const { templates, problem } = shelf.state.value;
  const [draft, setDraft] = useState<readonly Template[] | null>(null);
  const [wrong, setWrong] = useState<number | null>(null);
  const saving = useAction();
  useEffect(() => void shelf.refresh(), [shelf]);

  const change = (n: number, part: Partial<Template>) =>
    setDraft((all) => all?.map((one, at) => (at === n ? { ...one, ...part } : one)) ?? null);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const written = (draft ?? [])
      .map(({ title, text }) => ({ title: tidied(title.normalize('NFC')).slice(0, TITLE_MAX), text: text.trim() }))
      .filter(({ title, text }) => title !== '' || text !== '');
    const bad = written.findIndex(({ title, text }) => title === '' || text === '');
    setWrong(bad < 0 ? null : bad);
    if (bad >= 0) return;
    void saving.run(async () => {
      await shelf.replace(written);
      setDraft(null);
    });
  };
  return (
    <section aria-labelledby="templates-title">
      <h2 id="templates-title">First answers</h2>
      <p class="hint">
        Texts to begin a reply with. Whoever answers a source can choose one and change it before it is sent. Sealed:
        members read them, the server does not.
      </p>
      {problem !== null && <FailureNotice failure={failure(problem)} />}
      {draft === null ? (
        <>
          {templates.length === 0 && <p>There are none yet.</p>}
          {templates.map(({ title, text }, n) => (
            <details key={n}>
              <summary dir="auto">{title}</summary>
              <p class="template-text" dir="auto">
                {text}
              </p>
            </details>
          ))}
          {isAdmin && (
            <Button onClick={() => setDraft(templates.length === 0 ? FIRST : templates)}>
              {templates.length === 0 ? 'Write some…' : 'Change them…'}
            </Button>
          )}
        </>
      ) : (
        <form onSubmit={save} autocomplete="off" noValidate>
          {draft.map((one, n) => (
            <fieldset key={n} class="template">
              <legend>Text {n + 1}</legend>
              <LineField
                label="Name"
                hint="What it is for, shortly."
                error={wrong === n && tidied(one.title) === '' ? 'Give it a name.' : null}
                value={one.title}
                onInput={(title) => change(n, { title })}
                max={TITLE_MAX}
              />
              <Field
                label="Text"
                error={wrong === n && one.text.trim() === '' ? 'Write the text, or take this one out.' : null}
                control={(attributes) => (
                  <textarea
                    {...attributes}
                    dir="auto"
                    rows={4}
                    maxLength={TEMPLATE_MAX}
                    value={one.text}
                    onInput={(event) => change(n, { text: event.currentTarget.value })}
                  />
                )}
              />
              <Button kind="quiet" onClick={() => setDraft(draft.filter((_, at) => at !== n))}>
                Take out<span class="hidden"> text {n + 1}</span>
              </Button>
            </fieldset>
          ))}
          {draft.length < TEMPLATES_MAX && (
            <Button onClick={() => setDraft([...draft, { title: '', text: '' }])}>Add another</Button>
          )}
          <FailureNotice failure={saving.problem} />
          {saving.problem !== null && (
            <Notice kind="info">
              <p>Nothing was saved. What you typed is still here.</p>
            </Notice>
          )}
          <div class="actions">
            <Button kind="main" type="submit" busy={saving.busy}>
              {saving.busy ? 'Saving…' : 'Save for everybody'}
            </Button>
            <Button onClick={() => setDraft(null)}>Leave them as they were</Button>
          </div>
        </form>
      )}
    </section>
  );
}
