/** What tells files of messages apart: all of an entry. Another entry under its id is another file. */
import type { FileEntry } from '../../protocol/files.ts';

export const fileKey = ({ id, key, hash, size }: FileEntry): string => `${id} ${key} ${hash} ${size}`;
