/** The servers that `accept.ts`, `mailbox.ts` and `desk.ts` load, each in a process of its own: `ours <folder>` or `bare`. Tells its parent where it listens. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { readConfig } from '../../src/node/config.ts';
import { listen } from '../../src/node.ts';
import { TODAY } from '../crypto/fixtures.ts';

export interface Told {
  url: string;
  setupLink: string | null;
}

async function bare(): Promise<Told> {
  const app = new Hono();
  app.put('/api/tips/:id', async (c) => {
    await c.req.arrayBuffer();
    return c.json({ stored: TODAY }, 201);
  });
  const server = createServer(getRequestListener(app.fetch));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, setupLink: null };
}

/** `port` 0: any. `clock`: `fixed` on the day that prepared tips are of, or `real`. `mailboxMs`: empty for the server's own. */
async function ours(data: string, dist: string, port: string, clock: string, mailboxMs: string): Promise<Told> {
  const config = readConfig({ PORT: port, FLOWERPOT_DATA: data, FLOWERPOT_DAILY_BYTES: '100G' });
  // The puzzles are solved before the clock starts, so they need not be hard; checking them costs the same.
  const now = clock === 'real' ? Date.now : () => Date.parse(`${TODAY}T12:00:00Z`);
  const wait = mailboxMs === '' ? {} : { mailboxMs: Number(mailboxMs) };
  const overrides = { now, dist, puzzle: { restBits: 1, maxBits: 1 }, ...wait };
  const { url, setupLink } = await listen(config, overrides);
  return { url, setupLink };
}

const [kind, data = '', dist = '', port = '0', clock = 'fixed', mailboxMs = ''] = process.argv.slice(2);
process.send?.(await (kind === 'bare' ? bare() : ours(data, dist, port, clock, mailboxMs)));
