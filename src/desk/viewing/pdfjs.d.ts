/** What src/release/pdf-files.ts makes when the pages are built. */
declare module 'virtual:pdf-files' {
  /** Its address on this site. */
  const address: string;
  export default address;
}

/** pdf.js: the half that reads documents. It puts itself where the other half looks for it. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {}
