/** The newsroom's templates, sealed under a key that the desk secret gives (docs/PROTOCOL.md, section 17). */
import { TEMPLATES_SIZE } from '../protocol/limits.ts';
import { parseJson } from '../protocol/schema.ts';
import { Templates, TemplatesPlaintext } from '../protocol/templates.ts';
import { utf8, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { derive } from './keys.ts';
import { pad, unpad } from './message.ts';
import { openSecretbox, sealSecretbox } from './secretbox.ts';
import { sign, verify } from './signature.ts';
import { readVersioned } from './version.ts';

const LABEL = 'templates';

/** Always as large, whatever they say. Throws `CryptoError`: `malformed` for templates not of the schema, `too-long`. */
export function sealTemplates(deskSecret: Uint8Array, seed: Uint8Array, templates: Templates): Uint8Array {
  const text = JSON.stringify(templates);
  if (parseJson(Templates, text) === null) throw new CryptoError('malformed');
  const plaintext = pad(utf8(JSON.stringify({ templates: sign(seed, LABEL, text) })), [TEMPLATES_SIZE]);
  const key = derive(deskSecret, LABEL);
  try {
    return sealSecretbox(key, plaintext, LABEL);
  } finally {
    wipe(key, plaintext);
  }
}

/**
 * Throws `CryptoError`: `malformed` for what this secret does not open, `bad-signature` for one that none of the members signed,
 * `wrong-newsroom`, `newer`. `members`: with former ones, whose texts stand until they are replaced.
 */
export function openTemplates(
  deskSecret: Uint8Array,
  box: Uint8Array,
  { newsroom, members }: { newsroom: string; members: readonly { readonly key: string }[] },
): Templates {
  const key = derive(deskSecret, LABEL);
  const plaintext = openSecretbox(key, box, LABEL);
  wipe(key);
  if (plaintext === null) throw new CryptoError('malformed');
  const found = parseJson(TemplatesPlaintext, unpad(plaintext, [TEMPLATES_SIZE]));
  wipe(plaintext);
  if (found === null) throw new CryptoError('malformed');
  const text = verify(found.templates, LABEL);
  if (text === null || !members.some((one) => one.key === found.templates.by)) throw new CryptoError('bad-signature');
  const templates = readVersioned(Templates, text, [LABEL]);
  if (templates.newsroom !== newsroom) throw new CryptoError('wrong-newsroom', templates.newsroom);
  return templates;
}
