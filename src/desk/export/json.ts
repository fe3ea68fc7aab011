/** `export.json`: the document as it is. `<` is written as its code, so that no program takes the file for a page. */
import type { ExportDocument } from './documents.ts';

export function json(document: ExportDocument): string {
  return `${JSON.stringify(document, null, 2).replaceAll('<', '\\u003c')}\n`;
}
