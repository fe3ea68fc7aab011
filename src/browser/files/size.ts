/** Sizes and durations as a language writes them. */

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `1.2 MB`. By thousands, as the browser's own dialogs count. */
export function sizeIn(tag: string, bytes: number): string {
  let step = 0;
  let value = bytes;
  // By what it is rounded to: 999,999 bytes are 1 MB.
  while (step < UNITS.length - 1 && Number(value.toFixed(digitsOf(step, value))) >= 1000) {
    step += 1;
    value /= 1000;
  }
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digitsOf(step, value),
  }).format(value);
}

const digitsOf = (step: number, value: number): number => (step === 0 || value >= 100 ? 0 : 1);

/** `3 minutes`, `2 hours`: rounded up, for nobody is helped by seconds of an hour. */
export function durationIn(tag: string, seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  const [unit, value] = whole < 60 ? ['second', whole] : whole < 5400 ? ['minute', whole / 60] : ['hour', whole / 3600];
  return new Intl.NumberFormat(tag, { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
    Math.ceil(Number(value)),
  );
}
