/** A callout: one question for one story, to the people who may know (DESIGN 12). Part of a reporter's signed profile. */
import * as v from 'valibot';
import { MEMBERS_MAX, NAME_MAX, ORGANISATION_MARKS_MAX, ORGANISATIONS_MAX, QUESTION_MAX, STORY_MAX } from './limits.ts';
import { DayText, Id, Key, line, paragraph } from './schema.ts';

const list = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.maxLength(ORGANISATION_MARKS_MAX));

/** A mail domain, in lower case, an international one in its `xn--` form. */
export const Domain = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/, 'not a domain'),
);
/** An autonomous system's number (RFC 6793). */
export const Asn = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(4_294_967_295));
/**
 * `192.0.2.0/24` or `2001:db8::/32`. IPv4 in four decimal parts without leading zeros, IPv6 without IPv4 in it: other forms are
 * read as other ranges by other programs.
 */
const IPV4_RANGE =
  /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\/(?:3[0-2]|[12]?\d)$/;
const IPV6_RANGE = /^(?=[^/]*:)[0-9a-f:]{2,39}\/(?:12[0-8]|1[01]\d|[1-9]?\d)$/;

/** Whether an IPv6 address is one in full is for whoever compares. */
export function isRange(text: string): boolean {
  return IPV4_RANGE.test(text) || IPV6_RANGE.test(text);
}

export const Range = v.pipe(v.string(), v.maxLength(49), v.check(isRange, 'not a range'));

/** What it is called, and what a page can recognise it by. */
export const Organisation = v.strictObject({
  name: line(NAME_MAX),
  domains: list(Domain),
  networks: list(Asn),
  ranges: list(Range),
});
export type Organisation = v.InferOutput<typeof Organisation>;

export const Story = v.pipe(
  v.string(),
  v.maxLength(STORY_MAX),
  // As a browser writes it: no line ends, no characters that are not seen.
  v.check(
    (text) => /^https:\/\/[\x21-\x7e]+$/.test(text) && URL.canParse(text) && new URL(text).href === text,
    'not an https address',
  ),
);

export const Callout = v.strictObject({
  /** 16 random bytes: it stands in links and in sealed tips. */
  id: Id,
  question: v.pipe(paragraph(QUESTION_MAX), v.regex(/\S/, 'nothing to be seen')),
  organisations: v.pipe(v.array(Organisation), v.maxLength(ORGANISATIONS_MAX)),
  /** Where the story can be read; `null` where there is none yet. */
  story: v.nullable(Story),
  /** Members whom a tip of it is for. */
  reporters: v.pipe(
    v.array(Key),
    v.minLength(1),
    v.maxLength(MEMBERS_MAX),
    v.check((keys) => new Set(keys).size === keys.length, 'a member twice'),
  ),
  /** Last UTC day on which pages show it. */
  last: DayText,
});
export type Callout = v.InferOutput<typeof Callout>;
