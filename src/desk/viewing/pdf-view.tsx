/** A PDF, one page at a time, as a picture; and the text of the page for who cannot see it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { LongRuns } from '../shared/long-runs.tsx';
import { visible } from '../shared/visible.ts';
import { Drawn } from './drawn.tsx';
import { ScrollArea } from './scroll-area.tsx';
import { usePdf } from './use-pdf.ts';

/** Of the width of the window's stage. */
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3];

export function PdfView(props: { file: Blob; name: string }) {
  const { pages, drawn, busy, fault, draw, stop, again } = usePdf(props.file);
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(ZOOMS.indexOf(1));
  const stage = useRef<HTMLElement>(null);
  const scale = ZOOMS[zoom] ?? 1;
  useEffect(() => {
    if (pages === null) return;
    const width = (stage.current?.clientWidth ?? 800) * scale * devicePixelRatio;
    draw(number, Math.max(1, Math.round(width)));
  }, [pages, number, scale, draw]);

  if (pages === null && fault !== null) {
    return (
      <Notice kind="warn" title={FAULTS[fault] ?? FAULTS.damaged}>
        {fault === 'stopped' && <Button onClick={again}>Try again</Button>}
      </Notice>
    );
  }
  const last = pages ?? 1;
  return (
    <>
      <div class="viewing-bar">
        <Button disabled={number <= 1} onClick={() => setNumber(number - 1)}>
          Previous
        </Button>
        <Button disabled={number >= last} onClick={() => setNumber(number + 1)}>
          Next
        </Button>
        <label class="viewing-page">
          Page{' '}
          <input
            type="number"
            min={1}
            max={last}
            value={number}
            onChange={({ currentTarget }) => {
              const wanted = Math.round(currentTarget.valueAsNumber);
              if (wanted >= 1 && wanted <= last) setNumber(wanted);
              else currentTarget.value = String(number);
            }}
          />{' '}
          of {pages ?? '…'}
        </label>
        <Button disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          Smaller
        </Button>
        <Button disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
          Larger
        </Button>
      </div>
      <div role="status" class="viewing-bar">
        {busy && <p>{pages === null ? 'Reading the PDF…' : `Drawing page ${number}…`}</p>}
        {!busy && drawn !== null && fault === null && (
          <p class="hint">
            Links, forms, notes and programs in it do nothing here; pictures of more than 50 megapixels are left out.
          </p>
        )}
        {busy && <Button onClick={stop}>Stop</Button>}
      </div>
      {fault !== null && (
        <Notice kind="warn" title={fault === 'stopped' ? FAULTS.stopped : 'This page is damaged: it cannot be drawn.'}>
          {fault === 'stopped' && <Button onClick={again}>Try again</Button>}
        </Notice>
      )}
      <ScrollArea as="section" area={stage} class="viewing-stage paper" label="Page" busy={busy}>
        {drawn !== null && fault === null && (
          <Drawn
            bitmap={drawn.bitmap}
            label={`Page ${drawn.number} of ${props.name}. Its text stands below.`}
            class={`zoom-${String(scale * 100)}`}
          />
        )}
      </ScrollArea>
      {drawn !== null && fault === null && <PageText number={drawn.number} text={drawn.text} />}
    </>
  );
}

function PageText(props: { number: number; text: string }) {
  if (props.text === '') return <p class="hint">This page tells no text: it may be a scan.</p>;
  return (
    <details>
      <summary>Text of page {props.number}</summary>
      <ScrollArea as="pre" class="viewing-text">
        <LongRuns text={visible(props.text)} />
      </ScrollArea>
      <p class="hint">It need not be what is seen on the page.</p>
    </details>
  );
}

const FAULTS: Readonly<Record<string, string>> & { damaged: string; stopped: string } = {
  password: 'This PDF is locked by a password. It is not opened here.',
  damaged: 'This PDF is damaged, or it is none. Nothing is drawn.',
  stopped: 'This PDF took too long and was stopped.',
};
