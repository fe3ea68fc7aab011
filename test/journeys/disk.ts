/** What a thief of the server's disk sees: every file of the data folder, and the envelopes in its databases. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Every envelope in every database of the folder, read as a thief would: without the server's code. */
export function storedEnvelopes(folder: string): Uint8Array[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => {
      const database = new Database(join(folder, name), { readonly: true });
      try {
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

/** The forms in which a text may lie somewhere: as it is, in upper case, as UTF-16, base64 at each offset, hex, percent. */
export function disguises(text: string): { form: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16le = Buffer.from(text, 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  const forms: { form: string; bytes: Buffer }[] = [
    { form: 'UTF-8', bytes: utf8 },
    { form: 'UTF-16LE', bytes: utf16le },
    { form: 'UTF-16BE', bytes: utf16be },
    { form: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
    { form: 'HEX', bytes: Buffer.from(utf8.toString('hex').toUpperCase()) },
    { form: 'percent', bytes: Buffer.from(encodeURIComponent(text)) },
    { form: 'JSON', bytes: Buffer.from(JSON.stringify(text).slice(1, -1)) },
  ];
  for (const [source, raw] of [
    ['UTF-8', utf8],
    ['UTF-16LE', utf16le],
  ] as const) {
    for (const offset of [0, 1, 2]) {
      // What the text becomes inside a longer base64 run, without the characters that its neighbours decide.
      const shifted = Buffer.concat([Buffer.alloc(offset), raw])
        .toString('base64')
        .replace(/=+$/, '');
      const inner = shifted.slice(offset === 0 ? 0 : offset + 1, shifted.length - 1);
      forms.push({ form: `base64 of ${source} at ${offset}`, bytes: Buffer.from(inner) });
      const url = inner.replaceAll('+', '-').replaceAll('/', '_');
      forms.push({ form: `base64url of ${source} at ${offset}`, bytes: Buffer.from(url) });
    }
  }
  return forms;
}

/** Where and how any of the texts lies in any of the haystacks. Empty when nothing leaked. */
export function leaks(texts: readonly string[], haystacks: readonly { path: string; bytes: Buffer }[]): string[] {
  const needles = texts.flatMap((text) => disguises(text).map((disguise) => ({ text, ...disguise })));
  return haystacks.flatMap(({ path, bytes }) =>
    needles.filter((needle) => bytes.includes(needle.bytes)).map(({ text, form }) => `${text} as ${form} in ${path}`),
  );
}
