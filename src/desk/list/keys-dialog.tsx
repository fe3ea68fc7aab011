/** All keys of a page with a list, and the way to turn them off. */
import { useContext } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { SingleKeys } from '../shared/single-keys.ts';

export function KeysDialog(props: {
  open: boolean;
  keys: readonly { key: string; text: string }[];
  /** What else is to be known of them. */
  hint?: string;
  onClose: () => void;
}) {
  const singleKeys = useContext(SingleKeys);
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
        checked={singleKeys.value}
        onChange={(on) => {
          singleKeys.value = on;
        }}
      />
      <div class="actions">
        <Button onClick={props.onClose}>Close</Button>
      </div>
    </Dialog>
  );
}
