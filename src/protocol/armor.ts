/** ASCII armor around an age file (C2SP age, "ASCII armor"; strict RFC 7468 section 3): for a server that has no crypto room, and for that room. */
export const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
export const END = '-----END AGE ENCRYPTED FILE-----';
export const COLUMNS = 64;

/** The text of bytes that can be armor; `null` where there are others in it. */
export function armorText(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return /^[\t\r\n -~]*$/.test(text) ? text.trim() : null;
}

/** The binary file in a text without white space around it; `null` for armor that is not strict. */
export function dearmored(text: string): Uint8Array<ArrayBuffer> | null {
  // Either end of line is allowed inside, but no white space at the ends of lines.
  const lines = text.split(/\r?\n/);
  if (lines.length < 2 || lines[0] !== BEGIN || lines.at(-1) !== END) return null;
  const body = lines.slice(1, -1);
  const last = body.at(-1);
  if (last === undefined) return new Uint8Array(0);
  const full = body.slice(0, -1).every((line) => line.length === COLUMNS);
  if (!full || last.length === 0 || last.length > COLUMNS) return null;
  return decoded(body.join(''));
}

/** Padded base64 (RFC 4648, 4), of which each file has one: bits beyond the last byte are zero. */
function decoded(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const end = text.slice(-4);
  if (btoa(atob(end)) !== end) return null;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
