/** The server: routes from the table, static pages, and one answer for everything else. Platform comes in from a door. */
import { type Context as Call, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ConnectionAnswer } from '../protocol/connection.ts';
import { findAsset, NOT_FOUND_PAGE, replyAsset, withoutSlash } from './assets.ts';
import type { Context, Platform } from './context.ts';
import { directoryFacts } from './directory.ts';
import { inFlight } from './in-flight.ts';
import {
  BODIES_IN_FLIGHT,
  EVENT_BYTES_PER_DAY,
  JSON_IN_FLIGHT,
  PARTS_IN_FLIGHT,
  REPLY_BYTES_PER_DAY,
  SMALL_BODIES,
  SMALL_JSON,
} from './limits.ts';
import { loginDesk } from './logins.ts';
import { requireOwnOrigin } from './origin.ts';
import { puzzleDesk } from './puzzle.ts';
import { dailyQuota } from './quota.ts';
import { Refusal } from './refusal.ts';
import { replyMoved, replyProblem } from './reply.ts';
import { methodsOf, ROUTES, type Route } from './routes.ts';
import { COOKIE, memberOf } from './sessions.ts';
import { passing } from './tips.ts';

/** For a platform that does not look. */
const UNSEEN: ConnectionAnswer = { address: null, tor: false, network: null };

export function createServer(platform: Platform): Hono {
  const { now, random, config, loginHash, connection = () => UNSEEN } = platform;
  const context: Context = {
    ...platform,
    connection,
    puzzles: puzzleDesk(now, random, config.puzzle),
    logins: loginDesk(loginHash),
    directories: directoryFacts(),
    passing: passing(),
    inFlight: inFlight(BODIES_IN_FLIGHT, SMALL_BODIES),
    partsInFlight: inFlight(PARTS_IN_FLIGHT, { reserve: 0, small: 0 }),
    jsonInFlight: inFlight(JSON_IN_FLIGHT, SMALL_JSON),
    eventQuota: dailyQuota(now, config.eventBytesPerDay ?? EVENT_BYTES_PER_DAY),
    replyQuota: dailyQuota(now, config.replyBytesPerDay ?? REPLY_BYTES_PER_DAY),
    noteOnce: once(platform.log),
  };
  const app = new Hono();
  for (const route of ROUTES) {
    app.on(route.method, route.path, (c) => guarded(context, () => serve(context, route, c)));
  }
  app.notFound((c) => guarded(context, () => serveAsset(context, c.req.raw, c.req.path)));
  return app;
}

function once(log: (line: string) => void): (line: string) => void {
  const noted = new Set<string>();
  return (line) => {
    if (!noted.has(line)) log(line);
    noted.add(line);
  };
}

async function serve(context: Context, route: Route, c: Call): Promise<Response> {
  const request = c.req.raw;
  const id = c.req.param('id') ?? '';
  if (route.method !== 'GET') requireOwnOrigin(request, context);
  if (route.who === 'anyone') return route.handler({ context, request, id });
  const member = await memberOf(context, getCookie(c, COOKIE, 'host'));
  if (member === null) throw new Refusal('not-signed-in');
  if (route.who !== 'member' && !member.roles.includes(route.who)) throw new Refusal('forbidden');
  return route.handler({ context, request, member, id });
}

/** What no route took: a page, a path under another method, or nothing. */
async function serveAsset({ assets }: Context, request: Request, path: string): Promise<Response> {
  const known = methodsOf(path);
  if (known.length > 0) return replyProblem('method-not-allowed', { allow: known.join(', ') });
  const found = await findAsset(assets, path);
  if (found !== null) {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    return reads
      ? replyAsset(request, found.file, found.asset)
      : replyProblem('method-not-allowed', { allow: 'GET, HEAD' });
  }
  const short = await withoutSlash(assets, path);
  if (short !== null) return replyMoved(short);
  const page = wantsPage(request, path) ? await assets.get(NOT_FOUND_PAGE) : null;
  return page === null ? replyProblem('not-found') : replyAsset(request, NOT_FOUND_PAGE, page, 404);
}

function wantsPage(request: Request, path: string): boolean {
  return !path.startsWith('/api/') && (request.headers.get('accept') ?? '').includes('text/html');
}

/** Around all that runs in the app: hono's `onError` is given errors only, and what else is thrown would leave the app unanswered. */
async function guarded(context: Context, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    return failed(context, error);
  }
}

/** Refusals answer with their code; anything else is ours: noted by class and code alone, for messages quote data. */
function failed(context: Context, error: unknown): Response {
  if (error instanceof Refusal) return replyProblem(error.code);
  context.log(`internal error: ${error instanceof Error ? describe(error) : typeof error}`);
  return replyProblem('internal');
}

function describe(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const cause = error.cause instanceof Error ? ` <- ${describe(error.cause)}` : '';
  return `${error.name}${code}${cause}`;
}
