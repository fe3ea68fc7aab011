/**
 * A stranger's text, drawn in bounded time. Browsers shape a run without spaces anew for every line that it fills, so that
 * 115,000 Arabic letters in a row took 18 s (measured): where a run is longer than any word, it may break.
 */

/** UTF-16 units without white space from which on a run is no word, and the length of the pieces it is drawn in. */
const RUN_MAX = 1000;
const PIECE = 500;
/** Units by which a cut may move to spare a character made of several. */
const SLACK = 32;

const RUN = new RegExp(`\\S{${RUN_MAX},}`, 'gu');
/** What must not begin a piece: it belongs to the character before. */
const JOINED = /^(?:\p{M}|\u200d|\p{Emoji_Modifier})/u;

export function LongRuns({ text }: { text: string }) {
  const pieces = piecesOf(text);
  if (pieces.length === 1) return text;
  return pieces.map((piece, n) => (n === 0 ? piece : [<wbr key={n} />, piece]));
}

/** The text in its order; between two pieces a line may break. One piece where no run is too long. */
export function piecesOf(text: string): string[] {
  const cuts: number[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    // A last piece may be half as long again: no cut falls behind the run's end.
    for (let at = PIECE; at < run.length - PIECE / 2; at += PIECE) cuts.push(cutNear(text, index + at));
  }
  return [0, ...cuts].map((from, n) => text.slice(from, cuts[n] ?? text.length));
}

function cutNear(text: string, near: number): number {
  for (let at = near; at < near + SLACK; at += 1) {
    const isHalf = /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '');
    if (!isHalf && text[at - 1] !== '\u200d' && !JOINED.test(text.slice(at, at + 2))) return at;
  }
  return near;
}
