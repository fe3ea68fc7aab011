/** What went wrong with a file, in words. */
import { FetchError } from '../../browser/files/download.ts';
import { FileError } from '../../browser/files/file-error.ts';
import { type Failure, ToldError } from '../shared/failure.ts';

export class FileFailure extends ToldError {
  override readonly name = 'FileFailure';
  readonly code: FetchError['code'] | FileError['code'] | 'too-large-here';

  constructor(code: FileFailure['code']) {
    super(code);
    this.code = code;
  }

  told(): Failure {
    return WORDS[this.code];
  }
}

const WORDS: Readonly<Record<FileFailure['code'], Failure>> = {
  gone: {
    title: 'The server no longer has this file',
    detail: 'Its time was over, or somebody deleted it. What was saved or exported before is still where it was put.',
  },
  broken: {
    title: 'This is not the file that was sent',
    detail:
      'What came is cut off, swapped or changed: it does not fit what the signed message says of it. Nothing of it was given out. Try once more; if it stays like this, somebody tampers with the server.',
  },
  'too-large-here': {
    title: 'This browser cannot save a file of this size',
    detail: 'Open the desk in Chrome, Edge or another Chromium browser, which write it to the disk as it comes.',
  },
  'file-unreadable': {
    title: 'A file cannot be read any more',
    detail: 'It was changed, moved or deleted since you chose it. Remove it from the reply and add it again.',
  },
  'file-changed': {
    title: 'A file was changed while it was read',
    detail: 'Close the program that has it open, remove it from the reply and add it again.',
  },
  'file-too-large': {
    title: 'A file is larger than what this server takes',
    detail: 'Remove it from the reply, or send it in parts.',
  },
};

/** As it is, where it is not about a file. */
export function asFileFailure(error: unknown): unknown {
  return error instanceof FetchError || error instanceof FileError ? new FileFailure(error.code) : error;
}
