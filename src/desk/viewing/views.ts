/**
 * The workers that draw, and their scripts. These are fetched before the first file is looked at, all of them whatever it is:
 * a server that sees which one is fetched after which file would learn what kind of file it holds. From then on the browser
 * has them: their names begin with `desk`, so that it may keep them (src/server/assets.ts).
 */
import { connect, type Remote } from '../../browser/rpc.ts';
import type { ImageJobs } from './desk-image.worker.ts';
import type { PdfJobs } from './desk-pdf.worker.ts';

export function startImageWorker(): Remote<ImageJobs> {
  return connect<ImageJobs>(new Worker(new URL('./desk-image.worker.ts', import.meta.url), { type: 'module' }));
}

export function startPdfWorker(): Remote<PdfJobs> {
  return connect<PdfJobs>(new Worker(new URL('./desk-pdf.worker.ts', import.meta.url), { type: 'module' }));
}

let fetched: Promise<void> | null = null;

/** Never rejects: a view whose script did not come says so itself. */
export function fetchViews(): Promise<void> {
  fetched ??= fetchAll();
  return fetched;
}

async function fetchAll(): Promise<void> {
  const workers = [startImageWorker(), startPdfWorker()] as const;
  const [image, pdf] = workers;
  const came = await Promise.allSettled([image.call('ready', undefined), pdf.call('ready', undefined)]);
  for (const worker of workers) worker.close();
  if (came.some(({ status }) => status === 'rejected')) fetched = null;
}
