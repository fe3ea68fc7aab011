/**
 * The Workers door: pages from Static Assets, everything else from the newsroom's one Durable Object, which is the server over its own
 * SQLite and a bucket. Policy is elsewhere.
 */
import { DurableObject } from 'cloudflare:workers';
import { guarded } from './server/guarded.ts';
import { servePage } from './server/pages.ts';
import { methodsOf } from './server/routes.ts';
import { asSent } from './worker/as-sent.ts';
import { staticAssets } from './worker/assets.ts';
import { type Env, readConfig } from './worker/config.ts';
import { type House, openHouse } from './worker/house.ts';

/** One object, whatever host is asked: a newsroom that changes its address keeps what it has. */
const NAME = 'newsroom';
const HOUR = 3_600_000;

export class Newsroom extends DurableObject<Env> {
  readonly #house: Promise<House>;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#house = ctx.blockConcurrencyWhile(async () => {
      const house = await openHouse(ctx.storage, env.FILES, readConfig(env));
      if ((await ctx.storage.getAlarm()) === null) await ctx.storage.setAlarm(Date.now());
      return house;
    });
  }

  override async fetch(request: Request): Promise<Response> {
    return (await this.#house).app.fetch(request);
  }

  /** Every hour, so that what failed is tried again; a day that is done is done. */
  override async alarm(): Promise<void> {
    await this.ctx.storage.setAlarm(Date.now() + HOUR);
    await (await this.#house).round();
  }
}

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    const answer = async () =>
      methodsOf(pathname).length > 0
        ? env.NEWSROOM.get(env.NEWSROOM.idFromName(NAME)).fetch(request)
        : servePage(staticAssets(env.ASSETS), asSent(request), pathname);
    return guarded((line) => console.error(`flowerpot: ${line}`), answer);
  },
} satisfies ExportedHandler<Env>;
