/** A real server on a free port of 127.0.0.1, with a data folder of its own that goes when it closes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/node/config.ts';
import { listen, type Overrides } from '../../src/node.ts';

export interface Running {
  /** Without a slash at the end. */
  url: string;
  setupLink: string | null;
  /** The data folder. */
  data: string;
  /** Every line the server logged. */
  log: readonly string[];
  /** Stops it; removes the folder unless told to keep it. */
  close(keep?: 'keep'): Promise<void>;
}

/** Starts a server. `data` continues on a folder that an earlier one kept; `env` adds settings. */
export async function startServer(
  options: Overrides & { data?: string; env?: Record<string, string> } = {},
): Promise<Running> {
  const { data = mkdtempSync(join(tmpdir(), 'flowerpot-test-')), env = {}, ...overrides } = options;
  const log: string[] = [];
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', FLOWERPOT_DATA: data, FLOWERPOT_FREE_FLOOR: '1M', ...env });
  const running = await listen(config, { log: (line) => log.push(line), ...overrides });
  return {
    url: running.url,
    setupLink: running.setupLink,
    data,
    log,
    async close(keep) {
      await running.close();
      if (keep !== 'keep') rmSync(data, { recursive: true, force: true });
    },
  };
}
