/** Opens files of messages and seals those of replies, part by part, beside the page. */
import '../../browser/trusted-types.ts';
import { fileOpenJobs } from '../../browser/files/open-jobs.ts';
import { puzzleJobs } from '../../browser/files/puzzle-jobs.ts';
import { fileSealJobs, type Named, sentFiles } from '../../browser/files/seal-jobs.ts';
import { serve } from '../../browser/rpc.ts';
import { random } from '../../crypto/bytes.ts';

/** As long as this desk is open: what was sent of a file goes on with it. */
const secret = random(32);

const jobs = {
  ...fileOpenJobs(),
  ...fileSealJobs(() => secret),
  ...puzzleJobs,

  /** What a reply says of files that were sent, and what they are kept by. Throws `RpcError('no-file')`. */
  async describe(named: readonly Named[]) {
    return sentFiles(named);
  },
};
export type Jobs = typeof jobs;

serve(self, jobs);
