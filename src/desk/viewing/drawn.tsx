/** A picture on the page: pixels in a canvas, and none of the file's own bytes. */
import { useEffect, useRef } from 'preact/hooks';

/** Takes the bitmap over and lets it go when another one comes or the view is closed. */
export function Drawn(props: { bitmap: ImageBitmap; label: string; class?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    element.width = props.bitmap.width;
    element.height = props.bitmap.height;
    element.getContext('bitmaprenderer')?.transferFromImageBitmap(props.bitmap);
    return () => {
      // A canvas keeps its pixels until the browser clears it away, which may be late.
      element.width = 0;
      element.height = 0;
    };
  }, [props.bitmap]);
  return <canvas ref={canvas} class={props.class} role="img" aria-label={props.label} />;
}
