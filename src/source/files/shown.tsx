/** What a page shows of a message's files; it comes with the script for them. */
import type { Site } from '../site.ts';
import type { Stage } from '../tip/send.ts';
import type { FileWords } from '../words/en/files.ts';
import { FilesField } from './field.tsx';
import type { PickedFiles } from './picked.ts';
import { Uploading } from './uploading.tsx';

/** For choosing them. */
export const field = (site: Site, files: PickedFiles, words: FileWords) => (
  <FilesField site={site} words={words} files={files} />
);

/** While they are sent; `null` where none go along. */
export function uploading(files: PickedFiles, words: FileWords, stage: Stage, isAnswerable: boolean) {
  const { chosen, isPaused, setPaused } = files;
  if (chosen.length === 0) return null;
  const shown = stage.at === 'files' && (
    <Uploading
      words={words}
      chosen={chosen}
      all={stage.all}
      isPaused={isPaused}
      isAnswerable={isAnswerable}
      onPause={setPaused}
    />
  );
  return { label: words.stage, shown };
}

/** To say which of them is at fault. */
export const faulty = ({ chosen }: PickedFiles, words: FileWords) => ({
  words,
  nameOf: (key: string) => chosen.find((one) => one.key === key)?.name ?? '',
});
