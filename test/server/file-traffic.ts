/** Files sent and fetched by the pages' own code, without a page and its workers. */
import { piecesOf } from '../../src/browser/files/download.ts';
import { type FileOpenJobs, fileOpenJobs } from '../../src/browser/files/open-jobs.ts';
import { type FileSealJobs, fileSealJobs, sentFiles } from '../../src/browser/files/seal-jobs.ts';
import { uploader } from '../../src/browser/files/upload.ts';
import { api } from '../../src/browser/http.ts';
import type { Remote } from '../../src/browser/rpc.ts';
import { fromBase64url, random, toBase64url } from '../../src/crypto/bytes.ts';
import type { CodenameKeys } from '../../src/crypto/keys.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';
import type { FileEntry } from '../../src/protocol/files.ts';
import { TODAY } from '../setup/server.ts';

/** A worker's jobs without the worker. */
function remote<H extends FileSealJobs | FileOpenJobs>(jobs: H): Remote<H> {
  const call = async (
    name: string,
    input: unknown,
    { onProgress = () => undefined, signal = new AbortController().signal } = {},
  ) => {
    const output: unknown = await Reflect.apply(Object(Reflect.get(jobs, name)), jobs, [
      input,
      { report: onProgress, signal },
    ]);
    // What changes hands between threads is wrapped.
    return output instanceof Object && 'buffers' in output ? Reflect.get(output, 'value') : output;
  };
  return { call, close: () => undefined, isStopped: () => false } as unknown as Remote<H>;
}

/** As a source's page sends a file, whose name and content nobody else's has. */
export async function sendFiles(of: string, from: CodenameKeys | null) {
  const secret = from?.files ?? random(32);
  const worker = remote(fileSealJobs(() => secret));
  const line = api('omit');
  const sender = uploader({
    api: line,
    // Without the worker that a browser has for it.
    carry: (path, ask) => line.done(path, ask),
    worker: () => worker,
    solve: async (puzzle) =>
      `${puzzle.challenge}.${toBase64url(await solvePuzzle(fromBase64url(puzzle.challenge), puzzle))}`,
    today: () => TODAY,
  });
  const name = `${of} ${toBase64url(random(6))}.txt`;
  const file = new File([random(600), name], name);
  const options = { onProgress: () => undefined, gate: async () => undefined, signal: new AbortController().signal };
  const [handle = ''] = await sender.send([{ key: name, file, name }], from === null ? null : of, options);
  return sentFiles([{ handle, name, type: 'text/plain' }]);
}

/** As a desk fetches it: nobody needs to be signed in for that. */
export async function fetchFile(entry: FileEntry): Promise<void> {
  const opener = remote(fileOpenJobs());
  const parts = { api: api('omit'), worker: () => opener, signal: new AbortController().signal };
  for await (const piece of piecesOf(entry, parts)) piece.fill(0);
}
