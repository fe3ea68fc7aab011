/** A picture, drawn anew: fitted to the window, or pixel by pixel. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { RpcError } from '../../browser/rpc.ts';
import type { ImageFormat } from './dimensions.ts';
import { Drawn } from './drawn.tsx';
import { DRAWING_MS } from './limits.ts';
import { ScrollArea } from './scroll-area.tsx';
import { startImageWorker } from './views.ts';

/** A bitmap has no size any more once a canvas took it over. */
interface Image {
  bitmap: ImageBitmap;
  width: number;
  height: number;
  animated: boolean;
}

export function ImageView(props: { file: Blob; name: string; format: ImageFormat; type: string }) {
  const { file, format, type } = props;
  const [image, setImage] = useState<Image | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [full, setFull] = useState(false);
  useEffect(() => {
    let closed = false;
    const worker = startImageWorker();
    const deadline = setTimeout(worker.close, DRAWING_MS);
    worker
      .call('draw', { file, format, type })
      .then(
        ({ bitmap, animated }) => {
          if (closed) bitmap.close();
          else setImage({ bitmap, animated, width: bitmap.width, height: bitmap.height });
        },
        (error: unknown) => closed || setFault(error instanceof RpcError ? error.code : 'damaged'),
      )
      .finally(() => {
        clearTimeout(deadline);
        worker.close();
      });
    return () => {
      closed = true;
      worker.close();
    };
  }, [file, format, type]);
  if (fault !== null) return <Notice kind="warn" title={FAULTS[fault] ?? FAULTS.damaged} />;
  if (image === null) return <p role="status">Drawing the picture…</p>;
  return (
    <>
      <div class="viewing-bar">
        <Button onClick={() => setFull(!full)}>{full ? 'Fit to the window' : 'Full size'}</Button>
        <p class="hint">
          {image.width} × {image.height} pixels.{image.animated && ' It moves: only its first picture is shown.'}
        </p>
      </div>
      <ScrollArea as="section" class={full ? 'viewing-stage full' : 'viewing-stage'} label="Picture">
        <Drawn bitmap={image.bitmap} label={`${props.name}: a picture without a description`} />
      </ScrollArea>
    </>
  );
}

const FAULTS: Readonly<Record<string, string>> & { damaged: string } = {
  damaged: 'This picture is damaged or cut off, or made in a way that this browser does not read. Nothing is drawn.',
  large:
    'This picture has more than 50 megapixels, or a side of more than 20,000. It is not drawn: that could take all memory.',
  stopped: 'Drawing this picture took too long and was stopped.',
};
