/**
 * An export: a ZIP of readable documents and files, a manifest of their SHA-256 sums, and an Ed25519 signature over it
 * (label `export`). The ZIP itself is not signed, what is in it is: it may be unpacked and packed again.
 */
import * as v from 'valibot';
import { EXPORT_BYTES_MAX, EXPORT_FILES_MAX, EXPORT_PATH_MAX, NAME_MAX } from './limits.ts';
import { Count, DayText, Hash, Key, line } from './schema.ts';

/** Files that every export has under these names. The first five are in the manifest, the others are about it. */
export const EXPORT_NAMES = {
  instructions: 'VERIFY.txt',
  /** The newsroom's list of members: the signed text itself, its signature, the newsroom's public key. */
  directory: 'directory.json',
  directorySignature: 'directory.sig',
  newsroom: 'newsroom.pem',
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  signer: 'signer.pem',
  sums: 'SHA256SUMS',
} as const;

/** Not in the manifest: what they must be follows from it, byte for byte. */
export const ABOUT_MANIFEST: readonly string[] = [
  EXPORT_NAMES.manifest,
  EXPORT_NAMES.signature,
  EXPORT_NAMES.signer,
  EXPORT_NAMES.sums,
];

/**
 * A path inside an export: plain ASCII, forward slashes, no part that begins with a dot or a dash, ends with a dot, or is
 * a name that Windows keeps for a device. No tool takes it for an option, no file system for a hidden file, another folder
 * or a name it cannot hold.
 */
const DEVICE = '(?:CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9])(?:[./]|$)';
const PART = `(?!${DEVICE})[A-Z0-9_](?:[A-Z0-9_.-]*[A-Z0-9_-])?`;
const PATH = new RegExp(`^(?=.{1,${EXPORT_PATH_MAX}}$)${PART}(?:/${PART})*$`, 'i');
export const ExportPath = v.pipe(v.string(), v.regex(PATH, 'not a plain path'));

/**
 * Whether every file system can hold all of these beside each other: no two are the same when capitals are not told apart,
 * none is a file here and a folder there, and no folder is spelt in two ways.
 */
function fitTogether(paths: readonly string[]): boolean {
  // A schema goes on after a path that is none: nothing here may grow with its length.
  if (paths.some((path) => path.length > EXPORT_PATH_MAX)) return false;
  const spelt = new Map<string, string>();
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const folder = path.slice(0, at);
      const known = spelt.get(folder.toLowerCase());
      if (known !== undefined && known !== folder) return false;
      spelt.set(folder.toLowerCase(), folder);
    }
  }
  const files = new Set(paths.map((path) => path.toLowerCase()));
  return files.size === paths.length && !paths.some((path) => spelt.has(path.toLowerCase()));
}

/** SHA-256 as `sha256sum` writes it. */
const Sum = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hex'));

export const ManifestFile = v.strictObject({
  path: ExportPath,
  bytes: v.pipe(Count, v.maxValue(EXPORT_BYTES_MAX)),
  sha256: Sum,
});
export type ManifestFile = v.InferOutput<typeof ManifestFile>;

const Named = v.strictObject({ key: Key, name: line(NAME_MAX) });

export const Manifest = v.pipe(
  v.strictObject({
    v: v.literal(1),
    kind: v.literal('flowerpot export'),
    newsroom: Named,
    /** The UTC day, by the exporter's clock. */
    exported: DayText,
    /** The member who made and signed it. */
    by: Named,
    /** Case ids. */
    cases: v.pipe(v.array(Hash), v.minLength(1), v.maxLength(EXPORT_FILES_MAX)),
    /** What the exporter left out. */
    left: v.strictObject({
      contact: v.boolean(),
      notes: v.boolean(),
      passages: Count,
      /** How many files of messages; none is not said. */
      files: v.optional(v.pipe(Count, v.minValue(1))),
    }),
    files: v.pipe(v.array(ManifestFile), v.minLength(1), v.maxLength(EXPORT_FILES_MAX)),
  }),
  v.check(({ files }) => fitTogether([...files.map(({ path }) => path), ...ABOUT_MANIFEST]), 'paths that clash'),
);
export type Manifest = v.InferOutput<typeof Manifest>;
