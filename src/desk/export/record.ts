/** Writes down in each case that an export of it was saved. */
import type { Cases } from '../cases/case.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { MadeExport } from './make.ts';

export interface Recorded {
  /** Cases in which it could not be written down, and why the last of them. */
  readonly unrecorded: readonly string[];
  readonly why: Failure | null;
}

/** Never throws: the file is on the disk all the same. */
export async function record(
  cases: Pick<Cases, 'write'>,
  ids: readonly string[],
  { hash, files }: Pick<MadeExport, 'hash' | 'files'>,
): Promise<Recorded> {
  const unrecorded: string[] = [];
  let why: Failure | null = null;
  for (const id of ids) {
    try {
      await cases.write({ case: id }, [{ kind: 'exported', manifest: hash, files }]);
    } catch (error) {
      unrecorded.push(id);
      why = failure(error);
    }
  }
  return { unrecorded, why };
}
