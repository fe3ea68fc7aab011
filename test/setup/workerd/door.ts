/**
 * What runs in workerd for tests: the Workers door as it is, and newsrooms of which there may be many, whose clock and quotas the test
 * sets. Everything else of them is the real thing, in a Durable Object over its SQLite and R2.
 */
import { DurableObject } from 'cloudflare:workers';
import { methodsOf } from '../../../src/server/routes.ts';
import type { Bucket } from '../../../src/store/worker/bucket.ts';
import { asSent } from '../../../src/worker/as-sent.ts';
import { type Env, readConfig } from '../../../src/worker/config.ts';
import { type OpenNewsroom, openNewsroom } from '../../../src/worker/newsroom.ts';
import door from '../../../src/worker.ts';
import { countedHash } from '../../server/counted-hash.ts';
import { PAGES } from '../../server/pages.ts';
import { type Stubs, withStubs } from '../../server/stubs.ts';
import { decode, encode } from './codec.ts';
import {
  BUCKET_PATH,
  type Faults,
  ROUND_PATH,
  SERVER,
  SIZE_PATH,
  STORE_PATH,
  TEST,
  type TestOptions,
} from './headers.ts';
import { faulty, keysOf, prefixed } from './prefixed.ts';

export { Newsroom } from '../../../src/worker.ts';

interface TestEnv extends Env {
  TEST: DurableObjectNamespace;
}

export class TestNewsroom extends DurableObject<TestEnv> {
  #opened: Promise<OpenNewsroom> | null = null;
  #now = 0;
  #free = 0;
  #log: string[] = [];
  #hashes = 0;
  #stubs: Stubs = {};
  #faults: Faults = {};

  override async fetch(request: Request): Promise<Response> {
    this.#now = Number(request.headers.get(TEST.now));
    this.#free = Number(request.headers.get(TEST.free));
    this.#stubs = JSON.parse(request.headers.get(TEST.stubs) ?? '{}');
    this.#faults = JSON.parse(request.headers.get(TEST.faults) ?? '{}');
    const bucket = prefixed(this.env.FILES, `${request.headers.get(TEST.newsroom)}/`);
    if (new URL(request.url).pathname === BUCKET_PATH) return Response.json(await keysOf(bucket));
    this.#opened ??= this.#open(JSON.parse(request.headers.get(TEST.options) ?? ''), bucket);
    const answer = await this.#answer(await this.#opened, request);
    answer.headers.set(TEST.log, encodeURIComponent(JSON.stringify(this.#log.splice(0))));
    answer.headers.set(TEST.hashes, String(this.#hashes));
    this.#hashes = 0;
    return answer;
  }

  #open({ quota, config, setup, isReal }: TestOptions, bucket: Bucket): Promise<OpenNewsroom> {
    const { dailyBytes = 1e12 } = quota;
    const read = readConfig({ ...(setup === null ? {} : { FLOWERPOT_SETUP: setup }) });
    const hashed = countedHash(() => {
      this.#hashes += 1;
    });
    return openNewsroom(
      this.ctx.storage,
      faulty(bucket, () => this.#faults),
      read,
      {
        quota: { dailyFileBytes: dailyBytes, ...quota, freeBytes: () => this.#free },
        store: (store) => withStubs(store, () => this.#stubs),
        platform: {
          now: () => this.#now,
          log: (line) => void this.#log.push(line),
          ...(isReal ? { config } : { assets: PAGES, loginHash: hashed, config: { ...SERVER, ...config } }),
        },
      },
    );
  }

  async #answer({ app, store, round }: OpenNewsroom, request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === STORE_PATH) return called(store, await request.text());
    if (pathname === SIZE_PATH) {
      const { sql } = this.ctx.storage;
      return Response.json({ tips: sql.exec('SELECT count(*) AS n FROM tips').one()['n'], bytes: sql.databaseSize });
    }
    if (pathname !== ROUND_PATH) return app.fetch(asSent(request));
    await round();
    return new Response();
  }
}

async function called(store: OpenNewsroom['store'], text: string): Promise<Response> {
  const { facet, method, args } = Object(decode(text));
  const target = facet === null ? store : Reflect.get(store, facet);
  try {
    return new Response(encode({ value: await Reflect.apply(Reflect.get(target, method), target, args) }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return new Response(encode({ message: error instanceof Error ? error.message : 'unknown', code }));
  }
}

function overloaded({ NEWSROOM }: Env): Env['NEWSROOM'] {
  const fetch = async () => {
    throw Object.assign(new Error('too many at once'), { overloaded: true });
  };
  return new Proxy(NEWSROOM, {
    get: (of, name) => (name === 'get' ? () => ({ fetch }) : Reflect.get(of, name).bind(of)),
  });
}

export default {
  fetch(request, env) {
    const name = request.headers.get(TEST.newsroom);
    const { pathname } = new URL(request.url);
    const isPage = methodsOf(pathname).length === 0 && !pathname.startsWith('/test/');
    const isDoors = name === null || (isPage && request.headers.get(TEST.pages) === 'built');
    if (request.headers.get(TEST.object) === 'overloaded')
      return door.fetch(request, { ...env, NEWSROOM: overloaded(env) });
    return isDoors ? door.fetch(request, env) : env.TEST.get(env.TEST.idFromName(name)).fetch(request);
  },
} satisfies ExportedHandler<TestEnv>;
