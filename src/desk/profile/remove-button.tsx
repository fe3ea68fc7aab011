/** Takes a box away; the keyboard goes to the group around it. */
import type { ComponentChildren } from 'preact';
import { toGroup } from './focus.ts';

export function RemoveButton(props: { onRemove: () => void; children: ComponentChildren }) {
  return (
    <button
      type="button"
      class="as-link"
      onClick={(event) => {
        toGroup(event);
        props.onRemove();
      }}
    >
      {props.children}
    </button>
  );
}
