/** What a list needs to know of a row: the same list shows tips and cases. */
import type { Day } from '../../protocol/days.ts';
import type { Status } from '../../protocol/event.ts';
import type { SearchText } from './search-index.ts';

export interface Listed {
  /** Unique in the list. */
  key: string;
  /** Rows stand under their days. */
  day: Day;
  status: Status;
  tags: readonly string[];
  /** Id of the callout that it answers. */
  callout: string | null;
  search: SearchText;
}

/** What the rows are called, in words. */
export interface Things {
  one: string;
  many: string;
}

/** `one tip`, `1,200 tips`. */
export function counted(count: number, { one, many }: Things): string {
  return count === 1 ? `one ${one}` : `${count.toLocaleString('en-GB')} ${many}`;
}
