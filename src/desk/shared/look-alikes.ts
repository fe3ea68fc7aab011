/**
 * Letters that look like Latin ones, so that a word can be written with them and still be read: those of Cyrillic, Greek,
 * Armenian, Cherokee, Coptic, Lisu and Carian, small capitals, and Latin letters with hooks and strokes. After UTS #39
 * (confusables.txt), with the small letters added that it does not name because only their capitals are exact. What
 * Unicode takes apart (NFKD: accents, width, mathematics, circles) is not here, but for the lunate sigma.
 */

const LIKE: Readonly<Record<string, string>> = {
  a: 'ɑΑαАаᎪᴀⲀⲁꓮꭺ𐊠',
  b: 'ƀƁƄɃɓʙΒβВЬвьᏏᏴᏼⲂⲃꓐꞴ𐊡',
  c: 'ƇƈϲϹСсҪҫᏟᴄⲤⲥꓚꮯ𐊢',
  d: 'ĐđƉƊɖɗԀԁᎠᏧᴅꓒꓓꭰ',
  e: 'ɆɇΕεЕеҼҽᎬᴇⲈⲉꓰꬲꭼ',
  f: 'ƑƒϜքẝꓝꜰꞘꞙꬵ𐊥',
  g: 'ƍƓǤǥɠɡɢԌԍցᏀᏳᏻᶃꓖꮐ',
  h: 'ĦħɦɧʜΗНнҢңҺһհᎻᏂⲎⲏꓧꮋ𐋏',
  i: 'ıƖƗɨɩɪΙιІіӀᎥⲒⲓꓲꙇꭵ',
  j: 'ȷɉʝͿϳЈјյᎫᴊꓙꞲꭻ',
  k: 'ĸƘƙΚκКкҚқᏦᴋⲔⲕꓗ',
  l: 'ŁłƚǀɫɬɭʟӏԼᏞⳐⳑꓡꮮ',
  m: 'ɱΜϺМмᎷᴍⲘⲙꓟ𐊰',
  n: 'ŊŋƝƞɲɳɴΝηпՈոռⲚⲛꓠ',
  o: 'ØøƟɵΟοσОоՕօᴏᴑⲞⲟꓳꬽ𐊫',
  p: 'ƤƥΡρРрᏢᴘᴩᵽⲢⲣꓑꮲ',
  q: 'ɋʠԚԛգզꞯ',
  r: 'ƦɍɼɽɾʀгᎡᏒᴦⲅꓣꭇꭈꭱꮁꮢ',
  s: 'ƽȿʂЅѕՏᏕᏚꓢꜱꮪ',
  t: 'ŦŧƬƭʈΤτТтҬҭᎢᴛⲦⲧꓔꭲ𐊱',
  u: 'ɄʉʋμυՍսᴜꓴꞟꭎꭒ',
  v: 'ƲνѴѵᏙᴠꓦꮩ',
  w: 'ɯωѡԜԝաᎳᏔᴡⱳꓪꮃ',
  x: 'ΧχХхҲҳⲬⲭꓫꞳ𐊴',
  y: 'ƴɏɣʏΥγУуҮүᎩᎽᶌỿⲨⲩꓬꭚ𐊲',
  z: 'ƵƶȥʐʑΖζᏃᴢⲌⲍꓜꮓ',
};

const LATIN = new Map(
  Object.entries(LIKE).flatMap(([latin, signs]) => [...signs].map((sign) => [sign, latin] as const)),
);

/** Outside Latin: the others of a row look like its first. Kana and Han, digits, and letters that can be put together of two. */
const ROWS = (
  'へヘ りリ 口ロ 力カ 二ニ 一ー 工エ 卜ト 夕タ 八ハ 三ミ 才オ ' +
  'แ,เเ װ,וו ױ,וי ײ,יי ள,ௗ 3,з,ӡ,ȝ,ʒ,ɜ 6,б आ,अा ओ,अो औ,अौ ऑ,अॉ ऐ,एे আ,অা આ,અા ઓ,અો ઔ,અૌ ਆ,ਅਾ ଆ,ଅା ఔ,ఒౌ ഈ,ഇൗ'
).split(' ');

const FIRST = new Map(
  ROWS.flatMap((row) => {
    const [first = '', ...others] = row.includes(',') ? row.split(',') : [...row];
    return others.map((other) => [other, first] as const);
  }),
);
const OTHERS = new RegExp([...FIRST.keys()].join('|'), 'gu');

/** What looks alike outside Latin as one. Expects small letters as NFKD leaves them. */
export const alikeOutsideLatin = (text: string): string => text.replace(OTHERS, (other) => FIRST.get(other) ?? other);

/** A to Z white on black, circled and squared, and the letters of flags. */
const ALPHABETS = [0x1f150, 0x1f170, 0x1f1e6];

/** The Latin letter that a character looks like, in lower case; otherwise the character itself. */
export function lookAlike(char: string): string {
  const latin = LATIN.get(char);
  if (latin !== undefined) return latin;
  const point = char.codePointAt(0) ?? 0;
  const from = ALPHABETS.find((first) => point >= first && point < first + 26);
  return from === undefined ? char : String.fromCharCode(0x61 + point - from);
}
