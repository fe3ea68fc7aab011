/** A picture made small: drawn anew on a canvas, so that nothing of the file but its look goes along. */
import { toBase64url } from '../../crypto/bytes.ts';
import { PICTURE_BYTES_MAX } from '../../protocol/limits.ts';

/** Pixels of each side. */
const SIDE = 192;
/** Tried one after the other until it is small enough. */
const QUALITIES = [0.85, 0.7, 0.55, 0.4, 0.25];

/** base64url of a WebP (or JPEG, where the browser writes no WebP) of at most `PICTURE_BYTES_MAX`; `null` for what is no picture. */
export async function smallPicture(file: Blob): Promise<string | null> {
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return null;
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const side = Math.min(image.width, image.height);
  const [left, top] = [(image.width - side) / 2, (image.height - side) / 2];
  canvas.getContext('2d')?.drawImage(image, left, top, side, side, 0, 0, SIDE, SIDE);
  image.close();
  for (const quality of QUALITIES) {
    for (const type of ['image/webp', 'image/jpeg']) {
      const made = await canvas.convertToBlob({ type, quality });
      if (made.type !== type || made.size > PICTURE_BYTES_MAX) continue;
      return toBase64url(new Uint8Array(await made.arrayBuffer()));
    }
  }
  return null;
}
