/** Ed25519 by WebCrypto: who signed a text. Verifying is all that the server can do; it has no code that opens anything. */
import { sha256 } from '@noble/hashes/sha2.js';
import { Intake } from '../protocol/directory.ts';
import { LABEL_PREFIX, parseJson, type SignatureLabel, type Signed } from '../protocol/schema.ts';
import { Application } from '../protocol/team.ts';
import { fromBase64url, toBase64url } from './bytes.ts';
import { Refusal } from './refusal.ts';

/** Throws `Refusal('bad-signature')` unless `by` signed this text under this label. */
export async function requireSignature(message: Signed, label: SignatureLabel, by: string): Promise<void> {
  if (message.by !== by) throw new Refusal('bad-signature');
  const signed = new TextEncoder().encode(`${LABEL_PREFIX}${label}\n${message.signed}`);
  if (!(await isSignature(fromBase64url(by), fromBase64url(message.sig), signed))) throw new Refusal('bad-signature');
}

/** Throws `Refusal`: `bad-signature`, or `bad-request` for what is no intake message of this member of this newsroom. */
export async function requireIntake(message: Signed, member: string, newsroom: string): Promise<void> {
  await requireSignature(message, 'intake', member);
  const intake = parseJson(Intake, message.signed);
  if (intake?.member !== member || intake.newsroom !== newsroom) throw new Refusal('bad-request');
}

/** Throws `Refusal`, likewise. The application names the key that signed it. */
export async function requireApplication(message: Signed, newsroom: string): Promise<Application> {
  await requireSignature(message, 'application', message.by);
  const application = parseJson(Application, message.signed);
  if (application?.member !== message.by || application.newsroom !== newsroom) throw new Refusal('bad-request');
  return application;
}

async function isSignature(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const publicKey = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', publicKey, signature, signed);
  } catch {
    // Not a point of the curve.
    return false;
  }
}

/** SHA-256 of a signed text, base64url: what the next directory calls `previous`. */
export function textHash(text: string): string {
  return toBase64url(sha256(new TextEncoder().encode(text)));
}
