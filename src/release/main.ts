/** `npm run build`: the pages, if anything has changed. */
import { BuildError, buildPages } from './build.ts';

try {
  await buildPages();
} catch (error) {
  console.error(error instanceof BuildError ? error.message : error);
  process.exitCode = 1;
}
