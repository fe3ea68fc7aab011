/** Letters by their shape: `BeII`, `VVeber` and `Miriarn` are read as other words than they spell. */
import type { Folded } from './folded.ts';
import { type Letter, NOTHING } from './meaning.ts';

/**
 * Two letters that look like one are that one and nothing, so that all stands where it stood. Honest words have such letters
 * too: only whole words count, and those only where they are not written as they look.
 */
export function byShape(heard: Folded, signs: readonly Letter[]): Folded {
  const letters: string[] = [];
  const disguised = new Uint8Array(signs.length);
  let before = '';
  for (let n = 0; n < signs.length; n += 1) {
    const { shape = '', alike = '' } = signs[n] ?? {};
    const one = before === 'r' && shape === 'n' ? 'm' : before === 'v' && shape === 'v' ? 'w' : '';
    const isOne = one !== '' && heard.gaps[n] === NOTHING;
    if (isOne) letters[n - 1] = one;
    before = isOne ? '' : shape;
    letters.push(before);
    if (isOne) disguised[n - 1] = 1;
    else if (shape !== alike) disguised[n] = 1;
  }
  return { ...heard, letters, disguised, inside: Infinity };
}
