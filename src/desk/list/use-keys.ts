/** Single keys that do something on a page with a list, unless the member has turned them off. */
import { useContext, useEffect, useRef } from 'preact/hooks';
import { SingleKeys } from '../shared/single-keys.ts';
import { type Key, keyAction } from './keys.ts';

export function useKeys<Does extends string>(
  keys: readonly Key<Does>[],
  does: (action: Does | 'next' | 'previous' | 'open') => void,
): void {
  const singleKeys = useContext(SingleKeys);
  const act = useRef(does);
  act.current = does;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = keyAction(event, keys);
      if (action === null || (!singleKeys.value && event.key.length === 1)) return;
      event.preventDefault();
      act.current(action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [keys, singleKeys]);
}
