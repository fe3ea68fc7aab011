/** Why a server cannot start, for the person who starts it: which setting, what it names, what to do. */
import { resolve } from 'node:path';
import { StoreError } from '../store/errors.ts';

/**
 * `address`: HOST and PORT cannot be listened on. `folder`: the data folder cannot be made, read or written. `full`: its
 * disk is full. `database`: what lies in it is damaged, or of another program. `locked`: another server uses it. `unread`: a
 * file that a setting names cannot be read. `list`: it is not what it should be.
 */
export type StartFault = 'address' | 'folder' | 'full' | 'database' | 'locked' | 'unread' | 'list';

export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartFault;
  constructor(code: StartFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** A `StartError` for a file that `setting` names and that could not be read; anything else stays as it is. */
export function listFault(error: unknown, setting: string, path: string): unknown {
  const [code] = codesOf(error);
  if (code === undefined) return error;
  const what = code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
  return new StartError(
    'unread',
    `${setting} ${resolve(path)} ${what}. Put the file there with rights for this account, or unset ${setting}.`,
    error,
  );
}

/** A `StartError` for what went wrong when listening on what `setting` names; anything else stays as it is. */
export function addressFault(error: unknown, host: string, port: number, setting = 'PORT'): unknown {
  const fault = (message: string) => new StartError('address', message, error);
  switch (codesOf(error)[0]) {
    case 'EADDRINUSE':
      return fault(
        `${setting} ${port} on ${host} is in use by another program. Stop that one, or set ${setting} to another.`,
      );
    case 'EACCES':
      return fault(`${setting} ${port} may be used by an administrator only. Set ${setting} to one from 1024 on.`);
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EAI_AGAIN':
    case 'EINVAL':
    case 'ENODATA':
    case 'ENOTFOUND':
      return fault(`HOST ${host} is no address of this machine. Set HOST to one, such as 127.0.0.1 or ::1.`);
    default:
      return error;
  }
}

/** A `StartError` for what went wrong with the data folder at `path`; anything else stays as it is. */
export function dataFault(error: unknown, path: string): unknown {
  const folder = `FLOWERPOT_DATA ${resolve(path)}`;
  if (error instanceof StoreError && error.code === 'locked')
    return new StartError(
      'locked',
      `${folder} is in use by another Flowerpot. Stop that one, or set FLOWERPOT_DATA to another folder.`,
      error,
    );
  const codes = codesOf(error);
  const is = (pattern: RegExp) => codes.some((code) => pattern.test(code));
  if (is(/^(foreign|SQLITE_NOTADB|SQLITE_CORRUPT.*|SQLITE_FORMAT|SQLITE_ERROR)$/))
    return new StartError(
      'database',
      `${folder} holds a database that is damaged, or not Flowerpot's (${codes[0]}). Nothing was changed. Put a backup in its place, or set FLOWERPOT_DATA to another folder.`,
      error,
    );
  if (is(/^(ENOSPC|EDQUOT|SQLITE_FULL)$/))
    return new StartError('full', `${folder} is on a disk that is full. Free some space and start again.`, error);
  if (is(/^(EEXIST|ENOTDIR)$/))
    return new StartError('folder', `${folder} is a file, or lies in one. Set FLOWERPOT_DATA to a folder.`, error);
  if (is(/^(EACCES|EPERM|EROFS|EISDIR|ENOENT|ELOOP|EIO|ENAMETOOLONG|SQLITE_(READONLY|CANTOPEN|IOERR|PERM|AUTH).*)$/))
    return new StartError(
      'folder',
      `${folder} cannot be read and written (${codes[0]}). Give this account the rights to it, or set FLOWERPOT_DATA to another folder.`,
      error,
    );
  return error;
}

/** The codes of an error and of what caused it, outermost first. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  // A cause of a cause of a cause: no more are looked at, should they form a circle.
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') codes.push(at.code);
  }
  return codes;
}
