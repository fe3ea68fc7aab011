/** Reads Markdown off the page's thread: the page ends this worker when a note takes too long. */
import '../../browser/trusted-types.ts';
import { serve } from '../../browser/rpc.ts';
import type { ParsedNote } from './markdown-nodes.ts';
import { parseNote } from './markdown-tree.ts';

const jobs = {
  /** Answers once the worker can work. */
  ready: () => true,
  parse: (text: string): ParsedNote => parseNote(text),
};
export type MarkdownJobs = typeof jobs;

serve(self, jobs);
