/** A text as text: nothing in it becomes a part of the page. */
import { LongRuns } from '../shared/long-runs.tsx';
import { visible } from '../shared/visible.ts';
import { ScrollArea } from './scroll-area.tsx';
import type { FoundText } from './text.ts';

const NOT_RENDERED: Readonly<Record<FoundText['format'], string>> = {
  text: 'Shown as text: nothing in it runs.',
  html: 'This is the source text of a web page. It is not rendered: nothing in it runs or is loaded.',
  svg: 'This is the source text of an SVG drawing. It is not drawn: such files can hold programs.',
  xml: 'This is XML, shown as text: nothing in it runs or is loaded.',
  rtf: 'This is the source text of an RTF document. It is not rendered: nothing in it runs.',
};

export function TextView({ found }: { found: FoundText }) {
  return (
    <>
      <p>{NOT_RENDERED[found.format]}</p>
      {found.cut && <p>Only its first 256 KiB are shown.</p>}
      <ScrollArea as="pre" class="viewing-text">
        <LongRuns text={visible(found.text)} />
      </ScrollArea>
    </>
  );
}
