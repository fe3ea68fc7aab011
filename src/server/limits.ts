/** Numbers that only the server needs, each with its unit and reason. What both sides must agree on is in src/protocol/limits.ts. */

/** Argon2 computations at once and waiting: 19 MiB and about 30 ms of one core each. Only right secrets get this far. */
export const ARGON2_AT_ONCE = 2;
export const ARGON2_WAITING = 16;

/** Bytes that bodies still on their way hold, all together (beyond it senders are asked to come back), and one on its way out. */
export interface Memory {
  /** Tips and other sealed bodies. */
  bodies: number;
  /** Parts of files: apart, for they must not take a text's room. */
  parts: number;
  /** JSON: apart, for nothing has to be solved for one. */
  json: number;
  /** Read at once of a file that is fetched: who takes a part slowly, or asks a thousand times, holds so much each time. */
  piece: number;
  /** Of envelopes or case events in one answer, each held twice while it is made. */
  answer: number;
}
/** A hundred of the largest tips, sixty parts, four of the largest JSON bodies, and an age chunk. A platform with less memory says less. */
export const BODIES: Memory = {
  bodies: 64 * 1024 * 1024,
  parts: 32 * 1024 * 1024,
  json: 16 * 1024 * 1024,
  piece: 65_536,
  answer: 8 * 1024 * 1024,
};
/** Of the first, bytes that only small bodies may use, and what is small: whoever fills the rest with large ones does not stop texts. */
export const SMALL_BODIES = { reserve: 16 * 1024 * 1024, small: 80 * 1024 };

/** Of the last, a quarter is for those of a sign-in's size, so that members get in whatever else comes. */
export const SMALL_JSON = { reserve: 4 * 1024 * 1024, small: 1024 };

/** What must come of a body in so many seconds, while it lasts: 400 bytes/s, far below a bad onion circuit, and time for it to stall. */
export const PACE = { seconds: 20, bytes: 8 * 1024 };

/**
 * The door without scripts, where no puzzle can be solved. Bytes of a form: the largest file, armored, with what a browser puts around
 * it; of a larger one, so many are read and forgotten, so that the browser gets to the answer. Of all at once, and of a UTC day (in
 * memory: a restart forgets it; what is stored counts into the day's bytes of all tips as well).
 */
export const FOREIGN_FORM_MAX = 1.5 * 1024 * 1024;
export const FOREIGN_PASSED_OVER = 64 * 1024 * 1024;
export const FOREIGN_IN_FLIGHT = 6 * 1024 * 1024;
export const FOREIGN_BYTES_PER_DAY = 64 * 1024 * 1024;
/** What each counts at least: a thousand a day, for no puzzle bounds their number, and every desk tries every one. */
export const FOREIGN_BYTES_LEAST = 64 * 1024;

/** Bytes of a JSON body from somebody who is nobody yet: a sign-in; an application with its signed intake. */
export const LOGIN_BODY_MAX = 1024;

/** Bytes of a member's request about their own name and beats: REQUEST_MAX characters, escaped once more. */
export const REQUEST_BODY_MAX = 32 * 1024;

/** Bytes of case events that one member may store in a UTC day: thousands of notes, or a hundred of the largest shares. */
export const EVENT_BYTES_PER_DAY = 128 * 1024 * 1024;

/** Bytes of sealed replies that one member may put into mailboxes in a UTC day: some 500 of the usual size. */
export const REPLY_BYTES_PER_DAY = 5 * 1024 * 1024;

/**
 * Milliseconds after which every look into a mailbox is answered, or as many times that as the work takes: three times the slowest
 * deletion seen on a loaded machine (docs/BENCHMARKS.md), so that the time tells nothing.
 */
export const MAILBOX_ANSWER_MS = 1000;

/** Sessions that one account has at once: every device of a person, and no more to keep for ever. The oldest ends. */
export const SESSIONS_MAX = 20;

/** Accepted tips per minute up to which a puzzle stays at its resting bits; each doubling beyond it adds one bit. */
export const QUIET_TIPS_PER_MINUTE = 30;

/** Seconds a browser must keep to HTTPS for this host: two years, what preload lists ask for. */
export const HSTS_SECONDS = 63_072_000;
