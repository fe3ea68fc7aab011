/** How much of a stranger's file is looked at. What is larger can be saved and opened on a machine without network. */

export type ViewKind = 'image' | 'pdf' | 'text' | 'audio' | 'video' | 'none';

const MIB = 1024 * 1024;

/** Bytes of a file, by how it is viewed. Images and PDFs are read whole into memory; a player reads as it goes. */
export const BYTES_MAX: Readonly<Record<Exclude<ViewKind, 'none'>, number>> = {
  image: 64 * MIB,
  pdf: 64 * MIB,
  text: 16 * MIB,
  audio: 256 * MIB,
  video: 256 * MIB,
};

/** Nothing larger is opened to find out what it is. */
export const OPENED_MAX = 256 * MIB;

/** Bytes from a file's beginning that tell its format. PDF readers look for their mark in the first 1024. */
export const HEAD_BYTES = 4096;

/** Four bytes each once decoded: 200 MB. */
export const PIXELS_MAX = 50_000_000;
/** Pixels of one side; canvases of some browsers end at 32,767. */
export const SIDE_MAX = 20_000;

/** Bytes of a text that are shown: a page with more becomes slow. */
export const SHOWN_TEXT_BYTES = 256 * 1024;

/** Milliseconds after which a picture that is still not drawn is given up. */
export const DRAWING_MS = 30_000;

/** Bytes of one array in the reader of documents: a picture of 50 megapixels has 200 MB. */
export const ARRAY_MAX = 256 * MIB;

/** Pixels of one drawn page, and of its longer side. */
export const PAGE_PIXELS_MAX = 16_000_000;
export const PAGE_SIDE_MAX = 8192;
/** Characters of a page's text that are told to a screen reader. */
export const PAGE_TEXT_MAX = 64 * 1024;

/** Milliseconds after which a document that is still not opened, or a page not drawn, is given up. */
export const READING_MS = 60_000;
