/** A browser and a server for benches of whole pages, the server in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Told } from './accept-server.ts';

const SERVER = fileURLToPath(new URL('accept-server.ts', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

export interface Server extends Told {
  stop(): Promise<void>;
}

/** Its clock is the real one. */
export async function startOurs(data: string, port: string): Promise<Server> {
  const child = fork(SERVER, ['ours', data, DIST, port, 'real']);
  const [told]: [Told] = (await once(child, 'message')) as [Told];
  return {
    ...told,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'close');
    },
  };
}
