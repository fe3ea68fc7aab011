/** The built pages as Static Assets hold them: under their exact names, codings beside them. */
import type { AssetSource } from '../server/assets.ts';

const SUFFIXES = { br: '.br', gzip: '.gz' } as const;
const OK = 200;

export function staticAssets(binding: Fetcher): AssetSource {
  return {
    async get(file, coding) {
      // Of the address only the path counts. Put together as text: resolved, a path could name another host.
      const found = await binding.fetch(`https://assets.invalid/${file}${coding === null ? '' : SUFFIXES[coding]}`);
      if (found.status === OK) return found.body;
      await found.body?.cancel();
      return null;
    },
  };
}
