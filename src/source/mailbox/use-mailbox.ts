/** A mailbox on this page: opened with words, looked into again, emptied, closed. Its keys are the worker's. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../browser/http.ts';
import { whenLeft } from '../../browser/leave.ts';
import { RpcError } from '../../browser/rpc.ts';
import { MAILBOX_DELETE_MAX } from '../../protocol/limits.ts';
import { mailboxBody } from '../../protocol/mailbox.ts';
import type { Held, Opened } from '../codename/keyring.ts';
import type { Fault } from '../codename/near.ts';
import { UNREADABLE } from '../link.ts';
import type { Site } from '../site.ts';
import type { Listed, VerifiedDirectory } from '../verified-directory.ts';

/** `list`: there is no checked list of reporters, and the page says why. `keys`: the worker that had them is gone. */
export type BoxFailure = 'offline' | 'busy' | 'answer' | 'broken' | 'keys' | 'list';

export type BoxState =
  | { at: 'closed'; fault: Fault | null; failure: BoxFailure | null; busy: boolean }
  | { at: 'open'; handle: string; opened: Opened; failure: BoxFailure | null; busy: boolean };

/** An answer of the one size through a slow Tor circuit, in milliseconds. */
const TIMEOUT = 180_000;
const CLOSED: Extract<BoxState, { at: 'closed' }> = { at: 'closed', fault: null, failure: null, busy: false };

export interface Mailbox {
  state: BoxState;
  open(words: string): Promise<void>;
  /** Asks again, after these were deleted. `true`: it was answered. */
  look(remove: readonly string[]): Promise<boolean>;
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
  const held = useRef<Held | null>(null);
  const latest = useRef(verified);
  latest.current = verified;
  const forgetWords = useRef(onForget);
  forgetWords.current = onForget;

  const ask = useCallback(
    async ({ handle, token }: Held, listed: Listed, remove: readonly string[]): Promise<Opened> => {
      const json = mailboxBody(token, remove);
      const answer = await site.api.bytes('/api/mailbox', { method: 'POST', json, timeout: TIMEOUT });
      const read = async ({ directory }: Listed) => {
        const members = [...directory.members, ...directory.former].map(({ key }) => ({ key }));
        const opened = await site.worker().call('openMailbox', { handle, answer, members });
        if (opened === null) throw new ApiError('unreadable', 200, '', '');
        return opened;
      };
      const opened = await read(listed);
      if (opened.unopened.length === 0) return opened;
      // Somebody who answered may be new on the list.
      const fresh = await reload();
      return fresh.state === 'listed' && fresh.hash !== listed.hash ? await read(fresh) : opened;
    },
    [site, reload],
  );

  const open = useCallback(
    async (words: string) => {
      const { newsroomKey } = site;
      if (newsroomKey === null) return;
      setState({ ...CLOSED, busy: true });
      try {
        const listed = latest.current.state === 'listed' ? latest.current : await reload();
        if (listed.state !== 'listed') return setState({ ...CLOSED, failure: 'list' });
        if (!(await isOfLink(site, newsroomKey))) return setState(CLOSED);
        const result = await site.worker().call('hold', { newsroomKey, words });
        if ('fault' in result) return setState({ ...CLOSED, fault: result.fault });
        let found: { held: Held; opened: Opened } | null = null;
        // Words of several lists: the first mailbox that has something is meant.
        for (const one of result.held) {
          const opened = await ask(one, listed, []);
          if (found === null || !isEmpty(opened)) found = { held: one, opened };
          if (!isEmpty(opened)) break;
        }
        for (const one of result.held) if (one !== found?.held) void forget(site, one.handle);
        if (found === null) return setState(CLOSED);
        held.current = found.held;
        // They are looked at again only where they may be wrong.
        if (!isEmpty(found.opened)) forgetWords.current();
        setState({ at: 'open', handle: found.held.handle, opened: found.opened, failure: null, busy: false });
      } catch (error) {
        setState({ ...CLOSED, failure: failureOf(error) });
      }
    },
    [site, ask, reload],
  );

  const look = useCallback(
    async (remove: readonly string[]) => {
      const own = held.current;
      if (own === null) return false;
      setState((now) => ({ ...now, failure: null, busy: true }));
      try {
        const listed = latest.current.state === 'listed' ? latest.current : await reload();
        if (listed.state !== 'listed') throw new ApiError('offline', 0, '', '');
        let opened: Opened | null = null;
        for (let at = 0; opened === null || at < remove.length; at += MAILBOX_DELETE_MAX)
          opened = await ask(own, listed, remove.slice(at, at + MAILBOX_DELETE_MAX));
        if (held.current !== own) return false;
        setState({ at: 'open', handle: own.handle, opened, failure: null, busy: false });
        return true;
      } catch (error) {
        setState((now) => ({ ...now, failure: failureOf(error), busy: false }));
        return false;
      }
    },
    [ask, reload],
  );

  const backToWords = useCallback(() => {
    if (held.current !== null) void forget(site, held.current.handle);
    held.current = null;
    setState(CLOSED);
  }, [site]);
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
      if (held.current !== null) void forget(site, held.current.handle);
    };
  }, [site, close]);

  return useMemo(() => ({ state, open, look, close, backToWords }), [state, open, look, close, backToWords]);
}

/** A link may name another newsroom: its mailboxes are elsewhere, and the page says so when it knows. */
async function isOfLink({ link, worker }: Site, newsroomKey: string): Promise<boolean> {
  if (link.words === null || link.words === UNREADABLE) return true;
  return (await worker().call('fingerprint', newsroomKey)).join('-') === link.words;
}

function isEmpty({ received, unopened }: Opened): boolean {
  return received.length + unopened.length === 0;
}

async function forget(site: Site, handle: string): Promise<void> {
  const worker = site.worker();
  await worker.call('forget', handle).catch(() => {});
}

function failureOf(error: unknown): BoxFailure {
  if (error instanceof RpcError) return error.code === 'no-codename' ? 'keys' : 'broken';
  if (!(error instanceof ApiError)) return 'broken';
  if (error.code === 'offline' || error.code === 'timeout') return 'offline';
  return error.code === 'unreadable' && error.status < 500 ? 'answer' : 'busy';
}
