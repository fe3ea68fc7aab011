/** Why a desk did not open although the passphrase was right. */
import type { DirectoryFault } from '../../crypto/directory.ts';

export class DeskError extends Error {
  override readonly name = 'DeskError';
  /**
   * `other-newsroom`: the pages name another key than the one enrolled with. `directory`: it can not be trusted, see
   * `fault`. `not-member`: the server has no account for these keys.
   */
  readonly code: 'other-newsroom' | 'directory' | 'clock' | 'not-member';
  readonly fault: DirectoryFault | null;
  /** `not-member`: names of those who can be asked. */
  readonly admins: readonly string[];
  constructor(code: DeskError['code'], more: { fault?: DirectoryFault; admins?: readonly string[] } = {}) {
    super(code);
    this.code = code;
    this.fault = more.fault ?? null;
    this.admins = more.admins ?? [];
  }
}
