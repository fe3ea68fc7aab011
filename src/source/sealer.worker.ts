/**
 * The worker of the source pages: it alone loads libsodium. It checks who signed the directory, holds codenames, opens what is in
 * their mailboxes, and seals. It never talks to the network: what goes out is sent by the page, and only sealed.
 */
import { fileOpenJobs } from '../browser/files/open-jobs.ts';
import { fileSealJobs, type Named, sentFiles } from '../browser/files/seal-jobs.ts';
import { moved, serve } from '../browser/rpc.ts';
import { decodeRecipient } from '../crypto/age/recipient.ts';
import { random } from '../crypto/bytes.ts';
import { type Pinned, verifyDirectory, verifyIntake } from '../crypto/directory.ts';
import { verifyProfile } from '../crypto/profile.ts';
import { ready } from '../crypto/sodium.ts';
import { type SealedTip, sealTip, type TipParts } from '../crypto/tip.ts';
import { calloutWords, fingerprintWords } from '../crypto/words.ts';
import { type Day, epochOf } from '../protocol/days.ts';
import type { Intake } from '../protocol/directory.ts';
import type { Committed } from '../protocol/files.ts';
import type { Profile } from '../protocol/profile.ts';
import type { Signed } from '../protocol/schema.ts';
import { codenameJobs, conversationFor, filesSecret } from './codename/keyring.ts';

/** What a source may seal to. */
export interface Intakes {
  intakes: Intake[];
  /** Keys of the members who have a recipient for these days. */
  receiving: string[];
}

/** Profiles that can be believed, and the words of each of their callouts, by its id. */
export interface Believed {
  profiles: Profile[];
  words: ReadonlyMap<string, string>;
}

/** What is to be sealed; the codename by its handle, `null` where no answer is needed. */
export type ToSeal = Omit<TipParts, 'conversation' | 'files'> & {
  conversation: Answerable | null;
  files: readonly Named[];
};

/** A tip, and the files that it is committed with. */
export type SealedTipWithFiles = SealedTip & { files: Committed[] };

export interface Answerable {
  handle: string;
  /** Ids of the answers that were read, the newest first. */
  seen: readonly string[];
}

/** Of files without a codename: as long as this page. */
const ownSecret = random(32);

const jobs = {
  ...codenameJobs,
  ...fileOpenJobs(),
  ...fileSealJobs((owner) => (owner === null ? ownSecret : filesSecret(owner))),

  /** The eight words of a newsroom key. */
  async fingerprint(key: string) {
    await ready();
    return fingerprintWords(key);
  },

  async directory(input: { signed: Signed; newsroomKey: string; today: Day; pinned: Pinned | undefined }) {
    await ready();
    return verifyDirectory(input.signed, input);
  },

  /** Leaves out what no member signed: one bad message must not close the whole tip line. */
  async intakes(input: {
    signed: readonly Signed[];
    newsroomKey: string;
    members: readonly { key: string }[];
    today: Day;
  }): Promise<Intakes> {
    await ready();
    const intakes = input.signed.map((one) => verifyIntake(one, input)).filter((one) => one !== null);
    const receiving = intakes.filter((one) => canReceive(one, input.today)).map((one) => one.member);
    return { intakes, receiving };
  },

  /** Leaves out what no member signed, and what is out of its days. */
  async profiles(input: {
    signed: readonly Signed[];
    newsroomKey: string;
    members: readonly { key: string }[];
    today: Day;
  }): Promise<Believed> {
    await ready();
    const profiles = input.signed.map((one) => verifyProfile(one, input)).filter((one) => one !== null);
    const callouts = profiles.flatMap((one) => one.callouts);
    return { profiles, words: new Map(callouts.map(({ id }) => [id, calloutWords(id).join('-')])) };
  },

  /** Throws `RpcError`: `no-codename`, `no-file` for a handle that was forgotten. */
  async seal({ conversation, files: named, ...parts }: ToSeal): Promise<SealedTipWithFiles> {
    await ready();
    const { files, committed } = sentFiles(named);
    const sealed = sealTip({ ...parts, files, conversation: conversation && conversationFor(conversation) });
    return moved({ ...sealed, files: committed }, [sealed.envelope.buffer]);
  },
};
export type Jobs = typeof jobs;

/** A recipient for this clock's epoch or one beside it (DESIGN 4.3). */
function canReceive(intake: Intake, today: Day): boolean {
  const now = epochOf(today);
  return intake.epochs.some(({ epoch, recipient }) => {
    if (Math.abs(epoch - now) > 1) return false;
    try {
      decodeRecipient(recipient);
      return true;
    } catch {
      return false;
    }
  });
}

// Fetched while the source is still writing.
ready().catch(() => {});
serve(self, jobs);
