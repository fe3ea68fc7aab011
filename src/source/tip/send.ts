/**
 * Sending a tip: check the list, seal, solve the puzzle, put. Nothing about the text leaves the page before it is
 * sealed. What was sealed is kept until it is stored, under one id: the server stores an id once, so that sending again
 * after a lost answer never doubles a tip.
 */
import { FileError } from '../../browser/files/file-error.ts';
import type { Chosen, FileProgress, Uploader } from '../../browser/files/upload.ts';
import { ApiError } from '../../browser/http.ts';
import { RpcError } from '../../browser/rpc.ts';
import { HEADERS, PuzzleAnswer, TipAnswer } from '../../protocol/api.ts';
import type { Day } from '../../protocol/days.ts';
import { type Directory, isCurrent, reporters } from '../../protocol/directory.ts';
import { writeCommitted } from '../../protocol/files.ts';
import { FILE_TYPE_MAX } from '../../protocol/limits.ts';
import { UNREADABLE } from '../link.ts';
import type { Answerable, SealedTipWithFiles } from '../sealer.worker.ts';
import type { Site } from '../site.ts';
import { type Listed, type ListFault, loadReceiving, type Receiving } from '../verified-directory.ts';

export interface Draft {
  text: string;
  contact: string;
  /** Keys of the members it is for. */
  to: readonly string[];
  /** Id of the callout that it answers. */
  callout: string | null;
  files: readonly Chosen[];
}

/** `conversation`: the codename by which it can be answered; `null` where no answer is needed. */
export type Outgoing = Draft & { conversation: Answerable | null };

export type Stage =
  | { at: 'check' | 'seal' | 'send' }
  | { at: 'files'; all: readonly FileProgress[] }
  | { at: 'puzzle'; done: number; parts: number };

/** Why sending stopped. `about` is a member's key for `no-recipient`. */
export type SendCode =
  | ListFault
  | 'cancelled'
  | 'no-recipient'
  | 'list-changed'
  | 'wrong-link'
  | 'too-long'
  | 'full'
  | 'busy'
  /** Something else than our server answered; `too-large-there`: and found the message too large. */
  | 'between'
  | 'too-large-there'
  /** Of a file, which `about` names. */
  | FileError['code']
  /** The script that sends files is not there. `files-full`: texts are still taken. */
  | 'files-missing'
  | 'files-full'
  | 'page';

export class SendError extends Error {
  override readonly name = 'SendError';
  readonly code: SendCode;
  readonly about: string | undefined;
  /** The tip may have been stored all the same: an answer was lost. */
  readonly maybeStored: boolean;

  constructor(code: SendCode, maybeStored: boolean, about?: string) {
    super(code);
    this.code = code;
    this.about = about;
    this.maybeStored = maybeStored;
  }
}

/** How files are sent, where there are any. Throws what `Uploader` does. */
export interface FilesOut {
  uploader(): Promise<Uploader>;
  /** Resolves when it may go on. */
  gate(): Promise<void>;
}

/** What the sender needs of the page's state. */
export interface Lists {
  /** The list that is shown, or a freshly fetched one. */
  listed: (fresh: boolean) => Promise<Listed | { fault: ListFault }>;
  receiving: () => Receiving | null;
  show: (receiving: Receiving) => void;
}

export interface Sender {
  /** Resolves with the UTC day on which the server stored it. Throws `SendError` and nothing else. */
  send(draft: Outgoing, onStage: (stage: Stage) => void, signal: AbortSignal): Promise<{ stored: Day }>;
  /** Wipes what was sealed. */
  forget(): void;
}

/** Rounds of puzzle and put before giving up: one for the tip, the others for what the server may ask anew. */
const ROUNDS = 4;
/** A largest tip through a slow Tor circuit, in milliseconds. */
const PUT_TIMEOUT = 180_000;

