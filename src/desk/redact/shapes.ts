/** Letters by their shape: `BeII`, `VVeber` and `Miriarn` are read as other words than they spell. */
import type { Folded } from './folded.ts';
import { NOTHING } from './meaning.ts';

/**
 * Folds two letters that look like one. `seen` has the letters that each looks like whatever its case, `shapes` those that
 * it looks like as it stands. Honest words have such letters too: only whole words count.
 */
export function byShape(seen: Folded, shapes: readonly string[]): Folded {
  const found: Folded = { ...seen, letters: [], gaps: [], starts: [], ends: [], disguised: [], inside: Infinity };
  for (let n = 0; n < shapes.length; n += 1) {
    const shape = shapes[n] ?? '';
    const next = seen.gaps[n + 1] === NOTHING ? shapes[n + 1] : undefined;
    const one = shape === 'r' && next === 'n' ? 'm' : shape === 'v' && next === 'v' ? 'w' : null;
    found.letters.push(one ?? shape);
    found.gaps.push(seen.gaps[n] ?? NOTHING);
    found.starts.push(seen.starts[n] ?? 0);
    found.disguised?.push(one !== null || shape !== seen.letters[n]);
    if (one !== null) n += 1;
    found.ends.push(seen.ends[n] ?? 0);
  }
  return found;
}
