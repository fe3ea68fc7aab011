/**
 * Vite plugins: large modules that a page and its workers fetch as the same file. Vite builds each worker by itself, with
 * a copy of its own of all that it imports; libsodium in eight copies was most of dist, and of the time to compress it.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { build, type Plugin } from 'vite';

interface Built {
  readonly fileName: string;
  readonly source: string;
}

/** `modules`: what is imported, and the file that it stands for. `page` goes into the build, `worker` into those of its workers. */
export function shared(modules: Readonly<Record<string, string>>, target: string[]) {
  const made = new Map<string, Promise<Built>>();
  function once(file: string): Promise<Built> {
    const known = made.get(file) ?? alone(file, target);
    made.set(file, known);
    return known;
  }

  const worker = (): Plugin => ({
    name: 'flowerpot:shared',
    enforce: 'pre',
    apply: 'build',
    async resolveId(id) {
      const file = modules[id];
      return file === undefined ? null : { id: `/${(await once(file)).fileName}`, external: 'absolute' };
    },
  });
  const page = (): Plugin => ({
    ...worker(),
    async generateBundle() {
      for (const { fileName, source } of await Promise.all(made.values()))
        this.emitFile({ type: 'asset', fileName, source });
    },
  });
  return { page, worker };
}

/** A module with all that it imports, as one script. Its name follows from its bytes. */
async function alone(file: string, target: string[]): Promise<Built> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target,
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: file,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output)) throw new Error(`nothing was built of ${file}`);
  const source = output.output[0].code;
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { fileName: `assets/${basename(file).replace(/\..*$/, '')}-${hash}.js`, source };
}
