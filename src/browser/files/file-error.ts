/** Why a file cannot be sent. `about`: its key on this page. */
export class FileError extends Error {
  override readonly name = 'FileError';
  /** `file-unreadable`: moved, deleted or changed on the disk. `file-changed`: while it was read. */
  readonly code: 'file-unreadable' | 'file-changed' | 'file-too-large';
  readonly about: string;

  constructor(code: FileError['code'], about: string) {
    super(code);
    this.code = code;
    this.about = about;
  }
}
