/** A mailbox on this page: opened with words, looked into again, emptied, closed. Its keys are the worker's. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../browser/http.ts';
import { whenLeft } from '../../browser/leave.ts';
import { RpcError } from '../../browser/rpc.ts';
import { MAILBOX_DELETE_MAX, MAILBOX_FILES_MAX } from '../../protocol/limits.ts';
import { mailboxBody } from '../../protocol/mailbox.ts';
import type { Held, Opened, Received } from '../codename/keyring.ts';
import type { Fault } from '../codename/near.ts';
import { UNREADABLE } from '../link.ts';
import type { Site } from '../site.ts';
import type { Listed, VerifiedDirectory } from '../verified-directory.ts';
import { withRead } from './read.ts';

/** `list`: there is no checked list of reporters, and the page says why. `keys`: the worker that had them is gone. */
export type BoxFailure = 'offline' | 'busy' | 'answer' | 'broken' | 'keys' | 'list';

export type BoxState =
  | { at: 'closed'; fault: Fault | null; failure: BoxFailure | null; busy: boolean }
  /** `read`: all that was opened since the words were entered. */
  | {
      at: 'open';
      handle: string;
      opened: Opened;
      read: readonly Received[];
      failure: BoxFailure | null;
      busy: boolean;
    };

/** An answer of the one size through a slow Tor circuit, in milliseconds. */
const TIMEOUT = 180_000;
const CLOSED: Extract<BoxState, { at: 'closed' }> = { at: 'closed', fault: null, failure: null, busy: false };

export interface Mailbox {
  state: BoxState;
  open(words: string): Promise<void>;
  /** Asks again, after these were deleted, and files by these tokens. `true`: it was answered. */
  look(remove: readonly string[], files?: readonly string[]): Promise<boolean>;
  close(): void;
  /** To compare them with the paper: nothing else of the mailbox stays. */
  backToWords(): void;
}

