/** Where the keyboard goes when what it stood on comes or goes. */

/** To the group around a button that is about to go. */
export function toGroup({ currentTarget }: { currentTarget: HTMLElement }): void {
  const group = currentTarget.parentElement?.closest('fieldset');
  requestAnimationFrame(() => group?.focus());
}

/** To the first field of the last of these boxes in the group around a button. */
export function toLast({ currentTarget }: { currentTarget: HTMLElement }, boxes: string): void {
  const group = currentTarget.closest('fieldset');
  requestAnimationFrame(() =>
    Array.from(group?.querySelectorAll(boxes) ?? [])
      .at(-1)
      ?.querySelector<HTMLElement>('input, textarea')
      ?.focus(),
  );
}
