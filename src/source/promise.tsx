/** What is promised and what is not, in the same few words on every page where somebody may write. */
import type { ComponentChildren } from 'preact';
import { useReading } from './site.ts';

/** Who can read it, by name. Without names: before anybody is chosen. `children`: their faces, where no heading shows them. */
export function Only({ names, children }: { names: readonly string[]; children?: ComponentChildren }) {
  const { only } = useReading().words;
  return (
    <p class="promise">
      {children}
      <strong>{only.who(names)}</strong> {only.others}
    </p>
  );
}

/** What is recorded of a visit and by whom, and that nobody independent has looked. */
export function Facts() {
  const { facts } = useReading().words;
  return (
    <p class="facts">
      {facts.logged} {facts.audit}
    </p>
  );
}
