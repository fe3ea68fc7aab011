/** Every number that both sides must agree on, with its unit and its reason. */

const KIB = 1024;
const MIB = 1024 * KIB;

/** A message's plaintext is padded to exactly one of these sizes, in bytes (DESIGN 4.2). Few classes, so that a size tells little. */
export const MESSAGE_SIZES: readonly number[] = [8, 16, 32, 64, 128, 256, 512].map((kib) => kib * KIB);

/**
 * A case event may hold a whole tip beside its own text: one size more. Sealed for 40 members it is still under 1 MiB, which is
 * what many a proxy takes as the largest body.
 */
export const EVENT_SIZES: readonly number[] = [...MESSAGE_SIZES, 960 * KIB];

/** The largest message, in bytes. The form counts toward this. */
export const MESSAGE_MAX = 512 * KIB;

/** Stanzas per tip are the reporters in the directory rounded up to a multiple of this, so that recipients stay hidden. */
export const STANZA_GROUP = 4;

/** Days during which a tip with the previous directory's number of stanzas is still accepted: pages stay open over night. */
export const PREVIOUS_DIRECTORY_DAYS = 7;

/** Members one directory may list. Beyond it the intake keys weigh over 100 KB and the tips over 60 KiB. */
export const MEMBERS_MAX = 40;

/** Days a signed directory is valid, and the age at which the desk asks to sign it again. */
export const DIRECTORY_DAYS = 90;
export const DIRECTORY_RENEW_DAYS = 60;

/** Epochs for which a desk publishes intake recipients: this one and the next eight (nine weeks). */
export const INTAKE_EPOCHS = 9;

/** Weeks of intake keys that a desk derives from its oldest one: ten years, whatever day a server claims. */
export const EPOCHS_TRIED_MAX = 520;

/** Days left of published intake recipients under which the desk warns: six weeks have passed since the last unlock. */
export const INTAKE_WARN_DAYS = 21;

/** Days a tip is kept when nobody keeps it longer, and the most that a server may be told. */
export const RETENTION_DAYS = 60;

/** Days past retention for which a device still holds chain keys: a late unlock must not lose the last tips. */
export const RETENTION_GRACE_DAYS = 14;

/** Characters in names and short texts of a directory: they must fit a phone's width. */
export const NAME_MAX = 80;
export const BEAT_MAX = 60;
export const BEATS_MAX = 12;
export const ABOUT_MAX = 600;

/** Characters of a network's name, as the operator's database has it: few are longer, and those are cut. */
export const NETWORK_NAME_MAX = 120;

/** Characters of contact details a source may leave beside the text. */
export const CONTACT_MAX = 500;

/** Days an invitation may be used, and then as many to be admitted. Long enough for a weekend. */
export const INVITE_DAYS = 7;

/** Invitations open at once: as many as a newsroom may have members, and a list stays readable. */
export const INVITES_MAX = 40;

/** UTF-16 units of a signed address: 40 keys and the rest take about 2,100. A case gives up to 40 of them on. */
export const ADDRESS_MAX = 4096;

/** Bytes of an age file that comes through the door without scripts: what a person writes, or one document. */
export const FOREIGN_MAX = MIB;

/** A reply is a message of one of the small sizes. */
export const REPLY_SIZES: readonly number[] = MESSAGE_SIZES.slice(0, 3);

/**
 * Bytes of every answer about a mailbox, whatever lies in it: who watches sees no more than that somebody looked. 26 replies of the
 * smallest size fill it; what would not fit is not taken. Twice what a page weighs, over Tor a few seconds.
 */
export const MAILBOX_BYTES = 256 * KIB;

/** Bytes of every request to a mailbox, also of one that deletes; ids in it: of as many replies as there can be. Files that go with them. */
export const MAILBOX_REQUEST_BYTES = 2 * KIB;
export const MAILBOX_DELETE_MAX = 32;
export const MAILBOX_FILES_MAX = 16;

/** A file is sealed, sent, stored and fetched in parts of so many bytes of plaintext: eight chunks of age. */
export const FILE_PART_BYTES = 512 * KIB;

/** Parts that one puzzle pays for: 32 MiB. */
export const PARTS_PER_PUZZLE = 64;

/** Bytes of one file, at most; a server may take less. */
export const FILE_BYTES_MAX = 5 * 1024 * MIB;

/** Files of one message: named in one header of less than 4.5 KB, which every proxy passes. Of a reply, whose sizes are small. */
export const FILES_MAX = 64;
export const REPLY_FILES_MAX = 8;

