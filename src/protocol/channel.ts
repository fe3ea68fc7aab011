/**
 * Ways to reach a reporter beside this tip line, each in the strict form of its own field, and what somebody types made
 * into that form. Everything here is public.
 */
import * as v from 'valibot';
import { PGP_KEY_MAX, POST_MAX } from './limits.ts';
import { paragraph } from './schema.ts';

/** Most protective first, as pages show them; the reasons are in the pages' words. */
export const CHANNEL_KINDS = [
  'onion',
  'signal',
  'post',
  'threema',
  'age',
  'pgp',
  'whatsapp',
  'email',
  'phone',
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

const text = (form: RegExp, max: number) => v.pipe(v.string(), v.maxLength(max), v.regex(form, 'not of its form'));

/** As HTML's `type=email` has it, in ASCII (an international domain in its `xn--` form) and with a dot in the domain. */
const EMAIL =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
/** A username (`name.01`), or a link that Signal itself makes. */
const SIGNAL =
  /^(?:[A-Za-z_][A-Za-z0-9_]{2,31}\.(?:0[1-9]|[1-9]\d{1,8})|https:\/\/signal\.me\/#(?:eu\/[A-Za-z0-9_-]{64}|p\/\+[1-9]\d{6,14}))$/;
/** ITU-T E.164. */
const E164 = /^\+[1-9]\d{6,14}$/;
const THREEMA = /^[A-Z0-9*][A-Z0-9]{7}$/;
/** Version 3: 56 signs of base32, the last of which is the version. */
const ONION = /^(?:[a-z0-9-]+\.)*[a-z2-7]{55}d\.onion$/;
/** An X25519 recipient, or a hybrid one. */
const AGE = /^age1(?:[02-9ac-hj-np-z]{58}|pq1[02-9ac-hj-np-z]{1952})$/;
/** Version 4 and version 6. */
const FINGERPRINT = /^(?:[0-9A-F]{40}|[0-9A-F]{64})$/;
const ARMOR = /^-----BEGIN PGP PUBLIC KEY BLOCK-----\n[A-Za-z0-9+/=: ().,\n-]+\n-----END PGP PUBLIC KEY BLOCK-----\n?$/;

const VALUES = {
  onion: text(ONION, 200),
  signal: text(SIGNAL, 100),
  post: v.pipe(paragraph(POST_MAX), v.minLength(1), v.regex(/\S/, 'nothing to be seen')),
  threema: text(THREEMA, 8),
  age: text(AGE, 1959),
  whatsapp: text(E164, 16),
  email: text(EMAIL, 254),
  phone: text(E164, 16),
} as const;

export const Channel = v.variant('kind', [
  v.strictObject({ kind: v.literal('onion'), value: VALUES.onion }),
  v.strictObject({ kind: v.literal('signal'), value: VALUES.signal }),
  v.strictObject({ kind: v.literal('post'), value: VALUES.post }),
  v.strictObject({ kind: v.literal('threema'), value: VALUES.threema }),
  v.strictObject({ kind: v.literal('age'), value: VALUES.age }),
  /** `value`: the fingerprint. `key`: armoured, so that nobody must ask a key server. */
  v.strictObject({ kind: v.literal('pgp'), value: text(FINGERPRINT, 64), key: v.nullable(text(ARMOR, PGP_KEY_MAX)) }),
  v.strictObject({ kind: v.literal('whatsapp'), value: VALUES.whatsapp }),
  v.strictObject({ kind: v.literal('email'), value: VALUES.email }),
  v.strictObject({ kind: v.literal('phone'), value: VALUES.phone }),
]);
export type Channel = v.InferOutput<typeof Channel>;

/** Most protective first; of one kind in the reporter's order. */
export function inOrder(channels: readonly Channel[]): Channel[] {
  return CHANNEL_KINDS.flatMap((kind) => channels.filter((one) => one.kind === kind));
}

/** What somebody typed or pasted, in the form of its field where that is plain; `null` where it is not of the form. */
export function readChannel(kind: ChannelKind, typed: string, key: string | null = null): Channel | null {
  const value = tidy(kind, typed);
  const made = kind === 'pgp' ? { kind, value, key: key === null ? null : armor(key) } : { kind, value };
  const read = v.safeParse(Channel, made);
  return read.success ? read.output : null;
}

function tidy(kind: ChannelKind, typed: string): string {
  const whole = typed.trim();
  const packed = whole.replace(/\s+/g, '');
  switch (kind) {
    case 'phone':
    case 'whatsapp':
      return packed.replace(/^00/, '+').replace(/\(0\)|[()./-]/g, '');
    case 'threema':
    case 'pgp':
      return packed.toUpperCase();
    case 'onion':
      return packed
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/$/, '');
    case 'email':
      return lowerDomain(packed.replace(/^mailto:/i, ''));
    case 'signal':
      return packed.replace(/^@/, '').replace(/^sgnl:\/\/signal\.me\//, 'https://signal.me/');
    case 'age':
      return packed.toLowerCase();
    case 'post':
      return whole.replace(/\r\n?/g, '\n').replace(/[^\S\n]+/g, ' ');
  }
}

/** The part before the at sign is its mailbox's own to read. */
function lowerDomain(address: string): string {
  const at = Math.max(0, address.lastIndexOf('@'));
  return address.slice(0, at) + address.slice(at).toLowerCase();
}

const armor = (key: string) => `${key.replace(/\r\n?/g, '\n').trim()}\n`;
