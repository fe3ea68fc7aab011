/** Why a desk did not open although the passphrase was right. */
import type { DirectoryFault } from '../../crypto/directory.ts';
import { type Failure, ToldError } from '../shared/failure.ts';
import { either } from '../shared/words.ts';

export class DeskError extends ToldError {
  override readonly name = 'DeskError';
  /**
   * `other-newsroom`: the pages name another key than the one enrolled with. `directory`: it cannot be trusted, see
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

  told(): Failure {
    switch (this.code) {
      case 'directory':
        return {
          title: 'The list of members cannot be trusted',
          detail: DIRECTORY[this.fault ?? 'malformed'],
        };
      case 'clock':
        return {
          title: 'The clocks differ',
          detail:
            'This device and the server do not agree on the day (UTC). Set the clock of this device, then try again.',
        };
      case 'not-member':
        return notMember(this.admins);
      case 'other-newsroom':
        return {
          title: 'This site names another newsroom',
          detail:
            'The pages of this server carry another newsroom’s key than the one you enrolled with. Do not type any words here. Tell your admin, by phone or in person.',
        };
    }
  }
}

const DIRECTORY: Record<DirectoryFault, string> = {
  malformed:
    'The server sent a list of members that is damaged. Do not use this desk until your admin has looked into it.',
  'wrong-key':
    'The list of members is signed by another newsroom. Somebody may have tampered with the server: tell your admin.',
  'bad-signature':
    'The list of members was changed after it was signed. Somebody may have tampered with the server: tell your admin.',
  expired: 'The list of members ran out. An admin must sign it again.',
  'not-yet': 'The list of members is from the future. Check the clock of this device.',
  older:
    'The server sent an older list of members than this device has seen. It may have been restored from a backup, or somebody withholds the newer one: tell your admin.',
};

/** Whoever was removed, or took part again under new words, is told whom to ask. */
function notMember(names: readonly string[]): Failure {
  const whom = names.length === 0 ? 'an admin of your newsroom' : either(names);
  return {
    title: 'The newsroom does not know these keys',
    detail: `Your membership may have ended, or you were admitted again under new words. Nothing was erased on this device. Ask ${whom}, by phone or in person.`,
  };
}
