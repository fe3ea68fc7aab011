/** A PDF and the worker that reads it: opened, drawn page by page, given up when that takes too long. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Remote, RpcError } from '../../browser/rpc.ts';
import type { DrawnPage, PdfJobs } from './desk-pdf.worker.ts';
import { READING_MS } from './limits.ts';
import { startPdfWorker } from './views.ts';

export interface PageDrawn extends DrawnPage {
  number: number;
}

export interface Pdf {
  /** `null` until it is opened. */
  pages: number | null;
  /** What is shown: the page drawn last. */
  drawn: PageDrawn | null;
  busy: boolean;
  /** `password`, `damaged`, `stopped`. */
  fault: string | null;
  /** A page that cannot be drawn leaves the others. */
  draw(number: number, width: number): void;
  stop(): void;
  again(): void;
}

export function usePdf(file: Blob): Pdf {
  const [attempt, setAttempt] = useState(0);
  const [pages, setPages] = useState<number | null>(null);
  const [drawn, setDrawn] = useState<PageDrawn | null>(null);
  const [busy, setBusy] = useState(true);
  const [fault, setFault] = useState<string | null>(null);
  const worker = useRef<Remote<PdfJobs> | null>(null);
  const last = useRef(0);

  /** One call with its deadline. Nothing is set once another was made, or the view is closed: then it is told `late`. */
  const run = useCallback(
    async <T>(remote: Remote<PdfJobs>, call: () => Promise<T>, then: (found: T, late: boolean) => void) => {
      last.current += 1;
      const mine = last.current;
      const isLate = () => worker.current !== remote || last.current !== mine;
      const deadline = setTimeout(remote.close, READING_MS);
      setBusy(true);
      setFault(null);
      try {
        const found = await call();
        then(found, isLate());
      } catch (error) {
        if (!isLate()) setFault(error instanceof RpcError ? error.code : 'damaged');
      } finally {
        clearTimeout(deadline);
        if (!isLate()) setBusy(false);
      }
    },
    [],
  );

  useEffect(() => {
    const remote = startPdfWorker();
    worker.current = remote;
    setPages(null);
    setDrawn(null);
    void run(
      remote,
      () => remote.call('open', { file }),
      (count, late) => late || setPages(count),
    );
    return () => {
      worker.current = null;
      remote.close();
    };
  }, [file, attempt, run]);

  const draw = useCallback(
    (number: number, width: number) => {
      const remote = worker.current;
      if (remote === null) return;
      void run(
        remote,
        () => remote.call('draw', { number, width }),
        (page, late) => (late ? page.bitmap.close() : setDrawn({ number, ...page })),
      );
    },
    [run],
  );
  return {
    pages,
    drawn,
    busy,
    fault,
    draw,
    stop: () => worker.current?.close(),
    again: () => setAttempt(attempt + 1),
  };
}
