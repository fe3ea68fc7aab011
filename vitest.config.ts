import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongFirst from './test/setup/long-first.ts';

/** Tests of the server through its HTTP alone: they do not look at the disk, and know no Node. */
const HTTP = [
  ...[
    'answers',
    'desk',
    'events',
    'files',
    'foreign',
    'invites',
    'others',
    'profiles',
    'replies',
    'requests',
    'return',
  ],
  ...['races', 'routes', 'setup', 'team', 'templates', 'tip-puzzle', 'tips'],
].map((name) => `test/server/${name}.test.ts`);
const journeys = (...names: string[]) => names.map((name) => `test/journeys/${name}.test.ts`);

/** workerd hangs under a clock that is not the machine's (`npm run test:any-day`): nothing is asked of it then. */
const { FLOWERPOT_JOURNEYS, LD_PRELOAD = '' } = process.env;
const hasWorkerd = !LD_PRELOAD.includes('faketime');

/**
 * What people do from one end to the other runs behind one door, for the pages are the same: `npm test` asks the Workers door for some of
 * it. With `FLOWERPOT_JOURNEYS=workerd` it is asked for all that it can be, with `node` for nothing.
 */
function askedOfWorkerd(): string[] {
  if (!hasWorkerd || FLOWERPOT_JOURNEYS === 'node') return [];
  if (FLOWERPOT_JOURNEYS !== 'workerd') return journeys('callouts', 'conversation');
  return journeys('callouts', 'canary', 'conversation', 'files', 'first-day', 'members');
}
const ASKED = askedOfWorkerd();

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ASKED, provide: { door: 'node' } },
      },
      // The same files, asked of the Workers door.
      {
        extends: true,
        test: { name: 'workerd', include: hasWorkerd ? [...HTTP, ...ASKED] : [], provide: { door: 'workerd' } },
      },
    ],
    globalSetup: ['test/setup/global.ts'],
    reporters: ['default', './test/setup/reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes late on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    // Journeys wait for pages more than they work; by itself Vitest would leave one of two cores idle.
    maxWorkers: Math.max(3, availableParallelism()),
    sequence: { sequencer: LongFirst },
  },
});
