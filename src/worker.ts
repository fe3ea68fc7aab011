/**
 * The Workers door: pages from Static Assets, everything else from the newsroom's one Durable Object, which is the server over its own
 * SQLite and a bucket. Policy is elsewhere.
 */
import { DurableObject } from 'cloudflare:workers';
import { guarded } from './server/guarded.ts';
import { servePage } from './server/pages.ts';
import { Refusal } from './server/refusal.ts';
import { methodsOf } from './server/routes.ts';
import { ConfigError } from './server/settings.ts';
import { asSent } from './worker/as-sent.ts';
import { staticAssets } from './worker/assets.ts';
import { type Env, readConfig } from './worker/config.ts';
import { type OpenNewsroom, openNewsroom } from './worker/newsroom.ts';

/** One object, whatever host is asked: a newsroom that changes its address keeps what it has. */
const NAME = 'newsroom';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export class Newsroom extends DurableObject<Env> {
  readonly #opened: Promise<OpenNewsroom>;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#opened = ctx.blockConcurrencyWhile(async () => {
      try {
        const opened = await openNewsroom(ctx.storage, env.FILES, readConfig(env));
        if ((await ctx.storage.getAlarm()) === null) await ctx.storage.setAlarm(Date.now());
        return opened;
      } catch (error) {
        // The one kind whose text is for the operator: it names a variable, and holds nothing else.
        if (error instanceof ConfigError) log(error.message);
        throw error;
      }
    });
  }

  override async fetch(request: Request): Promise<Response> {
    return (await this.#opened).app.fetch(request);
  }

  /** At each UTC midnight, and every hour, so that what failed is tried again; a day that is done is done. */
  override async alarm(): Promise<void> {
    const now = Date.now();
    await this.ctx.storage.setAlarm(now + Math.min(HOUR, DAY - (now % DAY)));
    await (await this.#opened).round();
  }
}

async function askNewsroom({ NEWSROOM }: Env, request: Request): Promise<Response> {
  try {
    return await NEWSROOM.get(NEWSROOM.idFromName(NAME)).fetch(request);
  } catch (error) {
    // More asks at once than the object takes: said by the platform, as a property of the error.
    if (error instanceof Error && 'overloaded' in error && error.overloaded === true) throw new Refusal('too-many');
    throw error;
  }
}

function log(line: string): void {
  console.error(`flowerpot: ${line}`);
}

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    return guarded(log, async () =>
      methodsOf(pathname).length > 0
        ? askNewsroom(env, request)
        : servePage(staticAssets(env.ASSETS), asSent(request), pathname),
    );
  },
} satisfies ExportedHandler<Env>;
