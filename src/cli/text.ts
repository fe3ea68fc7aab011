/** Text files as people's tools write them: UTF-8, with a byte order mark or without, and UTF-16, which PowerShell's `>` writes. */

/** `null` when the bytes are no text. UTF-16 is known by its byte order mark, which does not become part of the text. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    // `fatal` refuses what is malformed; the decoder itself takes the mark away.
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes as UTF-8 when they begin with a byte order mark, else as they are. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  const marked = encodingOf(bytes) !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  const text = marked ? decodeText(bytes) : null;
  return text === null ? bytes : new TextEncoder().encode(text);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
