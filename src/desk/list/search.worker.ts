/** The search worker: holds the index while the desk is unlocked. */
import '../../browser/trusted-types.ts';
import { serve } from '../../browser/rpc.ts';
import { type SearchText, searchIndex } from './search-index.ts';

const index = searchIndex();

const jobs = {
  put(texts: readonly SearchText[]): void {
    index.put(texts);
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
