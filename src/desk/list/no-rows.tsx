/** Why a list with rows shows none, and the way out; and what a search found, said aloud. */
import { Button } from '../../browser/components/button.tsx';
import { isFiltering } from './filter.ts';
import { isNarrowed, type ListView } from './list-view.ts';
import { counted, type Listed, type Things } from './listed.ts';

interface Props<T extends Listed> {
  view: ListView<T>;
  things: Things;
}

export function NoRows<T extends Listed>({ view, things }: Props<T>) {
  const { mutedHidden } = view.shown.value;
  return (
    <div class="empty" role="status">
      <p>{reason(view, things)}</p>
      {mutedHidden > 0 && (
        <p>
          {mutedHidden === 1
            ? `One muted ${things.one} fits.`
            : `${mutedHidden.toLocaleString('en-GB')} muted ${things.many} fit.`}{' '}
          <button
            type="button"
            class="as-link"
            onClick={() => {
              view.filter.value = { ...view.filter.value, on: new Set([...view.filter.value.on, 'muted']) };
            }}
          >
            Show {mutedHidden === 1 ? 'it' : 'them'}
          </button>
        </p>
      )}
      {isNarrowed(view) && <Button onClick={() => view.clear()}>Clear search and filters</Button>}
    </div>
  );
}

function reason<T extends Listed>(view: ListView<T>, things: Things): string {
  const filters = isFiltering(view.filter.value);
  const hits = view.hits.value;
  if (hits === null)
    return filters ? `No ${things.one} passes all of these filters.` : `All of your ${things.many} are muted.`;
  const query = `“${hits.query}”`;
  if (hits.nothing) return `Nothing to search for in “${hits.query || ' '}”: type a word, a number or an emoji.`;
  if (filters) return `No ${things.one} with ${query} passes these filters.`;
  const waiting = view.waiting.value;
  const left = waiting > 0 ? ` ${counted(waiting, things)} not searched yet.` : '';
  return `No ${things.one} and no note has ${query}.${left}`;
}

/** Always there, so that a screen reader says what it comes to hold. */
export function Found<T extends Listed>({ view, things }: Props<T>) {
  const { items } = view.shown.value;
  const hits = view.hits.value;
  return (
    <p class={hits === null || hits.similar ? 'hint' : 'hidden'} role="status">
      {hits === null && view.query.value !== '' && !view.searchStopped.value && 'Type a word, or its beginning.'}
      {hits !== null &&
        items.length > 0 &&
        (hits.similar
          ? `Nothing has exactly “${hits.query}”. Similar words: ${counted(items.length, things)}.`
          : `Found for “${hits.query}”: ${counted(items.length, things)}.`)}
    </p>
  );
}
