/** A case's tags in a menu: each is taken off with one press, another is typed or chosen. */
import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { TAG_MAX } from '../../protocol/limits.ts';
import { Menu } from '../shared/menu.tsx';
import type { Casework } from './casework.ts';
import { tagOf } from './rules.ts';
import type { Writing } from './use-writing.ts';

export function TagsMenu(props: {
  work: Casework;
  tags: readonly string[];
  writing: Writing;
  button: RefObject<HTMLButtonElement | null>;
}) {
  const { work, tags, writing } = props;
  const [text, setText] = useState('');
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const known = tagsInUse(work).filter((tag) => !tags.includes(tag));
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const tag = tagOf(text);
    if (tag === '' || tags.includes(tag)) return setText('');
    // What is typed while it is being saved stays.
    if (await writing.inTurn(() => ({ kind: 'tags', add: [tag], remove: [] })))
      setText((present) => (present === text ? '' : present));
  };
  return (
    <Menu button={props.button} label={tags.length === 0 ? 'Tags' : `Tags (${tags.length})`}>
      <form class="tag-form" onSubmit={add} autocomplete="off">
        <input
          ref={field}
          type="text"
          class="tag-input"
          aria-label="New tag"
          placeholder="Add a tag"
          list={list}
          maxLength={TAG_MAX}
          dir="auto"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          Add
        </button>
      </form>
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      {tags.map((tag) => (
        <span key={tag} class="case-tag">
          <bdi>{tag}</bdi>
          <button
            type="button"
            class="chip-off"
            aria-label={`Take off the tag ${tag}`}
            onClick={() => {
              // The button goes with its tag: the focus stays in the menu.
              field.current?.focus();
              void writing.inTurn(() => ({ kind: 'tags', add: [], remove: [tag] }));
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        </span>
      ))}
    </Menu>
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
