/** What the contact planner asks, and what it can recommend. */

export const SHARES = ['words', 'paper', 'files', 'large', 'meeting'] as const;
export type Share = (typeof SHARES)[number];

/** Who must not learn of it. */
export const FEARS = ['employer', 'provider', 'state', 'home'] as const;
export type Fear = (typeof FEARS)[number];

/** `phone`: any device that nobody else manages. `network`: one that is not of work. `tor`: it is there, or can be. */
export const MEANS = ['phone', 'network', 'tor', 'time'] as const;
export type Means = (typeof MEANS)[number];

export interface Answers {
  share: Share;
  fears: readonly Fear[];
  has: readonly Means[];
}

/** `first`: something has to be had before any way is safe. `form`, `tor`: this site's form, plainly or in Tor Browser. The rest are channels. */
export const WAYS = [
  ...(['first', 'tor', 'form', 'meet'] as const),
  ...(['onion', 'signal', 'post', 'threema', 'pgp', 'whatsapp', 'email', 'phone'] as const),
] as const;
export type Way = (typeof WAYS)[number];
