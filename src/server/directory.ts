/** The directory, as far as the server must understand it: is it in force, how many stanzas does a tip have, who is who. */
import type { Day } from '../protocol/days.ts';
import { Directory, Intake, isCurrent, reporters } from '../protocol/directory.ts';
import { parseJson, Signed } from '../protocol/schema.ts';
import type { Newsroom } from '../store/store.ts';
import { Refusal } from './refusal.ts';

/** Throws `Refusal('bad-request')` for a text that is no directory. */
export function parseDirectory(text: string): Directory {
  const directory = parseJson(Directory, text);
  if (directory === null) throw new Refusal('bad-request');
  return directory;
}

/** Throws `Refusal('bad-request')` for a text that is no intake message. */
export function parseIntake(text: string): Intake {
  const intake = parseJson(Intake, text);
  if (intake === null) throw new Refusal('bad-request');
  return intake;
}

/** The stored directory. Throws when the stored text is no directory: the database was changed by other hands. */
export function storedDirectory(newsroom: Newsroom): { signed: string; directory: Directory } {
  const message = parseJson(Signed, newsroom.directory);
  const directory = message && parseJson(Directory, message.signed);
  if (!message || !directory) throw new TypeError('stored directory');
  return { signed: message.signed, directory };
}

export interface DirectoryFacts {
  /** Whether a source can write to somebody today. */
  canReceive(newsroom: Newsroom, today: Day): boolean;
}

/** Remembers the last directory: every tip asks about the same one, and parsing 256 KiB is not free. */
export function directoryFacts(): DirectoryFacts {
  let text: string | null = null;
  let known: Directory | null = null;
  return {
    canReceive(newsroom, today) {
      if (known === null || text !== newsroom.directory) {
        known = storedDirectory(newsroom).directory;
        text = newsroom.directory;
      }
      return isCurrent(known, today) && reporters(known).length > 0;
    },
  };
}

/** Numbers of stanzas that a tip may have today. */
export function allowedStanzas({ stanzas, previous }: Newsroom, today: Day): number[] {
  return previous !== null && today <= previous.until ? [stanzas, previous.stanzas] : [stanzas];
}
