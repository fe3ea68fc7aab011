/**
 * A server of a journey in workerd. Between it and the browser stands a socket of this process that tells it, beside each request, what
 * the test's clock says; pages and answers are workerd's own.
 */
import { execFileSync } from 'node:child_process';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { inject } from 'vitest';
import { toBase64url } from '../../../src/crypto/bytes.ts';
import type { NodeConfig } from '../../../src/node/config.ts';
import { closeServer, listenOn } from '../../../src/node/http.ts';
import type { Running } from '../../../src/node.ts';
import { ROUND_PATH, TEST, type TestOptions } from './headers.ts';
import { startMiniflare } from './miniflare.ts';

const NEWSROOM = 'journey';
const SETUP = new Uint8Array(32).fill(9);

/** Processes of workerd that this one has started. */
function workerds(): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=,ppid=,comm=', '-A'], { encoding: 'utf8' }).split('\n');
  return listed.flatMap((line) => {
    const [pid, parent, name] = line.trim().split(/\s+/);
    return name === 'workerd' && Number(parent) === process.pid ? [Number(pid)] : [];
  });
}

/** `mailboxMs`: as in `ServerConfig`. */
export async function startInWorkerd(
  config: NodeConfig,
  { now, log, mailboxMs }: { now: () => number; log: (line: string) => void; mailboxMs: number | undefined },
): Promise<Running & { kill(): Promise<void> }> {
  const found = inject('workerd');
  if ('missing' in found) throw new Error(found.missing);
  const { data, retentionDays, fileBytes, dailyBytes, dailyFileBytes, freeFloor, origin } = config;
  const others = workerds();
  const { miniflare, url } = await startMiniflare({ bundle: found.folder, data });
  const options: TestOptions = {
    quota: { dailyBytes, dailyFileBytes, freeFloor },
    config: { origin, retentionDays, fileBytes, ...(mailboxMs === undefined ? {} : { mailboxMs }) },
    isReal: true,
    setup: toBase64url(SETUP),
  };
  const told = () => ({
    [TEST.newsroom]: NEWSROOM,
    [TEST.options]: JSON.stringify(options),
    [TEST.now]: String(now()),
    [TEST.free]: String(1e12),
    [TEST.pages]: 'built',
  });

  function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method, url: path, headers } = incoming;
    const onward = request({
      host: url.hostname,
      port: url.port,
      method,
      path,
      headers: { ...headers, ...told() },
      agent: false,
    });
    onward.on('error', () => outgoing.destroy());
    onward.on('response', (answer) => {
      const { [TEST.log]: lines, [TEST.hashes]: _hashes, ...rest } = answer.headers;
      if (typeof lines === 'string') for (const line of JSON.parse(decodeURIComponent(lines))) log(line);
      outgoing.writeHead(answer.statusCode ?? 0, rest);
      answer.pipe(outgoing);
    });
    incoming.on('aborted', () => onward.destroy());
    incoming.pipe(onward);
  }

  const server = createServer(pass);
  const port = await listenOn(server, '127.0.0.1', config.port);
  const own = `http://127.0.0.1:${port}`;
  // As the alarm does at once.
  const round = await fetch(new URL(ROUND_PATH, own), { method: 'POST' });
  if (!round.ok) throw new Error(`the round was answered ${round.status}`);
  const isSetUp = (await fetch(new URL('/api/directory', own))).ok;
  const close = async () => {
    await closeServer(server, 1000);
    await miniflare.dispose();
  };
  return {
    url: own,
    onion: null,
    setupLink: isSetUp ? null : `${own}/desk#setup=${toBase64url(SETUP)}`,
    isNew: !isSetUp,
    close,
    async kill() {
      for (const pid of workerds()) if (!others.includes(pid)) process.kill(pid, 'SIGKILL');
      await close();
    },
  };
}
