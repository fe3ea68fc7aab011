/** What is open in a list follows the place in the browser's history. Its id there is opaque: nothing of a conversation is in it. */
import { effect, type Signal } from '@preact/signals';
import { fromBase64url, sha256, toBase64url, utf8, wipe } from '../../crypto/bytes.ts';
import { derive } from '../../crypto/keys.ts';
import type { Places } from '../shared/places.ts';
import type { Listed } from './listed.ts';

/** Characters of base64url: 96 bits. */
const ID_LENGTH = 16;

export type PlaceId = (key: string) => string;

/** The same on each of a member's devices, and of no use without its keys. `seed`: of the archive identity, base64url. */
export function placeIds(seed: string): PlaceId {
  const known = new Map<string, string>();
  const bytes = fromBase64url(seed);
  const secret = toBase64url(derive(bytes, 'places'));
  wipe(bytes);
  return (key) => {
    const id = known.get(key) ?? toBase64url(sha256(utf8(`${secret} ${key}`))).slice(0, ID_LENGTH);
    known.set(key, id);
    return id;
  };
}

/** Opens and closes with the place; a row that is not there yet opens when it comes. Returns what ends it. */
export function followPlace<T extends Listed>(
  view: { items: { readonly value: readonly T[] }; open: Signal<string | null> },
  { place }: Pick<Places, 'place'>,
  page: string,
  idOf: PlaceId,
): () => void {
  return effect(() => {
    const { page: present, open } = place.value;
    if (present !== page) return;
    const shown = view.open.peek();
    if (open === null) view.open.value = null;
    else if (shown === null || idOf(shown) !== open)
      view.open.value = view.items.value.find(({ key }) => idOf(key) === open)?.key ?? null;
  });
}
