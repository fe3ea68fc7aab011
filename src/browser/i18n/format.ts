/** Numbers, plurals, days and lists as a language writes them, by the browser's own Intl. */

export interface Format {
  number(value: number): string;
  /** Picks the form for a count; `other` stands in for every form a language does not tell apart. */
  plural(count: number, forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>): string;
  /** A UTC day (`2026-11-23`) in words. */
  day(day: string): string;
  list(items: readonly string[]): string;
}

/** `tag` is a BCP 47 language tag. */
export function format(tag: string): Format {
  const numbers = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    number: (value) => numbers.format(value),
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    list: (items) => lists.format(items),
  };
}
