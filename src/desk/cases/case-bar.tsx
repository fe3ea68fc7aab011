/** Status, assignment and tags of a case: each one press, each undone by one. */
import { useId, useState } from 'preact/hooks';
import { STATUSES } from '../../protocol/event.ts';
import { TAG_MAX } from '../../protocol/limits.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { longDay, STATUS_WORDS } from '../shared/words.ts';
import { type Casework, presentReaders, type Subject } from './casework.ts';
import { tagOf, undoOf } from './rules.ts';
import { sentence } from './sentences.ts';
import { useWriting, type Writing } from './use-writing.ts';

export function CaseBar(props: { work: Casework; subject: Subject }) {
  const { work, subject } = props;
  const writing = useWriting(work, subject);
  const id = useId();
  const of = subject.case;
  const status = of?.status ?? 'new';
  const assigned = of?.assigned ?? [];
  const left = assigned.filter((key) => !presentReaders(work, subject).includes(key));
  const assign = (key: string, on: boolean) =>
    writing.write([{ kind: 'assignment', add: on ? [key] : [], remove: on ? [] : [key] }]);
  return (
    <div class="case-bar no-print" aria-busy={writing.busy ? 'true' : undefined}>
      <div class="bar-line">
        <span class="bar-label" id={`${id}-status`}>
          Status
        </span>
        <fieldset class="pills" aria-labelledby={`${id}-status`}>
          {STATUSES.map((one) => (
            <Pill
              key={one}
              on={one === status}
              onPress={() => one !== status && void writing.write([{ kind: 'status', status: one }])}
            >
              {STATUS_WORDS[one]}
            </Pill>
          ))}
        </fieldset>
      </div>
      <div class="bar-line">
        <span class="bar-label" id={`${id}-assigned`}>
          Assigned to
        </span>
        <fieldset class="pills" aria-labelledby={`${id}-assigned`}>
          {[...presentReaders(work, subject), ...left].map((key) => (
            <Pill key={key} on={assigned.includes(key)} onPress={() => void assign(key, !assigned.includes(key))}>
              <bdi>{work.name(key)}</bdi>
              {key === work.me && ' (you)'}
            </Pill>
          ))}
        </fieldset>
      </div>
      <Tags work={work} tags={of?.tags ?? []} writing={writing} labelledBy={`${id}-tags`} />
      {of?.told && (
        <p class="hint">
          As <bdi>{work.name(of.told.by)}</bdi> told it on {longDay(of.told.day)}, and as it was changed since.
        </p>
      )}
      <Undo work={work} subject={subject} writing={writing} />
      <FailureNotice failure={writing.problem} />
    </div>
  );
}

function Pill(props: { on: boolean; onPress: () => void; children: preact.ComponentChildren }) {
  return (
    <button type="button" class="pill" aria-pressed={props.on} onClick={props.onPress}>
      {props.children}
    </button>
  );
}

function Tags(props: { work: Casework; tags: readonly string[]; writing: Writing; labelledBy: string }) {
  const { work, tags, writing, labelledBy } = props;
  const [text, setText] = useState('');
  const list = useId();
  const known = tagsInUse(work).filter((tag) => !tags.includes(tag));
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const tag = tagOf(text);
    if (tag === '' || tags.includes(tag)) return setText('');
    if (await writing.write([{ kind: 'tags', add: [tag], remove: [] }])) setText('');
  };
  return (
    <div class="bar-line">
      <span class="bar-label" id={labelledBy}>
        Tags
      </span>
      <fieldset class="pills" aria-labelledby={labelledBy}>
        {tags.map((tag) => (
          <span key={tag} class="case-tag">
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="chip-off"
              aria-label={`Take off the tag ${tag}`}
              onClick={() => void writing.write([{ kind: 'tags', add: [], remove: [tag] }])}
            >
              <span aria-hidden="true">×</span>
            </button>
          </span>
        ))}
        <form class="tag-form" onSubmit={add} autocomplete="off">
          <input
            type="text"
            class="tag-input"
            aria-label="New tag"
            placeholder="Add a tag"
            list={list}
            maxLength={TAG_MAX}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          {text.trim() !== '' && (
            <button type="submit" class="pill">
              Add
            </button>
          )}
        </form>
        <datalist id={list}>
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </fieldset>
    </div>
  );
}

/** In all cases that this member reads, the most used first. */
export function tagsInUse(work: Casework): string[] {
  const uses = new Map<string, number>();
  for (const { tags } of work.cases.state.value.byId.values()) {
    for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  return [...uses].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([tag]) => tag);
}

function Undo(props: { work: Casework; subject: Subject; writing: Writing }) {
  const { work, subject, writing } = props;
  const undo = subject.case === null ? null : undoOf(subject.case, work.me);
  return (
    <p class="bar-said" role="status">
      {writing.busy && 'Saving…'}
      {!writing.busy && undo !== null && (
        <>
          <span dir="auto">{sentence(undo.entry, work.name, true)}</span>{' '}
          <button type="button" class="as-link" onClick={() => void writing.write([undo.body])}>
            Undo
          </button>
        </>
      )}
    </p>
  );
}
