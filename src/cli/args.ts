/** Arguments of a command, by Node's own parser; what it refuses becomes a usage message. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { dayNumber } from '../protocol/days.ts';
import { EXIT, Refusal } from './io.ts';

/** Throws `Refusal`. */
export function parse<T extends ParseArgsOptionsConfig>(args: string[], options: T, hint: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : 'Wrong arguments';
    throw new Refusal(EXIT.usage, `${message}. ${hint}`);
  }
}

/** A UTC day. Throws `Refusal`. */
export function dayArgument(name: string, text: string): string {
  if (dayNumber(text) === null) throw new Refusal(EXIT.usage, `${name} wants a day such as 2026-11-23.`);
  return text;
}

/** A whole number from `least` to `most`. Throws `Refusal`. */
export function countArgument(name: string, text: string, least: number, most: number): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= least && count <= most)) {
    throw new Refusal(EXIT.usage, `${name} wants a whole number from ${least} to ${most}.`);
  }
  return count;
}
