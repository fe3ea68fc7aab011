/**
 * The only place where answers are made, so that no answer lacks its headers, nor one that Node gives outside the app, where
 * hono's `secureHeaders` would not come. Headers are handed over as one plain object: @hono/node-server writes those without
 * building a `Headers` first.
 */
import { PROBLEM_TYPE, SEALED_TYPE } from '../protocol/api.ts';
import { type ProblemCode, problem } from '../protocol/problems.ts';
import { SECURITY_HEADERS, UNCACHED_HEADERS } from './headers.ts';

const COMMON = { ...SECURITY_HEADERS, ...UNCACHED_HEADERS };

type More = Readonly<Record<string, string>>;

export function replyText(status: number, type: string, body: string, more: More = {}): Response {
  return new Response(body, { status, headers: { ...COMMON, 'content-type': type, ...more } });
}

export function replyJson(status: number, value: unknown, more: More = {}): Response {
  return replyText(status, 'application/json', JSON.stringify(value), more);
}

export function replyBytes(body: Uint8Array<ArrayBuffer>): Response {
  return new Response(body, { headers: { ...COMMON, 'content-type': SEALED_TYPE } });
}

/** `length`: bytes that will come. */
export function replyStream(body: ReadableStream<Uint8Array<ArrayBuffer>>, length: number): Response {
  return new Response(body, { headers: { ...COMMON, 'content-type': SEALED_TYPE, 'content-length': `${length}` } });
}

/** 200 or 201, and nothing else to say. */
export function replyEmpty(status: 200 | 201): Response {
  return new Response(null, { status, headers: COMMON });
}

/** 308: the page stands at this path of ours. */
export function replyMoved(location: string): Response {
  return new Response(null, { status: 308, headers: { ...COMMON, location } });
}

/** 303: a page of ours tells what came of the form. */
export function replySeeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { ...COMMON, location } });
}

/** 204: done, and there is nothing to say about it. */
export function replyDone(more: More = {}): Response {
  return new Response(null, { status: 204, headers: { ...COMMON, ...more } });
}

export function replyProblem(code: ProblemCode, more: More = {}): Response {
  const document = problem(code);
  return replyText(document.status, PROBLEM_TYPE, JSON.stringify(document), more);
}
