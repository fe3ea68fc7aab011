/** What is right and wrong with an export: every file against the signed manifest, the signer against the newsroom's list. */
import { createHash } from 'node:crypto';
import { toBase64url } from '../crypto/bytes.ts';
import { verifyDirectory } from '../crypto/directory.ts';
import { isListed, publicKeyPem, readSums, sumsText, verifyManifest } from '../crypto/export.ts';
import { fingerprintWords } from '../crypto/words.ts';
import { addDays } from '../protocol/days.ts';
import type { Directory } from '../protocol/directory.ts';
import { ABOUT_MANIFEST, EXPORT_NAMES, type Manifest } from '../protocol/export.ts';
import { BYTES, DIRECTORY_BYTES_MAX, EXPORT_FILES_MAX, MANIFEST_BYTES_MAX } from '../protocol/limits.ts';
import { folderAround, type Held, isSystems } from './held.ts';
import { ZipError } from './zip.ts';

export interface Fault {
  kind: 'changed' | 'added' | 'missing' | 'twice' | 'damaged' | 'wrapped' | 'not-signed' | 'signer' | 'newsroom';
  /** `null` where it is about the whole. */
  path: string | null;
  /** What it means, for a person. */
  text: string;
}

export interface Report {
  ok: boolean;
  faults: Fault[];
  /** What to know although all is right. */
  warnings: string[];
  /** What the manifest says; `null` when its signature does not hold, for then it says nothing. */
  export: {
    newsroom: { key: string; name: string; words: string[] };
    by: { key: string; name: string };
    exported: string;
    cases: string[];
    files: number;
  } | null;
}

/** Who packs an export again may add a folder for every file. */
export const ENTRIES_MAX = 2 * (EXPORT_FILES_MAX + ABOUT_MANIFEST.length);
/** An Ed25519 key takes 113. */
const PEM_BYTES_MAX = 1024;

export interface Export {
  readonly held: readonly Held[];
  /** A folder's system puts files of its own into it. A ZIP holds what somebody packed. */
  readonly is: 'ZIP' | 'folder';
}

/** The report on what is no export at all, or cannot be looked into as it is. */
export const notLookedInto = (kind: 'damaged' | 'wrapped', path: string | null, text: string): Report => ({
  ok: false,
  faults: [{ kind, path, text }],
  warnings: [],
  export: null,
});

