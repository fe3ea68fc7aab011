/** A real server for journeys: the Node door, the built pages, an empty data folder, a port of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { NodeConfig } from '../../src/node/config.ts';
import { listen, type Overrides, type Running } from '../../src/node.ts';
import { inlineTips } from '../store/inline.ts';
import { startInWorkerd } from './workerd/server.ts';

/** The day on which tests happen. */
export const TODAY = '2026-11-23';
export const NOW = Date.parse(`${TODAY}T12:00:00Z`);

export interface TestServer extends Running {
  /** The data folder: tests look for what must not be in it. */
  data: string;
  /** Milliseconds since 1970; tests move it. */
  clock: { now: number };
  /** What the server noted about its own errors. */
  log: string[];
}

/** Not set up yet. Closing it removes its folder. */
export async function startServer(
  options: { config?: Partial<NodeConfig>; overrides?: Overrides } = {},
): Promise<TestServer> {
  const fault = inject('buildFault');
  if (fault !== null && options.overrides?.dist === undefined)
    throw new Error(`the pages could not be built: ${fault}`);
  const folder = mkdtempSync(join(tmpdir(), 'flowerpot-'));
  const data = join(folder, 'data');
  const clock = { now: NOW };
  const log: string[] = [];
  const config: NodeConfig = {
    host: '127.0.0.1',
    port: 0,
    data,
    origin: null,
    newsroom: null,
    trustedProxies: [],
    networks: null,
    onionPort: null,
    torExits: null,
    retentionDays: 60,
    dailyBytes: 4 * 1024 ** 3,
    fileBytes: 1024 ** 3,
    dailyFileBytes: 4 * 1024 ** 3,
    freeFloor: 0,
    ...options.config,
  };
  const now = options.overrides?.now ?? (() => clock.now);
  const noted = (line: string) => void log.push(line);
  const running =
    inject('door') === 'workerd'
      ? await startInWorkerd(config, { now, log: noted, mailboxMs: options.overrides?.mailboxMs })
      : await listen(config, {
          now,
          log: noted,
          // The thread has tests of its own; and the server as a process, in test/cli, has it.
          startTips: inlineTips,
          ...options.overrides,
        });
  return {
    ...running,
    data,
    clock,
    log,
    async close() {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
