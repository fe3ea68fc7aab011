/** The look of an exported page: the desk's own colours on a screen, black on white on paper. Its hash stands in the page's policy. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fbf7f0; --raised: #fffdf9; --ink: #231f1b; --soft: #5f564d; --line: #ded5c8; --accent: #a8481f; --warn: #7f5200;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", "Noto Naskh Arabic", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace; }
@media (prefers-color-scheme: dark) { :root { --paper: #191613; --raised: #221e1a; --ink: #ece5db; --soft: #b5aa9d; --line: #3a342e; --accent: #e8906a; --warn: #e6b866; } }
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font-family: var(--sans); font-size: 17px; line-height: 1.6; overflow-wrap: break-word; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-inline-size: 46rem; padding: 3rem clamp(1rem, 5vi, 2.5rem) 4rem; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.25; text-wrap: balance; margin: 0; break-after: avoid; }
h1 { font-size: 2.1rem; letter-spacing: -0.01em; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.15rem; margin-block: 2.2rem 0.8rem; }
p, ul, ol { margin-block: 0 0.8rem; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.3rem 1.5rem; margin-block: 1.4rem; font-size: 0.92rem; }
dt { color: var(--soft); }
dd { margin: 0; min-inline-size: 0; }
.soft { color: var(--soft); font-size: 0.88rem; }
code { font-family: var(--mono); font-size: 0.85em; overflow-wrap: anywhere; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: 0.2em; }
.contents { padding-inline-start: 1.5rem; overflow-wrap: anywhere; }
.contents > li { margin-block-end: 0.4rem; break-inside: avoid; }
header > h2 { font-size: 1.15rem; margin-block: 2.2rem 0.8rem; }
.left { border-inline-start: 4px solid var(--warn); background: var(--raised); border-radius: 6px; padding: 0.9rem 1.1rem; margin-block: 1.4rem; break-inside: avoid; }
.case { border-block-start: 2px solid var(--accent); margin-block-start: 3rem; padding-block-start: 1.4rem; }
.tip { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 1.3rem 1.4rem; margin-block-end: 1.2rem; break-inside: avoid; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.tip > .facts { margin-block: 1rem 0; padding-block-start: 0.8rem; border-block-start: 1px solid var(--line); font-size: 0.85rem; }
.words { font-family: var(--serif); font-size: 1.08rem; line-height: 1.65; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; margin: 0; }
.note { border-inline-start: 3px solid var(--line); padding-inline-start: 1.1rem; margin-block-end: 1.6rem; }
.note > .by { margin-block-end: 0.3rem; break-after: avoid; }
.note :is(p, li, blockquote, h4, h5, h6) { unicode-bidi: plaintext; text-align: start; }
.note li > p { margin: 0; }
.note :is(h4, h5, h6) { font-size: 1rem; margin-block: 1rem 0.3rem; }
.note blockquote { margin: 0 0 0.8rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); color: var(--soft); }
.note pre { font-family: var(--mono); font-size: 0.85rem; white-space: pre-wrap; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 0.7rem 0.9rem; }
.note pre code { font-size: 1em; }
.events { list-style: none; padding: 0; }
.events > li { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 1rem; padding-block: 0.6rem; border-block-end: 1px solid var(--line); break-inside: avoid; }
dd > bdi { white-space: pre-line; }
.events > li > .soft { padding-block-start: 0.1rem; }
.events p { margin: 0; }
.events code { display: block; color: var(--soft); font-size: 0.72rem; }
footer { margin-block-start: 3rem; padding-block-start: 1.2rem; border-block-start: 1px solid var(--line); color: var(--soft); font-size: 0.88rem; }
@media (max-width: 34rem) {
  body { padding-block-start: 1.6rem; }
  .facts, .events > li { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .facts > dd { margin-block-end: 0.5rem; }
  .tip { padding: 1rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --warn: #000; }
  @page { margin: 18mm 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #444; } }
  html { font-size: 10.5pt; }
  body { max-inline-size: none; padding: 0; }
  .case + .case, .custody { break-before: page; }
  .custody > h3 { margin-block-start: 0; }
  .tip { padding: 0.9rem 1rem; }
}
`;
