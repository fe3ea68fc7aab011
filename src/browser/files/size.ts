/** Sizes and durations as a language writes them. */

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `1.2 MB`. By thousands, as the browser's own dialogs count. */
export function sizeIn(tag: string, bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const unit = UNITS[step] ?? 'byte';
  const value = bytes / 1000 ** step;
  const digits = step === 0 || value >= 100 ? 0 : 1;
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

/** `3 min`, `2 hr`: rounded up, for nobody is helped by seconds of an hour. */
export function durationIn(tag: string, seconds: number): string {
  const [unit, value] =
    seconds < 60 ? ['second', seconds] : seconds < 5400 ? ['minute', seconds / 60] : ['hour', seconds / 3600];
  return new Intl.NumberFormat(tag, { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
    Math.max(1, Math.ceil(Number(value))),
  );
}
