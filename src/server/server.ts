/** The server: routes from the table, static pages, and one answer for everything else. Platform comes in from a door. */
import { type Context as Call, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ConnectionAnswer } from '../protocol/connection.ts';
import type { Context, Platform } from './context.ts';
import { directoryFacts } from './directory.ts';
import { guarded } from './guarded.ts';
import { inFlight } from './in-flight.ts';
import {
  BODIES,
  EVENT_BYTES_PER_DAY,
  FOREIGN_BYTES_PER_DAY,
  FOREIGN_IN_FLIGHT,
  REPLY_BYTES_PER_DAY,
  SMALL_BODIES,
  SMALL_JSON,
} from './limits.ts';
import { loginDesk } from './logins.ts';
import { requireOwnOrigin } from './origin.ts';
import { servePage } from './pages.ts';
import { puzzleDesk } from './puzzle.ts';
import { dailyQuota } from './quota.ts';
import { Refusal } from './refusal.ts';
import { ROUTES, type Route } from './routes.ts';
import { COOKIE, memberOf } from './sessions.ts';
import { passing } from './tips.ts';

/** For a platform that does not look. */
const UNSEEN: ConnectionAnswer = { address: null, tor: false, network: null };

export function createServer(platform: Platform): Hono {
  const { now, random, config, loginHash, connection = () => UNSEEN } = platform;
  const { memory = BODIES } = config;
  const context: Context = {
    ...platform,
    connection,
    memory,
    puzzles: puzzleDesk(now, random, config.puzzle),
    logins: loginDesk(loginHash),
    directories: directoryFacts(),
    passing: passing(),
    inFlight: inFlight(memory.bodies, SMALL_BODIES),
    partsInFlight: inFlight(memory.parts, { reserve: 0, small: 0 }),
    jsonInFlight: inFlight(memory.json, SMALL_JSON),
    formsInFlight: inFlight(FOREIGN_IN_FLIGHT, { reserve: 0, small: 0 }),
    eventQuota: dailyQuota(now, config.eventBytesPerDay ?? EVENT_BYTES_PER_DAY),
    replyQuota: dailyQuota(now, config.replyBytesPerDay ?? REPLY_BYTES_PER_DAY),
    foreignQuota: dailyQuota(now, config.foreignBytesPerDay ?? FOREIGN_BYTES_PER_DAY),
    noteOnce: once(platform.log),
  };
  const app = new Hono();
  for (const route of ROUTES) {
    app.on(route.method, route.path, (c) => guarded(context.log, () => serve(context, route, c)));
  }
  app.notFound((c) => guarded(context.log, () => servePage(context.assets, c.req.raw, c.req.path)));
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
  if (route.method !== 'GET' && !('form' in route)) requireOwnOrigin(request, context);
  if (route.who === 'anyone') return route.handler({ context, request, id });
  const member = await memberOf(context, getCookie(c, COOKIE, 'host'));
  if (member === null) throw new Refusal('not-signed-in');
  if (route.who !== 'member' && !member.roles.includes(route.who)) throw new Refusal('forbidden');
  return route.handler({ context, request, member, id });
}
