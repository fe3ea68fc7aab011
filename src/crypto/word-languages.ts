/** The lists of BIP 39 by their names, without the words. Of two that know as many words of a codename, the earlier is meant. */
export const LIST_LANGUAGES = [
  'english',
  'czech',
  'french',
  'italian',
  'japanese',
  'korean',
  'portuguese',
  'simplifiedChinese',
  'spanish',
  'traditionalChinese',
] as const;

export type WordLanguage = (typeof LIST_LANGUAGES)[number];

/** Words of a codename: 128 bits and a checksum. */
export const CODENAME_WORDS = 12;
