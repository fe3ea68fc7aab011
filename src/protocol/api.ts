/** Bodies and headers of the HTTP API (DESIGN 6), as schemas for both sides. docs/API.md tells them in words. */
import * as v from 'valibot';
import { Role } from './directory.ts';
import {
  DIRECTORY_BYTES_MAX,
  ENVELOPES_PER_FETCH,
  INTAKE_BYTES_MAX,
  MEMBERS_MAX,
  PUZZLE,
  RETENTION_DAYS,
  TIPS_PER_PAGE,
} from './limits.ts';
import { base64url, Count, DayText, Id, Key, Signed, Token } from './schema.ts';

export const HEADERS = {
  /** `challenge.nonces`: see PuzzleChallenge. */
  puzzle: 'flowerpot-puzzle',
  /** On PUT: SHA-256 of the removal token. On DELETE: the token itself. Unpadded base64url, 32 bytes. */
  removal: 'flowerpot-removal',
  /** On PUT of a reply: the mailbox's address, SHA-256 of its access token. Unpadded base64url, 32 bytes. */
  mailbox: 'flowerpot-mailbox',
  /** On PUT of a part: bytes of the whole sealed file, in decimal. */
  size: 'flowerpot-size',
  /** On PUT of a tip or a reply: the files that come with it, `upload.id` for each, with commas between. */
  files: 'flowerpot-files',
} as const;

/** `POST /api/desk/...` bodies and answers carry this type; sealed bytes are octet streams. */
export const SEALED_TYPE = 'application/octet-stream';
export const PROBLEM_TYPE = 'application/problem+json';

function signedUpTo(bytes: number) {
  return v.pipe(
    Signed,
    v.check((s) => s.signed.length <= bytes, 'too large'),
  );
}
const SignedDirectory = signedUpTo(DIRECTORY_BYTES_MAX);
export const SignedIntake = signedUpTo(INTAKE_BYTES_MAX);

/** `GET /api/directory`: the signed directory in force. */
export const DirectoryAnswer = SignedDirectory;

/** `GET /api/intake`: each member's latest signed intake message, in the order of their keys. */
export const IntakeAnswer = v.strictObject({ intake: v.pipe(v.array(SignedIntake), v.maxLength(MEMBERS_MAX)) });
export type IntakeAnswer = v.InferOutput<typeof IntakeAnswer>;

/**
 * `GET /api/puzzle`: a challenge of 58 bytes: 16 random, 8 expiry (Unix seconds, big-endian), 1 bits, 1 parts, 32 HMAC.
 * A solution is `parts` nonces of 4 bytes: for part i, SHA-256(challenge || i (1 byte) || nonce) begins with `bits` zero bits.
 * On the wire: header `flowerpot-puzzle: base64url(challenge).base64url(nonces)`.
 */
export const CHALLENGE_BYTES = 58;
export const NONCE_BYTES = 4;
export const PuzzleAnswer = v.strictObject({
  challenge: base64url(CHALLENGE_BYTES),
  bits: v.pipe(Count, v.minValue(1), v.maxValue(PUZZLE.maxBits)),
  parts: v.literal(PUZZLE.parts),
});
export type PuzzleAnswer = v.InferOutput<typeof PuzzleAnswer>;
export const PUZZLE_SOLUTION_BYTES = PUZZLE.parts * NONCE_BYTES;

/** `PUT /api/tips/:id` answers 201 when stored now, 200 when the same bytes were stored under this id before. */
export const TipAnswer = v.strictObject({ stored: DayText });

/** `POST /api/desk/setup`: one atomic step; the token from the printed link works once. */
export const SetupBody = v.strictObject({
  token: Token,
  directory: SignedDirectory,
  intake: SignedIntake,
  login: Token,
});
export type SetupBody = v.InferOutput<typeof SetupBody>;

/** `POST /api/desk/sessions`: account is the member's signing key, login the derived login secret. */
export const SessionBody = v.strictObject({ account: Key, login: Token });
/** `GET /api/desk/session`, and the answer to the POST. `today` is the server's open UTC day. */
export const SessionAnswer = v.strictObject({
  account: Key,
  roles: v.pipe(v.array(Role), v.maxLength(Role.options.length)),
  today: DayText,
  retentionDays: v.pipe(Count, v.minValue(1), v.maxValue(RETENTION_DAYS)),
});
export type SessionAnswer = v.InferOutput<typeof SessionAnswer>;

/** `GET /api/desk/tips?after=day.id`: newest day first, by id within a day. `next` is the cursor, `null` at the end. */
export const TipEntry = v.strictObject({ day: DayText, id: Id, size: Count });
export type TipEntry = v.InferOutput<typeof TipEntry>;
/** Where a page of the list ended: `day.id` of its last tip. */
const TipsCursor = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}\.[A-Za-z0-9_-]{22}$/, 'not a cursor'));
export const TipsAnswer = v.strictObject({
  today: DayText,
  tips: v.pipe(v.array(TipEntry), v.maxLength(TIPS_PER_PAGE)),
  next: v.nullable(TipsCursor),
});
export type TipsAnswer = v.InferOutput<typeof TipsAnswer>;

/**
 * `POST /api/desk/envelopes`: whole envelopes in frames (frames.ts), in the order asked for.
 * An unknown id is left out. The answer stops before ENVELOPES_FETCH_BYTES are passed (never before the first): ask for the rest again.
 */
export const EnvelopesBody = v.strictObject({
  ids: v.pipe(v.array(Id), v.minLength(1), v.maxLength(ENVELOPES_PER_FETCH)),
});

/** `PUT /api/desk/directory` (admin). */
export const DirectoryBody = SignedDirectory;