export function createSender(site: Site, lists: Lists, out: FilesOut): Sender {
  let held: { key: string; sealed: SealedTipWithFiles } | null = null;
  /** An answer was lost since something was stored last: also of a tip that was sealed anew after it. */
  let maybeStored = false;

  function forget() {
    held?.sealed.envelope.fill(0);
    held = null;
  }

  async function seal(
    { files, ...draft }: Outgoing,
    handles: readonly string[],
    directory: Directory,
    receiving: Receiving,
  ): Promise<SealedTipWithFiles> {
    const named = files.map(({ name, file }, n) => ({ handle: handles[n] ?? '', name, type: typeOf(file) }));
    const key = JSON.stringify([draft, named, directory.serial]);
    if (held?.key === key) return held.sealed;
    forget();
    const today = site.today();
    const parts = { ...draft, directory, intakes: receiving.intakes, today };
    const sealed = await site.worker().call('seal', { ...parts, files: named });
    held = { key, sealed };
    return sealed;
  }

  async function solve(puzzle: PuzzleAnswer, onStage: (stage: Stage) => void, signal: AbortSignal): Promise<string> {
    const worker = site.solver();
    // It looks up only between two parts, and a hard part takes long: stopping ends it, and the next call starts another.
    signal.addEventListener('abort', worker.close, { once: true });
    try {
      return await worker.call('solve', puzzle, {
        signal,
        onProgress: (progress) => onStage({ at: 'puzzle', ...progress }),
      });
    } finally {
      signal.removeEventListener('abort', worker.close);
    }
  }

  /** All of them, on the server. */
  async function sendFiles(draft: Outgoing, onStage: (stage: Stage) => void, signal: AbortSignal): Promise<string[]> {
    if (draft.files.length === 0) return [];
    const uploader = await out.uploader();
    const owner = draft.conversation?.handle ?? null;
    const onProgress = (all: readonly FileProgress[]) => onStage({ at: 'files', all });
    return await unless(signal, uploader.send(draft.files, owner, { onProgress, gate: out.gate, signal }));
  }

  async function put(sealed: SealedTipWithFiles, solution: string, signal: AbortSignal): Promise<{ stored: Day }> {
    return await site.api.json(`/api/tips/${sealed.id}`, TipAnswer, {
      method: 'PUT',
      bytes: sealed.envelope,
      headers: {
        [HEADERS.puzzle]: solution,
        [HEADERS.removal]: sealed.removal,
        ...(sealed.files.length === 0 ? {} : { [HEADERS.files]: writeCommitted(sealed.files) }),
      },
      timeout: PUT_TIMEOUT,
      signal,
    });
  }

  async function run(draft: Outgoing, onStage: (stage: Stage) => void, signal: AbortSignal): Promise<{ stored: Day }> {
    let fresh = false;
    for (let round = 1; ; round += 1) {
      onStage({ at: 'check' });
      const { directory, receiving } = await unless(signal, check(site, lists, draft, fresh));
      const handles = await sendFiles(draft, onStage, signal);
      onStage({ at: 'seal' });
      const sealed = await seal(draft, handles, directory, receiving);
      const puzzle = await site.api.json('/api/puzzle', PuzzleAnswer, { signal });
      onStage({ at: 'puzzle', done: 0, parts: puzzle.parts });
      const solution = await solve(puzzle, onStage, signal);
      onStage({ at: 'send' });
      try {
        const answer = await put(sealed, solution, signal);
        forget();
        maybeStored = false;
        return answer;
      } catch (error) {
        maybeStored ||= isLost(error);
        const remedy = round < ROUNDS ? remedyFor(error) : null;
        if (remedy === null) throw error;
        if (remedy === 'upload') (await out.uploader()).recheck();
        if (remedy !== 'solve') forget();
        fresh = remedy === 'reload';
      }
    }
  }

  return {
    forget() {
      forget();
      maybeStored = false;
    },
    async send(draft, onStage, signal) {
      try {
        return await run(draft, onStage, signal);
      } catch (error) {
        throw asSendError(error, signal.aborted, maybeStored);
      }
    },
  };
}

