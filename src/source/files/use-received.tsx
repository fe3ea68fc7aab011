/** The files of answers, where an answer has some: their script comes by itself. */
import { Button } from '../../browser/components/button.tsx';
import type { FileEntry } from '../../protocol/files.ts';
import { type Site, useReading } from '../site.ts';
import { useApart } from '../use-apart.ts';
import { loadParts } from './use-files.ts';

/** To save the files of an answer, each by itself. `wanted`: whether any answer has some. */
export function useReceived(site: Site, wanted: boolean) {
  const { loaded, missing, retry } = useApart(loadParts, wanted);
  const { words } = useReading();
  return (files: readonly FileEntry[]) => {
    if (files.length === 0) return null;
    if (loaded !== null) {
      const { Received } = loaded.parts;
      return <Received site={site} words={loaded.words} files={files} />;
    }
    if (!missing) return null;
    return (
      <p class="error">
        {words.mailbox.missing}.{' '}
        <Button kind="quiet" onClick={retry}>
          {words.page.retry}
        </Button>
      </p>
    );
  };
}
