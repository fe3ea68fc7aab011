/** Copies a text and says whether it worked. Never for secrets on a source page: a clipboard is shared with every program. */
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';

export function CopyButton(props: { text: () => string; label: string; copied: string; failed: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(props.text()).then(
      () => setSaid(props.copied),
      () => setSaid(props.failed),
    );
  return (
    <span class="copy">
      <Button onClick={copy}>{props.label}</Button>
      <span role="status">{said}</span>
    </span>
  );
}
