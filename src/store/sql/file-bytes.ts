/** Where the bytes of sealed files lie: a folder on Node, a bucket on Workers. What has not the bytes asked for says so; else it throws. */
import type { Day } from '../../protocol/days.ts';
import type { NewPart } from '../store.ts';

export interface FileBytes {
  /** A part of an upload, durable when it resolves. `isNew`: the first one. `false`: no room. */
  write(part: NewPart, isNew: boolean): Promise<boolean>;
  /** Fewer at the end. `null` when it is gone. */
  readUpload(upload: SizedFile, from: number, length: number): Promise<Uint8Array | null>;
  dropUpload(upload: Uint8Array): Promise<void>;
  /** Names, in hexadecimal, of all uploads that have bytes here. */
  uploads(): Promise<string[]>;

  /** Copies an upload as this file, whose day is being closed. Nothing reads it there. `false`: the upload is gone, or not whole. */
  copy(upload: Uint8Array, file: SizedFile): Promise<boolean>;
  /** Puts such a copy into its place, where it is still there. */
  place(file: SizedFile, day: Day): Promise<void>;
  /** Forgets copies that no row knows, or (on a disk, where they take room) all that were not put into their places. */
  clearCopies(): Promise<void>;

  /** Whether a file of a closed day is here, and whether it is kept. */
  has(file: Uint8Array): boolean;
  isKept(file: Uint8Array): boolean;
  /** Its bytes. */
  size(file: Uint8Array): Promise<number | null>;
  read(file: Uint8Array, from: number, length: number): Promise<Uint8Array | null>;
  /** Its copy too, where its day is being closed. */
  remove(file: Uint8Array): Promise<boolean>;
  keep(file: Uint8Array): Promise<boolean>;
  /** Takes away what the times of writing tell of files that were kept together. */
  evenKept(today: Day): Promise<void>;
  /** Deletes what was stored before this day. */
  removeBefore(day: Day): Promise<void>;
}

export interface SizedFile {
  /** The file's own, or that of its upload. */
  id: Uint8Array;
  /** Bytes of the sealed file. */
  size: number;
}
