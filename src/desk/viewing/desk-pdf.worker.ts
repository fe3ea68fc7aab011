/**
 * Reads and draws a PDF off the page's thread: both halves of pdf.js, and nothing of the document outside. The page gets
 * pixels and text, and ends this worker.
 */
import { ownFetch } from './confine.ts';
import '../../browser/trusted-types.ts';
import 'pdfjs-dist/build/pdf.worker.mjs';
import pdfFiles from 'virtual:pdf-files';
import { AnnotationMode, getDocument, PasswordException, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist';
import { RpcError, serve } from '../../browser/rpc.ts';
import { PAGE_PIXELS_MAX, PAGE_SIDE_MAX, PAGE_TEXT_MAX, PIXELS_MAX } from './limits.ts';
import { NoFilters, WorkerCanvases } from './pdf-canvas.ts';
import { find, type PdfFiles, unpack } from './pdf-files.ts';

export interface DrawnPage {
  bitmap: ImageBitmap;
  /** What the page says, as far as the document tells. */
  text: string;
}

/** Fonts and the like: fetched at once. */
const files = ownFetch(pdfFiles)
  .then((response) => response.arrayBuffer())
  .then((pack) => unpack(new Uint8Array(pack)));
let pdf: PDFDocumentProxy | null = null;

const jobs = {
  /** Answers once the worker can work, all its files with it. */
  ready: () => files.then(() => true),

  /** How many pages it has. Fails with `password` or `damaged`. */
  async open({ file }: { file: Blob }): Promise<number> {
    const own = await files;
    pdf = await read(new Uint8Array(await file.arrayBuffer()), own).catch((error: unknown) => {
      throw new RpcError(error instanceof PasswordException ? 'password' : 'damaged');
    });
    return pdf.numPages;
  },

  /** Page `number` from 1, this many pixels wide as far as the limits let it. Fails with `damaged`. */
  async draw({ number, width }: { number: number; width: number }): Promise<DrawnPage> {
    if (pdf === null) throw new RpcError('closed');
    const page = await pdf.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const scale = scaleFor(whole, width);
    if (!(scale > 0)) throw new RpcError('damaged');
    const viewport = page.getViewport({ scale });
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.floor(viewport.width)),
      Math.max(1, Math.floor(viewport.height)),
    );
    // Its types know canvases of a page only; in a worker of its own it draws on such.
    const target: unknown = canvas.getContext('2d', { alpha: false });
    await page.render({
      canvas: null,
      canvasContext: target as CanvasRenderingContext2D,
      viewport,
      // The other one waits for the frames of a window.
      intent: 'print',
      annotationMode: AnnotationMode.DISABLE,
      background: 'rgb(255, 255, 255)',
    }).promise;
    const text = await textOf(page);
    page.cleanup();
    return { bitmap: canvas.transferToImageBitmap(), text };
  },
};
export type PdfJobs = typeof jobs;

serve(self, jobs);

function read(data: Uint8Array, own: PdfFiles): Promise<PDFDocumentProxy> {
  class OwnFiles {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return Promise.resolve(find(own, kind, filename));
    }
  }
  return getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    // No network: the document is here whole, and its files are.
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    useWorkerFetch: false,
    BinaryDataFactory: OwnFiles,
    // Its fonts become paths, its pictures are decoded by pdf.js: no decoder of the browser sees a byte of it.
    disableFontFace: true,
    useSystemFonts: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: PIXELS_MAX,
    canvasMaxAreaInBytes: PIXELS_MAX * 4,
    enableXfa: false,
    disableWorkerRendering: true,
    CanvasFactory: WorkerCanvases,
    FilterFactory: NoFilters,
  }).promise;
}

/** Pixels per unit; `NaN` for a page that has no size. */
function scaleFor(page: { width: number; height: number }, width: number): number {
  const longer = Math.max(page.width, page.height);
  if (!(page.width > 0 && page.height > 0 && Number.isFinite(longer))) return Number.NaN;
  return Math.min(width / page.width, PAGE_SIDE_MAX / longer, Math.sqrt(PAGE_PIXELS_MAX / (page.width * page.height)));
}

async function textOf(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<string> {
  const { items } = await page.getTextContent();
  let text = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    text += item.hasEOL ? `${item.str}\n` : item.str;
    if (text.length >= PAGE_TEXT_MAX) break;
  }
  return text.slice(0, PAGE_TEXT_MAX).trim();
}
