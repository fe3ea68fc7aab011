/** What a file can be. The bytes decide; a name and a type are what the source says about it. */
import { BYTES_MAX, type ViewKind } from './limits.ts';

export interface Format {
  readonly kind: ViewKind;
  /** With its article, to stand behind “it is”. */
  readonly words: string;
  /** What names of such files end in, in small letters; the first is of this format more than of another. */
  readonly endings: readonly string[];
  /** The type that a decoder is told: always this one of ours. Empty where nothing decodes it. */
  readonly type: string;
  /** Other types that say the same. */
  readonly also?: readonly string[];
}

const image = (words: string, type: string, ...endings: string[]): Format => ({ kind: 'image', words, endings, type });
const none = (words: string, ...endings: string[]): Format => ({ kind: 'none', words, endings, type: '' });
const text = (words: string, also: string[], ...endings: string[]): Format => {
  return { kind: 'text', words, endings, type: 'text/plain', also };
};

export const FORMATS = {
  jpeg: image('a JPEG picture', 'image/jpeg', 'jpg', 'jpeg', 'jpe', 'jfif'),
  png: image('a PNG picture', 'image/png', 'png', 'apng'),
  gif: image('a GIF picture', 'image/gif', 'gif'),
  webp: image('a WebP picture', 'image/webp', 'webp'),
  avif: image('an AVIF picture', 'image/avif', 'avif', 'avifs'),
  bmp: image('a BMP picture', 'image/bmp', 'bmp', 'dib'),
  pdf: { kind: 'pdf', words: 'a PDF', endings: ['pdf'], type: 'application/pdf' },
  html: text(
    'a web page',
    ['text/html', 'application/xhtml+xml'],
    'html',
    'htm',
    'xhtml',
    'shtml',
    'hta',
    'mht',
    'mhtml',
  ),
  svg: text('an SVG drawing', ['image/svg+xml'], 'svg'),
  xml: text('an XML text', ['text/xml', 'application/xml'], 'xml', 'xsl', 'xslt', 'rss', 'plist', 'kml', 'gpx'),
  rtf: text('an RTF document', ['application/rtf', 'text/rtf'], 'rtf', 'doc'),
  text: text(
    'a plain text',
    ['text/markdown', 'text/csv', 'application/json'],
    ...[
      'txt',
      'text',
      'md',
      'csv',
      'tsv',
      'log',
      'json',
      'yaml',
      'yml',
      'toml',
      'ini',
      'eml',
      'vcf',
      'ics',
      'srt',
      'tex',
    ],
    ...['js', 'ts', 'py', 'sh', 'sql', 'c', 'h', 'java', 'php', 'bat', 'ps1', 'vbs', 'diff'],
  ),
  mp3: { kind: 'audio', words: 'an MP3 recording', endings: ['mp3'], type: 'audio/mpeg', also: ['audio/mp3'] },
  m4a: {
    kind: 'audio',
    words: 'an MP4 recording',
    endings: ['m4a', 'm4b', 'mp4'],
    type: 'audio/mp4',
    also: ['audio/x-m4a', 'audio/m4a', 'audio/aac'],
  },
  ogg: {
    kind: 'audio',
    words: 'an Ogg recording',
    endings: ['ogg', 'oga', 'opus', 'spx'],
    type: 'audio/ogg',
    also: ['audio/opus', 'application/ogg'],
  },
  wav: {
    kind: 'audio',
    words: 'a WAV recording',
    endings: ['wav'],
    type: 'audio/wav',
    also: ['audio/x-wav', 'audio/wave'],
  },
  flac: { kind: 'audio', words: 'a FLAC recording', endings: ['flac'], type: 'audio/flac', also: ['audio/x-flac'] },
  mp4: {
    kind: 'video',
    words: 'an MP4 video',
    endings: ['mp4', 'm4v', '3gp', '3g2', 'm4a'],
    type: 'video/mp4',
    also: ['video/3gpp'],
  },
  // No browser plays `video/quicktime` by that name; Chromium and Safari play what is in it.
  mov: {
    kind: 'video',
    words: 'a QuickTime video',
    endings: ['mov', 'qt'],
    type: 'video/mp4',
    also: ['video/quicktime'],
  },
  webm: { kind: 'video', words: 'a WebM video', endings: ['webm', 'weba'], type: 'video/webm', also: ['audio/webm'] },
  ogv: { kind: 'video', words: 'an Ogg video', endings: ['ogv', 'ogg'], type: 'video/ogg' },
  matroska: none('a Matroska video', 'mkv', 'mka'),
  heic: none('a HEIC picture', 'heic', 'heif'),
  tiff: none('a TIFF picture', 'tif', 'tiff', 'dng'),
  // Office documents, e-books and Android apps are ZIP archives.
  zip: none(
    'a ZIP archive',
    'zip',
    'docx',
    'xlsx',
    'pptx',
    'odt',
    'ods',
    'odp',
    'epub',
    'jar',
    'apk',
    'docm',
    'xlsm',
    'pages',
    'numbers',
    'key',
  ),
  sevenZip: none('a 7z archive', '7z'),
  rar: none('a RAR archive', 'rar'),
  gzip: none('a compressed file', 'gz', 'tgz', 'bz2', 'xz', 'zst'),
  windows: none('a Windows program', 'exe', 'dll', 'scr', 'com', 'sys', 'msi'),
  elf: none('a program', 'elf', 'so', 'bin', 'o'),
  office: none('an old Office document', 'doc', 'xls', 'ppt', 'msg', 'msi', 'mpp'),
  age: none('an age file', 'age'),
  unknown: none('a file of a kind that is not known here'),
} as const satisfies Record<string, Format>;

