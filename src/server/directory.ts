/** The directory, as far as the server must understand it: is it in force, how many stanzas does a tip have, who is who. */
import type { Day } from '../protocol/days.ts';
import { Directory, isCurrent, reporters } from '../protocol/directory.ts';
import { parseJson, Signed } from '../protocol/schema.ts';
import { eventStanzas, tipStanzas } from '../protocol/sizes.ts';
import type { Newsroom } from '../store/store.ts';
import { Refusal } from './refusal.ts';

/** Throws `Refusal('bad-request')` for a text that is no directory. */
export function parseDirectory(text: string): Directory {
  const directory = parseJson(Directory, text);
  if (directory === null) throw new Refusal('bad-request');
  return directory;
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

/** How many stanzas this directory asks for. */
export function stanzasFor(directory: Directory): Pick<Newsroom, 'stanzas' | 'eventStanzas'> {
  return {
    stanzas: tipStanzas(reporters(directory).length),
    eventStanzas: eventStanzas(directory.members.length),
  };
}

/** Numbers of stanzas that a tip, or a case event, may have today. */
export function allowedStanzas(newsroom: Newsroom, of: 'stanzas' | 'eventStanzas', today: Day): number[] {
  const { previous } = newsroom;
  return previous !== null && today <= previous.until ? [newsroom[of], previous[of]] : [newsroom[of]];
}
