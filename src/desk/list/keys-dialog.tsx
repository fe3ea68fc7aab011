/** All keys of a list, and the way to turn them off. */
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Choice } from '../../browser/components/field.tsx';
import type { Key } from './keys.ts';

export function KeysDialog(props: {
  open: boolean;
  keys: readonly Key<string>[];
  /** What else is to be known of them. */
  hint?: string;
  shortcuts: boolean;
  onShortcuts: (on: boolean) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open={props.open} title="Keys" onClose={props.onClose}>
      <dl class="facts keys">
        {props.keys.map(({ key, text }) => [
          <dt key={key}>
            <kbd>{key === 'X' ? 'Shift x' : key}</kbd>
          </dt>,
          <dd key={`${key} text`}>{text}</dd>,
        ])}
      </dl>
      <p class="hint">{props.hint} In the list, the arrow keys move as j and k do.</p>
      <Choice
        type="checkbox"
        name="shortcuts"
        label="Use these keys"
        detail="Turn them off if you speak to your computer, or press keys by accident. Kept on this device."
        checked={props.shortcuts}
        onChange={props.onShortcuts}
      />
      <div class="actions">
        <Button onClick={props.onClose}>Close</Button>
      </div>
    </Dialog>
  );
}
