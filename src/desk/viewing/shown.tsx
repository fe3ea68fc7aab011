/** Each kind of file by its own view. */

import type { ImageFormat } from './dimensions.ts';
import { Elsewhere, TooLarge } from './elsewhere.tsx';
import type { FormatId } from './formats.ts';
import { ImageView } from './image-view.tsx';
import type { Inspected } from './inspect.ts';
import { MediaView } from './media-view.tsx';
import { PdfView } from './pdf-view.tsx';
import { TextView } from './text-view.tsx';

export function Shown(props: { name: string; file: Blob; found: Inspected }) {
  const { name, file, found } = props;
  if (found.refused === 'empty') return <p>There is nothing in this file.</p>;
  if (found.refused === 'large') return <TooLarge />;
  if (found.text !== null) return <TextView found={found.text} />;
  if (isImage(found.id)) return <ImageView file={file} name={name} format={found.id} type={found.format.type} />;
  if (found.id === 'pdf') return <PdfView file={file} name={name} />;
  const { kind, type } = found.format;
  if (kind === 'audio' || kind === 'video') return <MediaView file={file} name={name} kind={kind} type={type} />;
  return <Elsewhere title="This kind of file is not shown here." />;
}

const IMAGES: readonly FormatId[] = ['jpeg', 'png', 'gif', 'webp', 'avif', 'bmp'] satisfies ImageFormat[];

const isImage = (id: FormatId): id is ImageFormat => IMAGES.includes(id);
