/** Something of a file that is larger than its place. */
import { type ComponentChildren, h, type Ref } from 'preact';

/**
 * It takes the focus, though it does nothing: what scrolls must be reached by keys, and not every browser sees to that by itself.
 * `as`: a part of the page that has a name, or a text as it stands.
 */
export function ScrollArea(props: {
  as: 'section' | 'pre';
  class: string;
  label?: string;
  busy?: boolean;
  area?: Ref<HTMLElement>;
  children: ComponentChildren;
}) {
  const { as, area = null, label, busy } = props;
  const said = { 'aria-label': label, 'aria-busy': busy, dir: as === 'pre' ? 'auto' : undefined };
  return h(as, { ref: area, class: props.class, tabIndex: 0, ...said }, props.children);
}