/** `newsroom`: whether a key is the one that is required. Rejects when a file cannot be read. */
export async function checkExport({ held, is }: Export, newsroom: ((key: string) => boolean) | null): Promise<Report> {
  const faults: Fault[] = [];
  const fault = (kind: Fault['kind'], path: string | null, text: string) => void faults.push({ kind, path, text });
  const warnings: string[] = [];
  const entries = new Map<string, Held>();
  for (const entry of held) {
    if (entries.has(entry.path)) fault('twice', entry.path, `${entry.path} is in the ZIP twice.`);
    else entries.set(entry.path, entry);
  }
  const around = folderAround([...entries.keys()], EXPORT_NAMES.manifest);
  if (around !== null) {
    const todo = is === 'ZIP' ? 'Unpack it and check that folder' : 'Check that folder';
    return notLookedInto(
      'wrapped',
      around,
      `All of this ${is} lies in one folder more, “${around}”, as when somebody packed the folder instead of the files in it. ${todo}: flowerpot verify-export takes a folder too.`,
    );
  }

  /** A small file whole; `null`, with a fault, when it is missing, too large or damaged. */
  async function take(path: string, most: number): Promise<Buffer | null> {
    const entry = entries.get(path);
    if (entry === undefined) {
      fault('missing', path, `${path} is missing.`);
      return null;
    }
    if (entry.bytes === null) {
      noFile(path);
      return null;
    }
    if (entry.bytes > most) {
      fault('changed', path, `${path} was changed: it is far larger than it can be.`);
      return null;
    }
    try {
      const pieces: Uint8Array[] = [];
      for await (const piece of entry.pieces()) pieces.push(piece);
      return Buffer.concat(pieces);
    } catch (error) {
      damaged(error, path);
      return null;
    }
  }
  function damaged(error: unknown, path: string): void {
    if (!(error instanceof ZipError)) throw error;
    fault('changed', path, `${path} was changed or damaged: ${error.message}.`);
  }
  const noFile = (path: string) =>
    fault('changed', path, `${path} was changed: it is a link or a device, and was not looked into.`);
  async function sumOf(path: string, entry: Held): Promise<string | null> {
    try {
      const hash = createHash('sha256');
      for await (const piece of entry.pieces()) hash.update(piece);
      return hash.digest('hex');
    } catch (error) {
      damaged(error, path);
      return null;
    }
  }

  const text = await take(EXPORT_NAMES.manifest, MANIFEST_BYTES_MAX);
  const signature = await take(EXPORT_NAMES.signature, BYTES.signature);
  const signer = await take(EXPORT_NAMES.signer, PEM_BYTES_MAX);
  const sums = await take(EXPORT_NAMES.sums, MANIFEST_BYTES_MAX);
  const manifest = text === null || signature === null ? null : verifyManifest(text, signature);
  const listed = new Map<string, string>();
  if (manifest !== null && text !== null && signature !== null) {
    for (const { path, sha256 } of manifest.files) listed.set(path, sha256);
    compareAbout(manifest, text, signature);
  } else {
    const claimed = sums === null ? new Map<string, string>() : readSums(sums);
    for (const [path, sum] of claimed) if (isListed(path)) listed.set(path, sum);
    nameUnsigned(claimed);
  }

  for (const [path, sum] of listed) {
    const entry = entries.get(path);
    if (entry === undefined) {
      fault('missing', path, `${path} is missing.`);
      continue;
    }
    if (entry.bytes === null) {
      noFile(path);
      continue;
    }
    const bytes = manifest?.files.find((one) => one.path === path)?.bytes;
    // Not unpacked: what is another size is another file, whatever it unpacks to.
    if (bytes !== undefined && entry.bytes !== bytes) {
      fault('changed', path, `${path} was changed: it had ${bytes} bytes and now has ${entry.bytes}.`);
      continue;
    }
    const found = await sumOf(path, entry);
    if (found !== null && found !== sum) fault('changed', path, `${path} was changed.`);
  }
  const folders = foldersOf(listed.keys());
  for (const path of entries.keys()) {
    const belongs = path.endsWith('/') ? folders.has(path) : !isListed(path) || listed.has(path);
    if (belongs) continue;
    const systems = isSystems(path.replace(/\/$/, ''));
    if (systems && is === 'folder')
      warnings.push(`${path} is not part of the export and was not looked at: systems make such files.`);
    else
      fault(
        'added',
        path,
        `${path} was added: it is not in the signed list.${systems ? ' Systems make such files: unpack the ZIP, and check the folder.' : ''}`,
      );
  }

  if (manifest !== null) await checkSigner(manifest);
  const ok = faults.length === 0;
  return { ok, faults, warnings, export: manifest === null ? null : summary(manifest) };

  /** The other three files follow from the manifest, byte for byte. */
  function compareAbout(signed: Manifest, manifestText: Buffer, sig: Buffer): void {
    const pem = Buffer.from(publicKeyPem(signed.by.key));
    if (signer !== null && !signer.equals(pem)) {
      fault('changed', EXPORT_NAMES.signer, `${EXPORT_NAMES.signer} was changed: it is not the key that signed.`);
    }
    const about = [
      { path: EXPORT_NAMES.manifest, sha256: hexOf(manifestText) },
      { path: EXPORT_NAMES.signature, sha256: hexOf(sig) },
      { path: EXPORT_NAMES.signer, sha256: hexOf(pem) },
    ];
    if (sums !== null && !sums.equals(Buffer.from(sumsText([...signed.files, ...about])))) {
      fault('changed', EXPORT_NAMES.sums, `${EXPORT_NAMES.sums} was changed: it does not list what was signed.`);
    }
  }

  /** The signature fails. The unsigned sums may still tell which of the files was touched; somebody careful changes them too. */
  function nameUnsigned(claimed: ReadonlyMap<string, string>): void {
    const held = [
      [EXPORT_NAMES.manifest, text],
      [EXPORT_NAMES.signature, signature],
      [EXPORT_NAMES.signer, signer],
    ] as const;
    const touched = held.filter(([path, bytes]) => bytes !== null && hexOf(bytes) !== claimed.get(path));
    for (const [path] of touched) fault('changed', path, `${path} was changed: the signature no longer holds.`);
    if (touched.length === 0 && text !== null && signature !== null) {
      fault(
        'not-signed',
        null,
        'The list of files (manifest.json) is not what the key in it signed, or no list that an export can have.',
      );
    }
  }

  async function checkSigner(signed: Manifest): Promise<void> {
    const { newsroom: house, by, exported } = signed;
    if (newsroom !== null && !newsroom(house.key)) {
      fault(
        'newsroom',
        null,
        `This export is of another newsroom than the one you named: ${fingerprintWords(house.key).join(' ')}.`,
      );
    }
    const touched = faults.map(({ path }) => path);
    const parts = [EXPORT_NAMES.directory, EXPORT_NAMES.directorySignature, EXPORT_NAMES.newsroom] as const;
    // Named already; what follows from it would only repeat it.
    if (parts.some((path) => touched.includes(path))) return;
    const list = await take(parts[0], DIRECTORY_BYTES_MAX);
    const sig = await take(parts[1], BYTES.signature);
    const pem = await take(parts[2], PEM_BYTES_MAX);
    if (list === null || sig === null || pem === null) return;
    if (!pem.equals(Buffer.from(publicKeyPem(house.key)))) {
      fault('signer', parts[2], `${parts[2]} is not the key of the newsroom that the export names.`);
    }
    const directory = signedDirectory(list, sig, house.key);
    if (directory === null || directory.newsroom.name !== house.name) {
      fault('signer', EXPORT_NAMES.directory, 'directory.json is not a list of members that this newsroom signed.');
      return;
    }
    const member = directory.members.find(({ key }) => key === by.key);
    if (member === undefined || member.name !== by.name) {
      fault(
        'signer',
        null,
        `${by.name} (${by.key}) is no member in the newsroom's signed list: nobody of the newsroom vouches for this.`,
      );
    } else if (exported < addDays(directory.issued, -1)) {
      fault(
        'signer',
        null,
        `The export says it was made on ${exported}, but carries a list of members of ${directory.issued}.`,
      );
    }
    if (exported > directory.until) {
      warnings.push(
        `The list of members was valid through ${directory.until}, and the export is of ${exported}. Ask the newsroom whether ${by.name} was a member on that day.`,
      );
    }
  }
}

/** Those that these paths lie in, with a slash at the end. */
function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at + 1));
  }
  return folders;
}

function signedDirectory(text: Buffer, signature: Buffer, key: string): Directory | null {
  if (signature.length !== BYTES.signature) return null;
  const signed = { signed: text.toString('utf8'), by: key, sig: toBase64url(signature) };
  const checked = verifyDirectory(signed, { newsroomKey: key, today: null });
  return 'fault' in checked ? null : checked.directory;
}

const hexOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function summary({ newsroom, by, exported, cases, files }: Manifest): Report['export'] {
  return {
    newsroom: { ...newsroom, words: fingerprintWords(newsroom.key) },
    by,
    exported,
    cases,
    files: files.length + ABOUT_MANIFEST.length,
  };
}
