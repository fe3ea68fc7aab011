/** Numbers that only the server needs, each with its unit and reason. What both sides must agree on is in src/protocol/limits.ts. */

/** Brackets inside brackets in a JSON body. A directory needs four; parsers recurse, so a bound comes before them. */
export const JSON_DEPTH_MAX = 8;

/** Failed or running sign-ins per account and minute. The secret is 32 random bytes: this saves work, not the secret. */
export const LOGINS_PER_MINUTE = 5;

/** Accounts whose sign-ins are counted at once. Anybody can make up accounts; beyond this nobody new is counted, but refused. */
export const LOGIN_ACCOUNTS_MAX = 1000;

/** Argon2 computations at once and waiting: 19 MiB and about 30 ms of one core each. */
export const ARGON2_AT_ONCE = 2;
export const ARGON2_WAITING = 16;

/** Accepted tips per minute up to which a puzzle stays at its resting bits; each doubling beyond it adds one bit. */
export const QUIET_TIPS_PER_MINUTE = 30;

/** Seconds a browser must keep to HTTPS for this host: two years, what preload lists ask for. */
export const HSTS_SECONDS = 63_072_000;
