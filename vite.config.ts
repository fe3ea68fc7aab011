/** The static build: pages and their words are in src/source and src/desk, how they become files in src/release. */
import { resolve } from 'node:path';
import { defineConfig, type Rolldown, runnerImport } from 'vite';
import { compress } from './src/release/compress.ts';
import { pages } from './src/release/pages.ts';
import { pdfFiles } from './src/release/pdf-files.ts';
import { shared } from './src/release/shared.ts';

const names = {
  // In base64 a name could end in `ga.js`, which scanners of landing pages take for a tracker.
  hashCharacters: 'hex' as const,
  entryFileNames: 'assets/[name]-[hash].js',
  chunkFileNames: ({ facadeModuleId }: Rolldown.PreRenderedChunk) => {
    const [, language] = /\/source\/words\/([^/]+)\/[^/]+$/.exec(facadeModuleId ?? '') ?? [];
    return `assets/${language === undefined ? '' : `${language}-`}[name]-[hash].js`;
  },
  assetFileNames: 'assets/[name]-[hash][extname]',
};

/**
 * Few requests, because each costs a round trip over Tor: what pages share is one script, what one page has is another,
 * and each language is its own. Desk files begin with `desk`: the server lets only those be cached.
 */
const groups = [
  {
    name: 'common',
    test: /(\/src\/(browser\/(?!components\/(qr|portrait)|planner|files\/(?!file-error))|protocol\/(?!desk-api|event|export|team|templates|profile|channel|callout|connection|mailbox|conversation|reply)).*\.tsx?|\/src\/(source\/(?!main|start|shell|lost|\w+\.worker)[^/]+|source\/contact\/(use-|network-seen|question|reporter-contact|contact-words)[^/]*|source\/words\/codename|crypto\/plain-word)\.tsx?|\/(preact|valibot)\/.*|rolldown\/runtime.*)$/,
  },
];

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** The oldest engines with AbortSignal.any, on which src/browser stands; Tor Browser is newer. */
const target = ['chrome116', 'firefox124', 'safari17.4'];

const sodium = resolve(import.meta.dirname, 'node_modules/libsodium-wrappers/dist');
const libsodium = shared(
  {
    'libsodium-wrappers': `${sodium}/modules-esm/libsodium-wrappers.mjs`,
    // Tor Browser "Safer" has no WebAssembly: only the CommonJS build carries the JavaScript fallback (shared/FIELD.md).
    'libsodium-wrappers-fallback': `${sodium}/modules/libsodium-wrappers.js`,
  },
  target,
);

const pdf = pdfFiles();

// The shells are rendered by the pages' own components.
const { module: shell } = await runnerImport<typeof import('./src/source/shell.tsx')>('./src/source/shell.tsx', {
  root: import.meta.dirname,
  configFile: false,
  oxc,
});

export default defineConfig({
  oxc,
  root: import.meta.dirname,
  clearScreen: false,
  resolve: {
    alias: {
      // For browsers the package makes HTML from text to look a character up, which Trusted Types refuse: its table instead.
      'decode-named-character-reference': resolve(
        import.meta.dirname,
        'node_modules/decode-named-character-reference/index.js',
      ),
    },
  },
  plugins: [
    pages([...shell.sourcePages(), { file: 'desk.html', html: 'src/desk/index.html' }], ['/newsroom.js']),
    libsodium.page(),
    pdf.page(),
    compress(),
  ],
  build: {
    target,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { ...names, codeSplitting: { groups } } },
  },
  worker: { format: 'es', plugins: () => [libsodium.worker(), pdf.worker()], rolldownOptions: { output: names } },
});
