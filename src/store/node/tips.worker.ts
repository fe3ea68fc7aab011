/** The thread in which the tip files are written and read: answers the calls of tip-worker.ts, one after the other. */
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openTables } from './database.ts';
import { openFolder } from './folder.ts';
import { tipFiles } from './tip-files.ts';
import type { Answer, Call, Start } from './tip-worker.ts';

const { folder: path, limits }: Start = workerData;
const folder = openFolder(path);
const main = openTables(folder.main());
const files = tipFiles(folder, main, limits, () => setImmediate());

/** Milliseconds without a call after which it is quiet. */
const QUIET = 500;
let quiet: NodeJS.Timeout | undefined;

parentPort?.on('message', async (call: Call) => {
  clearTimeout(quiet);
  parentPort?.postMessage(await answer(call));
  if (call.name === 'accept') quiet = setTimeout(files.settle, QUIET);
});

async function answer({ number, name, args }: Call): Promise<Answer<unknown>> {
  try {
    const value: unknown = await Reflect.apply(files[name], files, args);
    if (name === 'close') main.$client.close();
    return { number, value };
  } catch (error) {
    const { message, code } = error instanceof Error ? { code: '', ...error, message: error.message } : UNKNOWN;
    return { number, error: { message, code: String(code) } };
  }
}

const UNKNOWN = { message: 'unknown', code: '' };
