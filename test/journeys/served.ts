/** `flowerpot serve` in a process of its own, which can be killed as a power cut would, and started again at the same address. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { readConfig } from '../../src/node/config.ts';
import { startInWorkerd } from '../setup/workerd/server.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Served {
  url: string;
  setupLink: string | null;
  /** SIGKILL: nothing is finished. Resolves when the process is gone. */
  kill(): Promise<void>;
}

/** In workerd: the process that the objects live in is killed. */
async function serveInWorkerd(data: string, port: string | undefined): Promise<Served> {
  const config = readConfig({ PORT: port ?? '0', FLOWERPOT_DATA: data, FLOWERPOT_FREE_FLOOR: '0' });
  const { url, setupLink, kill } = await startInWorkerd(config, {
    now: Date.now,
    log: () => undefined,
    mailboxMs: undefined,
  });
  return { url, setupLink, kill };
}

/** Without a port: any, on a new data folder, which is not set up. */
export async function serve(data: string, port?: string): Promise<Served> {
  if (inject('door') === 'workerd') return serveInWorkerd(data, port);
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { PATH: process.env['PATH'], PORT: port ?? '0', FLOWERPOT_DATA: data, FLOWERPOT_FREE_FLOOR: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const last = port === undefined ? /#setup=\S+\n/ : /^Data folder: .*\n/m;
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (last.test(text)) resolve(text);
    });
    child.once('exit', () => reject(new Error(`it ended: ${text}`)));
  });
  return {
    url: /^Flowerpot listens on (\S+)/m.exec(said)?.[1] ?? '',
    setupLink: /\S+#setup=\S+/.exec(said)?.[0] ?? null,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
