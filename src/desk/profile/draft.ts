/** A profile while it is being written: what was typed, what is wrong with it, and what it would publish. */
import ipaddr from 'ipaddr.js';
import * as v from 'valibot';
import { Asn, Callout, Domain, Organisation, Range } from '../../protocol/callout.ts';
import { type Channel, type ChannelKind, readChannel } from '../../protocol/channel.ts';
import type { Day } from '../../protocol/days.ts';
import { LANGUAGES_MAX } from '../../protocol/limits.ts';
import { EMPTY_PROFILE, type Profile, ProfileContent } from '../../protocol/profile.ts';
import { tidied } from '../../protocol/schema.ts';
import { contentKey } from './profiles.ts';

export interface ChannelDraft {
  kind: ChannelKind;
  typed: string;
  /** Of `pgp`: the armoured public key, or nothing. */
  key: string;
}

export interface OrganisationDraft {
  name: string;
  /** Separated by commas or spaces. */
  domains: string;
  networks: string;
  ranges: string;
}

export interface CalloutDraft {
  id: string;
  question: string;
  story: string;
  last: Day;
  reporters: readonly string[];
  organisations: readonly OrganisationDraft[];
}

export interface Draft {
  about: string;
  /** Separated by commas or spaces. */
  languages: string;
  channels: readonly ChannelDraft[];
  callouts: readonly CalloutDraft[];
  /** As a profile has it. */
  picture: string | null;
  /** What it was begun from: see `contentKey`. */
  base: string;
}

/** `listed`: keys of the reporters now: a callout is for those who are left. */
export function draftOf(profile: Profile | null, listed: ReadonlySet<string> | null = null): Draft {
  const { about, languages, channels, callouts, picture } = profile ?? EMPTY_PROFILE;
  return {
    about,
    picture,
    base: contentKey(profile),
    languages: languages.join(', '),
    channels: channels.map((one) => ({
      kind: one.kind,
      typed: one.kind === 'pgp' ? (one.value.match(/.{4}/g)?.join(' ') ?? '') : one.value,
      key: one.kind === 'pgp' ? (one.key ?? '') : '',
    })),
    callouts: callouts.map(({ organisations, story, reporters, ...rest }) => ({
      ...rest,
      reporters: reporters.filter((key) => listed?.has(key) ?? true),
      story: story ?? '',
      organisations: organisations.map(({ name, domains, networks, ranges }) => ({
        name,
        domains: domains.join(', '),
        networks: networks.map((asn) => `AS${asn}`).join(', '),
        ranges: ranges.join(', '),
      })),
    })),
  };
}

/** `null` where it is not of the form, or nothing was typed. */
export function channelOf({ kind, typed, key }: ChannelDraft): Channel | null {
  return readChannel(kind, typed, kind === 'pgp' && key.trim() !== '' ? key : null);
}

/** What is wrong with a callout, by field; empty when nothing is. */
export type CalloutFaults = Partial<
  Record<'question' | 'story' | 'last' | 'reporters' | `organisation ${number}`, string>
>;

export function readCallout(draft: CalloutDraft, today: Day): { callout: Callout } | { faults: CalloutFaults } {
  const faults: CalloutFaults = {};
  const typed = draft.story.trim();
  const story = URL.canParse(typed) ? new URL(typed).href : typed;
  const organisations = draft.organisations.flatMap((one, n) => {
    const read = readOrganisation(one);
    if ('fault' in read) faults[`organisation ${n}`] = read.fault;
    return 'fault' in read ? [] : [read.organisation];
  });
  const { id, last, reporters } = draft;
  const made = {
    id,
    question: draft.question.trim(),
    organisations,
    story: story === '' ? null : story,
    reporters,
    last,
  };
  const { question: q, story: s, last: l } = Callout.entries;
  if (!v.is(q, made.question)) faults.question = 'Write the question, in up to 400 characters.';
  if (!v.is(s, made.story)) faults.story = 'Paste the whole address. It begins with https://.';
  if (!v.is(l, last)) faults.last = 'Choose a day.';
  else if (last < today) faults.last = 'This day is over. Choose a later one, or remove the callout.';
  if (reporters.length === 0) faults.reporters = 'Choose who gets the tips.';
  const read = v.safeParse(Callout, made);
  if (Object.keys(faults).length > 0 || !read.success) return { faults };
  return { callout: read.output };
}

function readOrganisation(draft: OrganisationDraft): { organisation: Organisation } | { fault: string } {
  const words = (text: string) => text.split(/[\s,;]+/).filter((word) => word !== '');
  const domains = words(draft.domains).map((word) => word.toLowerCase().replace(/^@|^https?:\/\/(?:www\.)?|\/$/g, ''));
  const networks = words(draft.networks).map((word) => Number(word.replace(/^as/i, '')));
  const ranges = words(draft.ranges).map((word) => word.toLowerCase());
  const name = tidied(draft.name);
  if (name === '') return { fault: 'Give its name.' };
  const bad =
    domains.find((one) => !v.is(Domain, one)) ??
    words(draft.networks).find((_, n) => !v.is(Asn, networks[n])) ??
    ranges.find((one) => !v.is(Range, one) || !ipaddr.isValidCIDR(one));
  if (bad !== undefined)
    return {
      fault: `“${bad}” cannot be read. Domains are like firm.example, networks like AS64500, ranges like 192.0.2.0/24.`,
    };
  const read = v.safeParse(Organisation, { name, domains, networks, ranges });
  return read.success
    ? { organisation: read.output }
    : { fault: 'A name has up to 80 characters; of domains, networks and ranges there may be 20 each.' };
}

const tagsOf = (languages: string) => languages.split(/[\s,;]+/).filter((tag) => tag !== '');

/** What is wrong with the languages; `null` when nothing is. */
export function languagesFault(languages: string): string | null {
  const tags = tagsOf(languages);
  if (tags.length > LANGUAGES_MAX) return `Name up to ${LANGUAGES_MAX} languages.`;
  return tags.every(isLanguageTag) ? null : 'Write codes like en, ar or pt-BR.';
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && v.is(ProfileContent.entries.languages, [tag]);
  } catch {
    return false;
  }
}

/** The whole of it; `null` while something is wrong or not finished. */
export function readDraft(draft: Draft, today: Day): ProfileContent | null {
  const channels = draft.channels.map(channelOf);
  const callouts = draft.callouts.map((one) => readCallout(one, today));
  const read = v.safeParse(ProfileContent, {
    about: draft.about.trim(),
    languages: tagsOf(draft.languages),
    picture: draft.picture,
    channels,
    callouts: callouts.map((one) => ('callout' in one ? one.callout : null)),
  });
  return read.success && languagesFault(draft.languages) === null ? read.output : null;
}

const ALPHABETS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);

/** Letters of two alphabets in one word, or of another width, as in a name made to look like another: shown as it is, and pointed at. */
export function mixesScripts(text: string): boolean {
  if (/[\uff01-\uff5e]/.test(text)) return true;
  return text.split(/\s+/).some((word) => ALPHABETS.filter((script) => script.test(word)).length > 1);
}
