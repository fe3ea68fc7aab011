/** What went wrong, as a tag. Never holds a secret or a plaintext; `about` names only public things. */
export type CryptoCode =
  /** `ready()` was not awaited. */
  | 'not-ready'
  /** Not of the expected form: text, key, JSON or size. */
  | 'malformed'
  /** The ASCII armor around an age file is not strict. */
  | 'bad-armor'
  /** The header of an age file breaks the grammar. */
  | 'bad-header'
  /** A hybrid stanza has a wrong shape, or a share that gives no secret. */
  | 'bad-stanza'
  /** A file key was found, but the header is not the one it was made for. */
  | 'bad-mac'
  /** A chunk of the payload was changed, moved, or added. */
  | 'bad-payload'
  /** The file ends too early. */
  | 'truncated'
  /** Streams only: the file is for none of the identities. */
  | 'no-match'
  /** A signature is not by the key that it names. */
  | 'bad-signature'
  /** A signed message of a version or kind that this program does not know. */
  | 'newer'
  /** A signed message was made for another newsroom. */
  | 'wrong-newsroom'
  /** A signed reply answers another conversation. */
  | 'wrong-thread'
  /** A member cannot receive: no reporter, or no intake recipient for these days. `about` is the member's key. */
  | 'no-recipient'
  /** The message is larger than the largest padded size. */
  | 'too-long'
  /** An intake chain was asked for an epoch that it has left behind. */
  | 'backwards';

export class CryptoError extends Error {
  readonly code: CryptoCode;
  readonly about: string | undefined;

  constructor(code: CryptoCode, about?: string) {
    super(about === undefined ? code : `${code}: ${about}`);
    this.name = 'CryptoError';
    this.code = code;
    this.about = about;
  }
}
