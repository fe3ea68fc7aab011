/** The newsroom's list of reporters, fetched and checked. Only a list that the pinned newsroom key signed is ever shown. */
import { ApiError } from '../browser/http.ts';
import { RpcError } from '../browser/rpc.ts';
import type { DirectoryFault, Pinned } from '../crypto/directory.ts';
import { DirectoryAnswer, IntakeAnswer } from '../protocol/api.ts';
import type { Directory, Intake } from '../protocol/directory.ts';
import type { Site } from './site.ts';

export interface Listed {
  state: 'listed';
  directory: Directory;
  hash: string;
}

/** `offline`: no answer. `broken`: the checking code itself could not be fetched or started. */
export type ListFault = DirectoryFault | 'offline' | 'broken';

/** `closed`: the newsroom is not set up, by the page's own script. A server that says so where there is a key only fails. */
export type VerifiedDirectory =
  | { state: 'loading' }
  | { state: 'closed' }
  | { state: 'refused'; fault: ListFault }
  | Listed;

/** Whom one can write to; `keys` of the members who can receive now. */
export interface Receiving {
  intakes: readonly Intake[];
  keys: ReadonlySet<string>;
}

/** Never throws. `pinned`: the newest list this page has seen, which a later one must follow. */
export async function loadListing(site: Site, pinned: Pinned | undefined): Promise<VerifiedDirectory> {
  const { newsroomKey } = site;
  if (newsroomKey === null) return { state: 'closed' };
  try {
    const signed = await site.api.json('/api/directory', DirectoryAnswer);
    const result = await site.worker().call('directory', { signed, newsroomKey, today: site.today(), pinned });
    return 'fault' in result ? { state: 'refused', fault: result.fault } : { state: 'listed', ...result };
  } catch (error) {
    return { state: 'refused', fault: faultOf(error, site) };
  }
}

/** Throws `ApiError` or `RpcError`. */
export async function loadReceiving(site: Site, { directory }: Listed): Promise<Receiving> {
  const { intake: signed } = await site.api.json('/api/intake', IntakeAnswer);
  const { members, newsroom } = directory;
  const checked = await site
    .worker()
    .call('intakes', { signed, newsroomKey: newsroom.key, members, today: site.today() });
  return { intakes: checked.intakes, keys: new Set(checked.receiving) };
}

/** An answer that is no signed message is a changed one, as far as a reader is concerned. */
function faultOf(error: unknown, site: Site): ListFault {
  if (error instanceof ApiError) return error.code === 'unreadable' && error.status === 200 ? 'malformed' : 'offline';
  // A script that failed to load stays failed in this worker: the next call begins with a new one.
  if (error instanceof RpcError) site.worker().close();
  return 'broken';
}
