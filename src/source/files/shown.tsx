/** What a page shows of a message's files, where the script for that has come. */
import type { Site } from '../site.ts';
import type { Stage } from '../tip/send.ts';
import type { Files } from './use-files.ts';
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