/** The list must be in force today, name everybody chosen, and be the newsroom that the link names. Throws `SendError`. */
async function check(
  site: Site,
  lists: Lists,
  draft: Draft,
  fresh: boolean,
): Promise<{ directory: Directory; receiving: Receiving }> {
  const { link } = site;
  if (link.words !== null && link.words !== UNREADABLE && site.newsroomKey !== null) {
    const words = await site.worker().call('fingerprint', site.newsroomKey);
    if (words.join('-') !== link.words) throw new SendError('wrong-link', false);
  }
  let listed = await lists.listed(fresh);
  if ('state' in listed && !isCurrent(listed.directory, site.today())) listed = await lists.listed(true);
  if ('fault' in listed) throw new SendError(listed.fault, false);
  const { directory } = listed;
  let receiving = fresh ? null : lists.receiving();
  if (receiving === null) {
    receiving = await loadReceiving(site, listed);
    lists.show(receiving);
  }
  const named = new Set(reporters(directory).map((member) => member.key));
  if (!draft.to.every((key) => named.has(key))) throw new SendError('list-changed', false);
  return { directory, receiving };
}

/** As the browser names it; nothing for one that is none. */
const typeOf = ({ type }: File) => (type.length <= FILE_TYPE_MAX ? type : '');

/** What makes another round worth it: another puzzle, another id, or a fresh list. `null`: nothing does. */
function remedyFor(error: unknown): 'solve' | 'upload' | 'reseal' | 'reload' | null {
  if (!(error instanceof ApiError)) return null;
  switch (error.code) {
    case 'puzzle-missing':
    case 'puzzle-wrong':
    case 'puzzle-expired':
    case 'puzzle-spent':
      return 'solve';
    case 'no-upload':
      return 'upload';
    case 'different-tip':
      return 'reseal';
    case 'wrong-stanzas':
    case 'no-recipients':
      return 'reload';
    default:
      return null;
  }
}

/** Rejects as soon as the source stops; what `work` still does changes nothing outside this page. */
function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, stopped]);
}

const LOST: ReadonlySet<string> = new Set(['unreadable', 'offline', 'timeout', 'cancelled', 'internal']);

/** The request may have arrived though no readable answer came. */
function isLost(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  // Somebody else's answer, whatever it says, does not tell what our server did; nor does its own failure half-way.
  return LOST.has(error.code);
}

function asSendError(error: unknown, cancelled: boolean, maybeStored: boolean): SendError {
  if (error instanceof SendError) return new SendError(error.code, maybeStored, error.about);
  if (cancelled) return new SendError('cancelled', maybeStored);
  if (error instanceof FileError) return new SendError(error.code, maybeStored, error.about);
  if (error instanceof RpcError) return new SendError(codeOfWork(error), maybeStored, error.about);
  return new SendError(error instanceof ApiError ? codeOfAnswer(error) : 'page', maybeStored);
}

function codeOfWork(error: RpcError): SendCode {
  if (error.code === 'no-recipient' || error.code === 'too-long') return error.code;
  return error.code === 'malformed' ? 'page' : 'broken';
}

function codeOfAnswer(error: ApiError): SendCode {
  switch (error.code) {
    case 'offline':
    case 'timeout':
    case 'too-slow':
      return 'offline';
    case 'unreadable':
      return codeOfStranger(error.status);
    case 'full':
      return 'full';
    case 'files-full':
      return 'files-full';
    case 'no-recipients':
      return 'list-changed';
    default:
      return error.status >= 500 || error.code === 'too-many' || error.code === 'internal' ? 'busy' : 'page';
  }
}

/** An answer that is none of ours: a proxy's, a firewall's, a sign-in page's. One with status 200 may be an old page's server. */
function codeOfStranger(status: number): SendCode {
  if (status === 413) return 'too-large-there';
  if (status === 429 || status >= 500) return 'busy';
  return status === 200 ? 'page' : 'between';
}
