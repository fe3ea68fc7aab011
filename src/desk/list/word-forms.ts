/** Folded words as they are found: without the article of Arabic, from inside a Korean word, without a particle behind it. */

/** `ال`, also behind `و`, `ف`, `ب` and `ك`, and `لل`: they are written as one with the word. */
const ARTICLE = /^[وف]?(?:[بك]?ال|ل(?=ل))(?=[\u0620-\u064a\u066e-\u06d3]{3})/;
/** Letters behind an article from which on they are a word. */
const SHORTEST = 3;
/** The first consonant of a Korean syllable, as folding leaves it. */
const INITIAL = /[\u1100-\u1112]/g;
/** Syllables of a part of a word that are compared. */
const INSIDE_MAX = 12;
const PARTICLES = '은 는 이 가 을 를 의 에 에서 에게 께서 로 으로 와 과 도 만 까지 부터 처럼 보다 라고 이라고';
const PARTICLE = new RegExp(`(?:${PARTICLES.normalize('NFD').replaceAll(' ', '|')})$`);

function withoutArticle(word: string): string[] {
  const article = ARTICLE.exec(word)?.[0];
  if (article === undefined) return [];
  const rest = word.slice(article.length);
  // Of two L one may be the word's own: `للجنة` is for a committee, `للتقارير` for the reports.
  return article.endsWith('ال') || rest.length <= SHORTEST ? [rest] : [rest, rest.slice(1)];
}

function partsInside(word: string): string[] {
  const starts = Array.from(word.matchAll(INITIAL), ({ index }) => index);
  return starts.slice(1, -1).map((start, n) => word.slice(start, starts[n + 1 + INSIDE_MAX]));
}

/** What else a word of a text is found by: each beginning of these. */
export function moreForms(word: string): string[] {
  const first = word.charCodeAt(0);
  if (first >= 0x0620 && first <= 0x06d3) return withoutArticle(word);
  return first >= 0x1100 && first <= 0x1112 ? partsInside(word) : [];
}

/** Any of these is what a word of a query asks for: every text that has the word has one of them. */
export function askedForms(word: string): string[] {
  const bare = withoutArticle(word);
  return bare.length > 0 ? bare : [word];
}

/** `보고서를` and `보고서가` are one word to who looks for it. `null` where there is none, or little more. */
export function withoutParticle(word: string): string | null {
  const bare = word.replace(PARTICLE, '');
  return bare !== word && (bare.match(INITIAL)?.length ?? 0) > 1 ? bare : null;
}
