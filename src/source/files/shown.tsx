/** What a page shows of a message's files, where the script for that has come. */
import { Button } from '../../browser/components/button.tsx';
import type { FileEntry } from '../../protocol/files.ts';
import { useApart } from '../codename/use-apart.ts';
import { type Site, useReading } from '../site.ts';
import type { Stage } from '../tip/send.ts';
import { type Files, loadParts } from './use-files.ts';
import type { FileWords } from './words/en.ts';

/** For choosing them. */
export function fieldOf(site: Site, files: Files) {
  const { loaded } = files;
  if (loaded === null) return null;
  const { FilesField } = loaded.parts;
  return (
    <FilesField site={site} words={loaded.words} chosen={files.chosen} onChange={files.setChosen} onDrop={files.drop} />
  );
}

/** While they are sent; `null` where none go along. */
export function uploadingOf(files: Files, stage: Stage, isAnswerable: boolean) {
  const { loaded, chosen } = files;
  if (loaded === null || chosen.length === 0) return null;
  const { Uploading } = loaded.parts;
  const shown = stage.at === 'files' && (
    <Uploading
      words={loaded.words}
      chosen={chosen}
      all={stage.all}
      isPaused={files.isPaused}
      isAnswerable={isAnswerable}
      onPause={files.setPaused}
    />
  );
  return { label: loaded.words.stage, shown };
}

/** To say which of them is at fault. */
export function faultyFiles({ loaded, chosen }: Files): { words: FileWords; nameOf: (key: string) => string } | null {
  return loaded && { words: loaded.words, nameOf: (key) => chosen.find((one) => one.key === key)?.name ?? '' };
}

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
