/** Lists of words for completion: the page's own first, then all others, which opening needs too. The worker has them. */
import { useEffect, useState } from 'preact/hooks';
import { LIST_LANGUAGES } from '../../crypto/word-languages.ts';
import { WORD_LANGUAGES } from '../codename/languages.ts';
import { type Site, useReading } from '../site.ts';
import { indexOf, type WordIndex } from './completion.ts';

/** Those that have come. Without them one writes the words in full. */
export function useLists(site: Site): readonly WordIndex[] {
  const own = WORD_LANGUAGES[useReading().language];
  const [lists, setLists] = useState<readonly WordIndex[]>([]);
  useEffect(() => {
    let ended = false;
    const all = async () => {
      // One after the other: each is a short piece of work for the page.
      for (const language of [own, ...LIST_LANGUAGES.filter((one) => one !== own)]) {
        const list = await site.worker().call('wordList', language);
        if (ended) return;
        setLists((now) => [...now, indexOf(list)]);
      }
    };
    setLists([]);
    all().catch(() => {});
    return () => {
      ended = true;
    };
  }, [site, own]);
  return lists;
}
