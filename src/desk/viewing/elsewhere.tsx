/** Where to look at what is not shown here. */
import type { ComponentChildren } from 'preact';
import { Notice } from '../../browser/components/notice.tsx';

export function Elsewhere(props: { title: string; children?: ComponentChildren }) {
  return (
    <Notice kind="warn" title={props.title}>
      {props.children}
      <p>
        A program that opens such a file can be taken over by it. Save it, and open it in Dangerzone
        (https://dangerzone.rocks), which turns documents and pictures into harmless PDFs, or on a machine without
        network.
      </p>
    </Notice>
  );
}

export const TooLarge = () => <Elsewhere title="Too large to view here: save it." />;
