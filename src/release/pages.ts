/**
 * Vite plugin: one static HTML file per page and language, from the words it is given. Nothing is rendered by a server,
 * so that every byte a browser runs can be listed and signed (DESIGN 7, 9). No inline script or style.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

export interface Page {
  /** Where it lies in dist: `tip.html` is served at `/tip`, `ar/index.html` at `/ar/`. */
  file: string;
  /** Told to the script as `data-page`. */
  name: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The tab's title: neutral, it is read over a shoulder and kept in histories. */
  title: string;
  /** Style sheet and script, from the project's root; a page without script has `null`. */
  style: string;
  script: string | null;
  /** Markup of the body: what a visitor without scripts reads. */
  body: string;
  /** Modules the script imports dynamically at once; fetched beside it, which spares a round trip over Tor. */
  preload?: readonly string[];
}

/** A page whose whole HTML is a file of the project. */
export interface WrittenPage {
  file: string;
  html: string;
}

export function document(page: Page): string {
  const script = page.script ? `\n<script type="module" src="${escaped(page.script)}"></script>` : '';
  return `<!doctype html>
<html lang="${escaped(page.lang)}" dir="${page.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no, date=no, email=no, address=no">
<title>${escaped(page.title)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${escaped(page.style)}">${script}
</head>
<body>
<div id="page" data-page="${escaped(page.name)}">${page.body}</div>
</body>
</html>
`;
}

/** `external` are scripts the server writes (`/newsroom.js`): left as they are, and fetched early. */
export function pages(list: readonly (Page | WrittenPage)[], external: readonly string[]): Plugin {
  let root = '';
  const byId = (id: string) => list.find((page) => resolve(root, page.file) === id);
  return {
    name: 'flowerpot:pages',
    enforce: 'pre',
    config: (config) => ({
      appType: 'mpa',
      build: {
        rolldownOptions: {
          input: list.map((page) => resolve(config.root ?? '.', page.file)),
          external: [...external],
        },
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (byId(id) ? id : null),
    load(id) {
      const page = byId(id);
      if (!page) return null;
      if (!('html' in page)) return document(page);
      this.addWatchFile(resolve(root, page.html));
      return readFileSync(resolve(root, page.html), 'utf8');
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename, bundle, chunk }) {
        const page = byId(resolve(root, filename));
        if (!page || !bundle || !chunk) return [];
        // Vite gives a page with a style sheet alone an empty script.
        if ('script' in page && page.script === null) return html.replaceAll(/ *<script[^>]*><\/script>\n/g, '');
        const wanted = 'html' in page ? [] : (page.preload ?? []).map((module) => resolve(root, module));
        return [...early(bundle, chunk, wanted, external)].filter((href) => !html.includes(`"${href}"`)).map(preload);
      },
    },
  };
}

/** Every script a page runs before it can be used: what its entry imports, and what it will import first. */
function early(
  bundle: Rolldown.OutputBundle,
  entry: Rolldown.OutputChunk,
  wanted: readonly string[],
  external: readonly string[],
): Set<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const found = new Set<string>();
  const add = (name: string) => {
    if (external.includes(name)) found.add(name);
    const chunk = chunks.find((one) => one.fileName === name);
    if (!chunk || chunk === entry || found.has(`/${name}`)) return;
    found.add(`/${name}`);
    chunk.imports.forEach(add);
  };
  entry.imports.forEach(add);
  for (const chunk of chunks) if (wanted.some((id) => chunk.facadeModuleId === id)) add(chunk.fileName);
  return found;
}

function preload(href: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'modulepreload', href }, injectTo: 'head' };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
