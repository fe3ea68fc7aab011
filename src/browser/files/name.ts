/** File names: as they are sent, and as they can be shown and saved, whoever wrote them. */
import { FILE_NAME_BYTES } from '../../protocol/limits.ts';

/** What no system takes in a name, what separates folders, and what is not seen or turns the reading order. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u2800\u3164\uffa0\\/:*?"<>|]/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const NAMELESS = 'file';

/** One that every system can hold, and in which nothing hides; at most 255 bytes, with its ending. */
export function safeFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(UNSAFE, '_')
    .replace(/\s+/g, ' ')
    // A dot or a space in front hides a file, at the end Windows cuts it off.
    .replace(/^[. ]+|[. ]+$/g, '');
  const kept = cut(plain === '' ? NAMELESS : plain, FILE_NAME_BYTES);
  return DEVICE.test(kept) ? `_${cut(kept, FILE_NAME_BYTES - 1)}` : kept;
}

/** The ending, with its dot, where it looks like one. */
export function endingOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
}

/** Whole characters (joined ones too, such as flags and families), in so many bytes; the ending stays. */
function cut(name: string, bytes: number): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  if (size(name) <= bytes) return name;
  const ending = endingOf(name);
  const room = bytes - size(ending);
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
    name.slice(0, name.length - ending.length),
  )) {
    used += size(segment);
    if (used > room) break;
    kept += segment;
  }
  kept = kept.replace(/[. ]+$/, '');
  // The first character alone may be too long: any number of marks can stand on it.
  return (kept === '' ? NAMELESS : kept) + ending;
}
