/** Above the list, in one line: the search and a button for the filters, which unfold with their numbers and one button that clears them all. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { STATUS_WORDS } from '../shared/words.ts';
import { isFiltering, SHOWN_STATUSES } from './filter.ts';
import { isNarrowed, type ListView } from './list-view.ts';
import type { Listed } from './listed.ts';

/** One list is on a page at a time. */
export const SEARCH_ID = 'list-search';

const MUTED = { name: 'muted', text: 'Muted' };

/** `label`: what is searched and filtered; `placeholder`: what the search looks through. */
export function Tools<T extends Listed>(props: {
  view: ListView<T>;
  label: string;
  placeholder: string;
  /** What a callout asks. */
  question: (callout: string) => string | null;
}) {
  const { view } = props;
  const filter = view.filter.value;
  const { toggles, statuses, tags, callouts } = view.shown.value;
  const name = useId();
  /** Filters would push the rows out of sight: they are folded away until asked for. */
  const unfolded = useSignal(false);

  return (
    <search class="list-tools" aria-label={props.label}>
      <div class="tools-line">
        <input
          type="search"
          id={SEARCH_ID}
          class="list-search"
          aria-label="Search in opened tips and notes"
          placeholder={props.placeholder}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={200}
          dir="auto"
          value={view.query.value}
          onInput={(event) => {
            view.query.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (view.query.value === '') event.currentTarget.blur();
            view.query.value = '';
          }}
        />
        <button
          type="button"
          class={isFiltering(filter) ? 'button filters-button on' : 'button filters-button'}
          aria-expanded={unfolded.value}
          aria-controls={`${name}-filters`}
          onClick={() => {
            unfolded.value = !unfolded.value;
          }}
        >
          Filters{isFiltering(filter) && ' (on)'}
        </button>
      </div>
      {view.searchStopped.value && (
        <p class="error" role="alert">
          The search has stopped. Lock the desk and unlock it to search again.
        </p>
      )}
      <fieldset class="chips" id={`${name}-filters`} hidden={!unfolded.value}>
        <legend class="hidden">Filters</legend>
        {[...view.toggles, MUTED].map(({ name: toggle, text }) => {
          const isOn = filter.on.has(toggle);
          return (
            <button
              type="button"
              key={toggle}
              class="chip"
              aria-pressed={isOn}
              onClick={() => {
                const on = new Set(filter.on);
                if (!on.delete(toggle)) on.add(toggle);
                view.filter.value = { ...filter, on };
              }}
            >
              {text} <span class="count">{(toggles.get(toggle) ?? 0).toLocaleString('en-GB')}</span>
            </button>
          );
        })}
        <Choose
          id={`${name}-status`}
          label="Status"
          value={filter.status}
          options={SHOWN_STATUSES.map((status) => ({
            value: status,
            text: STATUS_WORDS[status],
            count: statuses.get(status) ?? 0,
          }))}
          onChange={(status) => {
            view.filter.value = { ...filter, status };
          }}
        />
        <Choose
          id={`${name}-tag`}
          label="Tag"
          value={filter.tag}
          options={[...tags].map(([tag, count]) => ({ value: tag, text: tag, count }))}
          onChange={(tag) => {
            view.filter.value = { ...filter, tag };
          }}
        />
        <Choose
          id={`${name}-callout`}
          label="Callout"
          value={filter.callout}
          // A source may write any id into a tip: those that nobody asks are no choice.
          options={[...callouts].flatMap(([value, count]) => {
            const text = props.question(value);
            return text === null ? [] : [{ value, text, count }];
          })}
          onChange={(callout) => {
            view.filter.value = { ...filter, callout };
          }}
        />
        {isNarrowed(view) && (
          <Button kind="quiet" onClick={() => view.clear()}>
            Clear
          </Button>
        )}
      </fieldset>
    </search>
  );
}

/** A filter of which one value or none is chosen. Not shown while there is nothing to choose. */
function Choose<T extends string>(props: {
  id: string;
  label: string;
  value: T | null;
  options: readonly { value: T; text: string; count: number }[];
  onChange: (value: T | null) => void;
}) {
  // A value that no row has any more stays to be seen, and to be taken back.
  const { value } = props;
  const options =
    value === null || props.options.some((option) => option.value === value)
      ? props.options
      : [...props.options, { value, text: value, count: 0 }];
  if (options.length === 0) return null;
  return (
    <select
      id={props.id}
      class={value === null ? 'chip' : 'chip on'}
      aria-label={props.label}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        props.onChange(options.find((option) => option.value === chosen)?.value ?? null);
      }}
    >
      <option value="">{props.label}: any</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text} ({option.count.toLocaleString('en-GB')})
        </option>
      ))}
    </select>
  );
}
