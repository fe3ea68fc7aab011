/** What pdf.js draws on where there is no document: canvases of a worker, and no filters, as in its own worker. */
import { PIXELS_MAX } from './limits.ts';

interface Entry {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Named by pdf.js (`CanvasFactory`). Throws where a page asks for more than a picture may have. */
export class WorkerCanvases {
  create(width: number, height: number): Entry {
    const canvas = new OffscreenCanvas(...checked(width, height));
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: Entry, width: number, height: number): void {
    const [w, h] = checked(width, height);
    if (canvas === null) return;
    canvas.width = w;
    canvas.height = h;
  }
  destroy(entry: Entry): void {
    if (entry.canvas !== null) {
      entry.canvas.width = 0;
      entry.canvas.height = 0;
    }
    entry.canvas = null;
    entry.context = null;
  }
  getNoAlphaContext(canvas: OffscreenCanvas) {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  }
}

function checked(width: number, height: number): [number, number] {
  if (!(width > 0 && height > 0 && width * height <= PIXELS_MAX)) throw new RangeError('no canvas of this size');
  return [width, height];
}

/** Named by pdf.js (`FilterFactory`): it then works masks and transfer functions out by itself. */
export class NoFilters {
  addFilter = none;
  addHCMFilter = none;
  addAlphaFilter = none;
  addLuminosityFilter = none;
  addKnockoutFilter = none;
  addHighlightHCMFilter = none;
  addSelectionHCMFilter = none;
  addSelectionFilter = none;
  createSelectionStyle = () => null;
  destroy = () => undefined;
}

function none(): string {
  return 'none';
}
