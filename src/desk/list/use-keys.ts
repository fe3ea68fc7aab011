/** Single keys that do something on a page with a list, unless the member has turned them off. */
import { useEffect } from 'preact/hooks';
import { type Key, keyAction } from './keys.ts';

export function useKeys<Does extends string>(
  keys: readonly Key<Does>[],
  isOn: () => boolean,
  does: (action: Does | 'next' | 'previous' | 'open') => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = keyAction(event, keys);
      if (action === null || (!isOn() && event.key.length === 1)) return;
      event.preventDefault();
      does(action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [keys, isOn, does]);
}
