/** What a thief of the server's disk sees: every file of the data folder, and the envelopes in its databases. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Every envelope in every database of the folder, read as a thief would: without the server's code. */
export function storedEnvelopes(folder: string): Uint8Array[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(db|sqlite)$/.test(name))
    .flatMap((name) => {
      const database = new Database(join(folder, name), { readonly: true });
      try {
        // workerd has files of its own.
        if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'tips'").get() === undefined) return [];
        return database
          .prepare<[], Uint8Array>('SELECT envelope FROM tips UNION ALL SELECT envelope FROM arrivals')
          .pluck()
          .all();
      } finally {
        database.close();
      }
    });
}

/** Path and bytes of every file below the folder, the write-ahead logs among them. */
export function everyFile(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

/** A text, or a key's bytes. */
export type Secret = string | Uint8Array;

interface Form {
  form: string;
  bytes: Buffer;
}

/** The forms in which it may lie somewhere: as it is, base64 at each offset, hex; a text as UTF-16, in JSON and percent too. */
export function disguises(secret: Secret): Form[] {
  if (typeof secret !== 'string') return disguisesOf('bytes', Buffer.from(secret));
  const utf8 = Buffer.from(secret, 'utf8');
  const utf16le = Buffer.from(secret, 'utf16le');
  return [
    ...disguisesOf('UTF-8', utf8),
    ...disguisesOf('UTF-16LE', utf16le),
    { form: 'UTF-16BE', bytes: Buffer.from(utf16le).swap16() },
    { form: 'percent', bytes: Buffer.from(encodeURIComponent(secret)) },
    { form: 'JSON', bytes: Buffer.from(JSON.stringify(secret).slice(1, -1)) },
  ];
}

function disguisesOf(name: string, raw: Buffer): Form[] {
  const forms: Form[] = [
    { form: name, bytes: raw },
    { form: `hex of ${name}`, bytes: Buffer.from(raw.toString('hex')) },
    { form: `HEX of ${name}`, bytes: Buffer.from(raw.toString('hex').toUpperCase()) },
  ];
  for (const offset of [0, 1, 2]) {
    // What it becomes inside a longer base64 run, without the characters that its neighbours decide.
    const shifted = Buffer.concat([Buffer.alloc(offset), raw])
      .toString('base64')
      .replace(/=+$/, '');
    const inner = shifted.slice(offset === 0 ? 0 : offset + 1, shifted.length - 1);
    forms.push({ form: `base64 of ${name} at ${offset}`, bytes: Buffer.from(inner) });
    const url = inner.replaceAll('+', '-').replaceAll('/', '_');
    forms.push({ form: `base64url of ${name} at ${offset}`, bytes: Buffer.from(url) });
  }
  return forms;
}

/** Where and how any of the secrets lies in any of the haystacks. Empty when nothing leaked. */
export function leaks(secrets: readonly Secret[], haystacks: readonly { path: string; bytes: Buffer }[]): string[] {
  const needles = secrets.flatMap((secret) => {
    const named = typeof secret === 'string' ? secret : Buffer.from(secret).toString('hex');
    return disguises(secret).map((disguise) => ({ named, ...disguise }));
  });
  return haystacks.flatMap(({ path, bytes }) =>
    needles.filter((needle) => bytes.includes(needle.bytes)).map(({ named, form }) => `${named} as ${form} in ${path}`),
  );
}