export type FormatId = keyof typeof FORMATS;

export const formatOf = (id: FormatId): Format => FORMATS[id];

const ALL: readonly Format[] = Object.values(FORMATS);

/** `jpg` of `A.photo.JPG`; `null` where a name has no ending. */
export function endingOf(name: string): string | null {
  const [, ending = null] = /[^.]\.([a-z0-9]{1,8})$/i.exec(name) ?? [];
  return ending?.toLowerCase() ?? null;
}

/** `image/jpeg` of `image/JPEG; q=1`. */
const bare = (type: string) => type.split(';', 1)[0]?.trim().toLowerCase() ?? '';

const saysType = (format: Format, type: string) =>
  (type !== '' && type !== 'text/plain' && format.type === type) || (format.also?.includes(type) ?? false);

/**
 * What a file says that it is, for labels: no byte of it was read. What is too large to view is `none`, and so is what no
 * view is known for.
 */
export function viewKindOf(name: string, type: string, size: number): ViewKind {
  const ending = endingOf(name);
  const claimed =
    ALL.find(({ endings }) => ending !== null && endings[0] === ending) ??
    ALL.find(({ endings }) => ending !== null && endings.includes(ending)) ??
    ALL.find((format) => saysType(format, bare(type)));
  const kind = claimed?.kind ?? (bare(type).startsWith('text/') ? 'text' : 'none');
  return kind !== 'none' && size <= BYTES_MAX[kind] ? kind : 'none';
}

/** Where the name, or else the type, says something else than the bytes: a sentence about it. */
export function disagreement(name: string, type: string, found: Format): string | null {
  const it = `it is ${found.words}.`;
  const ending = endingOf(name);
  if (ending !== null && ALL.some(({ endings }) => endings.includes(ending))) {
    return found.endings.includes(ending) || bothPlain(found, ending) ? null : `Named .${ending}, but ${it}`;
  }
  const said = bare(type);
  const other = ALL.find((format) => saysType(format, said));
  if (other === undefined || other === found || (other.kind === 'text' && found.kind === 'text')) return null;
  return `Sent as ${other.words}, but ${it}`;
}

/** Notes, tables and settings are plain texts by many names; a web page that is named so is not. */
function bothPlain(found: Format, ending: string): boolean {
  return found === FORMATS.text && ALL.some(({ kind, endings }) => kind === 'text' && endings.includes(ending));
}
