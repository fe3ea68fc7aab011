/** Decodes one picture off the page's thread, after its header was found small enough. The page ends this worker. */
import '../../browser/trusted-types.ts';
import { RpcError, serve } from '../../browser/rpc.ts';
import { dimensionsOf, type ImageFormat, isTooLarge } from './dimensions.ts';

export interface DrawnImage {
  bitmap: ImageBitmap;
  animated: boolean;
}

const jobs = {
  /** Answers once the worker can work. */
  ready: () => true,
  /** Fails with `damaged` or `large`. `type` is ours: the decoder is not to guess. */
  async draw({ file, format, type }: { file: Blob; format: ImageFormat; type: string }): Promise<DrawnImage> {
    const dimensions = dimensionsOf(format, new Uint8Array(await file.arrayBuffer()));
    if (dimensions === null) throw new RpcError('damaged');
    if (isTooLarge(dimensions)) throw new RpcError('large');
    const bitmap = await createImageBitmap(file.slice(0, file.size, type), { imageOrientation: 'from-image' }).catch(
      () => null,
    );
    if (bitmap === null) throw new RpcError('damaged');
    // A decoder may find another size than the header says.
    if (isTooLarge(bitmap)) throw new RpcError('large');
    return { bitmap, animated: dimensions.animated };
  },
};
export type ImageJobs = typeof jobs;

serve(self, jobs);