/** Bytes of a file's name, as file systems have it, and characters of its type. */
export const FILE_NAME_BYTES = 255;
export const FILE_TYPE_MAX = 100;

/** Messages of a conversation that one names as seen: the newest of them. */
export const SEEN_MAX = 64;

/** Characters of a case's title: two lines on a phone. */
export const TITLE_MAX = 120;

/** Texts to begin an answer with: characters of one, how many, and bytes of them all before they are sealed (escaped twice, at worst, they do not all fit). */
export const TEMPLATE_MAX = 4000;
export const TEMPLATES_MAX = 12;
export const TEMPLATES_SIZE = 64 * KIB;

/** Characters of a note; of a tag; tags that one event adds or removes. */
export const NOTE_MAX = 20_000;
export const TAG_MAX = 40;
export const TAGS_MAX = 20;

/** Notes and tips in one account of a case; a longer one takes several. Tags of a case that it lists. */
export const ACCOUNT_ITEMS_MAX = 200;
export const ACCOUNT_TAGS_MAX = 200;

/** Bytes of case events per answer of the feed. */
export const EVENTS_FETCH_BYTES = 8 * MIB;

/** Bytes of a signed directory or a member's signed intake message: 40 members, or 9 recipients of 1,959 characters. */
export const DIRECTORY_BYTES_MAX = 256 * KIB;
export const INTAKE_BYTES_MAX = 32 * KIB;

/** Bytes of a member's signed profile: a picture, a PGP key, some channels and callouts. Sources over Tor load all members'. */
export const PROFILE_BYTES_MAX = 48 * KIB;

/** A profile's parts. Characters, but for the picture's bytes. */
export const CHANNELS_MAX = 12;
export const CALLOUTS_MAX = 6;
export const LANGUAGES_MAX = 8;
export const POST_MAX = 300;
export const PGP_KEY_MAX = 8 * KIB;
export const PICTURE_BYTES_MAX = 12 * KIB;
export const QUESTION_MAX = 400;
export const STORY_MAX = 300;

/** Organisations that a callout is about, and what each is known by. */
export const ORGANISATIONS_MAX = 6;
export const ORGANISATION_MARKS_MAX = 20;

/** Bytes of a newcomer's signed application: a recipient of 1,959 characters, a name and beats. */
export const APPLICATION_BYTES_MAX = 8 * KIB;

/** UTF-16 units of a member's signed request: two names and twice the beats, with escapes. Days it waits for an admin. */
export const REQUEST_MAX = 4096;
export const REQUEST_DAYS = 30;

/** Any JSON body the desk sends is smaller than a directory with its escapes. */
export const JSON_BODY_MAX = 512 * KIB;

/** Envelopes fetched at once: enough to hide the round trip, few enough for a laptop's memory. */
export const ENVELOPES_PER_FETCH = 256;
export const ENVELOPES_FETCH_BYTES = 8 * MIB;

/** Tips per page of the list. */
export const TIPS_PER_PAGE = 1000;

/** Tips that a desk lists: what no tip line of one newsroom holds in its 60 days, and the end for a server that goes on and on. */
export const TIPS_LISTED_MAX = 1_000_000;

/** The client puzzle (DESIGN 4.5): sub-puzzles evened out by their number; one bit doubles the work. */
export const PUZZLE = {
  /** Sub-puzzles per challenge. Many small ones take an even time; one large one may take five times its mean. */
  parts: 16,
  /** Leading zero bits per part at rest: 16 x 2^11 = 32,768 hashes, about 2 s where there is no JIT (20,000 hashes/s). */
  restBits: 11,
  /** Leading zero bits per part under the heaviest intake: 16 x 2^16, about a second of WebAssembly-class speed. */
  maxBits: 16,
  /** Seconds a challenge may be used: a text is sealed and sent after it was asked for. */
  seconds: 600,
} as const;

/** Lengths of the protocol's random values and keys, in bytes. */
export const BYTES = { id: 16, token: 32, hash: 32, key: 32, signature: 64 } as const;

/** An export: files listed, characters of a path, bytes of the manifest (a line of 350 for each file), bytes of one file. */
export const EXPORT_FILES_MAX = 10_000;
export const EXPORT_PATH_MAX = 200;
export const MANIFEST_BYTES_MAX = 4 * MIB;
export const EXPORT_BYTES_MAX = 64 * 1024 * MIB;
