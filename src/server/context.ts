/** What a server is made of. A door hands in everything that depends on the platform; policy is in this room. */
import type { ConnectionAnswer } from '../protocol/connection.ts';
import type { ReachAnswer } from '../protocol/desk-api.ts';
import type { Role } from '../protocol/directory.ts';
import type { Store } from '../store/store.ts';
import type { AssetSource } from './assets.ts';
import type { DirectoryFacts } from './directory.ts';
import type { InFlight } from './in-flight.ts';
import type { Memory } from './limits.ts';
import type { LoginDesk, LoginHash } from './logins.ts';
import type { PuzzleDesk } from './puzzle.ts';
import type { Quota } from './quota.ts';
import type { Passing } from './tips.ts';

export interface ServerConfig {
  /** The origin that browsers use, such as `https://tips.example.org`; `null`: whatever Host they name. */
  origin: string | null;
  /** Days a tip is kept. */
  retentionDays: number;
  /** Days a desk session outlives the day it began on. */
  sessionDays: number;
  /** Leading zero bits per part of a puzzle, at rest and at most (DESIGN 4.5). Benchmarks lower them. */
  puzzle: { restBits: number; maxBits: number };
  /** Bytes of case events that one member may store in a UTC day; tests lower them. */
  eventBytesPerDay?: number;
  /** The same of sealed replies. */
  replyBytesPerDay?: number;
  /** Bytes of files through the door without scripts in a UTC day. */
  foreignBytesPerDay?: number;
  /** Bytes of one file, at most; as many as the protocol allows unless told. */
  fileBytes?: number;
  /** Bytes that bodies on their way may hold; as on Node unless told. */
  memory?: Memory;
  /** Milliseconds after which a look into a mailbox is answered; tests lower them. */
  mailboxMs?: number;
}

export interface Platform {
  store: Store;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Random bytes fit for keys. */
  random: (bytes: number) => Uint8Array<ArrayBuffer>;
  config: ServerConfig;
  assets: AssetSource;
  loginHash: LoginHash;
  /** SHA-256 of the set-up token's 32 bytes; `null` when there is nothing to set up. */
  setupToken: Uint8Array | null;
  /** Who runs the machine, where that is certain. */
  provider?: ReachAnswer['provider'];
  /** What is seen of the connection that a request came over; without it, nothing is. */
  connection?: (request: Request) => ConnectionAnswer;
  /** Where an internal error is noted: a line without path, body or address. */
  log: (line: string) => void;
}

/** The platform, and what the server itself keeps in memory from one request to the next. */
export interface Context extends Platform {
  connection: (request: Request) => ConnectionAnswer;
  puzzles: PuzzleDesk;
  logins: LoginDesk;
  memory: Memory;
  directories: DirectoryFacts;
  passing: Passing;
  inFlight: InFlight;
  /** The same for parts of files: they must not take a text's room. */
  partsInFlight: InFlight;
  /** The same for JSON bodies. */
  jsonInFlight: InFlight;
  /** The same for forms without scripts. */
  formsInFlight: InFlight;
  /** Bytes of case events by member. */
  eventQuota: Quota;
  /** Bytes of sealed replies by member. */
  replyQuota: Quota;
  /** Bytes through the door without scripts, all under one name. */
  foreignQuota: Quota;
  /** As `log`, but each line once in the life of this process. */
  noteOnce: (line: string) => void;
}

/** Who asks, as far as a session tells. */
export interface Member {
  key: string;
  roles: readonly Role[];
  /** SHA-256 of the session's token. */
  tokenHash: Uint8Array;
}

/** What a handler is given: `id` is the path's, empty where it has none. */
export interface Asked {
  readonly context: Context;
  readonly request: Request;
  readonly id: string;
}

export interface MemberAsked extends Asked {
  readonly member: Member;
}
