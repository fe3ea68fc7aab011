/** What about a name an admin should look at twice: a namesake, or letters that look like others. */
import { joined } from '../words.ts';

/** Letters of these look alike. */
const ALIKE = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Cherokee'] as const;
const SCRIPTS = ALIKE.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

/** Equal for names that a reader takes for the same. A name is short: nothing here needs a bound. */
function readAs(name: string): string {
  const plain = name.normalize('NFKC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  return plain.toUpperCase().toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Those in the list who go by the same name, without the one that is asked about. */
export function namesakes<M extends { key: string; name: string }>(
  { key, name }: { key: string; name: string },
  members: readonly M[],
): M[] {
  const own = readAs(name);
  return members.filter((member) => member.key !== key && readAs(member.name) === own);
}

/** `null` where every word keeps to one script. */
export function mixedScripts(name: string): string | null {
  for (const word of name.normalize('NFKC').split(/[^\p{L}\p{M}]+/u)) {
    const found = SCRIPTS.filter(([, letters]) => letters.test(word)).map(([script]) => script);
    if (found.length > 1)
      return `“${word}” mixes ${joined(found)} letters, which can look the same. Ask for the name letter by letter.`;
  }
  return null;
}
