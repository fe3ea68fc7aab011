/** The fetch client of all pages: schema-checked answers, problem documents as tagged errors, timeouts, no stray credentials. */
import type * as v from 'valibot';
import { concat } from '../crypto/bytes.ts';
import { PROBLEM_TYPE, SEALED_TYPE } from '../protocol/api.ts';
import { isProblemCode, Problem, type ProblemCode } from '../protocol/problems.ts';
import { parseJson } from '../protocol/schema.ts';

/**
 * `offline`: no answer came, and nothing is known about what the server did. `timeout`: likewise, after the wait.
 * `cancelled`: the caller's signal. `unreadable`: an answer that is not of the expected shape.
 */
export type ApiCode = ProblemCode | 'offline' | 'timeout' | 'cancelled' | 'unreadable';

/** A request that did not end well. `title` and `detail` are English; source pages translate by `code`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiCode;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;

  constructor(code: ApiCode, status: number, title: string, detail: string) {
    super(title);
    this.code = code;
    this.status = status;
    this.title = title;
    this.detail = detail;
  }
}

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** A body, as JSON or as sealed bytes; never both. */
  json?: unknown;
  bytes?: Uint8Array<ArrayBuffer>;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  /** Milliseconds until the answer's last byte; 30,000 unless told. */
  timeout?: number;
}

/** Every method throws `ApiError` and nothing else. */
export interface Api {
  /** The JSON answer, checked by the schema. */
  json<S extends v.GenericSchema>(path: string, schema: S, ask?: Ask): Promise<v.InferOutput<S>>;
  /** The answer's bytes. */
  bytes(path: string, ask?: Ask): Promise<Uint8Array<ArrayBuffer>>;
  /** For answers whose body does not matter. */
  done(path: string, ask?: Ask): Promise<void>;
}

/** A source page sends `omit`, so that no cookie of anybody goes with a tip; the desk sends its session (`same-origin`). */
export function api(credentials: 'omit' | 'same-origin'): Api {
  async function bytes(path: string, ask: Ask = {}): Promise<Uint8Array<ArrayBuffer>> {
    const late = AbortSignal.timeout(ask.timeout ?? 30_000);
    try {
      const answer = await fetch(path, init(credentials, ask, late));
      const body = await bodyOf(answer);
      if (!answer.ok) throw refused(answer, body);
      return body;
    } catch (error) {
      if (error instanceof ApiError) throw error;
      if (ask.signal?.aborted) throw new ApiError('cancelled', 0, 'Cancelled', '');
      if (late.aborted) throw new ApiError('timeout', 0, 'The server did not answer in time', 'Try again in a minute.');
      throw new ApiError('offline', 0, 'The server cannot be reached', 'Check your connection and try again.');
    }
  }
  return {
    bytes,
    async json(path, schema, ask) {
      const body = await bytes(path, ask);
      const value = parseJson(schema, new TextDecoder().decode(body));
      if (value === null) throw unreadable(200);
      return value;
    },
    async done(path, ask) {
      await bytes(path, ask);
    },
  };
}

/** More than any answer of ours: a server that never ends one must not fill the memory. */
const ANSWER_MAX_BYTES = 64 * 1024 * 1024;
const BLOCK_BYTES = 64 * 1024;

/** Pieces are copied into blocks: kept each by itself, one of a byte would take hundreds. */
async function bodyOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const blocks: Uint8Array[] = [];
  let block = new Uint8Array(0);
  let used = 0;
  let length = 0;
  const reader = answer.body?.getReader();
  for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
    const piece = next.value;
    length += piece.length;
    if (length > ANSWER_MAX_BYTES) {
      // Whether and when the connection ends is not waited for.
      void reader?.cancel().catch(() => undefined);
      throw unreadable(answer.status);
    }
    if (piece.length > block.length - used) {
      blocks.push(block.subarray(0, used));
      block = new Uint8Array(Math.max(BLOCK_BYTES, piece.length));
      used = 0;
    }
    block.set(piece, used);
    used += piece.length;
  }
  return concat(...blocks, block.subarray(0, used));
}

function init(credentials: 'omit' | 'same-origin', ask: Ask, late: AbortSignal): RequestInit {
  const headers = new Headers(ask.headers);
  let body: BodyInit | null = null;
  if (ask.bytes) {
    headers.set('content-type', SEALED_TYPE);
    body = ask.bytes;
  } else if (ask.json !== undefined) {
    headers.set('content-type', 'application/json');
    body = JSON.stringify(ask.json);
  }
  return {
    method: ask.method ?? 'GET',
    headers,
    body,
    credentials,
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: ask.signal ? AbortSignal.any([ask.signal, late]) : late,
  };
}

function refused(answer: Response, body: Uint8Array): ApiError {
  const type = answer.headers.get('content-type') ?? '';
  const problem = type.startsWith(PROBLEM_TYPE) ? parseJson(Problem, new TextDecoder().decode(body)) : null;
  if (problem === null || !isProblemCode(problem.code)) return unreadable(answer.status);
  return new ApiError(problem.code, answer.status, problem.title, problem.detail);
}

/** Something else answered: a captive portal, a proxy, another version of the server. */
export function unreadable(status: number): ApiError {
  return new ApiError('unreadable', status, 'The answer could not be read', 'Reload the page and try again.');
}
