/** What about a name an admin should look at twice: a namesake, a name that looks like another, letters that look alike. */
import { SAME } from '../shared/letters.ts';
import { alikeOutsideLatin, lookAlike } from '../shared/look-alikes.ts';
import { joined } from '../shared/words.ts';

const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Hardly seen, or left out by many, or stretching what stands before. Other marks are vowels; those of kana make another letter. */
const ACCENT =
  /\u0640|(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=SignWriting}\p{Diacritic}]/gu;
/** White space, punctuation, and letters and signs that stand for an apostrophe. */
const BETWEEN = /[\p{Z}\p{P}\p{Sk}\u02b9-\u02df\u02ec-\u02ff\ua78b\ua78c\u2212\u2215\u223c]/gu;

/** Equal for names that a reader takes for the same. A name is short: nothing here needs a bound. */
function readAs(name: string): string {
  const seen = name.replace(UNSEEN, '').normalize('NFKC');
  return seen.toUpperCase().toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** A small letter. Its looks as it stands come first: capitals and small ones of other scripts do not look like the same. */
function prototype(char: string): string {
  const latin = lookAlike(char);
  return [...(latin === char ? char.toUpperCase().toLowerCase() : latin)].map(lookAlike).join('');
}

/** Equal for names that look alike: a skeleton, as in UTS #39, section 4, but without accents, case and punctuation. */
function looksAs(name: string): string {
  // NFKD makes a sigma of the lunate one, which looks like a c.
  const seen = name.replace(UNSEEN, '').replace(/[Ϲϲ]/g, 'c').normalize('NFKD').replace(ACCENT, '');
  // A stroke is a sign, and would go with the other ones.
  const strokes = seen.replace(/[|¦ǀ׀∣│❘]/gu, 'l').replace(BETWEEN, '');
  const plain = [...strokes].map(prototype).map((char) => SAME[char] ?? char);
  const letters = alikeOutsideLatin(plain.join('').normalize('NFKD')).replace(ACCENT, '');
  const skeleton = letters.replace(/[i1]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm').replaceAll('vv', 'w');
  return skeleton === '' ? readAs(name) : skeleton;
}

/** Those in the list who go by the same name, and those whose name only looks like it, without the one that is asked about. */
export function namesakes<M extends { key: string; name: string }>(
  { key, name }: { key: string; name: string },
  members: readonly M[],
): { same: M[]; alike: M[] } {
  const others = members.filter((member) => member.key !== key);
  const isSame = (member: M) => readAs(member.name) === readAs(name);
  return {
    same: others.filter(isSame),
    alike: others.filter((member) => !isSame(member) && looksAs(member.name) === looksAs(name)),
  };
}

/** Letters of these look alike: the scripts of the table, and those that have a few such letters. */
const SCRIPTS = (
  'Latin Greek Cyrillic Armenian Cherokee Coptic Lisu Carian Lycian Lydian Old_Italic Gothic Deseret Osage Elbasan Runic ' +
  'Tifinagh Nko Canadian_Aboriginal Vai Bamum Warang_Citi Caucasian_Albanian'
)
  .split(' ')
  .map((script) => [script.replace('_', ' '), new RegExp(`\\p{Script=${script}}`, 'u')] as const);

/** `null` where every word keeps to one script. */
export function mixedScripts(name: string): string | null {
  for (const word of name.normalize('NFKC').split(/[^\p{L}\p{M}]+/u)) {
    const found = SCRIPTS.filter(([, letters]) => letters.test(word)).map(([script]) => script);
    if (found.length > 1)
      return `“${word}” mixes ${joined(found)} letters, which can look the same. Ask for the name letter by letter.`;
  }
  return null;
}
