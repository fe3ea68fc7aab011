/** What comes late (the list, a question) stands above the field: it must not move the field under the hands of who writes. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** After each drawing, scrolls by as much as the focused text field was moved. Browsers keep some other line in its place, or none: style.css tells them not to. */
export function useStill(): void {
  const before = useRef<number | null>(null);
  useLayoutEffect(() => {
    const field = document.querySelector('textarea[name="text"]');
    const place = field === null ? null : field.getBoundingClientRect().top + scrollY;
    const moved = place === null || before.current === null ? 0 : place - before.current;
    before.current = place;
    if (moved !== 0 && field === document.activeElement) scrollBy(0, moved);
  });
}
