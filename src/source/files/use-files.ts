/** The files of a message on this page: what is chosen, and how it is sent. Everything else comes with a script of its own. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Chosen, Uploader } from '../../browser/files/upload.ts';
import type { Site } from '../site.ts';
import { type FilesOut, SendError } from '../tip/send.ts';
import { useApart } from '../use-apart.ts';
import type { FileWords } from '../words/en/files.ts';
import type { apart } from './parts.ts';
import type { Picked, PickedFiles } from './picked.ts';

export type FileParts = (typeof apart)['parts'];

/** Whether names are left out is kept here, and not where it is chosen: that place comes and goes. */
export interface Files extends PickedFiles {
  /** What shows them; `null` until it is there. */
  loaded: { parts: FileParts; words: FileWords } | null;
  /** For the sender; the same object each time. */
  out: FilesOut;
  /** All of them; nothing is deleted on the server. */
  forget: () => void;
}

const NONE: readonly Chosen[] = [];

export const loadParts = async () => (await import('./parts.ts')).apart;

/** `wanted`: whether the page is so far that the script may be fetched. */
export function useFiles(site: Site, wanted: boolean): Files {
  const { loaded } = useApart(loadParts, wanted);
  const [picked, change] = useState<readonly Picked[]>([]);
  const [isNameless, setNameless] = useState(false);
  const [isPaused, setPaused] = useState(false);
  const sender = useRef<Uploader | null>(null);
  /** Those who wait for the end of a pause; `null`: there is none. */
  const waiting = useRef<(() => void)[] | null>(null);
  const chosen = useMemo(
    () => loaded?.parts.named(picked, isNameless ? loaded.words.nameless : null) ?? NONE,
    [picked, isNameless, loaded],
  );

  const pause = useCallback((now: boolean) => {
    const released = waiting.current ?? [];
    waiting.current = now ? (waiting.current ?? []) : null;
    if (!now) for (const go of released) go();
    setPaused(now);
  }, []);

  const out = useMemo((): FilesOut => {
    const solve: Parameters<FileParts['sender']>[0]['solve'] = async (puzzle, signal) =>
      await site.solver().call('solve', puzzle, { signal });
    return {
      async uploader() {
        const script = await loadParts().catch(() => null);
        if (script === null) throw new SendError('files-missing', false);
        sender.current ??= script.parts.sender({ api: site.api, worker: site.worker, solve, today: site.today });
        return sender.current;
      },
      gate: () => new Promise((go) => (waiting.current === null ? go() : waiting.current.push(go))),
    };
  }, [site]);

  const drop = useCallback((key: string) => sender.current?.drop(key), []);
  const forget = useCallback(() => {
    sender.current?.forget();
    pause(false);
    setNameless(false);
    change([]);
  }, [pause]);

  return useMemo(
    () => ({ chosen, change, isNameless, setNameless, loaded, out, isPaused, setPaused: pause, drop, forget }),
    [chosen, isNameless, loaded, out, isPaused, pause, drop, forget],
  );
}
