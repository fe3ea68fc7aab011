/** The search worker: holds the index while the desk is unlocked, and says which language a text is in. */
import '../../browser/trusted-types.ts';
import { serve } from '../../browser/rpc.ts';
import { languageOf } from './language.ts';
import { type SearchText, searchIndex } from './search-index.ts';

const index = searchIndex();

const jobs = {
  /** Returns the language of each, in the same order. */
  put(texts: readonly SearchText[]): (string | null)[] {
    index.put(texts);
    return texts.map(({ text }) => languageOf(text));
  },
  async remove(keys: readonly string[]): Promise<void> {
    await index.remove(keys);
  },
  find(query: string) {
    return index.find(query);
  },
};
export type SearchJobs = typeof jobs;

serve(self, jobs);
