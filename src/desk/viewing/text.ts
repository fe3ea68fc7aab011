/** Whether bytes are a text, which one, and its beginning: strict UTF-8, or UTF-16 with its mark. No NUL. */
import type { FormatId } from './formats.ts';
import { SHOWN_TEXT_BYTES } from './limits.ts';

export interface FoundText {
  format: Extract<FormatId, 'text' | 'html' | 'svg' | 'xml' | 'rtf'>;
  /** At most what is shown. */
  text: string;
  /** There is more. */
  cut: boolean;
}

/** Bytes that are decoded at once. */
const STEP = 1024 * 1024;

/** Reads the whole file, or its first `bytes`. `null`: it is no text. */
export async function readText(file: Blob, bytes = file.size): Promise<FoundText | null> {
  const head = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  const [first, second] = head;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal: true });
  let shown = '';
  const end = Math.min(bytes, file.size);
  try {
    for (let at = 0, step = SHOWN_TEXT_BYTES; at < end; at += step, step = STEP) {
      const part = await file.slice(at, Math.min(at + step, end)).arrayBuffer();
      // A character that is cut in two by the last of the bytes is no fault, unless the file ends there.
      const text = decoder.decode(part, { stream: at + step < file.size });
      if (text.includes('\0')) return null;
      if (at === 0) shown = text;
    }
  } catch {
    return null;
  }
  return { format: markupOf(shown), text: shown, cut: file.size > SHOWN_TEXT_BYTES };
}

/** Elements that only a web page has, or that make one of what holds them. */
const OF_PAGES = /<(?:!doctype html|html|head|body|script|iframe|style|meta|object|embed)\b/i;

/** What a program that guesses would take it for. */
function markupOf(text: string): FoundText['format'] {
  const start = text.slice(0, 4096).trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  // Declarations and comments stand before the first element.
  const [, first = ''] = start.startsWith('<') ? (/<([a-z][\w:.-]*)/i.exec(start) ?? []) : [];
  if (/^(?:\w+:)?svg$/i.test(first)) return 'svg';
  if (OF_PAGES.test(start)) return 'html';
  return start.startsWith('<?xml') || first !== '' ? 'xml' : 'text';
}