export function useMailbox(
  site: Site,
  verified: VerifiedDirectory,
  reload: () => Promise<VerifiedDirectory>,
  onForget: () => void,
): Mailbox {
  const [state, setState] = useState<BoxState>(CLOSED);
  /** What is open, and the list by which it was read. */
  const held = useRef<{ own: Held; listed: Listed } | null>(null);
  /** Of opening and closing. What ends in another turn than it began in shows nothing and keeps no keys. */
  const turn = useRef(0);
  const latest = useRef(verified);
  latest.current = verified;
  const forgetWords = useRef(onForget);
  forgetWords.current = onForget;

  const ask = useCallback(
    async (
      { handle, token }: Held,
      { directory }: Listed,
      remove: readonly string[],
      files: readonly string[],
    ): Promise<Opened> => {
      const json = mailboxBody(token, remove, files);
      const answer = await site.api.bytes('/api/mailbox', { method: 'POST', json, timeout: TIMEOUT });
      const members = [...directory.members, ...directory.former].map(({ key }) => ({ key }));
      const opened = await site.worker().call('openMailbox', { handle, answer, members });
      if (opened === null) throw new ApiError('unreadable', 200, '', '');
      return opened;
    },
    [site],
  );

  const open = useCallback(
    async (words: string) => {
      const { newsroomKey } = site;
      if (newsroomKey === null) return;
      turn.current += 1;
      const now = turn.current;
      const isOver = () => turn.current !== now;
      const show = (next: BoxState) => {
        if (!isOver()) setState(next);
      };
      let unused: Held[] = [];
      setState({ ...CLOSED, busy: true });
      try {
        if (!(await isOfLink(site, newsroomKey)) || isOver()) return show(CLOSED);
        const result = await site.worker().call('hold', { newsroomKey, words });
        if ('fault' in result) return show({ ...CLOSED, fault: result.fault });
        unused = result.held;
        if (isOver()) return;
        // Somebody who answered may be new on the list. Asked for each time: what is asked must not tell what is found.
        const fresh = await reload();
        const listed = fresh.state === 'refused' && fresh.fault === 'offline' ? latest.current : fresh;
        if (listed.state !== 'listed' || isOver()) return show({ ...CLOSED, failure: 'list' });
        let found: { own: Held; opened: Opened } | null = null;
        // Words of several lists: the first mailbox that has something is meant. All are asked, whatever is in the first.
        for (const own of result.held) {
          const opened = await ask(own, listed, [], []);
          if (isOver()) return;
          if (found === null || (isEmpty(found.opened) && !isEmpty(opened))) found = { own, opened };
        }
        if (found === null) return show(CLOSED);
        const { own, opened } = found;
        unused = result.held.filter((one) => one !== own);
        held.current = { own, listed };
        // They are looked at again only where they may be wrong.
        if (!isEmpty(opened)) forgetWords.current();
        const read = withRead([], opened.received);
        setState({ at: 'open', handle: own.handle, opened, read, failure: null, busy: false });
      } catch (error) {
        show({ ...CLOSED, failure: failureOf(error) });
      } finally {
        for (const { handle } of unused) void forget(site, handle);
      }
    },
    [site, ask, reload],
  );

  const look = useCallback(
    async (remove: readonly string[], files: readonly string[] = []) => {
      const had = held.current;
      if (had === null) return false;
      const now = turn.current;
      const isOver = () => turn.current !== now;
      setState((shown) => ({ ...shown, failure: null, busy: true }));
      try {
        const fresh = await reload();
        // A newer list that is refused is said so; what is open is read and deleted by the last that was believed.
        if (fresh.state === 'listed') had.listed = fresh;
        let opened: Opened | null = null;
        // The files first: while their answer is there, they can be deleted again.
        const rounds = [
          ...chunks(files, MAILBOX_FILES_MAX).map((some) => ({ ids: [], files: some })),
          ...chunks(remove, MAILBOX_DELETE_MAX).map((some) => ({ ids: some, files: [] })),
        ];
        for (const { ids, files: some } of rounds.length === 0 ? [{ ids: [], files: [] }] : joined(rounds)) {
          if (isOver()) return false;
          opened = await ask(had.own, had.listed, ids, some);
        }
        if (isOver() || opened === null) return false;
        const { received } = opened;
        setState((shown) => {
          const read = withRead(shown.at === 'open' ? shown.read : [], received);
          return { at: 'open', handle: had.own.handle, opened, read, failure: null, busy: false };
        });
        return true;
      } catch (error) {
        if (!isOver()) setState((shown) => ({ ...shown, failure: failureOf(error), busy: false }));
        return false;
      }
    },
    [ask, reload],
  );

  const drop = useCallback(() => {
    turn.current += 1;
    held.current = null;
    // Also those of an opening under way, whose handle is not known here yet.
    void forget(site, null);
  }, [site]);
  const backToWords = useCallback(() => {
    drop();
    setState(CLOSED);
  }, [drop]);
  const close = useCallback(() => {
    backToWords();
    forgetWords.current();
  }, [backToWords]);

  // A page that the browser keeps for "Back" must not come back open.
  useEffect(() => {
    addEventListener('pagehide', close);
    const stay = whenLeft(close);
    return () => {
      removeEventListener('pagehide', close);
      stay();
      drop();
    };
  }, [close, drop]);

  return useMemo(() => ({ state, open, look, close, backToWords }), [state, open, look, close, backToWords]);
}

interface Round {
  ids: readonly string[];
  files: readonly string[];
}

function chunks<T>(all: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, n) => all.slice(n * most, (n + 1) * most));
}

/** One request where both fit into one: it looks like every other. */
function joined(rounds: readonly Round[]): readonly Round[] {
  const [files, ids, ...more] = rounds;
  if (files === undefined || ids === undefined || more.length > 0 || files.files.length === 0 || ids.ids.length === 0)
    return rounds;
  return [{ ids: ids.ids, files: files.files }];
}

/** A link may name another newsroom: its mailboxes are elsewhere, and the page says so when it knows. */
async function isOfLink({ link, worker }: Site, newsroomKey: string): Promise<boolean> {
  if (link.words === null || link.words === UNREADABLE) return true;
  return (await worker().call('fingerprint', newsroomKey)).join('-') === link.words;
}

function isEmpty({ received, unopened }: Opened): boolean {
  return received.length + unopened.length === 0;
}

/** `null`: all. */
async function forget(site: Site, handle: string | null): Promise<void> {
  await site
    .worker()
    .call('forget', handle)
    .catch(() => {});
}

function failureOf(error: unknown): BoxFailure {
  if (error instanceof RpcError) return error.code === 'no-codename' ? 'keys' : 'broken';
  if (!(error instanceof ApiError)) return 'broken';
  if (error.code === 'offline' || error.code === 'timeout') return 'offline';
  return error.code === 'unreadable' && error.status < 500 ? 'answer' : 'busy';
}
