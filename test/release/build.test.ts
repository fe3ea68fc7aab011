/** `npm run build` in a copy of the tree: what is built, and when it is not. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TREE = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['src', 'public', 'vite.config.ts', 'tsconfig.base.json', 'package.json', 'package-lock.json'];

let copy: string;
beforeAll(() => {
  copy = join(mkdtempSync(join(tmpdir(), 'flowerpot-build-')), 'a folder');
  for (const name of COPIED) cpSync(join(TREE, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(TREE, 'node_modules'))) {
    if (name !== '.cache') symlinkSync(join(TREE, 'node_modules', name), join(copy, 'node_modules', name));
  }
});
afterAll(() => rmSync(join(copy, '..'), { recursive: true, force: true }));

const build = () => execFileSync(process.execPath, ['src/release/main.ts'], { cwd: copy, stdio: 'pipe' });

/** Path and bytes of everything that was built. */
function built(): Record<string, string> {
  const dist = join(copy, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dist, file)).isFile(),
  );
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(dist, file)).toString('base64')]));
}

const time = () => statSync(join(copy, 'dist/index.html')).mtimeMs;

describe('a build', () => {
  it('is made once, and again when dist is not what was built, with the same bytes', () => {
    build();
    const [first, at] = [built(), time()];
    expect(Object.keys(first)).toContain('tip.html.br');
    build();
    expect(time()).toBe(at);

    writeFileSync(join(copy, 'dist/tip.html'), 'another page');
    // And a build that died left its lock.
    writeFileSync(join(copy, 'node_modules/.cache/flowerpot-build.pid'), '999999999');
    build();
    expect(time()).not.toBe(at);
    expect(built()).toEqual(first);
    expect(readdirSync(join(copy, 'node_modules/.cache'))).toEqual(['flowerpot-build.sha256']);
  });

  it('has one copy of libsodium with WebAssembly and one without, for the pages and all workers', () => {
    const sodium = Object.keys(built()).filter((file) => /libsodium[^/]*\.js$/.test(file));
    expect(sodium).toHaveLength(2);
    for (const file of Object.keys(built()).filter((name) => /(?:opener|sealer)\.worker[^/]*\.js$/.test(name)))
      for (const name of sodium) expect(readFileSync(join(copy, 'dist', file), 'utf8')).toContain(`/${name}`);
  });

  it('that fails says why, and does not count as made', () => {
    writeFileSync(join(copy, 'vite.config.ts'), 'const = 1;');
    for (let n = 0; n < 2; n += 1) {
      expect(() => build()).toThrow(/The pages could not be built\.\n(?:.|\n)*vite\.config\.ts/);
    }
  });
});
